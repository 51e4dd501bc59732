package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;
import org.ligature.schema.PartialDate;

import java.time.LocalDate;

/// One connection after another: the former ends the day before the next begins.
///
/// @param begins the first day of the next
record Succession(Connection former, LocalDate begins) {

    static Succession of(Connection former, NewConnection next, LocalDate today) {
        var starting = next.period().starting();
        return new Succession(former, starting == null ? today : starting.firstDay());
    }

    /// Whether there is a day on which the former can end.
    boolean isPossible() {
        return !former.period().isAhead(begins.minusDays(1));
    }

    /// The former as it is to be, seen from its own first record.
    NewConnection ended() {
        return new NewConnection(
                record(former.record1()),
                role(former.record1()),
                record(former.record2()),
                role(former.record2()),
                former.description(),
                new Period(former.period().starting(), PartialDate.of(begins.minusDays(1))),
                former.owner().id(),
                true,
                Values.NONE);
    }

    /// The next as it is to be: it begins where nobody said when.
    NewConnection begun(NewConnection next) {
        return next.period().starting() == null
                ? next.during(new Period(PartialDate.of(begins), next.period().ending()))
                : next;
    }

    private static @Nullable RecordId record(Connection.Side side) {
        return side.record().map(RecordRef::id).orElse(null);
    }

    private static @Nullable RoleId role(Connection.Side side) {
        return side.role().map(Role::id).orElse(null);
    }
}
