package org.ligature.records;

import org.ligature.access.Privilege;
import org.ligature.audit.Action;
import org.ligature.audit.Operation;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.Schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Takes records out of the store with everything that hangs on them.
final class Deletion {

    private final Room room;
    private final Action action;
    private final RecordStore store;
    private final Schema schema;

    Deletion(Room room, Action action) {
        this.room = room;
        this.action = action;
        this.store = room.store(action.tx());
        this.schema = room.layouts().schema();
    }

    void delete(List<RecordId> ids) {
        var all = new Cascade(store, schema, ids).all();
        var refs = List.copyOf(store.refs(all).values());
        var leaving = new HashSet<>(all);
        for (var ref : refs) {
            room.access().require(action.tx(), action.actor(), Privilege.DELETE, ref.table());
            refuseWhereKept(ref, leaving);
        }
        refs.forEach(ref -> room.announce(action, new RecordChange.Deleting(ref)));
        refs.forEach(ref -> emptyLookupsTo(ref, leaving));
        new PartyRemoval(room, action, store).remove(refs, leaving);
        refs.forEach(new Tombstones(action, store)::forget);
        var rows = refs.stream().map(this::leaveEntry).toList();
        remove(refs);
        for (var row : rows) {
            room.announce(action, new RecordChange.Deleted(row.ref(), row.values()));
        }
    }

    private void refuseWhereKept(RecordRef ref, Set<RecordId> leaving) {
        var user = ref.table().equals("systemuser");
        if (user && (isActor(ref) || store.hasActed(ref.id()))) {
            throw new Problem(RecordService.class, "delete.user", ref.name());
        }
        for (var pointer : Pointers.to(schema, ref.table())) {
            if (pointer.kept() && isPointed(pointer, ref, leaving)) {
                throw user
                        ? new Problem(RecordService.class, "delete.user", ref.name())
                        : new Problem(
                                RecordService.class,
                                "delete.required",
                                ref.name(),
                                pointer.column().displayName(),
                                pointer.table().pluralName());
            }
        }
        refuseWhereHeld(ref);
    }

    /// Records of deleted tables can be brought back, and with them who owned or made them.
    private void refuseWhereHeld(RecordRef ref) {
        for (var hidden : schema.hidden()) {
            if (hidden.kept()
                    && hidden.tables().contains(ref.table())
                    && store.isHeld(hidden, ref.id())) {
                throw new Problem(RecordService.class, "delete.held", ref.name(), hidden.table());
            }
        }
    }

    private boolean isActor(RecordRef ref) {
        return ref.id().value() == action.actor().userId();
    }

    /// That a record points at itself, as a user who changed his own record, keeps nobody.
    /// Nor does what goes with it.
    private boolean isPointed(Pointers pointer, RecordRef ref, Set<RecordId> leaving) {
        var self = List.of(ref.id());
        var table = pointer.table().name();
        var column = pointer.column().name();
        return store.countPointing(table, column, self, self) > 0
                && (!pointer.table().isBusiness()
                        || !leaving.containsAll(store.pointing(table, column, self)));
    }

    /// Empties the lookups of records that stay, each with its entry.
    private void emptyLookupsTo(RecordRef ref, Set<RecordId> leaving) {
        for (var pointer : Pointers.to(schema, ref.table())) {
            if (!pointer.empties()) {
                continue;
            }
            var column = pointer.column().name();
            for (var id : store.pointing(pointer.table().name(), column, ref.id())) {
                if (!leaving.contains(id)) {
                    var row = store.open(pointer.table().name(), id).orElseThrow(Room::gone);
                    var emptied = Values.of(column, null);
                    new Update(room, action, store, row)
                            .write(Operation.UPDATE, emptied.byColumn());
                }
            }
        }
        schema.hidden().stream()
                .filter(hidden -> !hidden.kept() && hidden.tables().contains(ref.table()))
                .forEach(hidden -> store.release(hidden, ref.id()));
    }

    private Row leaveEntry(RecordRef ref) {
        var row = store.open(ref.table(), ref.id()).orElseThrow(Room::gone);
        History.deleted(action, schema.require(ref.table()), row);
        return row;
    }

    /// All rows before all entries of the directory: records that leave together may point at each
    /// other.
    private void remove(List<RecordRef> refs) {
        refs.forEach(ref -> store.deleteRow(ref.table(), ref.id()));
        for (var ref : refs) {
            if (ref.table().equals("systemuser")) {
                room.access().removeUser(action, History.subject(ref));
            }
            store.deleteEntry(ref.id());
        }
    }
}
