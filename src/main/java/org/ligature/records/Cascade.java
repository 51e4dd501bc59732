package org.ligature.records;

import org.ligature.schema.Schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the records that go with others because they point at them by a lookup that says so, and
/// those that go with these.
final class Cascade {

    private final RecordStore store;
    private final Schema schema;
    private final Set<RecordId> all;
    private final Map<List<String>, Long> along = new LinkedHashMap<>();

    Cascade(RecordStore store, Schema schema, List<RecordId> ids) {
        this.store = store;
        this.schema = schema;
        this.all = new LinkedHashSet<>(ids);
        var next = List.copyOf(ids);
        while (!next.isEmpty()) {
            next = pointingAt(next);
        }
    }

    /// The records themselves and all that go with them.
    List<RecordId> all() {
        return List.copyOf(all);
    }

    /// What goes with the records, by table and column.
    List<Impact.LookupUse> along() {
        return along.entrySet().stream()
                .map(
                        one ->
                                new Impact.LookupUse(
                                        one.getKey().getFirst(),
                                        one.getKey().getLast(),
                                        one.getValue()))
                .toList();
    }

    private List<RecordId> pointingAt(List<RecordId> targets) {
        var found = new ArrayList<RecordId>();
        Impacts.byTable(store, targets)
                .forEach(
                        (table, records) -> {
                            for (var pointer : Pointers.to(schema, table)) {
                                if (pointer.cascades()) {
                                    found.addAll(pointingAt(pointer, records));
                                }
                            }
                        });
        return found;
    }

    private List<RecordId> pointingAt(Pointers pointer, List<RecordId> records) {
        var table = pointer.table().name();
        var column = pointer.column().name();
        var found = store.pointing(table, column, records).stream().filter(all::add).toList();
        if (!found.isEmpty()) {
            along.merge(List.of(table, column), (long) found.size(), Long::sum);
        }
        return found;
    }
}
