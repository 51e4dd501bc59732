package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Action;
import org.ligature.audit.Change;
import org.ligature.audit.Operation;
import org.ligature.records.MergeReport;
import org.ligature.records.RecordRef;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Takes the pairs of a record over to the one it is merged into. Those between the two, and those
/// that the other one has already, are deleted.
final class PairMerge {

    private static final String RECORD1 = "record1id";
    private static final String RECORD2 = "record2id";
    private static final String ROLE1 = "record1roleid";
    private static final String ROLE2 = "record2roleid";

    private final Action action;
    private final PairValues values;
    private final PairStore store;
    private final MergeReport.Counts counts;

    PairMerge(Action action, PairValues values) {
        this.action = action;
        this.values = values;
        this.store = new PairStore(action.tx());
        this.counts = MergeReport.Counts.of(action);
    }

    /// What makes two pairs of one record the same: who is at the other end, both roles, the state.
    private record Likeness(
            @Nullable Object other,
            @Nullable Object role,
            @Nullable Object otherRole,
            @Nullable Object state) {

        static Likeness of(Snapshot pair, RecordRef mine) {
            var first = isFirst(pair, mine);
            return new Likeness(
                    pair.values().get(first ? RECORD2 : RECORD1),
                    pair.values().get(first ? ROLE1 : ROLE2),
                    pair.values().get(first ? ROLE2 : ROLE1),
                    pair.values().get("statecode"));
        }
    }

    void move(RecordRef loser, RecordRef survivor) {
        var there = alike(survivor);
        var moving = new ArrayList<Snapshot>();
        var leaving = new HashMap<Long, MergeReport.Reason>();
        for (var pair : pairsOf(loser)) {
            var likeness = Likeness.of(pair, loser);
            if (Objects.equals(likeness.other(), survivor.id().value())) {
                leaving.put(pair.subject().id(), MergeReport.Reason.TO_ITSELF);
            } else if (overlaps(pair, there.getOrDefault(likeness, List.of()))) {
                leaving.put(pair.subject().id(), MergeReport.Reason.DUPLICATE);
            } else {
                moving.add(pair);
            }
        }
        drop(leaving, survivor);
        move(moving, loser, survivor);
        point(loser, survivor);
    }

    /// Lookups that were added to connections lead to the survivor, too.
    private void point(RecordRef loser, RecordRef survivor) {
        var pointing = values.mergedInto(action.tx(), loser.id(), survivor);
        new ConnectionBulk(action).write(pointing, values);
        counts.add(MergeReport.Moved.LOOKUPS, pointing.size());
    }

    private List<Snapshot> pairsOf(RecordRef record) {
        return store.allOf(record.id().value());
    }

    private Map<Likeness, List<Period>> alike(RecordRef record) {
        var alike = new HashMap<Likeness, List<Period>>();
        for (var pair : pairsOf(record)) {
            alike.computeIfAbsent(Likeness.of(pair, record), _ -> new ArrayList<>())
                    .add(pair.period());
        }
        return alike;
    }

    private static boolean overlaps(Snapshot pair, List<Period> others) {
        return others.stream().anyMatch(pair.period()::overlaps);
    }

    private void drop(Map<Long, MergeReport.Reason> leaving, RecordRef survivor) {
        var masters = leaving.keySet().stream().sorted().toList();
        for (var one : new ConnectionBulk(action).deleted(masters, values)) {
            var reason = Objects.requireNonNull(leaving.get(one.subject().id()));
            counts.drop(
                    new MergeReport.Dropped(
                            reason,
                            one.subject().uuid(),
                            reason == MergeReport.Reason.TO_ITSELF
                                    ? survivor.name()
                                    : Objects.toString(one.subject().name(), "")));
        }
    }

    private void move(List<Snapshot> pairs, RecordRef loser, RecordRef survivor) {
        for (var chunk : ConnectionBulk.chunks(pairs)) {
            var masters = chunk.stream().map(pair -> pair.subject().id()).toList();
            store.moveEnd(action, masters, loser.id().value(), survivor);
            for (var pair : chunk) {
                var column = isFirst(pair, loser) ? RECORD1 : RECORD2;
                var change = new Change(column, loser.id().value(), survivor.id().value());
                action.entry(Operation.UPDATE, pair.subject(), List.of(change));
            }
        }
        counts.add(MergeReport.Moved.CONNECTIONS, pairs.size());
    }

    private static boolean isFirst(Snapshot pair, RecordRef record) {
        return Objects.equals(pair.values().get(RECORD1), record.id().value());
    }
}
