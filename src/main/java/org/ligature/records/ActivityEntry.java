package org.ligature.records;

import org.jspecify.annotations.Nullable;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// What the directory of activities repeats of one: enough to list it, to put it on a timeline and
/// to remind of it.
///
/// @param remind when somebody is to be reminded of it
/// @param happened where it stands on a timeline: when it took place, or else is due, or was made
record ActivityEntry(
        @Nullable String subject,
        @Nullable Long regarding,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable Instant ended,
        @Nullable Instant remind,
        Instant happened,
        @Nullable Long owner,
        int state,
        Instant created) {

    static final String REGARDING = "regardingobjectid";
    static final int COMPLETED = 1;

    /// How long before it begins one is reminded of a meeting.
    private static final Duration AHEAD = Duration.ofMinutes(15);

    private static final int ATTENDS = 5;
    private static final int ORGANIZES = 7;

    /// @param values what the activity holds, or what changed where there is one before
    static ActivityEntry of(
            Table table, Map<String, @Nullable Object> values, @Nullable ActivityEntry before) {
        var read = new Reading(values, before);
        var state = values.get("statecode") instanceof Integer given ? given : read.state();
        var start = read.time("scheduledstart", before == null ? null : before.start());
        var end = read.time("scheduledend", before == null ? null : before.end());
        var due = end == null ? start : end;
        var created = read.time("createdon", before == null ? null : before.created());
        var made = created == null ? Instant.EPOCH : created;
        var ended = read.ended(state, made);
        var meeting = isMeeting(table);
        return new ActivityEntry(
                read.subject(table),
                read.reference(REGARDING, before == null ? null : before.regarding()),
                start,
                end,
                ended,
                remind(meeting, start, due),
                happened(meeting && start != null ? start : ended, due, made),
                read.reference("ownerid", before == null ? null : before.owner()),
                state,
                made);
    }

    /// When it is to be done; when it begins where nothing else is said.
    @Nullable Instant due() {
        return end == null ? start : end;
    }

    /// People come together for it: it takes place when it begins, and one has to set out before.
    /// Whether people attend it.
    static boolean isMeeting(Table table) {
        return table.columns().stream()
                .anyMatch(
                        column ->
                                column.type() instanceof ColumnType.PartyList(var role, _, _)
                                        && (role == ATTENDS || role == ORGANIZES));
    }

    private static @Nullable Instant remind(
            boolean meeting, @Nullable Instant start, @Nullable Instant due) {
        return meeting && start != null ? start.minus(AHEAD) : due;
    }

    private static Instant happened(
            @Nullable Instant took, @Nullable Instant due, Instant created) {
        if (took != null) {
            return took;
        }
        return due == null ? created : due;
    }

    /// The values that were given, and for the others what stood there.
    private record Reading(Map<String, @Nullable Object> values, @Nullable ActivityEntry before) {

        int state() {
            return before == null ? 0 : before.state();
        }

        @Nullable String subject(Table table) {
            return values.containsKey(table.nameColumn())
                    ? (String) values.get(table.nameColumn())
                    : before == null ? null : before.subject();
        }

        @Nullable Instant time(String column, @Nullable Instant otherwise) {
            return values.containsKey(column) ? (Instant) values.get(column) : otherwise;
        }

        @Nullable Long reference(String column, @Nullable Long otherwise) {
            if (!values.containsKey(column)) {
                return otherwise;
            }
            return values.get(column) instanceof RecordRef ref ? (Long) ref.id().value() : null;
        }

        /// When it was completed: as somebody said, or when it was said to be.
        @Nullable Instant ended(int state, Instant created) {
            if (values.get("actualend") instanceof Instant given) {
                return given;
            }
            if (state != COMPLETED) {
                return null;
            }
            if (before != null && before.state() == COMPLETED && before.ended() != null) {
                return before.ended();
            }
            var due = before == null ? values.get("scheduledend") : null;
            if (due instanceof Instant when && when.isBefore(created)) {
                return when;
            }
            return before != null && values.get("modifiedon") instanceof Instant now
                    ? now
                    : created;
        }
    }
}
