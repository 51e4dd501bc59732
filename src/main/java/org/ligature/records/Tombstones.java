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
        var to = Optional.of(survivor.id());
        for (var earlier : store.refs(merges.losers(loser.id())).values()) {
            set(earlier, Optional.of(loser.id()), to);
        }
        set(loser, Optional.empty(), to);
    }

    /// A record is deleted: it leads nowhere, and nothing leads to it.
    void forget(RecordRef leaving) {
        merges.survivor(leaving.id())
                .ifPresent(survivor -> set(leaving, Optional.of(survivor), Optional.empty()));
        for (var loser : store.refs(merges.losers(leaving.id())).values()) {
            set(loser, Optional.of(leaving.id()), Optional.empty());
        }
    }

    /// Lets a tombstone lead from where it leads now to somewhere else, or nowhere.
    void set(RecordRef tombstone, Optional<RecordId> before, Optional<RecordId> after) {
        before.ifPresent(_ -> merges.delete(tombstone.id()));
        after.ifPresent(survivor -> merges.insert(tombstone.id(), survivor));
        var subject =
                new Subject(SUBJECT, tombstone.id().value(), tombstone.uuid(), tombstone.name());
        var change = new Change(SURVIVOR, number(before), number(after));
        action.entry(operation(before, after), subject, List.of(change));
    }

    private static Operation operation(Optional<RecordId> before, Optional<RecordId> after) {
        if (before.isEmpty()) {
            return Operation.CREATE;
        }
        return after.isEmpty() ? Operation.DELETE : Operation.UPDATE;
    }

    /// Where a record lives on, if it was merged.
    Optional<RecordRef> survivorOf(RecordId loser) {
        return merges.survivor(loser).flatMap(store::ref);
    }

    private static @Nullable Object number(Optional<RecordId> id) {
        return id.map(RecordId::value).orElse(null);
    }
}
