package org.ligature.kit.db;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;

/// One open connection with jOOQ set up on it once, since that costs as much as a small query.
final class Session {

    private static final Settings SETTINGS =
            new Settings()
                    .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                    .withRenderSchema(false)
                    .withExecuteLogging(false)
                    .withAttachRecords(false)
                    .withFetchWarnings(false)
                    .withReturnRecordToPojo(false);

    private final Connection connection;
    private final Statement flush;
    private final Tx tx;

    Session(Connection connection) throws SQLException {
        this.connection = connection;
        this.flush = connection.createStatement();
        this.tx = new Tx(on(connection));
    }

    Tx tx() {
        return tx;
    }

    <T> T inTransaction(Function<Tx, T> work) {
        try {
            connection.setAutoCommit(false);
            var result = work.apply(tx);
            connection.commit();
            connection.setAutoCommit(true);
            flush.execute("CHECKPOINT SYNC");
            return result;
        } catch (SQLException failed) {
            undo(failed);
            throw new DataAccessException("The transaction was not kept", failed);
        } catch (RuntimeException | Error thrown) {
            undo(thrown);
            throw thrown;
        }
    }

    /// Writes what is left to the disk and closes the whole database.
    ///
    /// @param compact whether the file is to be as small as it can be then
    Session shutDown(boolean compact) {
        try {
            flush.execute(compact ? "SHUTDOWN COMPACT" : "SHUTDOWN");
            return this;
        } catch (SQLException failed) {
            throw new DataAccessException("The store was not closed", failed);
        }
    }

    void abandon() throws SQLException {
        flush.execute("SHUTDOWN IMMEDIATELY");
    }

    void close() throws SQLException {
        connection.close();
    }

    private void undo(Throwable thrown) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException alsoFailed) {
            thrown.addSuppressed(alsoFailed);
        }
    }

    private static DSLContext on(Connection connection) {
        return DSL.using(connection, SQLDialect.H2, SETTINGS);
    }
}
