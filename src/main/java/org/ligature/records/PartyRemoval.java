package org.ligature.records;

import org.ligature.audit.Action;
import org.ligature.audit.Operation;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes records that are deleted out of the lists of parties of those that stay, each with its
/// entry.
final class PartyRemoval {

    private final Room room;
    private final Action action;
    private final RecordStore store;

    PartyRemoval(Room room, Action action, RecordStore store) {
        this.room = room;
        this.action = action;
        this.store = store;
    }

    /// A column of parties.
    record Parties(Table table, Column column, int role) {}

    /// The columns in which records of this table can take part.
    static List<Parties> of(Room room, String target) {
        var found = new ArrayList<Parties>();
        for (var table : room.layouts().schema().tables()) {
            for (var column : table.columns()) {
                if (column.type() instanceof ColumnType.PartyList(var role, _, var tables)
                        && tables.contains(target)) {
                    found.add(new Parties(table, column, role));
                }
            }
        }
        return found;
    }

    void remove(List<RecordRef> refs, Set<RecordId> leaving) {
        for (var ref : refs) {
            for (var parties : of(room, ref.table())) {
                var table = parties.table().name();
                for (var id : store.taking(table, parties.role(), List.of(ref.id()))) {
                    if (!leaving.contains(id)) {
                        remove(ref, parties, id);
                    }
                }
            }
        }
    }

    private void remove(RecordRef gone, Parties parties, RecordId from) {
        var row = store.open(parties.table().name(), from).orElseThrow(Room::gone);
        var column = parties.column().name();
        var there = row.values().get(column) instanceof List<?> list ? list : List.of();
        var left =
                there.stream()
                        .map(RecordRef.class::cast)
                        .filter(party -> !party.id().equals(gone.id()))
                        .toList();
        var changed = Values.of(column, left.isEmpty() ? null : left);
        new Update(room, action, store, row).write(Operation.UPDATE, changed.byColumn());
    }
}
