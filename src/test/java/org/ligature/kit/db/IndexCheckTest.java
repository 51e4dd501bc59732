package org.ligature.kit.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.ligature.TestDb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

final class IndexCheckTest {

    private final TestDb store = new TestDb();
    private final IndexCheck check = new IndexCheck(store.db());

    @Test
    void aSoundStoreAgrees() {
        assertEquals(List.of(), check.run());
    }

    @Test
    void anIndexWithoutTheEntryOfARowIsFound() {
        store.db()
                .write(
                        tx -> {
                            tx.sql().connection(IndexCheckTest::forgetAdaInOneIndex);
                            return tx;
                        });

        assertEquals(
                List.of(new IndexCheck.Disagreement("RECORD", "RECORD_UUID", 1, 0)), check.run());
    }

    private static void forgetAdaInOneIndex(Connection connection) throws SQLException {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        var index = session.getDatabase().getMainSchema().findIndex(session, "RECORD_UUID");
        var table = session.getDatabase().getMainSchema().findTableOrView(session, "RECORD");
        index.remove(session, table.getRow(session, 1));
    }
}
