package org.ligature.kit.db;

import org.jooq.Log;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.tools.JooqLogger;
import org.ligature.kit.problem.Problem;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

import javax.sql.DataSource;

/// The way into the database: every statement of the program runs inside [#read] or [#write].
///
/// Writers take turns. When [#write] has returned, the change is on the disk: H2 does not flush at
/// a commit, so a checkpoint follows each one.
public final class Db {

    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final int ATTEMPTS = 300;

    private final Sessions sessions;
    private final BooleanSupplier painting;
    private final ReentrantLock writers = new ReentrantLock(true);
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock(true);
    private volatile boolean failed;

    /// @param painting whether the calling thread is the one that paints; it may never wait for a
    ///   disk
    public Db(DataSource source, BooleanSupplier painting) {
        // else jOOQ tells of each store it opens, on the error stream of commands
        JooqLogger.globalThreshold(Log.Level.WARN);
        this.sessions = new Sessions(source);
        this.painting = painting;
    }

    /// Runs `work` on one connection without changing anything. Each statement sees what was kept
    /// before it.
    public <T> T read(Function<Tx, T> work) {
        refuseOnPaintingThread();
        return reading(session -> work.apply(session.tx()));
    }

    /// As [#read(Function)], for statements that may take long: `cancel` ends the one that runs and
    /// lets none follow.
    ///
    /// @throws CancellationException where it was cancelled before all was read
    public <T> T read(Cancel cancel, Function<Tx, T> work) {
        refuseOnPaintingThread();
        return reading(session -> work.apply(cancellable(session.tx(), cancel)));
    }

    /// Runs `work` in one transaction: all of it is kept and on the disk, or, when it throws, none.
    /// Nothing may be written inside it but through its own [Tx].
    public <T> T write(Function<Tx, T> work) {
        refuseOnPaintingThread();
        if (writers.isHeldByCurrentThread()) {
            throw new IllegalStateException("A write was begun inside another one");
        }
        writers.lock();
        try {
            return with(session -> session.inTransaction(work));
        } finally {
            writers.unlock();
        }
    }

    /// Runs `work`, which takes a table out of the way for a moment, inside a [#write] when no
    /// reading is under way; those that come meanwhile wait for it.
    ///
    /// @throws Problem where others read all the time
    public void whileNobodyReads(Runnable work) {
        for (int i = 0; i < ATTEMPTS; i++) {
            if (closesGate()) {
                try {
                    work.run();
                    return;
                } finally {
                    gate.writeLock().unlock();
                }
            }
            // those who waited behind a long reading go on before the next attempt
            LockSupport.parkNanos(PATIENCE.toNanos());
        }
        throw new Problem(Db.class, "store.busy");
    }

    private boolean closesGate() {
        try {
            return gate.writeLock().tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private <T> T reading(Function<Session, T> work) {
        gate.readLock().lock();
        try {
            return with(work);
        } finally {
            gate.readLock().unlock();
        }
    }

    /// Whether the file could not be written or read once: from then on nothing is kept, and only
    /// opening the store anew helps.
    public boolean hasFailed() {
        return failed;
    }

    /// Waits for the writer that is at work, lets `last` write, and closes the database. After a
    /// failure the file is left as it is.
    ///
    /// @param compact whether the file is to be as small as it can be then, which takes a while
    void close(Consumer<Tx> last, boolean compact) {
        writers.lock();
        try {
            if (failed || sessions.areClosed()) {
                abandon();
                return;
            }
            with(session -> session.inTransaction(tx -> done(last, tx)));
            with(session -> session.shutDown(compact));
        } finally {
            sessions.close();
            writers.unlock();
        }
    }

    /// Lets go of the file at once.
    void abandon() {
        sessions.abandon();
    }

    private static Tx done(Consumer<Tx> work, Tx tx) {
        work.accept(tx);
        return tx;
    }

    private <T> T with(Function<Session, T> work) {
        if (failed) {
            throw new Problem(Db.class, "store.closed");
        }
        try {
            return sessions.with(work);
        } catch (RuntimeException thrown) {
            var problem = Failure.problemBehind(thrown);
            if (problem.isEmpty()) {
                throw thrown;
            }
            failed = true;
            throw problem.get();
        }
    }

    private static Tx cancellable(Tx tx, Cancel cancel) {
        var configuration =
                new DefaultConfiguration()
                        .set(tx.sql().configuration().connectionProvider())
                        .set(tx.sql().dialect())
                        .set(tx.sql().settings())
                        .set(new CancelListener(cancel));
        return new Tx(configuration.dsl());
    }

    private void refuseOnPaintingThread() {
        if (painting.getAsBoolean()) {
            throw new IllegalStateException("The store was asked on the thread that paints");
        }
    }
}
