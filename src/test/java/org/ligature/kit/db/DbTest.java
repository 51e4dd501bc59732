package org.ligature.kit.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ligature.TestDb;

import java.time.Duration;
import java.util.concurrent.CancellationException;

final class DbTest {

    private static final String ENDLESS = "SELECT SUM(x * x) FROM SYSTEM_RANGE(1, 1000000000000)";
    private static final String RUNNING =
            "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS"
                    + " WHERE executing_statement LIKE 'SELECT SUM(x%'";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Db db = new TestDb().db();

    @Test
    void aStatementThatRunsIsEndedFromAnotherThread() {
        var cancel = new Cancel();
        Thread.ofVirtual().start(() -> cancelOnceItRuns(cancel));

        assertTimeoutPreemptively(
                PATIENCE,
                () ->
                        assertThrows(
                                CancellationException.class,
                                () -> db.read(cancel, tx -> tx.sql().fetch(ENDLESS))));
    }

    @Test
    void nothingIsReadOnceCancelled() {
        var cancel = new Cancel();
        cancel.cancel();

        assertThrows(
                CancellationException.class,
                () -> db.read(cancel, tx -> tx.sql().fetchValue("SELECT 1")));
    }

    @Test
    void noStatementFollowsTheOneThatWasCancelled() {
        var cancel = new Cancel();

        assertThrows(
                CancellationException.class,
                () ->
                        db.read(
                                cancel,
                                tx -> {
                                    tx.sql().fetchValue("SELECT 1");
                                    cancel.cancel();
                                    return tx.sql().fetchValue("SELECT 2");
                                }));
    }

    @Test
    void theConnectionOfACancelledReadingIsGoodForTheNext() {
        var cancel = new Cancel();
        cancel.cancel();
        assertThrows(
                CancellationException.class,
                () -> db.read(cancel, tx -> tx.sql().fetchValue("SELECT 1")));

        assertEquals(2, db.<Object>read(tx -> tx.sql().fetchValue("SELECT 2")));
        assertFalse(db.hasFailed());
    }

    @Test
    void aWriteInsideAnotherIsRefusedAndNothingOfBothIsKept() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        db.write(
                                tx -> {
                                    note(tx, "outer");
                                    return db.write(inner -> note(inner, "inner"));
                                }));

        assertEquals(0L, notes());
    }

    @Test
    void afterARefusedWriteTheNextOneIsKept() {
        assertThrows(
                IllegalStateException.class,
                () -> db.write(tx -> db.write(inner -> note(inner, "x"))));

        db.write(tx -> note(tx, "next"));

        assertEquals(1L, notes());
    }

    @Test
    void thePaintingThreadMayNeitherReadNorWrite() {
        var painting = new Db(new org.h2.jdbcx.JdbcDataSource(), () -> true);

        assertThrows(IllegalStateException.class, () -> painting.read(tx -> tx));
        assertThrows(IllegalStateException.class, () -> painting.read(new Cancel(), tx -> tx));
        assertThrows(IllegalStateException.class, () -> painting.write(tx -> tx));
    }

    private void cancelOnceItRuns(Cancel cancel) {
        while (db.<Object>read(tx -> tx.sql().fetchValue(RUNNING)).equals(0L)) {
            Thread.onSpinWait();
        }
        cancel.cancel();
        assertTrue(cancel.isCancelled());
    }

    private static Tx note(Tx tx, String name) {
        tx.sql().execute("INSERT INTO setting VALUES (?, 'noted')", "note." + name);
        return tx;
    }

    private long notes() {
        var sql = "SELECT COUNT(*) FROM setting WHERE content = 'noted'";
        return (long) db.<Object>read(tx -> tx.sql().fetchValue(sql));
    }
}
