package org.ligature.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.ligature.connections.NewConnection.between;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ligature.audit.AuditEntry;
import org.ligature.audit.AuditService;
import org.ligature.audit.Change;
import org.ligature.audit.Operation;
import org.ligature.design.ColumnSpec;
import org.ligature.design.SpecReader;
import org.ligature.kit.problem.Problem;
import org.ligature.records.Invalid;
import org.ligature.records.RecordId;
import org.ligature.records.Values;
import org.ligature.schema.Column;

import java.time.LocalDate;
import java.util.List;

/// Columns that were added to connections belong to the pair.
final class ConnectionColumnsTest {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

    private final House house = new House();
    private final ConnectionService connections = house.connections;
    private final RecordId jane = house.contact("Jane Doe");
    private final RecordId larkfield = house.account("Larkfield Traders");

    @BeforeEach
    void addColumns() {
        house.column(
                "strength",
                "choice",
                """
                "default": 1, "options": [{"value": 1, "label": "Weak"}, {"value": 2, "label": "Strong"}]\
                """);
        house.column("signed", "date", "\"sortable\": true");
        house.column("broker", "lookup", "\"tables\": [\"contact\"]");
    }

    private Connection strong() {
        var values = Values.of("new_strength", 2).with("new_signed", SPRING);
        return house.connected(between(jane, larkfield).with(values));
    }

    @Test
    void bothRowsHaveWhatWasGivenAndWhatIsUsual() {
        var made = strong();
        var plain = house.connected(between(jane, house.account("Rowan")));

        var mirror = connections.open(house.admin, made.id().sibling());

        assertEquals(2, mirror.values().get("new_strength"));
        assertEquals(SPRING, mirror.values().get("new_signed"));
        assertEquals(1, connections.open(house.admin, plain.id()).values().get("new_strength"));
        assertThat(house.findings()).isEmpty();
    }

    @Test
    void eitherRowChangesBothAndLeavesWhatIsNotGiven() {
        var mirror = connections.open(house.admin, strong().id().sibling());

        var changed =
                connections.change(
                        house.admin,
                        mirror.id(),
                        mirror.version(),
                        between(larkfield, jane).with(Values.of("new_strength", 1)));

        var seen = assertInstanceOf(ConnectOutcome.Connected.class, changed).connection();
        assertEquals(1, seen.values().get("new_strength"));
        assertEquals(SPRING, seen.values().get("new_signed"));
        assertEquals(seen.values(), connections.open(house.admin, seen.id().sibling()).values());
        assertThat(house.findings()).isEmpty();
    }

    @Test
    void refusesWhatCannotStandInThem() {
        var stranger = house.ref(house.account("Orion"));
        house.column("code", "text", "\"length\": 3, \"required\": true");

        var outcome =
                connections.connect(
                        house.admin,
                        between(jane, larkfield)
                                .with(
                                        Values.of("new_strength", 7)
                                                .with("new_broker", stranger)
                                                .with("new_code", null)));

        var invalid = assertInstanceOf(ConnectOutcome.NotValid.class, outcome).invalid();
        assertThat(invalid)
                .extracting(Invalid::key)
                .containsExactlyInAnyOrder("invalid.option", "invalid.required", "invalid.table");
        assertEquals(0, house.rows());
    }

    @Test
    void askForWhatIsRequiredOfThoseThatSomebodyMakes() {
        var before = strong();
        house.column("code", "text", "\"length\": 3, \"required\": true");
        var rowan = house.account("Rowan");
        var wanted = List.of(between(jane, rowan));

        assertThat(all(wanted)).hasOnlyElementsOfType(ConnectOutcome.NotValid.class);
        assertThat(along(wanted)).hasOnlyElementsOfType(ConnectOutcome.Connected.class);
        assertThat(
                        connections.change(
                                house.admin,
                                before.id(),
                                before.version(),
                                between(jane, larkfield).with(Values.of("new_strength", 1))))
                .isInstanceOf(ConnectOutcome.Connected.class);
    }

    private List<ConnectOutcome> all(List<NewConnection> wanted) {
        return house.store
                .actions()
                .run(house.admin, "test", action -> connections.connectAll(action, wanted));
    }

    private List<ConnectOutcome> along(List<NewConnection> wanted) {
        return house.store
                .actions()
                .run(house.admin, "test", action -> connections.connectAlong(action, wanted));
    }

    @Test
    void theHistoryKeepsThemBeforeAndAfter() {
        var made = strong();
        connections.change(
                house.admin,
                made.id(),
                1,
                between(jane, larkfield).with(Values.of("new_strength", 1)));
        connections.delete(house.admin, List.of(made.id()));

        assertThat(changes(made, Operation.CREATE))
                .contains(new Change("new_strength", null, 2))
                .extracting(Change::column)
                .contains("new_signed");
        assertThat(changes(made, Operation.UPDATE)).contains(new Change("new_strength", 2, 1));
        assertThat(changes(made, Operation.DELETE)).contains(new Change("new_strength", 1, null));
    }

