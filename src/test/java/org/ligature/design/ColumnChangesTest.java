package org.ligature.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ligature.TestDb;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.query.Condition;
import org.ligature.query.Operator;
import org.ligature.query.Order;
import org.ligature.query.Query;
import org.ligature.query.QueryService;
import org.ligature.query.Result;
import org.ligature.records.Row;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;
import org.ligature.schema.Column;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Columns that are changed while records have values in them: in a small table, and in one that is
/// copied as large ones are.
final class ColumnChangesTest {

    private static final String BOAT =
            """
            {"name": "boat", "displayname": "Boat", "pluralname": "Boats", "columns": [
               {"name": "length", "displayname": "Length", "type": "decimal", "scale": 2},
               {"name": "crew", "displayname": "Crew", "type": "whole number"},
               {"name": "yard", "displayname": "Yard", "type": "text", "length": 20},
               {"name": "log", "displayname": "Log", "type": "memo"},
               {"name": "kind", "displayname": "Kind", "type": "choice", "default": 2,
                "options": [{"value": 1, "label": "Sail"}, {"value": 2, "label": "Motor"}]}]}\
            """;

    private static final int SMALL = 20_000;
    private static final int LARGE = 1;

    private final TestDb store = new TestDb();
    private final List<Row> boats = new ArrayList<>();
    private TableService tables = store.tables();

    /// @param from how many rows a table has at least that is copied
    private void boats(int from) {
        tables = CopiedTables.from(from, store);
        tables.createTable(store.admin(), SpecReader.table(BOAT));
        boat("Albatros", "12.50", 4, "Larkfield");
        boat("Beluga", "8.25", 2, "Rowan & Daughters");
        boat("Corvo", "31", 12, null);
    }

