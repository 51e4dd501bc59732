package org.ligature.connections;

import org.ligature.audit.Action;
import org.ligature.audit.Operation;
import org.ligature.connections.ConnectionJudge.Verdict.Fine;
import org.ligature.kit.id.Uuids;
import org.ligature.kit.task.Job;
import org.ligature.records.Values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/// Connects many inside one action, a chunk at a time: judged together, inserted in one batch.
final class ConnectionBatch {

    private final Action action;
    private final Uuids uuids;
    private final ConnectionReader reader;
    private final ConnectionJudge.How how;
    private final PairStore store;

    ConnectionBatch(Action action, Uuids uuids, ConnectionReader reader, ConnectionJudge.How how) {
        this.action = action;
        this.uuids = uuids;
        this.reader = reader;
        this.how = how;
        this.store = new PairStore(action.tx());
    }

    /// @throws CancellationException where the one who watches asked to stop
    List<ConnectOutcome> connect(List<NewConnection> wanted, Job.Progress progress) {
        var outcomes = new ArrayList<ConnectOutcome>(wanted.size());
        for (var chunk : ConnectionBulk.chunks(wanted)) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            outcomes.addAll(connect(chunk));
            progress.at(outcomes.size(), wanted.size());
        }
        return outcomes;
    }

    /// Each chunk has a judge of its own: what the one before wrote is in the store.
    private List<ConnectOutcome> connect(List<NewConnection> chunk) {
        var judge = new ConnectionJudge(reader, action.actor(), action.today(), how);
        var judged = judge.judge(chunk);
        return judged.outcomes(insert(judged.rules(), judged.fine()));
    }

    private List<ConnectOutcome> insert(ConnectionRules rules, List<Fine> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var ids = store.nextIds(wanted.size());
        var made = new Made();
        var outcomes = new ArrayList<ConnectOutcome>(wanted.size());
        var stubs = how.stubs();
        var real = stubs.real(action, wanted.stream().map(Fine::pair).toList());
        for (int i = 0; i < wanted.size(); i++) {
            if (real.get(i).isEmpty()) {
                outcomes.add(new ConnectOutcome.Refused(stubs.refusal(wanted.get(i).pair())));
            } else {
                var one = new Fine(real.get(i).get(), wanted.get(i).values());
                var uuid = PairStore.master(uuids.next());
                made.add(ids.get(i), uuid, one);
                outcomes.add(
                        new ConnectOutcome.Connected(
                                rules.made(ids.get(i), uuid, one.pair(), one.values())));
            }
        }
        made.insert(action, store, reader.values());
        return outcomes;
    }

    /// What this chunk writes.
    private record Made(
            List<Long> ids, List<UUID> uuids, List<Pair> pairs, Map<Long, Values> added) {

        Made() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        }

        void add(long id, UUID uuid, Fine one) {
            ids.add(id);
            uuids.add(uuid);
            pairs.add(one.pair());
            added.put(id, one.values());
        }

        void insert(Action action, PairStore store, PairValues values) {
            var written = store.insert(action, ids, uuids, pairs);
            values.fill(action.tx(), added);
            for (var one : written) {
                var whole = one.with(added.getOrDefault(one.subject().id(), Values.NONE));
                action.entry(Operation.CREATE, whole.subject(), whole.created());
            }
        }
    }
}
