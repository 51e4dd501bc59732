package org.ligature.kit.db;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import javax.sql.DataSource;

/// The way into the database: every statement of the program runs inside [#read] or [#write].
///
/// Writers take turns. When [#write] has returned, the change is on the disk: H2 does not flush at
/// a commit, so a checkpoint follows each one.
public final class Db {

    private final DSLContext sql;
    private final BooleanSupplier painting;
    private final ReentrantLock writers = new ReentrantLock(true);

    /// @param painting whether the calling thread is the one that paints; it may never wait for a
    ///   disk
    public Db(DataSource source, BooleanSupplier painting) {
        var settings =
                new Settings()
                        .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                        .withRenderSchema(false)
                        .withExecuteLogging(false)
                        .withAttachRecords(false)
                        .withFetchWarnings(false);
        this.sql =
                DSL.using(new DefaultConfiguration().set(source).set(SQLDialect.H2).set(settings));
        this.painting = painting;
    }

    /// Runs `work` on one connection without changing anything.
    public <T> T read(Function<Tx, T> work) {
        refuseOnPaintingThread();
        return sql.connectionResult(connection -> work.apply(new Tx(on(connection))));
    }

    /// Runs `work` in one transaction: all of it is kept and on the disk, or, when it throws, none.
    public <T> T write(Function<Tx, T> work) {
        refuseOnPaintingThread();
        writers.lock();
        try {
            var result = sql.transactionResult(inner -> work.apply(new Tx(inner.dsl())));
            sql.execute("CHECKPOINT SYNC");
            return result;
        } finally {
            writers.unlock();
        }
    }

    private DSLContext on(java.sql.Connection connection) {
        return DSL.using(connection, sql.dialect(), sql.settings());
    }

    private void refuseOnPaintingThread() {
        if (painting.getAsBoolean()) {
            throw new IllegalStateException("The store was asked on the thread that paints");
        }
    }
}
