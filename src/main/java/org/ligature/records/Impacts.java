package org.ligature.records;

import org.ligature.kit.db.Tx;
import org.ligature.schema.OnDelete;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts what hangs on records that are to be deleted.
final class Impacts {

    private final Room room;
    private final Tx tx;

    Impacts(Room room, Tx tx) {
        this.room = room;
        this.tx = tx;
    }

    Impact of(List<RecordId> ids) {
        var store = room.store(tx);
        var cascade = new Cascade(store, room.layouts().schema(), ids);
        var all = cascade.all();
        var connections =
                room.impacts().stream().mapToLong(source -> source.connections(tx, all)).sum();
        var notes = room.impacts().stream().mapToLong(source -> source.notes(tx, all)).sum();
        var uses = new ArrayList<Impact.LookupUse>();
        var keeping = new ArrayList<Impact.LookupUse>();
        byTable(store, all)
                .forEach(
                        (table, records) -> {
                            uses.addAll(uses(store, table, records, all));
                            keeping.addAll(keeping(store, table, records, all));
                        });
        return new Impact(connections, notes, merged(uses), cascade.along(), merged(keeping));
    }

    static Map<String, List<RecordId>> byTable(RecordStore store, List<RecordId> ids) {
        var byTable = new LinkedHashMap<String, List<RecordId>>();
        for (var ref : store.refs(ids).values()) {
            byTable.computeIfAbsent(ref.table(), _ -> new ArrayList<>()).add(ref.id());
        }
        return byTable;
    }

    private List<Impact.LookupUse> uses(
            RecordStore store, String target, List<RecordId> records, List<RecordId> leaving) {
        var uses = new ArrayList<Impact.LookupUse>();
        for (var pointer : Pointers.to(room.layouts().schema(), target)) {
            if (!pointer.kept() && pointer.column().onDelete() == OnDelete.CLEAR) {
                uses.add(use(store, pointer, records, leaving));
            }
        }
        for (var parties : PartyRemoval.of(room, target)) {
            var table = parties.table().name();
            var taking = store.taking(table, parties.role(), records);
            var staying = taking.stream().filter(id -> !leaving.contains(id)).count();
            uses.add(new Impact.LookupUse(table, parties.column().name(), staying));
        }
        return uses;
    }

    /// What keeps them. Users are kept by all they ever did: that is said when it is tried.
    private List<Impact.LookupUse> keeping(
            RecordStore store, String target, List<RecordId> records, List<RecordId> leaving) {
        if (target.equals("systemuser")) {
            return List.of();
        }
        return Pointers.to(room.layouts().schema(), target).stream()
                .filter(Pointers::kept)
                .map(pointer -> use(store, pointer, records, leaving))
                .toList();
    }

    private static Impact.LookupUse use(
            RecordStore store, Pointers pointer, List<RecordId> records, List<RecordId> leaving) {
        var table = pointer.table().name();
        var column = pointer.column().name();
        return new Impact.LookupUse(
                table, column, store.countPointing(table, column, records, leaving));
    }

    /// A customer lookup can point at two tables: its uses are one line.
    private static List<Impact.LookupUse> merged(List<Impact.LookupUse> uses) {
        var counts = new LinkedHashMap<List<String>, Long>();
        for (var use : uses) {
            if (use.count() > 0) {
                counts.merge(List.of(use.table(), use.column()), use.count(), Long::sum);
            }
        }
        return counts.entrySet().stream()
                .map(
                        use ->
                                new Impact.LookupUse(
                                        use.getKey().getFirst(),
                                        use.getKey().getLast(),
                                        use.getValue()))
                .toList();
    }
}
