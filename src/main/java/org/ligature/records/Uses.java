package org.ligature.records;

import org.ligature.schema.Table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Finds what hangs on records that are to be taken away, beside those that leave with them.
final class Uses {

    private final Undone undone;
    private final RecordStore store;
    private final UndoStore undoStore;
    private final Set<RecordId> leaving;
    private final Map<RecordId, String> found = new LinkedHashMap<>();

    Uses(Undone undone, Set<RecordId> leaving) {
        this.undone = undone;
        this.store = undone.store();
        this.undoStore = undone.undoStore();
        this.leaving = Set.copyOf(leaving);
    }

    /// The used ones among these records of one table, with the name of what uses each.
    Map<RecordId, String> of(String table, List<RecordId> ids) {
        for (var pointer : Pointers.to(undone.schema(), table)) {
            pointing(pointer, ids);
        }
        undoStore.takingPart(ids).forEach(this::use);
        for (var chunk : RecordStore.chunks(ids)) {
            beside(chunk);
        }
        hidden(table, ids);
        if (table.equals("systemuser")) {
            undoStore.whoActed(ids).forEach(id -> found.putIfAbsent(id, ""));
        }
        return found;
    }

    private void pointing(Pointers pointer, List<RecordId> ids) {
        var table = pointer.table();
        if (isRepeated(table)) {
            return;
        }
        for (var link : undoStore.pointing(table, pointer.column().name(), ids)) {
            if (table.isBusiness()) {
                use(link);
            } else {
                found.putIfAbsent(link.to(), table.pluralName());
            }
        }
    }

    /// The list of all activities repeats what stands in their own tables.
    private static boolean isRepeated(Table table) {
        return table.name().equals("activitypointer");
    }

    private void use(UndoStore.Link link) {
        var from = new RecordId(link.from());
        if (!leaving.contains(from)) {
            found.computeIfAbsent(link.to(), _ -> store.ref(from).map(RecordRef::name).orElse(""));
        }
    }

    private void beside(List<RecordId> ids) {
        var tx = undone.action().tx();
        for (var source : undone.room().impacts()) {
            narrow(ids, some -> source.connections(tx, some) > 0, "connection");
            narrow(ids, some -> source.notes(tx, some) > 0, "annotation");
        }
    }

    /// Asks for all at once first: hardly ever has one of them any.
    private void narrow(List<RecordId> ids, Predicate<List<RecordId>> haveSome, String table) {
        if (!haveSome.test(ids)) {
            return;
        }
        var name = undone.schema().table(table).map(Table::pluralName).orElse(table);
        ids.stream()
                .filter(id -> haveSome.test(List.of(id)))
                .forEach(id -> found.putIfAbsent(id, name));
    }

    /// Lookups of deleted tables hold what they point at where they cannot be emptied.
    private void hidden(String table, List<RecordId> ids) {
        for (var hidden : undone.schema().hidden()) {
            if (hidden.tables().contains(table)) {
                for (var id : ids) {
                    if (!hidden.kept()) {
                        store.release(hidden, id);
                    } else if (store.isHeld(hidden, id)) {
                        found.putIfAbsent(id, hidden.table());
                    }
                }
            }
        }
    }
}
