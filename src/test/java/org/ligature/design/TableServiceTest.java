package org.ligature.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ligature.TestDb;
import org.ligature.kit.problem.Problem;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;

import java.math.BigDecimal;
import java.util.List;

final class TableServiceTest {

    private static final String BOAT =
            """
            {"name": "boat", "displayname": "Boat", "pluralname": "Boats", "icon": "box",
             "namecolumn": "name", "connections": true,
             "columns": [
               {"name": "name", "displayname": "Name", "type": "text", "length": 80, "required": true},
               {"name": "length", "displayname": "Length", "type": "decimal", "scale": 2,
                "minimum": 1, "maximum": 400, "sortable": true, "list": 2},
               {"name": "built", "displayname": "Built", "type": "partial date"},
               {"name": "kind", "displayname": "Kind", "type": "choice", "default": 2,
                "options": [{"value": 1, "label": "Sail"}, {"value": 2, "label": "Motor"}]},
               {"name": "ownerid_account", "displayname": "Yard", "type": "lookup",
                "tables": ["account"]}],
             "layout": {"header": ["ownerid"], "tabs": [{"title": "Boat", "sections": [
               {"title": "Boat", "column": 1, "rows": [["name", "length"], ["kind"]]}]}]}}\
            """;

    private final TestDb store = new TestDb();
    private final TableService tables = store.tables();

    @Test
    void makesATableThatTakesRecordsAtOnce() {
        var boat = tables.createTable(store.admin(), SpecReader.table(BOAT));

        var values =
                Values.of("new_name", "Albatros")
                        .with("new_length", new BigDecimal("12.5"))
                        .with("new_kind", 1);
        var saved = store.records().create(store.admin(), "new_boat", values);
        var row = assertInstanceOf(SaveOutcome.Saved.class, saved).row();

        assertEquals("new_boat", boat.name());
        assertTrue(boat.custom() && boat.connectable());
        assertEquals(10_000, boat.typeCode());
        assertEquals("Albatros", row.ref().name());
        assertEquals(new BigDecimal("12.50"), row.values().get("new_length"));
    }

    @Test
    void startsANewRecordWithItsDefaults() {
        tables.createTable(store.admin(), SpecReader.table(BOAT));

        var blank = store.records().blank(store.admin(), "new_boat");

        assertEquals(2, blank.get("new_kind"));
    }

    @Test
    void addsAColumnToATableWithRecords() {
        var saved =
                store.records().create(store.admin(), "account", Values.of("name", "Larkfield"));
        var row = assertInstanceOf(SaveOutcome.Saved.class, saved).row();

        var column =
                tables.addColumn(
                        store.admin(),
                        "account",
                        SpecReader.column(
                                """
                                {"name": "colour", "displayname": "Colour", "type": "choice",
                                 "options": [{"value": 1, "label": "Red", "color": "red"}]}\
                                """));

        var updated =
                store.records()
                        .update(
                                store.admin(),
                                row.ref().id(),
                                row.version(),
                                Values.of("new_colour", 1));
        assertEquals("new_colour", column.name());
        assertInstanceOf(ColumnType.ChoiceOf.class, column.type());
        assertEquals(
                1,
                assertInstanceOf(SaveOutcome.Saved.class, updated)
                        .row()
                        .values()
                        .get("new_colour"));
    }

    @Test
    void refusesANameThatIsTaken() {
        tables.createTable(store.admin(), SpecReader.table(BOAT));

        var problem =
                assertThrows(
                        Problem.class,
                        () -> tables.createTable(store.admin(), SpecReader.table(BOAT)));

        assertEquals("name.table-taken", problem.key());
    }

    @Test
    void describesATableAsItCanBeMadeAgain() {
        tables.createTable(store.admin(), SpecReader.table(BOAT));
        var spec = tables.spec("new_boat");

        var other = new TestDb();
        other.tables().createTable(other.admin(), spec);

        assertEquals(spec, other.tables().spec("new_boat"));
    }

    @Test
    void knowsCompetitorsInEveryStore() {
        var competitor = store.schema().schema().require("competitor");

        assertEquals(List.of(), competitor.states());
        assertTrue(competitor.column("statecode").isEmpty());
        assertEquals(
                List.of("name", "websiteurl"),
                competitor.columns().stream().map(Column::name).toList().subList(1, 3));
        var saved =
                store.records().create(store.admin(), "competitor", Values.of("name", "Rowan Ltd"));
        assertInstanceOf(SaveOutcome.Saved.class, saved);
    }
}
