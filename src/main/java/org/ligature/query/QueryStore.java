package org.ligature.query;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.db.Cancel;
import org.ligature.kit.db.Tx;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Runs compiled queries and reads their rows straight from the driver.
record QueryStore(Tx tx) {

    private static final int CANCELLED = 57014;

    private interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    List<Result> page(Compiled compiled, Asked asked) {
        return run(compiled, asked, rows -> results(rows, compiled));
    }

    private static List<Result> results(ResultSet rows, Compiled compiled) throws SQLException {
        var results = new ArrayList<Result>();
        while (rows.next()) {
            results.add(result(rows, compiled));
        }
        return results;
    }

    private static Result result(ResultSet row, Compiled compiled) throws SQLException {
        long id = row.getLong(1);
        int at = 2;
        var values = new ArrayList<@Nullable Object>(compiled.outputs().size());
        for (var output : compiled.outputs()) {
            values.add(output.read().from(row, at));
            at += output.fields();
        }
        var keys = new ArrayList<@Nullable Object>(compiled.keys().size());
        for (var type : compiled.keys()) {
            keys.add(row.getObject(at++, type));
        }
        return new Result(id, values, new Position(keys, id));
    }

    long count(Compiled compiled, Asked asked) {
        return run(
                compiled,
                asked,
                rows -> {
                    rows.next();
                    return rows.getLong(1);
                });
    }

    List<QueryService.Count> values(Compiled compiled, Asked asked) {
        var output = compiled.outputs().getFirst();
        return run(
                compiled,
                asked,
                rows -> {
                    var counts = new ArrayList<QueryService.Count>();
                    while (rows.next()) {
                        var value = output.read().from(rows, 1);
                        counts.add(
                                new QueryService.Count(value, rows.getLong(1 + output.fields())));
                    }
                    return counts;
                });
    }

    Optional<QueryService.Range> range(Compiled compiled, Asked asked) {
        var read = compiled.outputs().getFirst().read();
        return run(
                compiled,
                asked,
                rows -> {
                    rows.next();
                    var smallest = read.from(rows, 1);
                    var largest = read.from(rows, 2);
                    return smallest == null || largest == null
                            ? Optional.empty()
                            : Optional.of(new QueryService.Range(smallest, largest));
                });
    }

    /// Ends with a [CancellationException] where it was cancelled.
    long[] ids(Compiled compiled, Asked asked, Cancel cancel) {
        return tx.sql()
                .connectionResult(
                        connection -> {
                            try (var statement = prepared(connection, compiled, asked)) {
                                cancel.onCancel(() -> stop(statement));
                                refuse(cancel);
                                return ids(statement, cancel);
                            } finally {
                                cancel.onCancel(() -> {});
                            }
                        });
    }

    private static long[] ids(PreparedStatement statement, Cancel cancel) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var ids = new long[1024];
            int count = 0;
            while (rows.next()) {
                if (count == ids.length) {
                    refuse(cancel);
                    ids = Arrays.copyOf(ids, count * 2);
                }
                ids[count++] = rows.getLong(1);
            }
            return Arrays.copyOf(ids, count);
        } catch (SQLException failed) {
            if (failed.getErrorCode() == CANCELLED) {
                throw new CancellationException();
            }
            throw failed;
        }
    }

    private static void refuse(Cancel cancel) {
        if (cancel.isCancelled()) {
            throw new CancellationException();
        }
    }

    private static void stop(PreparedStatement statement) {
        try {
            statement.cancel();
        } catch (SQLException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private <T> T run(Compiled compiled, Asked asked, Reading<T> reading) {
        return tx.sql()
                .connectionResult(
                        connection -> {
                            try (var statement = prepared(connection, compiled, asked);
                                    var rows = statement.executeQuery()) {
                                return reading.read(rows);
                            }
                        });
    }

    private static PreparedStatement prepared(Connection connection, Compiled compiled, Asked asked)
            throws SQLException {
        var statement = connection.prepareStatement(compiled.sql());
        int mark = 1;
        for (var bind : compiled.binds()) {
            statement.setObject(mark++, bind.apply(asked));
        }
        return statement;
    }
}
