package org.ligature.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.ligature.TestDb;
import org.ligature.access.Access;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.audit.AuditService;
import org.ligature.audit.UndoService;
import org.ligature.kit.db.Db;
import org.ligature.kit.db.Tx;
import org.ligature.kit.id.Uuids;
import org.ligature.records.RecordService;
import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.schema.SchemaService;
import org.ligature.schema.Table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Ends the program at each statement of a change of tables, opens the store again, and looks
/// whether it is as before or as after.
final class CrashTest {

    private static final Actor ADMIN = new Actor(1, "Ada Kern");

    private static final String BOAT =
            """
            {"name": "boat", "displayname": "Boat", "columns": [
              {"name": "length", "displayname": "Length", "type": "decimal", "sortable": true},
              {"name": "built", "displayname": "Built", "type": "partial date"},
              {"name": "yard", "displayname": "Yard", "type": "lookup", "tables": ["account"]}]}\
            """;

    private static final String COLOUR =
            """
            {"name": "colour", "displayname": "Colour", "type": "choice",
             "options": [{"value": 1, "label": "Red"}]}\
            """;

    private static final String RATE =
            """
            {"name": "rate", "displayname": "Rate", "type": "decimal", "scale": 2}\
            """;

    private static final String YARD =
            """
            {"name": "yard", "displayname": "Yard", "type": "lookup", "tables": ["account"]}\
            """;

    @Test
    void makesATableWhollyOrNotAtAll() {
        crashAtEachStep(_ -> {}, tables -> tables.createTable(ADMIN, SpecReader.table(BOAT)));
    }

    @Test
    void addsAColumnWhollyOrNotAtAll() {
        crashAtEachStep(
                _ -> {}, tables -> tables.addColumn(ADMIN, "account", SpecReader.column(COLOUR)));
    }

    @Test
    void addsAColumnToALargeTableWhollyOrNotAtAll() {
        crashAtEachStep(
                CrashTest::accounts,
                tables -> tables.addColumn(ADMIN, "account", SpecReader.column(YARD)));
    }

    @Test
    void addsAColumnToConnectionsWhollyOrNotAtAll() {
        crashAtEachStep(
                _ -> {}, tables -> tables.addColumn(ADMIN, "connection", SpecReader.column(YARD)));
        crashAtEachStep(
                CrashTest::pairs,
                tables -> tables.addColumn(ADMIN, "connection", SpecReader.column(YARD)));
    }

    @Test
    void changesAColumnOfConnectionsWhollyOrNotAtAll() {
        crashAtEachStep(
                house -> {
                    pairs(house);
                    house.tables.addColumn(ADMIN, "connection", SpecReader.column(RATE));
                },
                tables ->
                        change(
                                tables,
                                "connection",
                                "new_rate",
                                Map.of("scale", "6", "sortable", "true")));
    }

    @Test
    void changesAColumnWhollyOrNotAtAll() {
        crashAtEachStep(
                house -> house.tables.createTable(ADMIN, SpecReader.table(BOAT)),
                tables ->
                        change(
                                tables,
                                "new_boat",
                                "new_length",
                                Map.of("scale", "4", "sortable", "false", "required", "true")));
    }

    @Test
    void makesAColumnSortableWhollyOrNotAtAll() {
        crashAtEachStep(
                house -> {
                    house.tables.createTable(ADMIN, SpecReader.table(BOAT));
                    change(house.tables, "new_boat", "new_length", Map.of("sortable", "false"));
                },
                tables ->
                        change(
                                tables,
                                "new_boat",
                                "new_length",
                                Map.of("sortable", "true", "maximum", "400")));
    }

    @Test
    void changesAColumnOfALargeTableWhollyOrNotAtAll() {
        crashAtEachStep(
                house -> {
                    accounts(house);
                    house.tables.addColumn(ADMIN, "account", SpecReader.column(RATE));
                },
                tables ->
                        change(
                                tables,
                                "account",
                                "new_rate",
                                Map.of("scale", "6", "sortable", "true")));
    }

