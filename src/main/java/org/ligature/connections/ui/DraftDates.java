package org.ligature.connections.ui;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Connection;
import org.ligature.connections.Period;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.PartialDate;
import org.ligature.schema.PartialDateText;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// Reads and writes the dates of the dialog as people of the locale type them.
record DraftDates(PartialDateText dates, Clock clock) {

    Optional<PartialDate> parse(String text) {
        return dates.parse(text, LocalDate.now(clock));
    }

    String text(@Nullable PartialDate date) {
        return date == null ? "" : dates.format(date);
    }

    /// What can be read of the dates; saving stops before it where one cannot.
    Period period(Draft draft) {
        return new Period(readable(draft.starting()), readable(draft.ending()));
    }

    @Nullable PartialDate readable(String text) {
        try {
            return parse(text).orElse(null);
        } catch (Problem unreadable) {
            return null;
        }
    }

    /// How a connection stands in the fields.
    Draft draft(Connection connection) {
        var period = connection.period();
        return new Draft(
                connection.record2().record().orElse(null),
                "",
                connection.record2().role().orElse(null),
                connection.record1().role().orElse(null),
                connection.description(),
                text(period.starting()),
                text(period.ending()),
                connection.owner());
    }
}
