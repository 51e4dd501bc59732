package org.ligature.kit.db;

import org.jooq.exception.DataAccessException;
import org.ligature.kit.problem.Problem;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import javax.sql.DataSource;

/// The few connections to one store, opened when first needed and kept.
final class Sessions {

    private static final int MOST = 4;
    private static final int PATIENCE_SECONDS = 60;

    private final DataSource source;
    private final Semaphore places = new Semaphore(MOST, true);
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
    private final List<Session> all = new ArrayList<>();
    private volatile boolean closed;

    Sessions(DataSource source) {
        this.source = source;
    }

    <T> T with(Function<Session, T> work) {
        takePlace();
        try {
            var session = idle.pollFirst();
            if (session == null) {
                session = open();
            }
            try {
                return work.apply(session);
            } finally {
                idle.addFirst(session);
            }
        } finally {
            places.release();
        }
    }

    /// Those at work end with an error; the store is closed behind them.
    synchronized void close() {
        closed = true;
        for (var session : all) {
            try {
                session.close();
            } catch (SQLException gone) {
                // a database that has ended itself has closed its connections too
            }
        }
        all.clear();
        idle.clear();
    }

    /// Closes the database without writing anything more.
    synchronized void abandon() {
        for (var session : all) {
            try {
                session.abandon();
            } catch (SQLException gone) {
                // what is closed already needs no end
            }
        }
        close();
    }

    boolean areClosed() {
        return closed;
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("No connection was free for a minute");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private synchronized Session open() {
        if (closed) {
            throw new Problem(Sessions.class, "store.closed");
        }
        try {
            var session = new Session(source.getConnection());
            all.add(session);
            return session;
        } catch (SQLException failed) {
            throw new DataAccessException("No connection to the store", failed);
        }
    }
}
