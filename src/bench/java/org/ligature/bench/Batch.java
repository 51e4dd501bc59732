package org.ligature.bench;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;

/// One prepared insert filled row by row and sent a thousand rows at a time.
final class Batch implements AutoCloseable {

    private static final int SIZE = 1000;

    private final PreparedStatement statement;
    private int waiting;

    Batch(Connection connection, String table, String columns) throws SQLException {
        var marks = String.join(", ", Collections.nCopies(columns.split(",").length, "?"));
        statement =
                connection.prepareStatement(
                        "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")");
    }

    void add(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
        if (++waiting == SIZE) {
            send();
        }
    }

    void send() throws SQLException {
        if (waiting > 0) {
            statement.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        send();
        statement.close();
    }
}