    private void boat(String name, String length, int crew, String yard) {
        var values =
                Values.of("new_name", name)
                        .with("new_length", new BigDecimal(length))
                        .with("new_crew", crew)
                        .with("new_yard", yard);
        var saved = store.records().create(store.admin(), "new_boat", values);
        boats.add(assertInstanceOf(SaveOutcome.Saved.class, saved).row());
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void takesMoreDecimalPlacesAndKeepsWhatIsThere(int from) {
        boats(from);

        change("new_length", Map.of("scale", "4"));

        var beluga = boats.get(1);
        var saved = update(beluga, Values.of("new_length", new BigDecimal("8.1234")));
        assertEquals(
                new BigDecimal("8.1234"),
                assertInstanceOf(SaveOutcome.Saved.class, saved).row().values().get("new_length"));
        assertEquals(new BigDecimal("12.5000"), read(boats.getFirst(), "new_length"));
        change("new_length", Map.of("scale", "4", "displayname", "Over all"));
        assertEquals(List.of(), CopiedTables.leftOver(store));
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void isSortedByOnceAnIndexStandsBehindIt(int from) {
        boats(from);
        var queries = new QueryService(store.db(), store.access(), store.schema()::schema);
        var byYard =
                Query.of("new_boat")
                        .orderBy(Order.up("new_yard"))
                        .and(Condition.compare("statecode", Operator.EQ, 0));
        assertFalse(queries.isIndexed(byYard));

        var yard = change("new_yard", Map.of("sortable", "true"));

        assertTrue(yard.sortable());
        assertTrue(queries.isIndexed(byYard));
        assertEquals(1, indexesOn("NEW_YARD"));
        assertEquals(
                List.of(boats.get(2), boats.get(0), boats.get(1)).stream()
                        .map(boat -> boat.ref().id().value())
                        .toList(),
                queries.page(store.admin(), byYard, Optional.empty(), 10).stream()
                        .map(Result::id)
                        .toList());
        assertEquals(List.of(), CopiedTables.leftOver(store));
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void losesItsIndexOnceItIsNotSortedByAnyMore(int from) {
        boats(from);
        change("new_yard", Map.of("sortable", "true"));

        var yard = change("new_yard", Map.of("sortable", "false"));

        assertFalse(yard.sortable());
        assertEquals(0, indexesOn("NEW_YARD"));
        assertEquals(List.of(), CopiedTables.leftOver(store));
        change("new_yard", Map.of("sortable", "true"));
        assertEquals(1, indexesOn("NEW_YARD"));
    }

    @Test
    void saysHowManyTextsAreTooLong() {
        boats(SMALL);

        var refused = refused("new_yard", Map.of("length", "9"));
        change("new_yard", Map.of("length", "17"));

        assertEquals("fit.length", refused.key());
        assertTrue(Texts.of(refused).startsWith("One record has a longer text in Yard than 9"));
        assertTrue(Texts.of(refused).endsWith("at least 17."), Texts.of(refused));
        assertEquals("fit.length", refused("new_yard", Map.of("length", "16")).key());
    }

    @Test
    void saysHowManyNumbersAreOutOfRange() {
        boats(SMALL);

        var crew = refused("new_crew", Map.of("minimum", "3", "maximum", "11"));
        change("new_crew", Map.of("minimum", "1", "maximum", "12"));
        var length = refused("new_length", Map.of("maximum", "12.49"));

        assertTrue(Texts.of(crew).startsWith("2 records have a number in Crew"), Texts.of(crew));
        assertTrue(Texts.of(length).startsWith("2 records have"), Texts.of(length));
    }

    @Test
    void roundsNothingAway() {
        boats(SMALL);

        var refused = refused("new_length", Map.of("scale", "1"));
        update(boats.get(1), Values.of("new_length", new BigDecimal("8.5")));
        change("new_length", Map.of("scale", "1"));
        change("new_length", Map.of("scale", "3"));

        assertEquals("fit.scale", refused.key());
        assertEquals(new BigDecimal("8.500"), read(boats.get(1), "new_length"));
    }

    @Test
    void isRequiredOfWhoeverSavesNext() {
        boats(SMALL);

        assertTrue(change("new_yard", Map.of("required", "true")).required());

        var outcome =
                store.records().create(store.admin(), "new_boat", Values.of("new_name", "Dory"));
        assertInstanceOf(SaveOutcome.Refused.class, outcome);
        change("new_yard", Map.of("required", "false"));
        boat("Dory", "3", 1, null);
    }

    @Test
    void keepsTheKindOfItsValues() {
        boats(SMALL);

        assertEquals("column.kind", refused("new_yard", Map.of("type", "memo")).key());
        assertEquals("column.kind", refused("new_kind", Map.of("choice", "other")).key());
        assertEquals("column.kind", refused("new_crew", Map.of("readonly", "true")).key());
        assertEquals("column.naming", refused("new_name", Map.of("sortable", "false")).key());
        assertEquals("column.not-sortable", refused("new_log", Map.of("sortable", "true")).key());
        assertEquals("column.unknown", refused("new_mast", Map.of("length", "3")).key());
        assertEquals("column.unknown", refused("createdon", Map.of("displayname", "Made")).key());
    }

    @Test
    void startsNewRecordsWithAnotherOption() {
        boats(SMALL);

        change("new_kind", Map.of("default", "1"));
        assertEquals(1, store.records().blank(store.admin(), "new_boat").get("new_kind"));
        change("new_kind", Map.of("default", ""));

        assertEquals(null, store.records().blank(store.admin(), "new_boat").get("new_kind"));
    }

    private Column change(String column, Map<String, String> keys) {
        var wanted = SpecReader.column(tables.spec("new_boat", column), keys);
        return tables.changeColumn(store.admin(), "new_boat", wanted);
    }

    private Problem refused(String column, Map<String, String> keys) {
        return assertThrows(Problem.class, () -> change(column, keys));
    }

    private SaveOutcome update(Row row, Values values) {
        return store.records().update(store.admin(), row.ref().id(), row.version(), values);
    }

    private Object read(Row row, String column) {
        return store.records().open(store.admin(), row.ref().id()).values().get(column);
    }

    private int indexesOn(String column) {
        return store.db()
                .read(
                        tx ->
                                tx.sql()
                                        .fetch(
                                                """
                                                SELECT index_name
                                                FROM information_schema.index_columns
                                                WHERE table_name = 'NEW_BOAT'
                                                AND column_name = ?\
                                                """,
                                                column)
                                        .size());
    }

    /// What a change has left behind.
}