    private List<Change> changes(Connection pair, Operation operation) {
        return new AuditService(house.store.db())
                .of("connection", pair.id().value(), AuditService.NEWEST, 10).stream()
                        .filter(entry -> entry.operation() == operation)
                        .findFirst()
                        .map(AuditEntry::changes)
                        .orElseThrow();
    }

    @Test
    void theCheckComparesThem() {
        var made = strong();
        house.store
                .db()
                .write(
                        tx ->
                                tx.sql()
                                        .execute(
                                                "UPDATE connection SET new_signed = NULL WHERE id ="
                                                        + " ?",
                                                made.id().value()));

        assertThat(house.findings())
                .extracting(Finding::kind)
                .containsOnly(Finding.Kind.SIBLING_DIFFERS);
    }

    @Test
    void aLookupIsEmptyOnceItsRecordIsGone() {
        var broker = house.contact("Bo Kerr");
        var made =
                house.connected(
                        between(jane, larkfield).with(Values.of("new_broker", house.ref(broker))));

        house.delete(broker);

        var left = connections.open(house.admin, made.id());
        assertEquals(null, left.values().get("new_broker"));
        assertEquals(2, left.version());
        assertThat(changes(made, Operation.UPDATE))
                .containsExactly(new Change("new_broker", broker.value(), null));
        assertThat(house.findings()).isEmpty();
    }

    @Test
    void aLookupCanTakeThePairAlong() {
        house.column("through", "lookup", "\"tables\": [\"contact\"], \"ondelete\": \"cascade\"");
        var broker = house.contact("Bo Kerr");
        house.connected(between(jane, larkfield).with(Values.of("new_through", house.ref(broker))));
        house.connected(between(broker, jane).with(Values.of("new_through", house.ref(broker))));
        house.connected(between(broker, larkfield));

        var counted = house.store.db().read(tx -> connections.countOf(tx, List.of(broker)));
        house.delete(broker);

        assertEquals(3, counted);
        assertEquals(0, house.rows());
    }

    @Test
    void aLookupCanKeepItsRecord() {
        house.column("keeper", "lookup", "\"tables\": [\"account\"], \"ondelete\": \"restrict\"");
        var records = house.store.records();
        records.onChange(connections);
        var keeper = house.account("Keeper");
        house.connected(between(jane, larkfield).with(Values.of("new_keeper", house.ref(keeper))));

        var problem =
                assertThrows(Problem.class, () -> records.delete(house.admin, List.of(keeper)));

        assertEquals("delete.required", problem.key());
    }

    @Test
    void theyComeBackWithADeletedTable() {
        var tables = house.store.tables();
        tables.createTable(
                house.admin,
                SpecReader.table(
                        "{\"name\": \"boat\", \"displayname\": \"Boat\", \"connections\": true}"));
        var boat = house.record("new_boat", "Albatros");
        var broker = house.ref(house.contact("Bo Kerr"));
        var values = Values.of("new_signed", SPRING).with("new_broker", broker);
        var made = house.connected(between(boat, jane).with(values));

        tables.deleteTable(house.admin, "new_boat", true);
        assertEquals(0, house.rows());
        house.delete(broker.id());
        tables.restoreTable(house.admin, "new_boat");

        var back = connections.open(house.admin, made.id());
        assertEquals(SPRING, back.values().get("new_signed"));
        assertEquals(null, back.values().get("new_broker"));
        assertThat(house.findings()).isEmpty();
    }

    @Test
    void aColumnComesBackWithItsValuesUntilTheStoreIsCompacted() {
        var tables = house.store.tables();
        var made = strong();

        assertEquals(1, tables.impactOfDelete(house.admin, "connection", "new_signed").rows());
        assertEquals(1, tables.uses(house.admin, "connection_new_strength", 2));
        tables.deleteColumn(house.admin, "connection", "new_signed");
        assertThat(connections.open(house.admin, made.id()).values().has("new_signed")).isFalse();
        tables.restoreColumn(house.admin, "connection", "new_signed");
        assertEquals(SPRING, connections.open(house.admin, made.id()).values().get("new_signed"));

        tables.deleteColumn(house.admin, "connection", "new_signed");
        tables.compact(house.admin);
        house.column("signed", "date", "\"sortable\": true");
        assertEquals(null, connections.open(house.admin, made.id()).values().get("new_signed"));
    }

    @Test
    void whatTheProgramMadeStaysAsItIs() {
        var tables = house.store.tables();

        assertEquals(
                "column.program",
                assertThrows(Problem.class, () -> call("effectivestart", "Since when")).key());
        assertEquals(
                "column.standard",
                assertThrows(
                                Problem.class,
                                () -> tables.deleteColumn(house.admin, "connection", "description"))
                        .key());
        assertEquals("Signed on", call("new_signed", "Signed on").displayName());
    }

    private Column call(String column, String name) {
        var spec = house.store.tables().spec("connection", column);
        var wanted = new ColumnSpec(spec.name(), name, spec.type(), spec.use());
        return house.store.tables().changeColumn(house.admin, "connection", wanted);
    }
}
