package org.ligature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.ligature.TestDb;
import org.ligature.forms.FormLayout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

final class SchemaServiceTest {

    private static final String STATED =
            """
            EXPLAIN SELECT id FROM %1$s WHERE statecode = 0
            ORDER BY statecode, %2$s, id FETCH FIRST 50 ROWS ONLY\
            """;

    private static final String STATELESS =
            "EXPLAIN SELECT id FROM %1$s ORDER BY %2$s, id FETCH FIRST 50 ROWS ONLY";

    private final TestDb store = new TestDb();
    private final Schema schema = new SchemaService(store.db()).schema();

    @Test
    void offersTheStandardTablesForConnections() {
        assertEquals(
                List.of("account", "contact", "opportunity", "lead", "systemuser"),
                schema.connectable().stream().map(Table::name).limit(5).toList());
    }

    @Test
    void describesEveryColumnThereIsAndNoOther() {
        for (var table : schema.tables()) {
            assertEquals(expected(table), physical(table.name()), table.name());
        }
    }

    @Test
    void hasAnIndexBehindEachSortableColumn() {
        for (var table : schema.tables()) {
            var indexes = indexes(table.name());
            for (var column : table.columns()) {
                var wanted =
                        table.hasStates()
                                ? List.of("statecode", column.name(), "id")
                                : List.of(column.name(), "id");
                assertTrue(
                        !column.sortable()
                                || indexes.contains(wanted)
                                || indexes.contains(prefixed("ismaster", wanted)),
                        table.name() + "." + column.name());
            }
        }
    }

    @Test
    void hasAnIndexBehindEachLookupOfABusinessTable() {
        for (var table : schema.connectable()) {
            var first =
                    indexes(table.name()).stream().map(List::getFirst).collect(Collectors.toSet());
            for (var column : table.columns()) {
                if (column.type() instanceof ColumnType.Lookup) {
                    assertTrue(first.contains(column.name()), table.name() + "." + column.name());
                }
            }
        }
    }

    @Test
    void readsTheFirstPageOfASortableColumnWithoutSorting() {
        for (var table : schema.connectable()) {
            for (var column : table.columns()) {
                if (column.sortable()) {
                    var plan =
                            (table.hasStates() ? STATED : STATELESS)
                                    .formatted(table.name(), column.name());
                    var answer = rows(plan).getFirst().get(0, String.class);
                    assertTrue(answer.contains("/* index sorted */"), answer);
                }
            }
        }
    }

    @Test
    void makesNoIndexTwice() {
        for (var table : schema.tables()) {
            var all = indexes(table.name());
            assertEquals(all.size(), new HashSet<>(all).size(), table.name());
        }
    }

    @Test
    void givesEveryStateADefaultReason() {
        for (var table : schema.tables()) {
            assertTrue(
                    table.states().stream().noneMatch(state -> state.reasons().isEmpty()),
                    table.name());
            assertTrue(
                    !table.hasStates() || table.states().getFirst().value() == State.ACTIVE,
                    table.name());
        }
    }

    @Test
    void opensAnOpportunityInProgress() {
        var opportunity = schema.require("opportunity");

        assertEquals(
                List.of("Open", "Won", "Lost"),
                opportunity.states().stream().map(State::label).toList());
        assertEquals("In Progress", opportunity.state(0).reasons().getFirst().label());
        assertEquals("Canceled", opportunity.state(2).reasons().getFirst().label());
    }

    @Test
    void namesEachRecordByAColumnThatIsSearched() {
        for (var table : schema.tables()) {
            assertTrue(table.require(table.nameColumn()).searchable(), table.name());
            assertEquals(new ColumnType.UniqueId(), table.require(table.idColumn()).type());
        }
    }

    @Test
    void pointsLookupsAtTablesThatAreThere() {
        for (var table : schema.tables()) {
            for (var column : table.columns()) {
                if (column.type() instanceof ColumnType.Lookup(var targets)) {
                    targets.forEach(schema::require);
                }
            }
        }
    }

    @Test
    void readsWhatAColumnCarries() {
        var account = schema.require("account");
        var contact = schema.require("contact");

        assertEquals(
                new ColumnType.Text(200, ColumnType.Text.Format.URL),
                account.require("websiteurl").type());
        assertEquals(
                new ColumnType.Lookup(List.of("account", "contact")),
                contact.require("parentcustomerid").type());
        assertEquals(
                new ColumnType.YesNo("Do Not Send", "Send"), contact.require("donotsendmm").type());
        assertEquals(
                new ColumnType.WholeNumber(0, 1_000_000_000),
                account.require("numberofemployees").type());
        assertTrue(
                account.require("industrycode").type() instanceof ColumnType.ChoiceOf(var choice)
                        && choice.options().size() == 33
                        && choice.option(11)
                                .orElseThrow()
                                .label()
                                .equals("Doctor's Offices and Clinics"));
    }

    @Test
    void givesTheCategoriesOfRolesTheirColors() {
        var category = schema.require("connectionrole").require("category").type();

        assertTrue(category instanceof ColumnType.ChoiceOf);
        assertEquals(
                List.of(
                        "business",
                        "family",
                        "social",
                        "sales",
                        "other",
                        "stakeholder",
                        "sales-team",
                        "service"),
                ((ColumnType.ChoiceOf) category)
                        .choice().options().stream().map(Choice.Option::color).toList());
    }

