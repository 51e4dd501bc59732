package org.ligature.design;

import org.ligature.audit.Action;
import org.ligature.audit.Actor;
import org.ligature.kit.db.Db;
import org.ligature.kit.db.Tx;
import org.ligature.kit.task.Job;
import org.ligature.schema.Table;

/// Changes a table in the database and what is said of it: at once where it is small, by a copy
/// that everybody can read beside where it is large.
final class Reshaping {

    /// When a table is copied, and how.
    ///
    /// @param from how many rows it has at least
    /// @param chunk how many rows are copied at a time
    record Size(long from, int chunk) {

        static final Size USUAL = new Size(20_000, 20_000);
    }

    /// The description that goes with it.
    interface Description {

        /// Refuses what the rows there are do not allow.
        default void check(Tx tx) {}

        void write(Action action);
    }

    private final Db db;
    private final Changing changing;
    private final Size size;

    Reshaping(Db db, Changing changing, Size size) {
        this.db = db;
        this.changing = changing;
        this.size = size;
    }

    /// @throws java.util.concurrent.CancellationException where the user stopped it; all is as
    ///   before then
    void run(
            Actor actor,
            String label,
            Table table,
            Reshape reshape,
            Description description,
            Job.Progress progress) {
        if (reshape.isNothing()) {
            describe(actor, label, description);
        } else if (db.read(tx -> new DdlStore(tx).rows(table.name())) >= size.from()) {
            copy(actor, label, table, reshape, description, progress);
        } else {
            alter(actor, label, table, reshape, description);
        }
    }

    private void describe(Actor actor, String label, Description description) {
        changing.run(
                actor,
                label,
                action -> {
                    description.check(action.tx());
                    description.write(action);
                    return label;
                });
    }

    private void alter(
            Actor actor, String label, Table table, Reshape reshape, Description description) {
        changing.run(
                actor,
                label,
                reshape.begun(table.name()),
                action -> {
                    description.check(action.tx());
                    reshapeAside(action, table, reshape);
                    var ddl = new DdlStore(action.tx());
                    var lead = DdlStore.lead(table);
                    db.whileNobodyReads(() -> ddl.reshape(table.name(), reshape, lead));
                    description.write(action);
                    return label;
                });
    }

    /// Rows that are set aside keep their values, too.
    private static void reshapeAside(Action action, Table table, Reshape reshape) {
        DropStore.aside(table.name())
                .ifPresent(aside -> new DdlStore(action.tx()).reshapeBare(aside, reshape));
    }

    private void copy(
            Actor actor,
            String label,
            Table table,
            Reshape reshape,
            Description description,
            Job.Progress progress) {
        changing.run(
                actor,
                label,
                Begun.copy(table.name(), reshape.added()),
                action -> {
                    description.check(action.tx());
                    reshapeAside(action, table, reshape);
                    new Copying(action.tx(), size.chunk(), progress)
                            .run(table.name(), reshape, DdlStore.lead(table));
                    var store = new CopyStore(action.tx());
                    db.whileNobodyReads(() -> store.swap(table.name()));
                    new PendingStore(action.tx())
                            .note(Begun.replaced(table.name()).json(), action.now());
                    description.write(action);
                    return label;
                });
        changing.sweep();
    }
}
