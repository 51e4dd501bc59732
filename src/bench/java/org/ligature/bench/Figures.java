package org.ligature.bench;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What came of all rounds of one race.
record Figures(List<Race.Round> rounds) {

    double ours() {
        return at(0.5, Race.Round::ours);
    }

    double baseline() {
        return at(0.5, Race.Round::baseline);
    }

    double ratio() {
        return at(0.5, Race.Round::ratio);
    }

    /// Between these lie eight of ten rounds.
    double lowRatio() {
        return at(0.1, Race.Round::ratio);
    }

    double highRatio() {
        return at(0.9, Race.Round::ratio);
    }

    private double at(double part, ToDoubleFunction<Race.Round> value) {
        var sorted =
                rounds.stream()
                        .map(value::applyAsDouble)
                        .sorted(Comparator.naturalOrder())
                        .toList();
        return sorted.get((int) Math.round(part * (sorted.size() - 1)));
    }
}
