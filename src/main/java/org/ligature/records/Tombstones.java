package org.ligature.records;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Action;
import org.ligature.audit.Change;
import org.ligature.audit.Operation;
import org.ligature.audit.Subject;

import java.util.List;
import java.util.Optional;

/// Records that were merged into others: each leads to where it lives on, and each change of that
/// leaves an entry.
final class Tombstones {

    /// The table of their entries' subjects.
    static final String SUBJECT = "record_merge";

    /// The column of these entries.
    static final String SURVIVOR = "survivor_id";

    private final Action action;
    private final RecordStore store;
    private final MergeStore merges;

    Tombstones(Action action, RecordStore store) {
        this.action = action;
        this.store = store;
        this.merges = new MergeStore(action.tx());
    }

    /// Lets a record, and those that led to it, lead to another one.
    void lead(RecordRef loser, RecordRef survivor) {
        for (var earlier : merges.losers(loser.id())) {
            merges.change(earlier, survivor.id());
            store.ref(earlier)
                    .ifPresent(ref -> entry(Operation.UPDATE, ref, loser.id(), survivor.id()));
        }
        merges.insert(loser.id(), survivor.id());
        entry(Operation.CREATE, loser, null, survivor.id());
    }

    /// A record is deleted: it leads nowhere, and nothing leads to it.
    void forget(RecordRef leaving) {
        merges.survivor(leaving.id()).ifPresent(survivor -> forget(leaving, survivor));
        for (var loser : store.refs(merges.losers(leaving.id())).values()) {
            forget(loser, leaving.id());
        }
    }

    private void forget(RecordRef loser, RecordId survivor) {
        merges.delete(loser.id());
        entry(Operation.DELETE, loser, survivor, null);
    }

    /// Where a record lives on, if it was merged.
    Optional<RecordRef> survivorOf(RecordId loser) {
        return merges.survivor(loser).flatMap(store::ref);
    }

    private void entry(
            Operation operation,
            RecordRef tombstone,
            @Nullable RecordId before,
            @Nullable RecordId after) {
        var subject =
                new Subject(SUBJECT, tombstone.id().value(), tombstone.uuid(), tombstone.name());
        action.entry(
                operation, subject, List.of(new Change(SURVIVOR, number(before), number(after))));
    }

    private static @Nullable Object number(@Nullable RecordId id) {
        return id == null ? null : (Object) id.value();
    }
}
