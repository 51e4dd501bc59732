package org.ligature.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ligature.TestDb;
import org.ligature.connections.ConnectionService;
import org.ligature.connections.NewConnection;
import org.ligature.connections.RoleService;
import org.ligature.kit.task.Job;
import org.ligature.records.Row;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// A table that is copied while its columns change, as large ones are.
final class ReshapingTest {

    private static final ColumnSpec COLOUR =
            SpecReader.column(
                    """
                    {"name": "colour", "displayname": "Colour", "type": "text", "length": 20,
                     "sortable": true}\
                    """);
    private static final ColumnSpec YARD =
            SpecReader.column(
                    """
                    {"name": "yard", "displayname": "Yard", "type": "lookup",
                     "tables": ["account"]}\
                    """);

    private static final TableSpec BOAT =
            SpecReader.table(
                    """
                    {"name": "boat", "displayname": "Boat", "columns": []}\
                    """);

    private final TestDb store = new TestDb();
    private final TableService tables = CopiedTables.from(2, store);
    private final List<Row> accounts = new ArrayList<>();

    @BeforeEach
    void fillTheTable() {
        for (var name : List.of("Larkfield", "Rowan", "Elmstad", "Corvo", "Grenna")) {
            var saved = store.records().create(store.admin(), "account", Values.of("name", name));
            accounts.add(assertInstanceOf(SaveOutcome.Saved.class, saved).row());
        }
    }

    @Test
    void keepsRowsIndexesAndKeysOfTheTable() {
        var indexes = indexes();
        var keys = keys();

        tables.addColumn(store.admin(), "account", COLOUR);
        tables.addColumn(store.admin(), "account", YARD);

        indexes.add("[STATECODE, NEW_COLOUR, ID]");
        indexes.add("[NEW_YARD]");
        keys.add("[NEW_YARD]");
        assertEquals(indexes, indexes());
        assertEquals(keys, keys());
        for (var account : accounts) {
            var now = store.records().open(store.admin(), account.ref().id());
            assertEquals(account.values().get("name"), now.values().get("name"));
        }
        assertEquals(List.of(), CopiedTables.leftOver(store));
    }

    @Test
    void keepsWhatStandsOnConnections() {
        connect();
        var indexes = indexes("CONNECTION");

        tables.addColumn(store.admin(), "connection", COLOUR);
        tables.addColumn(store.admin(), "connection", YARD);

        indexes.add("[ISMASTER, STATECODE, NEW_COLOUR, ID]");
        indexes.add("[NEW_YARD]");
        assertEquals(indexes, indexes("CONNECTION"));
        assertEquals(List.of("CONNECTION_UUID__3"), unique());
        int rows = store.db().read(tx -> tx.sql().fetchCount(DSL.table("connection")));
        assertEquals(8, rows);
        assertEquals(List.of(), CopiedTables.leftOver(store));
    }

    private void connect() {
        var roles =
                new RoleService(
                        store.db(), store.actions(), store.access(), store.schema(), store.uuids());
        var connections =
                new ConnectionService(
                        store.db(),
                        store.actions(),
                        store.access(),
                        store.schema(),
                        roles,
                        store.uuids());
        var hub = accounts.getFirst().ref().id();
        for (var other : accounts.subList(1, accounts.size())) {
            connections.connect(store.admin(), NewConnection.between(hub, other.ref().id()));
        }
    }

    private List<String> unique() {
        return store.db()
                .read(
                        tx ->
                                tx.sql()
                                        .fetch(
                                                """
                                                SELECT index_name FROM information_schema.indexes
                                                WHERE table_name = 'CONNECTION'
                                                AND index_type_name = 'UNIQUE INDEX'\
                                                """)
                                        .getValues(0, String.class));
    }

    @Test
    void takesValuesOfTheNewColumnAtOnce() {
        tables.addColumn(store.admin(), "account", YARD);

        var first = accounts.getFirst();
        var values = Values.of("new_yard", accounts.getLast().ref());
        var saved =
                store.records().update(store.admin(), first.ref().id(), first.version(), values);

        assertInstanceOf(SaveOutcome.Saved.class, saved);
    }

    @Test
    void tellsHowFarItHasCome() {
        var parts = new ArrayList<Double>();

        tables.addColumn(store.admin(), "account", COLOUR, watched(parts, Integer.MAX_VALUE));

        assertTrue(parts.size() > 5, parts.toString());
        assertEquals(parts.stream().sorted().toList(), parts);
        assertEquals(1.0, parts.getLast());
    }