    @Test
    void listsContactsByNameCompanyAndCity() {
        assertEquals(
                List.of(
                        "fullname",
                        "jobtitle",
                        "parentcustomerid",
                        "emailaddress1",
                        "address1_city",
                        "telephone1",
                        "ownerid"),
                schema.require("contact").columns().stream()
                        .filter(column -> column.listPosition() != null)
                        .sorted(Comparator.comparing(Column::listPosition))
                        .map(Column::name)
                        .toList());
    }

    @Test
    void laysOutOnlyColumnsThatAreThereAndEachOnce() {
        for (var table : schema.connectable()) {
            var layout = FormLayout.of(table);
            var fields =
                    layout.tabs().stream()
                            .flatMap(tab -> tab.sections().stream())
                            .flatMap(section -> section.rows().stream())
                            .flatMap(List::stream)
                            .toList();
            assertEquals(new HashSet<>(fields).size(), fields.size(), table.name());
            fields.forEach(table::require);
            for (var column : table.columns()) {
                assertTrue(
                        !column.required()
                                || column.name().equals("ownerid")
                                || fields.contains(column.name()),
                        table.name() + "." + column.name());
            }
        }
    }

    @Test
    void readsTheDescriptionAgainWhenAsked() {
        var service = new SchemaService(store.db());

        store.db()
                .write(
                        tx ->
                                tx.sql()
                                        .execute(
                                                "UPDATE schema_table SET icon = 'star' WHERE id"
                                                        + " = 3"));

        assertEquals("opportunity", service.schema().require("opportunity").icon());
        assertEquals("star", service.reload().require("opportunity").icon());
        assertEquals("star", service.schema().require("opportunity").icon());
    }

    @Test
    void readsAColumnOfSeveralChoicesThatSomebodyAdded() {
        store.db()
                .write(
                        tx ->
                                tx.sql()
                                        .execute(
                                                """
                                                INSERT INTO schema_column (table_id, position, name,
                                                    display_name, kind, choice_id, required,
                                                    read_only, sortable, searchable)
                                                SELECT 2, 99, 'interests', 'Interests', 'CHOICES',
                                                    id, FALSE, FALSE, FALSE, FALSE
                                                FROM schema_choice WHERE name = 'gendercode'\
                                                """));

        var column = new SchemaService(store.db()).schema().require("contact").require("interests");

        assertTrue(
                column.type() instanceof ColumnType.ChoicesOf(var choice)
                        && choice.name().equals("gendercode"));
        assertNull(column.listPosition());
    }

    @Test
    void readsPeriodsOfConnectionsAsPartialDates() {
        var connection = schema.require("connection");

        assertEquals(new ColumnType.PartialDay(false), connection.require("effectivestart").type());
        assertEquals(new ColumnType.PartialDay(true), connection.require("effectiveend").type());
        assertEquals(new ColumnType.Lookup(List.of()), connection.require("record2id").type());
        assertEquals(
                new ColumnType.DecimalNumber(2, BigDecimal.ZERO, new BigDecimal(100)),
                schema.require("opportunity").require("discountpercentage").type());
    }

    /// The columns a table must have by its description, and their types in H2.
    private static Map<String, String> expected(Table table) {
        var columns = new TreeMap<String, String>();
        columns.put("id", "BIGINT");
        if (!table.isBusiness()) {
            columns.put("uuid", "UUID");
        }
        for (var column : table.columns()) {
            if (column.type().isInRow()) {
                columns.put(column.name(), physical(column.type()));
            }
            if (column.type() instanceof ColumnType.PartialDay) {
                columns.put(column.name() + "_precision", "SMALLINT");
            }
        }
        return columns;
    }

    private static String physical(ColumnType type) {
        return switch (type) {
            case ColumnType.Text _, ColumnType.Memo _ -> "VARCHAR_IGNORECASE";
            case ColumnType.Computed _, ColumnType.ChoicesOf _ -> "VARCHAR_IGNORECASE";
            case ColumnType.WholeNumber _, ColumnType.ChoiceOf _ -> "INTEGER";
            case ColumnType.StateCode _, ColumnType.StatusCode _ -> "INTEGER";
            case ColumnType.TableName _ -> "INTEGER";
            case ColumnType.BigNumber _, ColumnType.Lookup _ -> "BIGINT";
            case ColumnType.DecimalNumber _, ColumnType.Money _ -> "NUMERIC";
            case ColumnType.YesNo _ -> "BOOLEAN";
            case ColumnType.DateOnly _, ColumnType.PartialDay _ -> "DATE";
            case ColumnType.DateAndTime _ -> "TIMESTAMP";
            case ColumnType.UniqueId _, ColumnType.PartyList _ -> "UUID";
        };
    }

    private Map<String, String> physical(String table) {
        var sql =
                "SELECT column_name, data_type FROM information_schema.columns"
                        + " WHERE table_name = UPPER(?)";
        var columns = new TreeMap<String, String>();
        for (var row : rows(sql, table)) {
            columns.put(lower(row.get(0, String.class)), row.get(1, String.class));
        }
        return columns;
    }

    private List<List<String>> indexes(String table) {
        var sql =
                "SELECT index_name, column_name FROM information_schema.index_columns"
                        + " WHERE table_name = UPPER(?) ORDER BY index_name, ordinal_position";
        var byName = new HashMap<String, List<String>>();
        for (var row : rows(sql, table)) {
            byName.computeIfAbsent(row.get(0, String.class), _ -> new ArrayList<>())
                    .add(lower(row.get(1, String.class)));
        }
        return List.copyOf(byName.values());
    }

    private List<Record> rows(String sql, Object... bindings) {
        return store.db().read(tx -> List.copyOf(tx.sql().fetch(sql, bindings)));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static List<String> prefixed(String first, List<String> rest) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }
}
