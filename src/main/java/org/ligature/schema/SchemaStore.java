package org.ligature.schema;

import static org.ligature.sql.Tables.SCHEMA_STATE;
import static org.ligature.sql.Tables.SCHEMA_STATUS;
import static org.ligature.sql.Tables.SCHEMA_TABLE;

import org.ligature.kit.db.Tx;
import org.ligature.sql.tables.records.SchemaTableRecord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The description of the tables in the database. It is small, so it is read whole.
record SchemaStore(Tx tx) {

    private static final List<State.Reason> NONE = List.of();

    Schema read() {
        var all = tx.sql().selectFrom(SCHEMA_TABLE).orderBy(SCHEMA_TABLE.ID).fetch();
        var inUse = all.stream().filter(table -> table.getDroppedOn() == null).toList();
        var columnStore = new ColumnStore(tx, TargetStore.of(inUse));
        var columns = columnStore.byTable();
        var states = states();
        var names = all.intoMap(SCHEMA_TABLE.ID, SCHEMA_TABLE.NAME);
        var dropped = new HashMap<>(names);
        inUse.forEach(table -> dropped.remove(table.getId()));
        return new Schema(
                inUse.stream().map(table -> table(table, columns, states)).toList(),
                columnStore.hidden(names, dropped::containsKey),
                dropped.keySet());
    }

    private Map<Integer, List<State>> states() {
        var reasons = reasons();
        var states = tx.sql().selectFrom(SCHEMA_STATE).orderBy(SCHEMA_STATE.STATE_VALUE).fetch();
        var byTable = new HashMap<Integer, List<State>>();
        for (var row : states) {
            var key = new StateKey(row.getTableId(), row.getStateValue());
            var state =
                    new State(
                            row.getStateValue(),
                            row.getLabel(),
                            row.getEditable(),
                            reasons.getOrDefault(key, NONE));
            byTable.computeIfAbsent(row.getTableId(), _ -> new ArrayList<>()).add(state);
        }
        return byTable;
    }

    private Map<StateKey, List<State.Reason>> reasons() {
        var rows = tx.sql().selectFrom(SCHEMA_STATUS).orderBy(SCHEMA_STATUS.POSITION).fetch();
        var byState = new HashMap<StateKey, List<State.Reason>>();
        for (var row : rows) {
            var key = new StateKey(row.getTableId(), row.getStateValue());
            var reason = new State.Reason(row.getStatusValue(), row.getLabel());
            byState.computeIfAbsent(key, _ -> new ArrayList<>()).add(reason);
        }
        return byState;
    }

    private record StateKey(int table, int state) {}

    private static Table table(
            SchemaTableRecord row,
            Map<Integer, List<Column>> columns,
            Map<Integer, List<State>> states) {
        return Table.named(row.getId(), row.getName())
                .label(row.getDisplayName(), row.getPluralName(), row.getIcon(), row.getColor())
                .traits(traits(row))
                .abilities(
                        new Table.Abilities(
                                row.getConnectable(),
                                row.getActivities(),
                                row.getNotes(),
                                row.getActivity()))
                .layout(Objects.requireNonNullElse(row.getLayout(), ""))
                .columns(columns.getOrDefault(row.getId(), List.of()))
                .states(states.getOrDefault(row.getId(), List.of()))
                .build();
    }

    private static Table.Traits traits(SchemaTableRecord row) {
        return new Table.Traits(
                Table.Kind.valueOf(row.getKind()),
                Table.Ownership.valueOf(row.getOwnership()),
                row.getNameColumn(),
                row.getTypeCode(),
                row.getCustom());
    }
}
