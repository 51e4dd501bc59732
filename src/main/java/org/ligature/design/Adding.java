package org.ligature.design;

import org.ligature.audit.Action;
import org.ligature.audit.Actor;
import org.ligature.kit.db.Db;
import org.ligature.kit.task.Job;
import org.ligature.schema.Table;

import java.util.List;

/// Adds a column to a table: at once where it is small, by a copy that everybody can read beside
/// where it is large.
final class Adding {

    /// When a table is copied, and how.
    ///
    /// @param from how many rows it has at least
    /// @param chunk how many rows are copied at a time
    record Size(long from, int chunk) {

        static final Size USUAL = new Size(20_000, 20_000);
    }

    private final Db db;
    private final Changing changing;
    private final Size size;

    Adding(Db db, Changing changing, Size size) {
        this.db = db;
        this.changing = changing;
        this.size = size;
    }

    void add(Actor actor, Table table, ColumnSpec column, Job.Progress progress) {
        if (isLarge(table, column)) {
            copy(actor, table, column, progress);
        } else {
            alter(actor, table, column);
        }
    }

    private boolean isLarge(Table table, ColumnSpec column) {
        return !DdlStore.physical(column).isEmpty()
                && db.read(tx -> new DdlStore(tx).rows(table.name())) >= size.from();
    }

    private void alter(Actor actor, Table table, ColumnSpec column) {
        changing.run(
                actor,
                "column.create",
                Begun.columns(table.name(), List.of(column)),
                action -> {
                    var ddl = new DdlStore(action.tx());
                    db.whileNobodyReads(
                            () -> ddl.addColumns(table.name(), List.of(column), table.hasStates()));
                    return described(action, table, column);
                });
    }

    private void copy(Actor actor, Table table, ColumnSpec column, Job.Progress progress) {
        changing.run(
                actor,
                "column.create",
                Begun.copy(table.name()),
                action -> {
                    new Copying(action.tx(), size.chunk(), progress)
                            .run(table.name(), List.of(column), table.hasStates());
                    var store = new CopyStore(action.tx());
                    db.whileNobodyReads(() -> store.swap(table.name()));
                    new PendingStore(action.tx())
                            .note(Begun.replaced(table.name()).json(), action.now());
                    return described(action, table, column);
                });
        changing.sweep();
    }

    private static ColumnSpec described(Action action, Table table, ColumnSpec column) {
        new DescriptionStore(action.tx()).insertColumns(table.id(), List.of(column), true);
        SchemaHistory.made(action, table, column);
        return column;
    }
}
