package org.ligature.bench;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;

/// One prepared statement filled row by row and sent a thousand rows at a time.
final class Batch implements AutoCloseable {

    private static final int SIZE = 1000;

    private final PreparedStatement statement;
    private int waiting;

    Batch(Connection connection, String table, String columns) throws SQLException {
        this(connection.prepareStatement(insert(table, columns)));
    }

    private Batch(PreparedStatement statement) {
        this.statement = statement;
    }

    /// The same with any statement.
    static Batch of(Connection connection, String sql) throws SQLException {
        return new Batch(connection.prepareStatement(sql));
    }

    private static String insert(String table, String columns) {
        var marks = String.join(", ", Collections.nCopies(columns.split(",").length, "?"));
        return "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")";
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
