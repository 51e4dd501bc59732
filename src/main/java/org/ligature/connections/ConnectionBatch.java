package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Action;
import org.ligature.audit.Operation;
import org.ligature.kit.id.Uuids;
import org.ligature.records.RecordId;
import org.ligature.schema.Schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Connects many inside one action: for each chunk one look at the directory, one at the
/// connections that are there, and one batch of inserts.
final class ConnectionBatch {

    private final Action action;
    private final Schema schema;
    private final RoleService roles;
    private final Uuids uuids;
    private final ConnectionStore store;
    private final PairStore pairs;

    ConnectionBatch(Action action, Schema schema, RoleService roles, Uuids uuids) {
        this.action = action;
        this.schema = schema;
        this.roles = roles;
        this.uuids = uuids;
        this.store = new ConnectionStore(action.tx());
        this.pairs = new PairStore(action.tx());
    }

    List<ConnectOutcome> connect(List<NewConnection> wanted) {
        return ConnectionBulk.chunks(wanted).stream()
                .flatMap(chunk -> connectChunk(chunk).stream())
                .toList();
    }

    private List<ConnectOutcome> connectChunk(List<NewConnection> wanted) {
        var rules = rules(wanted);
        var there = there(wanted);
        var ids = pairs.nextIds(wanted.size()).iterator();
        var made = new Made();
        var outcomes = new ArrayList<ConnectOutcome>(wanted.size());
        for (var one : wanted) {
            outcomes.add(connect(rules, rules.filled(one), ids.next(), there, made));
        }
        made.insert(action, pairs);
        return outcomes;
    }

    private ConnectOutcome connect(
            ConnectionRules rules, NewConnection wanted, long id, There there, Made made) {
        var refusal = rules.refusal(wanted);
        if (refusal.isPresent()) {
            return new ConnectOutcome.Refused(refusal.get());
        }
        var pair = rules.pair(wanted);
        var same = there.same(pair);
        if (!same.isEmpty() && !wanted.duplicateAccepted()) {
            return new ConnectOutcome.AlreadyThere(same);
        }
        var uuid = PairStore.master(uuids.next());
        var connection = rules.made(id, uuid, pair);
        there.add(connection);
        made.add(id, uuid, pair);
        return new ConnectOutcome.Connected(connection);
    }

    private ConnectionRules rules(List<NewConnection> wanted) {
        var actor = action.actor().userId();
        var ids = new HashSet<Long>();
        wanted.forEach(one -> ids.addAll(ConnectionRules.partiesOf(one, actor)));
        return new ConnectionRules(schema, roles, store.parties(ids, schema), actor);
    }

    private There there(List<NewConnection> wanted) {
        var from = new HashSet<@Nullable Long>();
        var to = new HashSet<@Nullable Long>();
        for (var one : wanted) {
            from.add(number(one.record1() == null ? one.record2() : one.record1()));
            to.add(number(one.record1() == null ? one.record1() : one.record2()));
        }
        var there = new There(new HashMap<>());
        store.between(from, to).forEach(line -> there.add(line.connection(schema, roles)));
        return there;
    }

    private static @Nullable Long number(@Nullable RecordId id) {
        return id == null ? null : id.value();
    }

    /// What is connected already, and what this chunk has added to it.
    private record There(Map<Ends, List<Connection>> byEnds) {

        void add(Connection connection) {
            byEnds.computeIfAbsent(Ends.of(connection), _ -> new ArrayList<>()).add(connection);
        }

        List<Connection> same(Pair wanted) {
            return byEnds.getOrDefault(Ends.of(wanted), List.of()).stream()
                    .filter(one -> one.period().overlaps(wanted.period()))
                    .toList();
        }
    }

    /// The records and roles of a connection, the same from whichever side it is seen.
    private record Ends(
            @Nullable Long record1,
            @Nullable Long role1,
            @Nullable Long record2,
            @Nullable Long role2) {

        static Ends of(Connection connection) {
            return of(
                    id(connection.record1()),
                    role(connection.record1()),
                    id(connection.record2()),
                    role(connection.record2()));
        }

        static Ends of(Pair pair) {
            return of(
                    pair.end1().record(),
                    pair.end1().roleId(),
                    pair.end2().record(),
                    pair.end2().roleId());
        }

        private static Ends of(
                @Nullable Long record1,
                @Nullable Long role1,
                @Nullable Long record2,
                @Nullable Long role2) {
            var turned = record1 == null || record2 != null && record2 < record1;
            return turned
                    ? new Ends(record2, role2, record1, role1)
                    : new Ends(record1, role1, record2, role2);
        }

        private static @Nullable Long id(Connection.Side side) {
            return side.record().map(ref -> ref.id().value()).orElse(null);
        }

        private static @Nullable Long role(Connection.Side side) {
            return side.role().map(role -> role.id().value()).orElse(null);
        }
    }

    /// What this chunk is going to write.
    private record Made(List<Long> ids, List<UUID> uuids, List<Pair> pairs) {

        Made() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(long id, UUID uuid, Pair pair) {
            ids.add(id);
            uuids.add(uuid);
            pairs.add(pair);
        }

        void insert(Action action, PairStore store) {
            if (!ids.isEmpty()) {
                store.insert(action, ids, uuids, pairs)
                        .forEach(
                                one ->
                                        action.entry(
                                                Operation.CREATE, one.subject(), one.created()));
            }
        }
    }
}
