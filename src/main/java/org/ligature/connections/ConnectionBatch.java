package org.ligature.connections;

import org.ligature.audit.Action;
import org.ligature.audit.Operation;
import org.ligature.kit.id.Uuids;
import org.ligature.kit.task.Job;
import org.ligature.schema.Schema;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/// Connects many inside one action, a chunk at a time: judged together, inserted in one batch.
final class ConnectionBatch {

    private final Action action;
    private final Schema schema;
    private final RoleService roles;
    private final Uuids uuids;
    private final Stubs stubs;
    private final PairStore store;

    ConnectionBatch(Action action, Schema schema, RoleService roles, Uuids uuids, Stubs stubs) {
        this.action = action;
        this.schema = schema;
        this.roles = roles;
        this.uuids = uuids;
        this.stubs = stubs;
        this.store = new PairStore(action.tx());
    }

    /// @param filling whether roles that are not given are filled in
    /// @throws CancellationException where the one who watches asked to stop
    List<ConnectOutcome> connect(
            List<NewConnection> wanted, boolean filling, Job.Progress progress) {
        var outcomes = new ArrayList<ConnectOutcome>(wanted.size());
        for (var chunk : ConnectionBulk.chunks(wanted)) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            outcomes.addAll(connect(chunk, filling));
            progress.at(outcomes.size(), wanted.size());
        }
        return outcomes;
    }

    /// Each chunk has a judge of its own: what the one before wrote is in the store.
    private List<ConnectOutcome> connect(List<NewConnection> chunk, boolean filling) {
        var judge =
                new ConnectionJudge(
                        action.tx(), action.actor(), schema, roles, stubs, action.today(), filling);
        var judged = judge.judge(chunk);
        return judged.outcomes(insert(judged.rules(), judged.fine()));
    }

    private List<ConnectOutcome> insert(ConnectionRules rules, List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        var ids = store.nextIds(pairs.size());
        var made = new Made(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var outcomes = new ArrayList<ConnectOutcome>(pairs.size());
        var real = stubs.real(action, pairs);
        for (int i = 0; i < pairs.size(); i++) {
            if (real.get(i).isEmpty()) {
                outcomes.add(new ConnectOutcome.Refused(stubs.refusal(pairs.get(i))));
            } else {
                var pair = real.get(i).get();
                var uuid = PairStore.master(uuids.next());
                made.add(ids.get(i), uuid, pair);
                outcomes.add(new ConnectOutcome.Connected(rules.made(ids.get(i), uuid, pair)));
            }
        }
        made.insert(action, store);
        return outcomes;
    }

    /// What this chunk writes.
    private record Made(List<Long> ids, List<UUID> uuids, List<Pair> pairs) {

        void add(long id, UUID uuid, Pair pair) {
            ids.add(id);
            uuids.add(uuid);
            pairs.add(pair);
        }

        void insert(Action action, PairStore store) {
            store.insert(action, ids, uuids, pairs)
                    .forEach(one -> action.entry(Operation.CREATE, one.subject(), one.created()));
        }
    }
}
