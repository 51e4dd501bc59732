package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.records.Invalid;
import org.ligature.records.Values;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Holds many wanted connections against the rules and against what is there, a chunk at a time:
/// one look at the directory for each, and one at the connections. Writes nothing.
final class ConnectionJudge {

    private static final UUID NOBODY = new UUID(0, 0);

    private final ConnectionReader reader;
    private final Actor actor;
    private final Limits limits;
    private final How how;
    private final Map<Ends, List<Connection>> judged = new HashMap<>();

    /// How they are wanted.
    ///
    /// @param stubs the records that are made along with them
    /// @param filling whether roles that are not given are filled in
    /// @param required whether columns that were added can be required
    record How(Stubs stubs, boolean filling, boolean required) {}

    /// @param today from when on the limits of roles count
    ConnectionJudge(ConnectionReader reader, Actor actor, LocalDate today, How how) {
        this.reader = reader;
        this.actor = actor;
        this.limits = reader.limits(today);
        this.how = how;
    }

    /// What is to become of a wanted connection.
    sealed interface Verdict {

        /// It can be made.
        ///
        /// @param values of the columns that were added
        record Fine(Pair pair, Values values) implements Verdict {}

        /// It cannot, or not without being asked for once more.
        record Not(ConnectOutcome outcome) implements Verdict {}
    }

    /// Verdicts in the order of what was judged, and the rules it was held against.
    record Judged(ConnectionRules rules, List<Verdict> verdicts) {

        List<Verdict.Fine> fine() {
            var fine = new ArrayList<Verdict.Fine>(verdicts.size());
            for (var verdict : verdicts) {
                if (verdict instanceof Verdict.Fine one) {
                    fine.add(one);
                }
            }
            return fine;
        }

        /// @param made what became of those that are fine, in their order
        List<ConnectOutcome> outcomes(List<ConnectOutcome> made) {
            var next = made.iterator();
            return verdicts.stream()
                    .map(
                            verdict ->
                                    switch (verdict) {
                                        case Verdict.Fine _ -> next.next();
                                        case Verdict.Not(var outcome) -> outcome;
                                    })
                    .toList();
        }
    }

    /// What was judged fine before counts as there.
    Judged judge(List<NewConnection> wanted) {
        var rules = rules(wanted);
        var whole = how.filling() ? wanted.stream().map(rules::filled).toList() : wanted;
        var byRules = new Judged(rules, byRules(rules, whole));
        var there = there(byRules.fine()).iterator();
        var verdicts = new ArrayList<Verdict>(wanted.size());
        for (int i = 0; i < wanted.size(); i++) {
            var accepted = wanted.get(i).duplicateAccepted();
            verdicts.add(
                    switch (byRules.verdicts().get(i)) {
                        case Verdict.Fine one -> {
                            var same = same(one.pair(), there.next());
                            yield accepted || same.isEmpty() ? fine(rules, one) : already(same);
                        }
                        case Verdict.Not not -> not;
                    });
        }
        return new Judged(rules, verdicts);
    }

    /// What would come of them; what would be connected stands nowhere yet.
    List<ConnectOutcome> preview(List<NewConnection> wanted) {
        var judged = judge(wanted);
        var made =
                judged.fine().stream()
                        .<ConnectOutcome>map(
                                one -> new ConnectOutcome.Connected(made(judged.rules(), one)))
                        .toList();
        return judged.outcomes(made);
    }

    private static Connection made(ConnectionRules rules, Verdict.Fine one) {
        return rules.made(0, NOBODY, one.pair(), one.values());
    }

    private ConnectionRules rules(List<NewConnection> wanted) {
        var ids = new HashSet<Long>();
        wanted.forEach(one -> ids.addAll(ConnectionRules.partiesOf(one, actor.userId())));
        var parties = reader.store().parties(ids, reader.schema());
        parties.putAll(how.stubs().parties());
        return new ConnectionRules(reader.schema(), reader.roles(), parties, actor.userId());
    }

    private List<Verdict> byRules(ConnectionRules rules, List<NewConnection> wanted) {
        var values = wanted.stream().map(this::starting).toList();
        var invalid = reader.values().check(reader.tx(), values, how.required());
        var verdicts = new ArrayList<Verdict>(wanted.size());
        for (int i = 0; i < wanted.size(); i++) {
            verdicts.add(byRules(rules, wanted.get(i), values.get(i), invalid.get(i)));
        }
        return verdicts;
    }

    private Values starting(NewConnection wanted) {
        var starting = reader.values().starting(wanted.values());
        return how.required() ? starting : PairValues.given(starting);
    }

    private Verdict byRules(
            ConnectionRules rules, NewConnection wanted, Values values, List<Invalid> invalid) {
        var refusal = rules.refusal(wanted).or(() -> how.stubs().refusal(wanted));
        if (refusal.isPresent()) {
            return new Verdict.Not(new ConnectOutcome.Refused(refusal.get()));
        }
        return invalid.isEmpty()
                ? new Verdict.Fine(rules.pair(wanted), values)
                : new Verdict.Not(new ConnectOutcome.NotValid(invalid));
    }

    /// What is connected as each of these are, in whatever period.
    private List<List<Connection>> there(List<Verdict.Fine> fine) {
        var pairs = fine.stream().map(Verdict.Fine::pair).toList();
        var lines = pairs.isEmpty() ? List.<List<Line>>of() : new AlikeStore(reader.tx()).of(pairs);
        return lines.stream().map(reader::of).toList();
    }

    private List<Connection> same(Pair wanted, List<Connection> there) {
        return Stream.concat(
                        there.stream(), judged.getOrDefault(Ends.of(wanted), List.of()).stream())
                .filter(one -> one.period().overlaps(wanted.period()))
                .toList();
    }

    private Verdict fine(ConnectionRules rules, Verdict.Fine one) {
        var made = made(rules, one);
        var beyond = limits.refusal(made);
        if (beyond.isPresent()) {
            return new Verdict.Not(new ConnectOutcome.Refused(beyond.get()));
        }
        limits.add(made);
        judged.computeIfAbsent(Ends.of(one.pair()), _ -> new ArrayList<>()).add(made);
        return one;
    }

    private static Verdict already(List<Connection> same) {
        return new Verdict.Not(new ConnectOutcome.AlreadyThere(same));
    }

    /// The records and roles of a pair, the same from whichever side it is seen.
    private record Ends(
            @Nullable Long record1,
            @Nullable Long role1,
            @Nullable Long record2,
            @Nullable Long role2) {

        static Ends of(Pair pair) {
            var record1 = pair.end1().record();
            var record2 = pair.end2().record();
            var turned = record1 == null || record2 != null && record2 < record1;
            var from = turned ? pair.mirrored() : pair;
            return new Ends(
                    from.end1().record(),
                    from.end1().roleId(),
                    from.end2().record(),
                    from.end2().roleId());
        }
    }
}
