package org.ligature.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What to measure: `scale=0.1 forks=1 connect` measures on a tenth of the rows, in one fork, only
/// what has "connect" in its name.
record Settings(double scale, int forks, List<String> parts) {

    static final String START = "START";
    static final String WINDOW = "WINDOW";
    static final String ADD_COLUMN = "ADDCOLUMN";

    static Settings of(List<String> arguments) {
        var scale = 1.0;
        var forks = 3;
        var parts = new ArrayList<String>();
        for (var argument : arguments) {
            if (argument.startsWith("scale=")) {
                scale = Double.parseDouble(argument.substring(6));
            } else if (argument.startsWith("forks=")) {
                forks = Integer.parseInt(argument.substring(6));
            } else {
                parts.add(argument.toUpperCase(Locale.ROOT));
            }
        }
        return new Settings(scale, forks, List.copyOf(parts));
    }

    /// Whether the made company is needed: writing it takes longer than to import into a new store.
    boolean wantsStore() {
        var goals = Stream.of(Goal.values()).filter(Goal::usesStore).map(Goal::name);
        return Stream.concat(goals, Stream.of(START, WINDOW)).anyMatch(this::wants);
    }

    boolean wants(Goal goal) {
        return wants(goal.name());
    }

    boolean wants(String name) {
        return parts.isEmpty() || parts.stream().anyMatch(name::contains);
    }

    List<String> arguments() {
        var arguments = new ArrayList<>(List.of("scale=" + scale, "forks=" + forks));
        arguments.addAll(parts);
        return arguments;
    }
}
