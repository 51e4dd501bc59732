package org.ligature.design;

import org.ligature.audit.Action;
import org.ligature.design.DropStore.Known;
import org.ligature.kit.db.Tx;
import org.ligature.schema.Column;
import org.ligature.schema.Table;

import java.util.List;

/// Marks tables and columns as deleted inside an action, and takes the marks away again.
record Marking(Action action) {

    void delete(Table table, DesignImpact impact) {
        var store = new DropStore(action.tx());
        store.markTable(table.id(), action.now());
        store.setActivitiesAside(table.id());
        store.setConnectionsAside(table.id());
        severalTargets(table).forEach(pointer -> store.setLookupsAside(table.id(), pointer));
        SchemaHistory.deleted(action, table, impact);
    }

    void restore(Known table) {
        var store = new DropStore(action.tx());
        var uses = new UsesStore(action.tx());
        store.markTable(table.id(), null);
        store.bringActivitiesBack(table.id());
        store.bringConnectionsBack(table.id());
        uses.pointers(table.name(), true, true)
                .forEach(pointer -> store.bringLookupsBack(table.id(), pointer));
        SchemaHistory.restored(action, table, uses.rows(table.name()));
    }

    void delete(Table table, Column column) {
        var store = new DropStore(action.tx());
        var known =
                store.column(table.id(), column.name())
                        .orElseThrow(() -> Changing.noColumn(table, column.name()));
        store.markColumn(known.id(), action.now());
        SchemaHistory.deleted(action, table, column);
    }

    void restore(Table table, Known column) {
        new DropStore(action.tx()).markColumn(column.id(), null);
        var rows = filled(action.tx(), table.name(), column.name());
        SchemaHistory.restored(action, table, column, rows);
    }

    /// How many records have a value in a column, deleted or not.
    static long filled(Tx tx, String table, String column) {
        var isInRow = new DdlStore(tx).isThere(table, column);
        return isInRow ? new UsesStore(tx).filled(table, column) : 0;
    }

    /// The lookups that can point at records of a table.
    static List<UsesStore.Pointer> pointers(Tx tx, Table table) {
        return new UsesStore(tx)
                .pointers(table.name(), table.connectable(), table.abilities().activities());
    }

    /// A lookup that can point at nothing else is hidden as a whole, and keeps its values; so is an
    /// activity about such a record.
    private List<UsesStore.Pointer> severalTargets(Table table) {
        return pointers(action.tx(), table).stream()
                .filter(pointer -> !pointer.only() && !pointer.regarding())
                .toList();
    }
}