    @Test
    void sharesAChoiceWhollyOrNotAtAll() {
        crashAtEachStep(
                house -> house.tables.addColumn(ADMIN, "account", SpecReader.column(COLOUR)),
                tables ->
                        tables.changeChoice(
                                ADMIN,
                                "account_new_colour",
                                new ChoiceChange.Share(),
                                new ChoiceChange.Call("Paint"),
                                new ChoiceChange.Add(new ColumnSpec.OptionSpec(2, "Green", ""))));
    }

    private static void change(
            TableService tables, String table, String column, Map<String, String> keys) {
        var wanted = SpecReader.column(tables.spec(table, column), keys);
        tables.changeColumn(ADMIN, table, wanted);
    }

    @Test
    void takesBackThatAColumnIsSortedByNoMoreWhollyOrNotAtAll() {
        crashAtEachStepOf(
                house -> {
                    house.tables.createTable(ADMIN, SpecReader.table(BOAT));
                    change(house.tables, "new_boat", "new_length", Map.of("sortable", "false"));
                },
                House::undo);
    }

    @Test
    void takesBackThatATableIsDeletedWhollyOrNotAtAll() {
        crashAtEachStepOf(
                house -> {
                    house.tables.createTable(ADMIN, SpecReader.table(BOAT));
                    house.tables.deleteTable(ADMIN, "new_boat", true);
                },
                House::undo);
    }

    @Test
    void deletesATableWhollyOrNotAtAll() {
        crashAtEachStep(
                house -> house.tables.createTable(ADMIN, SpecReader.table(BOAT)),
                tables -> tables.deleteTable(ADMIN, "new_boat", true));
    }

    @Test
    void compactsWhollyOrNotAtAll() {
        crashAtEachStep(
                house -> {
                    house.tables.createTable(ADMIN, SpecReader.table(BOAT));
                    house.tables.addColumn(ADMIN, "account", SpecReader.column(COLOUR));
                    house.tables.deleteColumn(ADMIN, "account", "new_colour");
                    house.tables.addColumn(ADMIN, "connection", SpecReader.column(YARD));
                    house.tables.deleteColumn(ADMIN, "connection", "new_yard");
                    house.tables.deleteTable(ADMIN, "new_boat", true);
                },
                tables -> tables.compact(ADMIN));
    }

    @Test
    void compactsALargeTableWhollyOrNotAtAll() {
        crashAtEachStep(
                house -> {
                    accounts(house);
                    house.tables.addColumn(ADMIN, "account", SpecReader.column(YARD));
                    house.tables.deleteColumn(ADMIN, "account", "new_yard");
                },
                tables -> tables.compact(ADMIN));
    }

    private static void accounts(House house) {
        for (var name : List.of("Larkfield", "Rowan", "Elmstad", "Corvo", "Grenna")) {
            house.records.create(ADMIN, "account", Values.of("name", name));
        }
    }

    private static void pairs(House house) {
        for (int id = 2; id < 8; id++) {
            int row = id;
            house.db.write(
                    tx ->
                            tx.sql()
                                    .execute(
                                            """
                                            INSERT INTO connection (id, uuid, ismaster,
                                                relatedconnectionid, ownerid, statecode, statuscode,
                                                createdon, createdby, modifiedon, modifiedby,
                                                versionnumber)
                                            VALUES (?, RANDOM_UUID(), ?, ?, 1, 0, 1,
                                                TIMESTAMP '2026-01-05 08:00:00', 1,
                                                TIMESTAMP '2026-01-05 08:00:00', 1, 1)\
                                            """,
                                            row,
                                            row % 2 == 0,
                                            row ^ 1));
        }
    }

    private static void crashAtEachStep(Consumer<House> given, Consumer<TableService> change) {
        crashAtEachStepOf(given, house -> change.accept(house.tables));
    }

