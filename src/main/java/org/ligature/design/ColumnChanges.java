package org.ligature.design;

import org.ligature.audit.Action;
import org.ligature.audit.Actor;
import org.ligature.kit.db.Db;
import org.ligature.kit.db.Tx;
import org.ligature.kit.task.Job;
import org.ligature.schema.Table;

import java.util.List;

/// Changes columns that are there.
final class ColumnChanges {

    private final Db db;
    private final Changing changing;
    private final Reshaping reshaping;

    ColumnChanges(Db db, Changing changing, Reshaping reshaping) {
        this.db = db;
        this.changing = changing;
        this.reshaping = reshaping;
    }

    /// Makes a column what is wanted of it. Its name says which one it is.
    ///
    /// @throws java.util.concurrent.CancellationException where the user stopped it
    void change(Actor actor, Table table, ColumnSpec wanted, Job.Progress progress) {
        var before = db.read(tx -> before(tx, actor, table, wanted));
        new ColumnRules(table).check(before, wanted);
        if (before.equals(wanted)) {
            return;
        }
        var reshape = db.read(tx -> reshape(tx, table, before, wanted));
        reshaping.run(
                actor,
                "column.update",
                table,
                reshape,
                new Description(table, before, wanted),
                progress);
        if (before.use().sortable() && !wanted.use().sortable()) {
            changing.sweep();
        }
    }

    private ColumnSpec before(Tx tx, Actor actor, Table table, ColumnSpec wanted) {
        changing.allow(tx, actor, table.name());
        return new SpecStore(tx)
                .table(table)
                .column(wanted.name())
                .orElseThrow(() -> Changing.noColumn(table, wanted.name()));
    }

    static Reshape reshape(Tx tx, Table table, ColumnSpec before, ColumnSpec wanted) {
        var widened =
                ColumnRules.scale(wanted)
                        .filter(scale -> scale > new DdlStore(tx).scale(table.name(), wanted))
                        .map(_ -> List.of(wanted))
                        .orElse(List.of());
        var sorts = wanted.use().sortable() && !before.use().sortable();
        return new Reshape(List.of(), widened, sorts ? List.of(wanted) : List.of(), List.of());
    }

    /// What is said of the column from then on. An index that nothing is sorted by any more is
    /// noted as left over, and dropped after that.
    private record Description(Table table, ColumnSpec before, ColumnSpec wanted)
            implements Reshaping.Description {

        @Override
        public void check(Tx tx) {
            new FitStore(tx).check(table.name(), before, wanted);
        }

        @Override
        public void write(Action action) {
            new DescriptionStore(action.tx()).change(table.id(), wanted);
            if (before.use().sortable() && !wanted.use().sortable()) {
                var left = Begun.NOTHING.withSorts(table.name(), List.of(wanted.name()));
                new PendingStore(action.tx()).note(left.json(), action.now());
            }
            SchemaHistory.changed(action, table, before, wanted);
        }
    }
}
