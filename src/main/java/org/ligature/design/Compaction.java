package org.ligature.design;

import org.ligature.audit.Action;
import org.ligature.audit.Actor;
import org.ligature.kit.db.Db;
import org.ligature.kit.db.Tx;
import org.ligature.kit.task.Job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Removes for good what is deleted.
///
/// The description and the rows go in one transaction, together with a note of what stands in the
/// database without it from then on; until then it can be cancelled, and all is as before. What is
/// noted is removed afterwards, now or at the next start.
final class Compaction {

    static final String LABEL = "store.compact";

    private final Db db;
    private final Changing changing;
    private final Reshaping.Size size;
    private final List<Consumer<Action>> listeners = new CopyOnWriteArrayList<>();

    Compaction(Db db, Changing changing, Reshaping.Size size) {
        this.db = db;
        this.changing = changing;
        this.size = size;
    }

    void onCompact(Consumer<Action> listener) {
        listeners.add(listener);
    }

    /// Removes all that is deleted, and what others keep of it.
    ///
    /// @return how many tables and columns
    /// @throws CancellationException where the user stopped it in time
    int all(Actor actor, List<Dropped> all, Job.Progress progress) {
        return run(actor, all, action -> listeners.forEach(one -> one.accept(action)), progress);
    }

    /// Removes some of what is deleted.
    int these(Actor actor, List<Dropped> some, Job.Progress progress) {
        return run(actor, some, _ -> {}, progress);
    }

    private int run(
            Actor actor, List<Dropped> wanted, Consumer<Action> also, Job.Progress progress) {
        var watch = new Watch(progress, db.read(tx -> rows(tx, wanted)));
        var done =
                changing.run(
                        actor,
                        LABEL,
                        action -> {
                            also.accept(action);
                            var deleted = stillDeleted(new DropStore(action.tx()), wanted);
                            return new Done(deleted.size(), forget(action, deleted, watch));
                        });
        watch.commit();
        done.begun().columns().forEach((table, columns) -> copyWithout(table, columns, watch));
        changing.sweep();
        return done.count();
    }

    private record Done(int count, Begun begun) {}

    /// Without what somebody brought back meanwhile.
    private static List<Dropped> stillDeleted(DropStore store, List<Dropped> wanted) {
        return wanted.stream().filter(one -> isDeleted(store, one)).toList();
    }

    private static boolean isDeleted(DropStore store, Dropped one) {
        var table = store.table(one.table());
        var column = one.column();
        return column == null
                ? table.filter(DropStore.Known::dropped).isPresent()
                : table.flatMap(known -> store.column(known.id(), column))
                        .filter(DropStore.Known::dropped)
                        .isPresent();
    }

    /// How far it has come; once the description is gone nobody stops it any more.
    private static final class Watch implements Job.Progress {

        private final Job.Progress progress;
        private final long total;
        private long done;
        private boolean committed;

        Watch(Job.Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        void commit() {
            committed = true;
        }

        void removed(int rows) {
            if (isCancelled()) {
                throw new CancellationException();
            }
            done += rows;
            progress.at(Math.min(done, total), total);
        }

        /// Of one copy of a table, which is told here as so many of its rows.
        @Override
        public void at(long part, long of) {
            progress.at(Math.min(total, done + part), Math.max(total, done + of));
        }

        @Override
        public boolean isCancelled() {
            return !committed && progress.isCancelled();
        }
    }

    /// A row that goes is removed twice: from its table and from the directory.
    private static long rows(Tx tx, List<Dropped> all) {
        var ddl = new DdlStore(tx);
        return all.stream()
                .mapToLong(one -> ddl.rows(one.table()) * (one.column() == null ? 2 : 1))
                .sum();
    }

    private Begun forget(Action action, List<Dropped> all, Watch watch) {
        var tx = action.tx();
        var store = new DropStore(tx);
        var compact = new CompactStore(tx, size.chunk(), watch::removed);
        var tables = new ArrayList<String>();
        Set<UsesStore.Pointer> blind = new HashSet<>();
        for (var one : all) {
            if (one.column() == null) {
                var table = store.table(one.table()).orElseThrow();
                var pointers = new UsesStore(tx).pointers(one.table(), true, true);
                compact.table(table.id(), one.table(), pointers);
                pointers.stream().filter(UsesStore.Pointer::only).forEach(blind::add);
                tables.add(one.table());
                SchemaHistory.compacted(action, table);
            } else {
                blind.add(column(store, one.table(), one.column()));
            }
        }
        blind.removeIf(pointer -> tables.contains(pointer.table()));
        blind.forEach(pointer -> forget(action, compact, pointer));
        if (all.isEmpty()) {
            return Begun.NOTHING;
        }
        compact.choices();
        var begun = new Begun(tables, physical(blind));
        new PendingStore(tx).note(begun.json(), action.now());
        return begun;
    }

    private static void forget(Action action, CompactStore compact, UsesStore.Pointer pointer) {
        new DropStore(action.tx())
                .column(pointer.id())
                .ifPresent(column -> SchemaHistory.compacted(action, pointer.table(), column));
        compact.column(pointer.id());
    }

    private static UsesStore.Pointer column(DropStore store, String table, String column) {
        var known = store.table(table).orElseThrow();
        var id = store.column(known.id(), column).orElseThrow().id();
        return new UsesStore.Pointer(id, table, column, true, false);
    }

    private static Map<String, List<String>> physical(Set<UsesStore.Pointer> columns) {
        var physical = new HashMap<String, List<String>>();
        for (var one : columns) {
            var names = List.of(one.column(), one.column() + "_precision");
            Stream.concat(Stream.of(one.table()), DropStore.aside(one.table()).stream())
                    .forEach(
                            table ->
                                    physical.computeIfAbsent(table, _ -> new ArrayList<>())
                                            .addAll(names));
        }
        return physical;
    }

    /// Takes columns out of a large table by a copy, which everybody reads beside; out of a small
    /// one they are dropped with the rest.
    private void copyWithout(String table, List<String> columns, Watch watch) {
        if (db.read(tx -> new DdlStore(tx).rows(table)) < size.from()) {
            return;
        }
        changing.copy(
                table,
                tx ->
                        new Copying(tx, size.chunk(), watch)
                                .run(table, Reshape.without(columns), ""));
    }
}