    private static void crashAtEachStepOf(Consumer<House> given, Consumer<House> change) {
        var first = new House(MemoryFile.made());
        given.accept(first);
        first.file.end("SHUTDOWN");
        var before = new House(first.file.copy());
        var after = new House(first.file.copy());
        change.accept(after);
        int step = 1;
        while (crashed(new House(first.file.copy()), change, step, before, after)) {
            step++;
        }
        assertTrue(step > 5, "Only " + step + " steps");
        Stream.of(first, before, after).forEach(house -> house.file.delete());
    }

    private static boolean crashed(
            House house, Consumer<House> change, int step, House before, House after) {
        house.source.failAfter(step);
        try {
            change.accept(house);
        } catch (RuntimeException ended) {
            // as if the program had ended here
        }
        var ended = house.source.hasFailed();
        house.file.end("SHUTDOWN IMMEDIATELY");
        var again = new House(house.file);
        var found = again.description();
        assertTrue(
                found.equals(before.description()) || found.equals(after.description()),
                "Step " + step + ": " + found);
        assertEquals(List.of(), again.strays(), "Step " + step);
        assertTrue(new AuditService(again.db).firstBroken().isEmpty(), "Step " + step);
        again.file.delete();
        return ended;
    }

    /// A store that can be opened again after a sudden end.
    private static final class House {

        final MemoryFile file;
        final FailingSource source;
        final Db db;
        final SchemaService schema;
        final TableService tables;
        final RecordService records;
        final UndoService undo;

        House(MemoryFile file) {
            this.file = file;
            source = new FailingSource(file.source());
            db = new Db(source.source(), () -> false);
            var uuids = new Uuids(TestDb.CLOCK, new SplittableRandom(file.name().hashCode()));
            new StandardTables(db, TestDb.CLOCK::instant, uuids::next).bringUp();
            admin();
            schema = new SchemaService(db);
            var actions = new Actions(db, TestDb.CLOCK, uuids);
            tables =
                    new TableService(
                            db,
                            actions,
                            new Access(),
                            schema,
                            TestDb.CLOCK::instant,
                            uuids::next,
                            new Reshaping.Size(2, 2));
            records = new RecordService(db, actions, new Access(), schema::schema, uuids::next);
            undo = new UndoService(db, actions, tables.undoers(), Set.of());
        }

        /// Takes back what was done last.
        void undo() {
            var step = undo.undoable(ADMIN).orElseThrow();
            undo.turn(ADMIN, step, UndoService.Leftovers.ASK);
        }

        private void admin() {
            db.write(
                    tx -> {
                        if (tx.sql().fetchCount(org.jooq.impl.DSL.table("systemuser")) == 0) {
                            tx.sql()
                                    .execute(
                                            """
                                            INSERT INTO record VALUES (1, RANDOM_UUID(), 8,
                                                'Ada Kern', 'ada kern', 0);
                                            INSERT INTO systemuser (id, lastname, statecode,
                                                statuscode, createdon, modifiedon, versionnumber)
                                            VALUES (1, 'Kern', 0, 1, TIMESTAMP '2026-01-05 08:00:00',
                                                TIMESTAMP '2026-01-05 08:00:00', 1);
                                            INSERT INTO user_security_role VALUES (1, 1);
                                            ALTER TABLE record ALTER COLUMN id RESTART WITH 2;\
                                            """);
                        }
                        return tx;
                    });
        }

        /// The tables with their columns, and what is deleted.
        List<Object> description() {
            var now = schema.schema().tables().stream().map(this::line).toList();
            var accounts = db.read(tx -> tx.sql().fetch("SELECT id, name FROM account").intoMaps());
            return List.of(now, tables.deleted(ADMIN), accounts, tables.sharedChoices(ADMIN));
        }

        private String line(Table table) {
            var columns = table.columns().stream().map(Column::name).toList();
            var own = table.isBusiness() ? tables.spec(table.name()).columns() : "";
            return table.name() + columns + own;
        }