    @Test
    void leavesAllAsItWasWhereItIsCancelled() {
        var before = indexes();
        int steps = 0;
        boolean added = false;
        while (!added) {
            steps++;
            var progress = watched(new ArrayList<>(), steps);
            added = tables.addColumn(store.admin(), "account", COLOUR, progress).isPresent();
            if (!added) {
                assertEquals(before, indexes());
                assertEquals(List.of(), CopiedTables.leftOver(store));
            }
        }

        assertTrue(steps > 5, "Only " + steps + " steps");
        int rows = store.db().read(tx -> tx.sql().fetchCount(DSL.table("account")));
        assertEquals(5, rows);
    }

    @Test
    void isRemovedForGoodWithItsIndexAndItsKey() {
        var indexes = indexes();
        var keys = keys();
        tables.addColumn(store.admin(), "account", COLOUR);
        tables.addColumn(store.admin(), "account", YARD);
        tables.deleteColumn(store.admin(), "account", "new_colour");
        tables.deleteColumn(store.admin(), "account", "new_yard");
        var parts = new ArrayList<Double>();

        tables.compact(store.admin(), watched(parts, Integer.MAX_VALUE));

        assertEquals(indexes, indexes());
        assertEquals(keys, keys());
        assertEquals(parts.stream().sorted().toList(), parts);
        for (var account : accounts) {
            var now = store.records().open(store.admin(), account.ref().id());
            assertEquals(account.values().get("name"), now.values().get("name"));
        }
        assertEquals(List.of(), CopiedTables.leftOver(store));
    }

    @Test
    void canBeRestoredWhereItsRemovalIsCancelled() {
        tables.createTable(store.admin(), BOAT);
        for (var name : List.of("Albatros", "Beluga", "Corvo")) {
            store.records().create(store.admin(), "new_boat", Values.of("new_name", name));
        }
        tables.deleteTable(store.admin(), "new_boat", true);

        for (int steps = 0; steps < 3; steps++) {
            var progress = watched(new ArrayList<>(), steps);
            assertTrue(tables.compact(store.admin(), progress).isEmpty());
        }
        tables.restoreTable(store.admin(), "new_boat");

        int rows = store.db().read(tx -> tx.sql().fetchCount(DSL.table("new_boat")));
        assertEquals(3, rows);
        assertEquals(List.of(), CopiedTables.leftOver(store));
    }

    @Test
    void isRemovedAloneWhileWhatElseIsDeletedWaits() {
        tables.createTable(store.admin(), BOAT);
        tables.addColumn(store.admin(), "account", COLOUR);
        tables.deleteColumn(store.admin(), "account", "new_colour");
        tables.deleteTable(store.admin(), "new_boat", true);
        var column = tables.deleted(store.admin()).stream().filter(one -> !one.isTable()).toList();

        var removed = tables.remove(store.admin(), column, Job.Progress.UNWATCHED);
        tables.restoreTable(store.admin(), "new_boat");
        var again = tables.remove(store.admin(), column, Job.Progress.UNWATCHED);

        assertEquals(1, removed.orElseThrow());
        assertEquals(0, again.orElseThrow());
        assertEquals(List.of(), tables.deleted(store.admin()));
        assertEquals(List.of(), CopiedTables.leftOver(store));
    }

    /// @param until after how many reports the user stops it
    private static Job.Progress watched(List<Double> parts, int until) {
        return new Job.Progress() {
            @Override
            public void at(long done, long total) {
                parts.add((double) done / total);
            }

            @Override
            public boolean isCancelled() {
                return parts.size() >= until;
            }
        };
    }

    private TreeSet<String> indexes() {
        return indexes("ACCOUNT");
    }

    private TreeSet<String> indexes(String table) {
        return grouped(
                """
                SELECT index_name, column_name FROM information_schema.index_columns
                WHERE table_name = '%s' ORDER BY index_name, ordinal_position\
                """
                        .formatted(table));
    }

    private TreeSet<String> keys() {
        return grouped(
                """
                SELECT constraint_name, column_name FROM information_schema.key_column_usage
                WHERE table_name = 'ACCOUNT' ORDER BY constraint_name, ordinal_position\
                """);
    }

    private TreeSet<String> grouped(String query) {
        return store.db()
                .read(
                        tx ->
                                new TreeSet<>(
                                        tx.sql().fetch(query).intoGroups(0).values().stream()
                                                .map(
                                                        rows ->
                                                                rows.getValues(1, String.class)
                                                                        .toString())
                                                .toList()));
    }
}
