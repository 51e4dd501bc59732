package org.ligature.connections;

import org.ligature.audit.Action;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.schema.PartialDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Ends a connection and makes what comes after it, as one action: all of it is written or nothing.
/// Every method blocks.
public final class SuccessionService {

    private final Actions actions;
    private final ConnectionService connections;
    private final BulkConnectService bulk;

    public SuccessionService(
            Actions actions, ConnectionService connections, BulkConnectService bulk) {
        this.actions = actions;
        this.connections = connections;
        this.bulk = bulk;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// @param begun what comes after it, in the order in which it was wanted
        record Done(Connection ended, List<Connection> begun) implements Outcome {
            public Done {
                begun = List.copyOf(begun);
            }
        }

        /// Nothing was written, since the connection cannot end so.
        record NotEnded(ConnectOutcome why) implements Outcome {}

        /// Nothing was written, since one that should follow cannot be made.
        ///
        /// @param place its place among those that are wanted, from 0
        record NotBegun(int place, ConnectOutcome why) implements Outcome {}
    }

    /// Whether a connection that is in the way can end before another begins.
    public boolean maySucceed(Connection former, NewConnection next) {
        return Succession.of(former, next, actions.today()).isPossible();
    }

    /// Ends a connection the day before another begins, and makes that one. Without a start the
    /// next begins today.
    public ConnectOutcome succeed(Actor actor, Connection former, NewConnection next) {
        var succession = Succession.of(former, next, actions.today());
        var begun = NewConnections.asGiven(succession.begun(next), List.of());
        return switch (run(actor, "connection.succeed", former, succession.ended(), begun)) {
            case Outcome.Done(_, var made) -> new ConnectOutcome.Connected(made.getFirst());
            case Outcome.NotEnded(var why) -> why;
            case Outcome.NotBegun(_, var why) -> why;
        };
    }

    /// Ends a connection since one of its records moved on.
    ///
    /// @param ended the connection as it is to be, seen from the row of `former`
    /// @param next what follows it: where nobody said when, it begins the day after
    public Outcome moveOn(
            Actor actor, Connection former, NewConnection ended, NewConnections next) {
        var begins = begins(ended);
        var wanted = next.wanted().stream().map(one -> begun(one, begins)).toList();
        var begun = new NewConnections(wanted, next.stubs(), next.filling());
        return run(actor, "connection.move-on", former, ended, begun);
    }

    private static Optional<LocalDate> begins(NewConnection ended) {
        return Optional.ofNullable(ended.period().ending()).map(end -> end.lastDay().plusDays(1));
    }

    private static NewConnection begun(NewConnection next, Optional<LocalDate> begins) {
        return begins.filter(_ -> next.period().starting() == null)
                .map(day -> next.during(new Period(PartialDate.of(day), next.period().ending())))
                .orElse(next);
    }

    private Outcome run(
            Actor actor,
            String label,
            Connection former,
            NewConnection ended,
            NewConnections begun) {
        try {
            return actions.run(actor, label, action -> run(action, former, ended, begun));
        } catch (Stopped stopped) {
            return stopped.outcome;
        }
    }

    private Outcome run(
            Action action, Connection former, NewConnection ended, NewConnections begun) {
        var after = connections.change(action, former.id(), former.version(), ended);
        if (!(after instanceof ConnectOutcome.Connected(var over))) {
            throw new Stopped(new Outcome.NotEnded(after));
        }
        var outcomes = bulk.connect(action, begun);
        var made = new ArrayList<Connection>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (!(outcomes.get(i) instanceof ConnectOutcome.Connected(var one))) {
                throw new Stopped(new Outcome.NotBegun(i, outcomes.get(i)));
            }
            made.add(one);
        }
        return new Outcome.Done(over, made);
    }

    /// Ends an action of which a part came out otherwise.
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Outcome outcome;

        Stopped(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
