package org.ligature.kit.db;

import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A statement that is run so often that building and writing it anew each time would cost more
/// than running it: jOOQ writes its text once in each session, and its rows are read straight from
/// the driver.
///
/// @param key tells it from every other statement
/// @param made builds it; its values stand for the marks only
public record Prepared(Object key, Function<DSLContext, Query> made) {

    /// Makes something of the row the cursor stands on.
    public interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// All rows of the answer.
    ///
    /// @param values in the order of the marks in the text
    public <T> List<T> list(Tx tx, Reading<T> reading, @Nullable Object... values) {
        return tx.sql()
                .connectionResult(
                        connection -> {
                            try (var statement = filled(tx, connection, values);
                                    var rows = statement.executeQuery()) {
                                var list = new ArrayList<T>();
                                while (rows.next()) {
                                    list.add(reading.read(rows));
                                }
                                return list;
                            }
                        });
    }

    /// Runs a statement that changes rows.
    public void execute(Tx tx, @Nullable Object... values) {
        tx.sql()
                .connection(
                        connection -> {
                            try (var statement = filled(tx, connection, values)) {
                                statement.executeUpdate();
                            }
                        });
    }

    /// As [#execute], once for each of `rows`, sent together.
    public void executeAll(Tx tx, List<@Nullable Object[]> rows) {
        tx.sql()
                .connection(
                        connection -> {
                            try (var statement = connection.prepareStatement(text(tx))) {
                                for (var row : rows) {
                                    fill(statement, row);
                                    statement.addBatch();
                                }
                                statement.executeBatch();
                            }
                        });
    }

    private PreparedStatement filled(Tx tx, Connection connection, @Nullable Object[] values)
            throws SQLException {
        var statement = connection.prepareStatement(text(tx));
        fill(statement, values);
        return statement;
    }

    private static void fill(PreparedStatement statement, @Nullable Object[] values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private String text(Tx tx) {
        return (String)
                tx.sql()
                        .configuration()
                        .data()
                        .computeIfAbsent(key, _ -> tx.sql().render(made.apply(tx.sql())));
    }
}
