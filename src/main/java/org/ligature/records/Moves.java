package org.ligature.records;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Privilege;
import org.ligature.audit.Action;
import org.ligature.audit.Operation;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.ColumnType;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Moves records to another state or another owner, also those that are read only.
final class Moves {

    private static final String OWNER = "ownerid";

    private final Room room;
    private final Action action;
    private final RecordStore store;

    Moves(Room room, Action action) {
        this.room = room;
        this.action = action;
        this.store = room.store(action.tx());
    }

    /// @return how many changed
    int setState(List<RecordId> ids, int state, Optional<Integer> reason) {
        int moved = 0;
        for (var ref : store.refs(ids).values()) {
            room.access().require(action.tx(), action.actor(), Privilege.WRITE, ref.table());
            var table = room.layouts().schema().require(ref.table());
            requireState(table, state, reason);
            var row = store.open(ref.table(), ref.id()).orElseThrow(Room::gone);
            if (row.state() != state) {
                requireNotActor(table, ref, state);
                requireNotMerged(ref, state);
                write(row, operation(state), stateValues(table, state, reason));
                moved++;
            }
        }
        return moved;
    }

    /// @return how many changed
    int assign(List<RecordId> ids, RecordId owner) {
        var to =
                store.ref(owner)
                        .orElseThrow(() -> new Problem(RecordService.class, "assign.no-user"));
        int moved = 0;
        for (var ref : store.refs(ids).values()) {
            room.access().require(action.tx(), action.actor(), Privilege.ASSIGN, ref.table());
            var table = room.layouts().schema().require(ref.table());
            if (!owners(table).contains(to.table())) {
                throw new Problem(RecordService.class, "assign.no-user");
            }
            var row = store.open(ref.table(), ref.id()).orElseThrow(Room::gone);
            if (!Cleaning.same(row.values().get(OWNER), to)) {
                write(row, Operation.ASSIGN, Map.of(OWNER, to));
                moved++;
            }
        }
        return moved;
    }

    /// The tables whose records can own those of this one.
    private static List<String> owners(Table table) {
        var owner =
                table.column(OWNER)
                        .orElseThrow(
                                () ->
                                        new Problem(
                                                RecordService.class,
                                                "assign.not-owned",
                                                table.pluralName()));
        return owner.type() instanceof ColumnType.Lookup(var tables) ? tables : List.of();
    }

    private void write(Row row, Operation operation, Map<String, @Nullable Object> changed) {
        new Update(room, action, store, row).write(operation, changed);
    }

    private static void requireState(Table table, int state, Optional<Integer> reason) {
        if (!States.exists(table, state)) {
            throw new Problem(RecordService.class, "state.unknown", table.pluralName(), state);
        }
        if (reason.isPresent() && !States.belongs(table, state, reason.get())) {
            throw new Problem(
                    RecordService.class,
                    "state.reason",
                    table.pluralName(),
                    table.state(state).label(),
                    reason.get());
        }
    }

    private void requireNotActor(Table table, RecordRef ref, int state) {
        if (table.column(States.DISABLED).isPresent()
                && state != State.ACTIVE
                && ref.id().value() == action.actor().userId()) {
            throw new Problem(RecordService.class, "state.yourself");
        }
    }

    private void requireNotMerged(RecordRef ref, int state) {
        if (state == State.ACTIVE) {
            new Tombstones(action, store)
                    .survivorOf(ref.id())
                    .ifPresent(
                            survivor -> {
                                throw new Problem(
                                        RecordService.class,
                                        "merge.tombstone",
                                        ref.name(),
                                        survivor.name());
                            });
        }
    }

    private static Map<String, @Nullable Object> stateValues(
            Table table, int state, Optional<Integer> reason) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("statecode", state);
        values.put("statuscode", reason.orElseGet(() -> States.defaultReason(table, state)));
        if (table.column(States.DISABLED).isPresent()) {
            values.put(States.DISABLED, state != State.ACTIVE);
        }
        return values;
    }

    private static Operation operation(int state) {
        return state == State.ACTIVE ? Operation.ACTIVATE : Operation.DEACTIVATE;
    }
}
