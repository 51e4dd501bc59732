package org.ligature.records;

import org.ligature.schema.Table;

import java.time.Instant;
import java.util.List;

/// A meeting does not end before it begins.
final class MeetingRules {

    private static final String START = "scheduledstart";
    private static final String END = "scheduledend";

    private MeetingRules() {}

    /// @param changed what is given
    /// @param before what stands where nothing is given
    static List<Invalid> check(Table table, Values changed, Values before) {
        if (!table.abilities().activity()
                || !changed.has(START) && !changed.has(END)
                || !ActivityEntry.isMeeting(table)) {
            return List.of();
        }
        var start = (changed.has(START) ? changed : before).get(START);
        var end = (changed.has(END) ? changed : before).get(END);
        return start instanceof Instant from && end instanceof Instant to && to.isBefore(from)
                ? List.of(
                        ValueRules.invalid(
                                table.require(END),
                                "too-early",
                                table.require(START).displayName()))
                : List.of();
    }
}
