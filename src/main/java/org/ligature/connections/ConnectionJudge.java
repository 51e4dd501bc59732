package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.kit.db.Tx;
import org.ligature.schema.Schema;

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

    private final Tx tx;
    private final Actor actor;
    private final Schema schema;
    private final RoleService roles;
    private final Stubs stubs;
    private final Limits limits;
    private final boolean filling;
    private final Map<Ends, List<Connection>> judged = new HashMap<>();

    /// @param today from when on the limits of roles count
    /// @param filling whether roles that are not given are filled in
    ConnectionJudge(
            Tx tx,
            Actor actor,
            Schema schema,
            RoleService roles,
            Stubs stubs,
            LocalDate today,
            boolean filling) {
        this.tx = tx;
        this.actor = actor;
        this.schema = schema;
        this.roles = roles;
        this.stubs = stubs;
        this.limits = new Limits(tx, schema, roles, today);
        this.filling = filling;
    }

    /// What is to become of a wanted connection.
    sealed interface Verdict {

        /// It can be made.
        record Fine(Pair pair) implements Verdict {}

        /// It cannot, or not without being asked for once more.
        record Not(ConnectOutcome outcome) implements Verdict {}
    }

    /// Verdicts in the order of what was judged, and the rules it was held against.
    record Judged(ConnectionRules rules, List<Verdict> verdicts) {

        List<Pair> fine() {
            var fine = new ArrayList<Pair>(verdicts.size());
            for (var verdict : verdicts) {
                if (verdict instanceof Verdict.Fine(var pair)) {
                    fine.add(pair);
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
        var whole = filling ? wanted.stream().map(rules::filled).toList() : wanted;
        var byRules = new Judged(rules, whole.stream().map(one -> byRules(rules, one)).toList());
        var there = there(byRules.fine()).iterator();
        var verdicts = new ArrayList<Verdict>(wanted.size());
        for (int i = 0; i < wanted.size(); i++) {
            var accepted = wanted.get(i).duplicateAccepted();
            verdicts.add(
                    switch (byRules.verdicts().get(i)) {
                        case Verdict.Fine(var pair) -> {
                            var same = same(pair, there.next());
                            yield accepted || same.isEmpty() ? fine(rules, pair) : already(same);
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
                                pair -> new ConnectOutcome.Connected(made(judged.rules(), pair)))
                        .toList();
        return judged.outcomes(made);
    }

    private static Connection made(ConnectionRules rules, Pair pair) {
        return rules.made(0, NOBODY, pair);
    }

    private ConnectionRules rules(List<NewConnection> wanted) {
        var ids = new HashSet<Long>();
        wanted.forEach(one -> ids.addAll(ConnectionRules.partiesOf(one, actor.userId())));
        var parties = new ConnectionStore(tx).parties(ids, schema);
        parties.putAll(stubs.parties());
        return new ConnectionRules(schema, roles, parties, actor.userId());
    }

    private Verdict byRules(ConnectionRules rules, NewConnection wanted) {
        return rules.refusal(wanted)
                .or(() -> stubs.refusal(wanted))
                .<Verdict>map(why -> new Verdict.Not(new ConnectOutcome.Refused(why)))
                .orElseGet(() -> new Verdict.Fine(rules.pair(wanted)));
    }

    /// What is connected as each of these are, in whatever period.
    private List<List<Connection>> there(List<Pair> pairs) {
        var lines = pairs.isEmpty() ? List.<List<Line>>of() : new AlikeStore(tx).of(pairs);
        return lines.stream()
                .map(some -> some.stream().map(line -> line.connection(schema, roles)).toList())
                .toList();
    }

    private List<Connection> same(Pair wanted, List<Connection> there) {
        return Stream.concat(
                        there.stream(), judged.getOrDefault(Ends.of(wanted), List.of()).stream())
                .filter(one -> one.period().overlaps(wanted.period()))
                .toList();
    }

    private Verdict fine(ConnectionRules rules, Pair pair) {
        var made = made(rules, pair);
        var beyond = limits.refusal(made);
        if (beyond.isPresent()) {
            return new Verdict.Not(new ConnectOutcome.Refused(beyond.get()));
        }
        limits.add(made);
        judged.computeIfAbsent(Ends.of(pair), _ -> new ArrayList<>()).add(made);
        return new Verdict.Fine(pair);
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
