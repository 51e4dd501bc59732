package org.ligature.connections;

import org.ligature.audit.Action;
import org.ligature.kit.db.Db;
import org.ligature.kit.task.Job;
import org.ligature.query.Condition;
import org.ligature.query.Operator;
import org.ligature.query.Path;
import org.ligature.query.Query;
import org.ligature.query.ReadAhead;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// Writes new names of records on their connections. Each row carries the name of its other record,
/// so that lists are in the order of names without a join.
///
/// A record with many connections is put off, and its rename is over at once: [#finish] writes the
/// name in the background, a thousand rows at a time. Whoever reads before that gets it right:
/// one record's list is mended first, and what reads across records finishes the writing itself.
/// What waits is kept in the store and goes on after a crash.
public final class Renamings implements ReadAhead {

    private static final int AT_ONCE = 1000;
    private static final int CHUNK = 1000;
    private static final Path RECORD1 = Path.of("record1id");

    private final Db db;
    private final ReentrantLock finishing = new ReentrantLock();

    /// Taken back only by a writer, so that none who is about to put a record off is overlooked.
    private volatile boolean waiting;

    Renamings(Db db) {
        this.db = db;
        waiting = db.read(tx -> new RenamingStore(tx).first().isPresent());
    }

    /// Whether [#finish] has something to do.
    public boolean areWaiting() {
        return waiting;
    }

    void follow(Action action, RecordRef renamed) {
        var store = new RenamingStore(action.tx());
        var record = renamed.id().value();
        if (store.hasMoreThan(record, AT_ONCE)) {
            store.putOff(record);
            waiting = true;
        } else {
            store.writeName(store.carriersOf(record));
        }
    }

    /// Writes all names that wait. Blocks; where the work is cancelled, they go on waiting.
    public void finish(Job.Progress progress) {
        finishing.lock();
        try {
            var next = next();
            while (next.isPresent() && !progress.isCancelled()) {
                finish(next.get(), progress);
                next = next();
            }
        } finally {
            finishing.unlock();
        }
    }

    private Optional<RenamingStore.Waiting> next() {
        return db.write(
                tx -> {
                    var first = new RenamingStore(tx).first();
                    waiting = first.isPresent();
                    return first;
                });
    }

    private void finish(RenamingStore.Waiting one, Job.Progress progress) {
        var carriers = db.read(tx -> new RenamingStore(tx).carriersOf(one.record()));
        for (int from = 0; from < carriers.size(); from += CHUNK) {
            if (progress.isCancelled()) {
                return;
            }
            progress.at(from, carriers.size());
            var some = carriers.subList(from, Math.min(carriers.size(), from + CHUNK));
            db.write(
                    tx -> {
                        new RenamingStore(tx).writeName(some);
                        return some;
                    });
        }
        db.write(tx -> new RenamingStore(tx).end(one));
    }

    /// Mends one record's own list.
    void settle(RecordId record) {
        if (waiting) {
            db.write(
                    tx -> {
                        new RenamingStore(tx).writeNamesFor(record.value());
                        return record;
                    });
        }
    }

    @Override
    public void before(Query query) {
        if (waiting && readsConnections(query)) {
            ofOneRecord(query).ifPresentOrElse(this::settle, () -> finish(Job.Progress.UNWATCHED));
        }
    }

    /// A larger action holds the store and cannot wait for the background: it does all itself.
    @Override
    public void before(Action action, Query query) {
        if (waiting && readsConnections(query)) {
            var store = new RenamingStore(action.tx());
            for (var one = store.first(); one.isPresent(); one = store.first()) {
                store.writeName(store.carriersOf(one.get().record()));
                store.end(one.get());
            }
        }
    }

    private static boolean readsConnections(Query query) {
        return query.tables().contains(ConnectionService.TABLE);
    }

    private static Optional<RecordId> ofOneRecord(Query query) {
        var parts = query.where() instanceof Condition.All(var all) ? all : List.of(query.where());
        return query.table().equals(ConnectionService.TABLE)
                ? parts.stream().flatMap(Renamings::record1).findFirst()
                : Optional.empty();
    }

    private static Stream<RecordId> record1(Condition part) {
        return part instanceof Condition.Compare(var path, var operator, var values)
                        && operator == Operator.EQ
                        && path.equals(RECORD1)
                        && values.getFirst() instanceof RecordId record
                ? Stream.of(record)
                : Stream.empty();
    }
}
