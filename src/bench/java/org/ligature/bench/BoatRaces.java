package org.ligature.bench;

import org.ligature.query.Condition;
import org.ligature.query.Operator;
import org.ligature.query.Order;
import org.ligature.query.Position;
import org.ligature.query.Query;
import org.ligature.query.Result;
import org.ligature.records.RecordId;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lists and records of a custom table with 60 columns, read by the services and by hand.
final class BoatRaces implements AutoCloseable {

    private final BenchStore store;
    private final Connection connection;
    private final BoatFloor floor;
    private final long first;
    private final int rows;
    private final List<Position> positions;
    private final Query boats =
            Query.of("new_boat")
                    .select("new_name", "new_text1", "new_number1", "new_amount1", "ownerid")
                    .and(Condition.compare("statecode", Operator.EQ, 0))
                    .orderBy(Order.up("new_name"));

    private BoatRaces(BenchStore store, int rows) throws SQLException {
        this.store = store;
        this.rows = rows;
        connection = store.connection();
        Boats.WIDE.make(store);
        first = Boats.WIDE.fill(store, connection, rows);
        floor = new BoatFloor(connection);
        positions = positions();
    }

    static BoatRaces on(Path store, double scale) throws Exception {
        Files.deleteIfExists(store.resolveSibling(store.getFileName() + ".mv.db"));
        return new BoatRaces(BenchStore.create(store), Math.max(2_000, (int) (100_000 * scale)));
    }

    private List<Position> positions() throws SQLException {
        var found = new ArrayList<Position>();
        var sql = "SELECT new_name, id FROM new_boat WHERE statecode = 0 ORDER BY new_name, id";
        try (var statement = connection.createStatement();
                var all = statement.executeQuery(sql)) {
            while (all.next()) {
                found.add(new Position(List.of(all.getString(1)), all.getLong(2)));
            }
        }
        return found;
    }

    Race firstPage() throws SQLException {
        same(ids(page(Optional.empty())), floor.first().stream().map(BoatFloor.Line::id).toList());
        return new Race(_ -> page(Optional.empty()), _ -> floor.first());
    }

    Race deepPage() throws SQLException {
        var lines = deep(position(7)).stream().map(BoatFloor.Line::id).toList();
        same(ids(page(Optional.of(position(7)))), lines);
        return new Race(
                number -> page(Optional.of(position(number))), number -> deep(position(number)));
    }

    Race record() throws SQLException {
        var row = store.records().open(store.actor(), "new_boat", boat(3));
        same(row.ref().uuid(), floor.whole(boat(3).value()).getFirst());
        return new Race(
                number -> store.records().open(store.actor(), "new_boat", boat(number)),
                number -> floor.whole(boat(number).value()));
    }

    private List<Result> page(Optional<Position> after) {
        return store.queries().page(store.actor(), boats, after, 50);
    }

    private List<BoatFloor.Line> deep(Position after) throws SQLException {
        return floor.after((String) after.values().getFirst(), after.id());
    }

    private Position position(int number) {
        return positions.get((int) (number * 7_919L % (positions.size() - 60)));
    }

    private RecordId boat(int number) {
        return new RecordId(first + number * 7_919L % rows);
    }

    private static List<Long> ids(List<Result> rows) {
        return rows.stream().map(Result::id).toList();
    }

    private static void same(Object ours, Object baseline) {
        if (!ours.equals(baseline)) {
            throw new IllegalStateException("Not the same:\n" + ours + "\n" + baseline);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        store.close();
    }
}
