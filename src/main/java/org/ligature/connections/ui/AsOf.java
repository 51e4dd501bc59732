package org.ligature.connections.ui;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Period;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.query.Condition;
import org.ligature.query.ConnectionTime;
import org.ligature.schema.PartialDate;
import org.ligature.schema.PartialDateText;

import java.time.LocalDate;
import java.util.regex.Pattern;

/// As of when connections are looked at: now, or on the days of a period.
///
/// @param first the first of the days as exactly as it is known; null for now
/// @param last the last of them
record AsOf(@Nullable PartialDate first, @Nullable PartialDate last) {

    static final AsOf NOW = new AsOf(null, null);

    /// Reads a date, or two that are parted by a dash: `2019`, `Mar 2019 – 2021`.
    ///
    /// @throws Problem that says what to type, where it is no date
    static AsOf parse(String text, PartialDateText dates, LocalDate today) {
        if (text.isBlank()) {
            return NOW;
        }
        var parts = text.strip().split(parting().pattern(), 2);
        var first = date(parts[0], dates, today);
        var last = parts.length == 1 ? first : date(parts[1], dates, today);
        if (last.lastDay().isBefore(first.firstDay())) {
            throw new Problem(AsOf.class, "as-of.backwards", text.strip());
        }
        return new AsOf(first, last);
    }

    private static Pattern parting() {
        var to = Pattern.quote(Texts.of(AsOf.class).get("as-of.to"));
        return Pattern.compile("\\s*[\u2013\u2014]\\s*|\\s+-\\s+|\\s+" + to + "\\s+");
    }

    private static PartialDate date(String text, PartialDateText dates, LocalDate today) {
        return dates.parse(text, today)
                .orElseThrow(() -> new Problem(AsOf.class, "as-of.half", text));
    }

    boolean isNow() {
        return first == null;
    }

    /// What a connection has to be for; everything where it is now.
    Condition condition() {
        return first == null || last == null
                ? Condition.EVERYTHING
                : ConnectionTime.holding(first.firstDay(), last.lastDay());
    }

    /// Whether a connection is looked at that holds then.
    boolean holds(Period period) {
        return isNow() || period.overlaps(new Period(first, last));
    }

    /// The day on which it is told how a connection stands.
    LocalDate day(LocalDate today) {
        return last == null ? today : last.lastDay();
    }

    /// As people write it; empty for now.
    String words(PartialDateText dates) {
        if (first == null || last == null) {
            return "";
        }
        return first.equals(last)
                ? dates.format(first)
                : dates.format(first) + " \u2013 " + dates.format(last);
    }
}
