package org.ligature.bench;

import java.sql.Connection;
import java.sql.SQLException;

/// Where the history ends, for what is written by hand: somebody else may have written since.
final class HistoryEnd {

    static final String ENTRY =
            "id, transaction_id, operation, table_name, object_id, object_uuid, object_name,"
                    + " changes";
    static final String TRANSACTION = "id, uuid, occurred_on, user_id, label, entries, hash";

    private static final String LAST =
            "SELECT (SELECT MAX(id) FROM audit_transaction), (SELECT MAX(id) FROM audit)";

    private final Connection connection;
    private long transaction;
    private long entry;

    HistoryEnd(Connection connection) {
        this.connection = connection;
    }

    void read() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(LAST)) {
            rows.next();
            transaction = rows.getLong(1);
            entry = rows.getLong(2);
        }
        connection.commit();
    }

    long nextTransaction() {
        return ++transaction;
    }

    long nextEntry() {
        return ++entry;
    }
}
