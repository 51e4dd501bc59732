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
        var columns = new ColumnStore(tx).byTable();
        var states = states();
        var tables = tx.sql().selectFrom(SCHEMA_TABLE).orderBy(SCHEMA_TABLE.ID).fetch();
        return new Schema(tables.map(table -> table(table, columns, states)));
    }

    private Map<Integer, List<State>> states() {
        var reasons = reasons();
        var states = tx.sql().selectFrom(SCHEMA_STATE).orderBy(SCHEMA_STATE.STATE_VALUE).fetch();
        var byTable = new HashMap<Integer, List<State>>();
        for (var row : states) {
            var key = new StateKey(row.getTableId(), row.getStateValue());
            var state =
                    new State(row.getStateValue(), row.getLabel(), reasons.getOrDefault(key, NONE));
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
        return Table.of(
                row.getId(),
                row.getName(),
                row.getDisplayName(),
                row.getPluralName(),
                row.getNameColumn(),
                Table.Kind.valueOf(row.getKind()),
                Table.Ownership.valueOf(row.getOwnership()),
                row.getIcon(),
                row.getConnectable(),
                row.getTypeCode(),
                Objects.requireNonNullElse(row.getLayout(), ""),
                columns.getOrDefault(row.getId(), List.of()),
                states.getOrDefault(row.getId(), List.of()));
    }
}
