package org.ligature.cli;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Connection;
import org.ligature.connections.NewConnection;
import org.ligature.connections.NewConnections;
import org.ligature.connections.Period;
import org.ligature.connections.RoleId;
import org.ligature.connections.SuccessionService.Outcome;
import org.ligature.records.RecordId;
import org.ligature.records.Values;
import org.ligature.schema.PartialDate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Ends a connection since its first record moved on, and begins what follows: where it goes next,
/// and who follows in the old role. All of it is one action.
///
/// @param former the connection, seen from the one who moves on
record MovedOn(Session session, Connection former) {

    /// What comes next, as far as it is said.
    ///
    /// @param next where the one who moves on goes; null where only the role changes, or nothing
    ///     follows
    /// @param role what that is to him; null where it is what the former was
    /// @param fromRole what he is to that; likewise, or the matching role where `role` is given
    /// @param starting null for the day after the end
    /// @param heir who follows in the old role
    /// @param duplicate whether it is made although they are already so connected
    /// @param values of added columns, for all that follows
    record Wanted(
            @Nullable RecordId next,
            @Nullable RoleId role,
            @Nullable RoleId fromRole,
            @Nullable PartialDate starting,
            String description,
            @Nullable RecordId heir,
            boolean duplicate,
            Values values) {

        boolean isGoingOn() {
            return next != null || role != null || fromRole != null;
        }
    }

    /// @param ending the last day; null for today
    int run(@Nullable PartialDate ending, Wanted wanted) {
        var begun = Stream.of(next(wanted), heir(wanted)).filter(Objects::nonNull).toList();
        return answer(
                session.store()
                        .successions()
                        .moveOn(session.actor(), former, ended(ending), NewConnections.of(begun)));
    }

    private NewConnection ended(@Nullable PartialDate ending) {
        var today = PartialDate.of(session.store().actions().today());
        return new NewConnection(
                ConnectionWords.recordOf(former.record1()),
                ConnectionWords.roleOf(former.record1()),
                ConnectionWords.recordOf(former.record2()),
                ConnectionWords.roleOf(former.record2()),
                former.description(),
                new Period(former.period().starting(), ending == null ? today : ending),
                null,
                true,
                Values.NONE);
    }

    private @Nullable NewConnection next(Wanted wanted) {
        if (!wanted.isGoingOn()) {
            return null;
        }
        var to = wanted.next() == null ? left() : wanted.next();
        return wanted.role() == null && wanted.fromRole() == null
                ? inOldRoles(wanted, ConnectionWords.recordOf(former.record1()), to)
                : begun(wanted, ConnectionWords.recordOf(former.record1()), to)
                        .withRoles(wanted.fromRole(), wanted.role());
    }

    private @Nullable NewConnection heir(Wanted wanted) {
        return wanted.heir() == null ? null : inOldRoles(wanted, wanted.heir(), left());
    }

    private @Nullable RecordId left() {
        return ConnectionWords.recordOf(former.record2());
    }

    private NewConnection inOldRoles(
            Wanted wanted, @Nullable RecordId from, @Nullable RecordId to) {
        return begun(wanted, from, to)
                .withRoles(
                        ConnectionWords.roleOf(former.record1()),
                        ConnectionWords.roleOf(former.record2()));
    }

    private static NewConnection begun(
            Wanted wanted, @Nullable RecordId from, @Nullable RecordId to) {
        return new NewConnection(
                from,
                null,
                to,
                null,
                wanted.description(),
                new Period(wanted.starting(), null),
                null,
                wanted.duplicate(),
                wanted.values());
    }

    private int answer(Outcome outcome) {
        var outcomes = new Outcomes(session);
        switch (outcome) {
            case Outcome.Done done -> session.answer().object(object(done));
            case Outcome.NotEnded(var why) -> outcomes.connected(why);
            case Outcome.NotBegun(_, var why) -> outcomes.connected(why);
        }
        return 0;
    }

    private Map<String, Object> object(Outcome.Done done) {
        var answer = new ConnectionAnswer(session);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ended", answer.object(done.ended()));
        List<Map<String, Object>> begun = done.begun().stream().map(answer::object).toList();
        object.put("begun", begun);
        return object;
    }
}