        /// Columns of these two tables that are said to be sortable without an index, or have one
        /// and are not.
        private List<String> sorts(Tx tx) {
            var sql = tx.sql();
            var described =
                    sql.fetch(
                                    """
                                    SELECT LOWER(t.name || '.' || c.name)
                                    FROM schema_column c JOIN schema_table t ON t.id = c.table_id
                                    WHERE t.name IN ('account', 'new_boat') AND c.sortable\
                                    """)
                            .getValues(0, String.class);
            var real =
                    sql.fetch(
                                    """
                                    SELECT LOWER(table_name || '.' || column_name)
                                    FROM information_schema.index_columns c
                                    WHERE table_name IN ('ACCOUNT', 'NEW_BOAT')
                                    AND column_name NOT IN ('ID', 'STATECODE', 'OWNERID')
                                    AND EXISTS (SELECT 1 FROM information_schema.index_columns i
                                        WHERE i.index_name = c.index_name
                                        AND i.column_name = 'ID')
                                    AND NOT EXISTS (SELECT 1
                                        FROM information_schema.index_columns o
                                        WHERE o.index_name = c.index_name
                                        AND o.column_name = 'OWNERID')\
                                    """)
                            .getValues(0, String.class);
            return Stream.concat(
                            described.stream().filter(one -> !real.contains(one)),
                            real.stream().filter(one -> !described.contains(one)))
                    .map(one -> "sort of " + one)
                    .toList();
        }

        /// Tables and columns that stand in the database and are described nowhere, or the other
        /// way round, and changes that were begun and not ended.
        List<String> strays() {
            return db.read(
                    tx -> {
                        var sql = tx.sql();
                        var described =
                                new TreeSet<>(
                                        sql.fetch(
                                                        """
                                                        SELECT LOWER(t.name || '.' || c.name)
                                                        FROM schema_column c
                                                        JOIN schema_table t ON t.id = c.table_id
                                                        WHERE t.kind <> 'SYSTEM' AND c.kind NOT IN
                                                            ('UNIQUE_ID', 'PARTY_LIST')\
                                                        """)
                                                .getValues(0, String.class));
                        var real =
                                new TreeSet<>(
                                        sql.fetch(
                                                        """
                                                        SELECT LOWER(table_name || '.' || column_name)
                                                        FROM information_schema.columns
                                                        WHERE table_schema = 'PUBLIC'
                                                        AND column_name NOT IN ('ID', 'UUID')
                                                        AND RIGHT(column_name, 10) <> '_PRECISION'
                                                        AND (LOWER(table_name) LIKE 'new_%' OR
                                                            table_name LIKE '%$%' OR
                                                            LOWER(table_name) IN (SELECT name
                                                            FROM schema_table
                                                            WHERE kind <> 'SYSTEM'))\
                                                        """)
                                                .getValues(0, String.class));
                        var strays = new TreeSet<>(sorts(tx));
                        described.stream().filter(one -> !real.contains(one)).forEach(strays::add);
                        real.stream().filter(one -> !described.contains(one)).forEach(strays::add);
                        sql.fetch("SELECT content FROM schema_change")
                                .getValues(0, String.class)
                                .forEach(strays::add);
                        strays.addAll(notAside(sql));
                        return List.copyOf(strays);
                    });
        }

        /// The columns of connections that those set aside have not, or the other way round.
        private static List<String> notAside(DSLContext sql) {
            return sql.fetch(
                            """
                            SELECT MIN(table_name) || '.' || column_name
                            FROM information_schema.columns
                            WHERE table_name IN ('CONNECTION', 'DROPPED_CONNECTION')
                            AND column_name <> 'DROPPED_TABLE_ID'
                            GROUP BY column_name HAVING COUNT(*) = 1\
                            """)
                    .getValues(0, String.class);
        }
    }
}
