package org.ligature.bench;

import org.ligature.audit.Actor;
import org.ligature.connections.ConnectionService;
import org.ligature.query.Condition;
import org.ligature.query.Operator;
import org.ligature.query.Order;
import org.ligature.query.Path;
import org.ligature.query.Position;
import org.ligature.query.Query;
import org.ligature.query.QueryService;
import org.ligature.query.Result;
import org.ligature.records.RecordId;
import org.ligature.records.RecordService;
import org.ligature.schema.Column;
import org.ligature.schema.Table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Lists, records and connections read by the services and by hand. Before a race both ways are
/// held against each other: they must give the same rows.
final class ReadRaces {

    private static final int EVERYTHING = 1_000_000;

    private final World world;
    private final Actor actor;
    private final QueryService queries;
    private final RecordService records;
    private final ConnectionService connections;
    private final ContactFloor contactFloor;
    private final ConnectionFloor connectionFloor;
    private final Query contacts;
    private final Query tab;
    private final List<Position> positions;

    ReadRaces(World world, BenchStore store, Connection connection) throws SQLException {
        this.world = world;
        this.actor = store.actor();
        this.queries = store.queries();
        this.records = store.records();
        this.connections = store.connections();
        this.contactFloor = new ContactFloor(connection);
        this.connectionFloor = new ConnectionFloor(connection, store.roles().all());
        var schema = store.schema().schema();
        this.contacts = list(schema.require("contact"), "fullname");
        this.tab = list(schema.require("connection"), "name");
        this.positions = positions(connection);
    }

    private static Query list(Table table, String order) {
        var columns =
                table.columns().stream()
                        .filter(column -> column.listPosition() != null)
                        .sorted(Comparator.comparing(Column::listPosition))
                        .map(column -> Path.of(column.name()))
                        .toList();
        return Query.of(table.name())
                .select(columns)
                .and(Condition.compare("statecode", Operator.EQ, 0))
                .orderBy(Order.up(order));
    }

    private static List<Position> positions(Connection connection) throws SQLException {
        var positions = new ArrayList<Position>();
        var sql = "SELECT fullname, id FROM contact WHERE statecode = 0 ORDER BY fullname, id";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                positions.add(new Position(List.of(rows.getString(1)), rows.getLong(2)));
            }
        }
        return positions;
    }

    Race firstPage() throws SQLException {
        same(ids(page(Optional.empty())), lineIds(contactFloor.first()));
        return new Race(_ -> page(Optional.empty()), _ -> contactFloor.first());
    }

    Race deepPage() throws SQLException {
        same(ids(page(Optional.of(position(7)))), lineIds(deep(position(7))));
        return new Race(
                number -> page(Optional.of(position(number))), number -> deep(position(number)));
    }

    private List<Result> page(Optional<Position> after) {
        return queries.page(actor, contacts, after, 50);
    }

    private List<ContactFloor.Line> deep(Position after) throws SQLException {
        return contactFloor.after((String) after.values().getFirst(), after.id());
    }

    private Position position(int number) {
        return positions.get((int) (number * 7_919L % (positions.size() - 60)));
    }

    Race record() throws SQLException {
        var row = records.open(actor, "contact", new RecordId(contact(3)));
        same(row.ref().uuid(), contactFloor.whole(contact(3))[0]);
        return new Race(
                number -> records.open(actor, "contact", new RecordId(contact(number))),
                number -> contactFloor.whole(contact(number)));
    }

    private long contact(int number) {
        return world.contact((int) (number * 7_919L % world.contacts()));
    }

    Race panel() throws SQLException {
        same(panel(thousand(0)), connectionFloor.panel(thousand(0)));
        return new Race(
                number -> panel(thousand(number)),
                number -> connectionFloor.panel(thousand(number)));
    }

    Race all() throws SQLException {
        same(all(thousand(0)), connectionFloor.all(thousand(0)));
        return new Race(
                number -> all(thousand(number)), number -> connectionFloor.all(thousand(number)));
    }

    Race tab() throws SQLException {
        var lines = connectionFloor.tab(thousand(0)).stream().map(ConnectionFloor.Line::id);
        same(ids(tab(thousand(0))), lines.toList());
        return new Race(
                number -> tab(thousand(number)), number -> connectionFloor.tab(thousand(number)));
    }

    Race bigPanel() {
        return new Race(_ -> panel(world.contact(World.BIG)), number -> panel(thousand(number)));
    }

    Race bigTab() {
        return new Race(_ -> tab(world.contact(World.BIG)), number -> tab(thousand(number)));
    }

    private long thousand(int number) {
        return world.contact(World.FIRST_THOUSAND + number % World.THOUSANDS);
    }

    private List<org.ligature.connections.Connection> panel(long record) {
        return connections.of(actor, new RecordId(record), true, 50);
    }

    private List<org.ligature.connections.Connection> all(long record) {
        return connections.of(actor, new RecordId(record), true, EVERYTHING);
    }

    private List<Result> tab(long record) {
        var mine = Condition.compare("record1id", Operator.EQ, new RecordId(record));
        return queries.page(actor, tab.and(mine), Optional.empty(), 50);
    }

    private static List<Long> ids(List<Result> rows) {
        return rows.stream().map(Result::id).toList();
    }

    private static List<Long> lineIds(List<ContactFloor.Line> lines) {
        return lines.stream().map(ContactFloor.Line::id).toList();
    }

    private static void same(Object ours, Object baseline) {
        if (!ours.equals(baseline)) {
            throw new IllegalStateException("Not the same:\n" + ours + "\n" + baseline);
        }
    }
}
