package org.ligature.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.Test;
import org.ligature.TestDb;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.records.Row;
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
    void whatEveryTableHasIsNoCustomColumn() {
        var boat = tables.createTable(store.admin(), SpecReader.table(BOAT));

        var custom = boat.columns().stream().filter(Column::custom).map(Column::name).toList();

        assertEquals(
                List.of("new_name", "new_length", "new_built", "new_kind", "new_ownerid_account"),
                custom);
    }

    @Test
    void listsTheNameOfRecordsWhereTheSpecSaysNothingOfLists() {
        var boat = tables.createTable(store.admin(), SpecReader.table(BOAT));

        assertEquals(1, boat.require("new_name").listPosition());
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
    void refusesTwoListsOfPartiesInOneRole() {
        tables.createTable(store.admin(), SpecReader.table(BOAT));
        tables.addColumn(store.admin(), "new_boat", parties("crew"));

        var problem =
                assertThrows(
                        Problem.class,
                        () -> tables.addColumn(store.admin(), "new_boat", parties("guests")));
        assertEquals("column.role-taken", problem.key());

        tables.deleteColumn(store.admin(), "new_boat", "new_crew");
        assertThrows(
                Problem.class,
                () -> tables.addColumn(store.admin(), "new_boat", parties("guests")));
    }

    private static ColumnSpec parties(String name) {
        return SpecReader.column(
                """
                {"name": "%s", "displayname": "%s", "type": "party list", "role": 5,
                 "tables": ["contact"]}\
                """
                        .formatted(name, name));
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

    @Test
    void readsBackWhatItWrites() {
        for (var table : store.schema().schema().tables()) {
            if (table.isBusiness()) {
                var spec = tables.spec(table.name());
                assertEquals(spec, SpecReader.table(json(SpecWriter.table(spec))), table.name());
            }
        }
    }

    @Test
    void bringsADeletedColumnBackWithItsValues() {
        tables.createTable(store.admin(), SpecReader.table(BOAT));
        var boat = create("new_boat", Values.of("new_name", "Albatros").with("new_kind", 1));

        tables.deleteColumn(store.admin(), "new_boat", "new_kind");
        assertTrue(store.schema().schema().require("new_boat").column("new_kind").isEmpty());
        tables.restoreColumn(store.admin(), "new_boat", "new_kind");

        assertEquals(
                1, store.records().open(store.admin(), boat.ref().id()).values().get("new_kind"));
    }

    @Test
    void removesForGoodWhatIsCompacted() {
        tables.createTable(store.admin(), SpecReader.table(BOAT));
        create("new_boat", Values.of("new_name", "Albatros"));
        tables.deleteTable(store.admin(), "new_boat", false);

        assertEquals(1, tables.compact(store.admin()));

        assertEquals(List.of(), tables.deleted(store.admin()));
        tables.createTable(store.admin(), SpecReader.table(BOAT));
        assertEquals(
                List.of(), store.records().named(store.admin(), List.of(), List.of("Albatros")));
    }

    @Test
    void hidesTheRecordsOfADeletedTable() {
        tables.createTable(store.admin(), SpecReader.table(BOAT));
        create("new_boat", Values.of("new_name", "Albatros"));

        tables.deleteTable(store.admin(), "new_boat", false);

        assertTrue(store.schema().schema().table("new_boat").isEmpty());
        assertEquals(
                List.of(), store.records().named(store.admin(), List.of(), List.of("Albatros")));
        tables.restoreTable(store.admin(), "new_boat");
        assertEquals(
                1, store.records().named(store.admin(), List.of(), List.of("Albatros")).size());
    }

    @Test
    void asksBeforeWhatPointsAtATableGoesWithIt() {
        tables.createTable(store.admin(), SpecReader.table(BOAT));
        tables.addColumn(store.admin(), "account", lookup("flagship", "\"new_boat\"", "clear"));
        var boat = create("new_boat", Values.of("new_name", "Albatros"));
        var yard = create("account", Values.of("name", "Yard").with("new_flagship", boat.ref()));

        var problem =
                assertThrows(
                        Problem.class, () -> tables.deleteTable(store.admin(), "new_boat", false));
        assertEquals("table.linked", problem.key());
        tables.deleteTable(store.admin(), "new_boat", true);
        assertTrue(store.schema().schema().require("account").column("new_flagship").isEmpty());
        tables.restoreTable(store.admin(), "new_boat");

        var row = store.records().open(store.admin(), yard.ref().id());
        assertEquals(boat.ref(), row.values().get("new_flagship"));
        assertEquals(yard.version(), row.version());
    }

    @Test
    void setsLookupsToSeveralTablesAside() {
        tables.createTable(store.admin(), SpecReader.table(BOAT));
        tables.addColumn(
                store.admin(), "account", lookup("prize", "\"new_boat\", \"contact\"", "clear"));
        var boat = create("new_boat", Values.of("new_name", "Albatros"));
        var yard = create("account", Values.of("name", "Yard").with("new_prize", boat.ref()));

        tables.deleteTable(store.admin(), "new_boat", true);
        var without = store.records().open(store.admin(), yard.ref().id());
        tables.restoreTable(store.admin(), "new_boat");
        var with = store.records().open(store.admin(), yard.ref().id());

        assertEquals(null, without.values().get("new_prize"));
        assertEquals(boat.ref(), with.values().get("new_prize"));
    }

    @Test
    void keepsARecordThatARestrictingLookupPointsAt() {
        tables.addColumn(store.admin(), "account", lookup("keeper", "\"contact\"", "restrict"));
        var jane = create("contact", Values.of("lastname", "Doe"));
        create("account", Values.of("name", "Yard").with("new_keeper", jane.ref()));

        var problem =
                assertThrows(
                        Problem.class,
                        () -> store.records().delete(store.admin(), List.of(jane.ref().id())));

        assertEquals("delete.required", problem.key());
    }

    @Test
    void deletesWhatGoesWithARecord() {
        tables.addColumn(store.admin(), "account", lookup("parent", "\"account\"", "cascade"));
        var group = create("account", Values.of("name", "Group"));
        var yard = create("account", Values.of("name", "Yard").with("new_parent", group.ref()));
        create("account", Values.of("name", "Shed").with("new_parent", yard.ref()));
        var ids = List.of(group.ref().id());

        var impact = store.records().impactOf(store.admin(), ids);
        store.records().delete(store.admin(), ids);

        assertEquals(2, impact.along().getFirst().count());
        assertEquals(
                List.of(),
                store.records().named(store.admin(), List.of(), List.of("Group", "Yard", "Shed")));
    }

    @Test
    void switchesConnectionsOnOnce() {
        tables.createTable(
                store.admin(), SpecReader.table("{\"name\": \"pier\", \"displayname\": \"Pier\"}"));

        var pier = tables.changeTable(store.admin(), "new_pier", TableChange.connectable());
        var off = new TableChange(null, null, null, null, null, false, null, null);

        assertTrue(pier.connectable());
        var problem =
                assertThrows(
                        Problem.class, () -> tables.changeTable(store.admin(), "new_pier", off));
        assertEquals("table.one-way", problem.key());
    }

    @Test
    void keepsAnOptionThatRecordsHave() {
        tables.createTable(store.admin(), SpecReader.table(BOAT));
        create("new_boat", Values.of("new_name", "Albatros").with("new_kind", 1));
        var choice = "new_boat_new_kind";

        var added =
                tables.changeChoice(
                        store.admin(),
                        choice,
                        new ChoiceChange.Add(new ColumnSpec.OptionSpec(3, "Oar", "green")));
        var problem =
                assertThrows(
                        Problem.class,
                        () ->
                                tables.changeChoice(
                                        store.admin(), choice, new ChoiceChange.Remove(1)));
        var usual =
                assertThrows(
                        Problem.class,
                        () ->
                                tables.changeChoice(
                                        store.admin(), choice, new ChoiceChange.Remove(2)));
        var less = tables.changeChoice(store.admin(), choice, new ChoiceChange.Remove(3));

        assertEquals(3, added.options().size());
        assertEquals("choice.used", problem.key());
        assertEquals("choice.usual", usual.key());
        assertEquals(List.of(1, 2), less.options().stream().map(one -> one.value()).toList());
    }

    @Test
    void sharesAChoiceAmongColumnsAndSaysWhoTakesFromIt() {
        tables.createTable(store.admin(), SpecReader.table(BOAT));
        tables.createChoice(
                store.admin(),
                "hull",
                "Hull",
                List.of(
                        new ColumnSpec.OptionSpec(1, "Wood", ""),
                        new ColumnSpec.OptionSpec(2, "Steel", "service")));
        var column =
                "{\"name\": \"%s\", \"displayname\": \"%s\", \"type\": \"choice\", \"choice\":"
                        + " \"new_hull\"}";
        tables.addColumn(
                store.admin(), "new_boat", SpecReader.column(column.formatted("hull", "Hull")));
        tables.addColumn(
                store.admin(), "account", SpecReader.column(column.formatted("likes", "Likes")));

        tables.deleteColumn(store.admin(), "account", "new_likes");
        var refused =
                assertThrows(Problem.class, () -> tables.deleteChoice(store.admin(), "new_hull"));
        tables.changeChoice(
                store.admin(),
                "new_hull",
                new ChoiceChange.Call("Made of"),
                new ChoiceChange.Order(List.of(2, 1)));

        var hull = shared("new_hull");
        assertEquals("Made of", hull.choice().displayName());
        assertEquals(
                List.of("Account: Likes", "Boat: Hull"),
                hull.uses().stream().map(SharedChoice.Use::toString).toList());
        assertEquals(
                List.of(true, false), hull.uses().stream().map(SharedChoice.Use::deleted).toList());
        assertTrue(Texts.of(refused).contains("Account: Likes, Boat: Hull"), Texts.of(refused));
    }

    @Test
    void deletesAChoiceThatNothingTakesFrom() {
        var option = List.of(new ColumnSpec.OptionSpec(1, "Wood", ""));
        tables.createChoice(store.admin(), "hull", "Hull", option);

        tables.deleteChoice(store.admin(), "new_hull");

        tables.createChoice(store.admin(), "hull", "Hull again", option);
        assertEquals("Hull again", shared("new_hull").choice().displayName());
        var standard =
                assertThrows(
                        Problem.class,
                        () -> tables.deleteChoice(store.admin(), anyStandardChoice()));
        assertEquals("choice.standard", standard.key());
    }

    @Test
    void changesAChoiceWhollyOrNotAtAll() {
        tables.createTable(store.admin(), SpecReader.table(BOAT));
        create("new_boat", Values.of("new_name", "Albatros").with("new_kind", 1));
        var before = tables.spec("new_boat", "new_kind");

        assertThrows(
                Problem.class,
                () ->
                        tables.changeChoice(
                                store.admin(),
                                "new_boat_new_kind",
                                new ChoiceChange.Add(new ColumnSpec.OptionSpec(9, "Oar", "")),
                                new ChoiceChange.Remove(1)));

        assertEquals(before, tables.spec("new_boat", "new_kind"));
    }

    private SharedChoice shared(String name) {
        return tables.sharedChoices(store.admin()).stream()
                .filter(one -> one.choice().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String anyStandardChoice() {
        return tables.sharedChoices(store.admin()).stream()
                .filter(one -> !one.custom())
                .map(one -> one.choice().name())
                .findFirst()
                .orElseThrow();
    }

    private static ColumnSpec lookup(String name, String tables, String onDelete) {
        return SpecReader.column(
                """
                {"name": "%s", "displayname": "Points", "type": "lookup", "tables": [%s],
                 "ondelete": "%s"}\
                """
                        .formatted(name, tables, onDelete));
    }

    private Row create(String table, Values values) {
        var saved = store.records().create(store.admin(), table, values);
        return assertInstanceOf(SaveOutcome.Saved.class, saved).row();
    }

    private static String json(Object value) {
        try {
            return JsonMapper.builder().build().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
