package org.ligature.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ligature.TestDb;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.Connection;
import org.ligature.connections.ConnectionService;
import org.ligature.connections.NewConnection;
import org.ligature.connections.RoleService;
import org.ligature.connections.SeedRoles;
import org.ligature.kit.problem.Problem;
import org.ligature.records.RecordId;
import org.ligature.records.RecordService;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;
import org.ligature.schema.SchemaService;

import java.util.List;
import java.util.Optional;

final class SampleServiceTest {

    private final TestDb store = new TestDb();
    private RecordService records;
    private RoleService roles;
    private ConnectionService connections;
    private SampleService sample;

    @BeforeEach
    void load() {
        var db = store.db();
        var schema = new SchemaService(db);
        store.actions().run(store.admin(), "store.create", new SeedRoles()::write);
        records =
                new RecordService(
                        db, store.actions(), store.access(), schema::schema, store.uuids()::next);
        roles = new RoleService(db, store.actions(), store.access(), schema, store.uuids());
        connections =
                new ConnectionService(
                        db, store.actions(), store.access(), schema, roles, store.uuids());
        records.onChange(connections);
        sample = new SampleService(db, store.actions(), schema, records, connections, roles);
        sample.load(store.admin());
    }

    @Test
    void tellsAWholeStory() {
        assertEquals(60, count("SELECT COUNT(*) FROM account"));
        assertEquals(200, count("SELECT COUNT(*) FROM contact"));
        assertEquals(80, count("SELECT COUNT(*) FROM opportunity"));
        assertEquals(8 + 1, count("SELECT COUNT(*) FROM systemuser"));
        assertEquals(400, count("SELECT COUNT(*) FROM connection WHERE ismaster"));
        assertEquals(6, count("SELECT COUNT(DISTINCT category) FROM connection"));
    }

    @Test
    void fillsTheLookupsOfTheStory() {
        assertEquals(60, count("SELECT COUNT(primarycontactid) FROM account"));
        assertEquals(11, count("SELECT COUNT(parentaccountid) FROM account"));
        assertEquals(7, count("SELECT COUNT(parentsystemuserid) FROM systemuser"));
        assertEquals(80, count("SELECT COUNT(parentaccountid) FROM opportunity"));
        assertTrue(count("SELECT COUNT(parentcustomerid) FROM contact") > 150);
    }

    @Test
    void knowsJaneDoeAsThePicturesShowHer() {
        var jane = contact("Jane Doe");

        var active = connections.of(store.admin(), jane, true, 50);

        assertEquals(
                new ConnectionService.Counts(12, 2), connections.countsOf(store.admin(), jane));
        assertEquals(
                List.of("Employer"),
                active.stream()
                        .map(Connection::record2)
                        .filter(
                                side ->
                                        side.record()
                                                .orElseThrow()
                                                .name()
                                                .equals("Larkfield Traders"))
                        .map(side -> side.role().orElseThrow().name())
                        .toList());
    }

    @Test
    void mirrorsEveryConnection() {
        assertEquals(
                0,
                count(
                        """
                        SELECT COUNT(*) FROM connection a WHERE NOT EXISTS (
                            SELECT 1 FROM connection b
                            WHERE b.id = a.relatedconnectionid AND b.relatedconnectionid = a.id
                                AND b.ismaster <> a.ismaster
                                AND b.record1id = a.record2id AND b.record2id = a.record1id
                                AND b.record1roleid IS NOT DISTINCT FROM a.record2roleid
                                AND b.effectivestart IS NOT DISTINCT FROM a.effectivestart
                                AND b.statecode = a.statecode AND b.ownerid = a.ownerid)\
                        """));
    }

    @Test
    void givesOnlyRolesThatFitTheirTables() {
        assertEquals(
                0,
                count(
                        """
                        SELECT COUNT(*) FROM connection c
                        JOIN schema_table t ON t.id = c.record1objecttypecode
                        WHERE c.record1roleid IS NOT NULL AND NOT EXISTS (
                            SELECT 1 FROM connectionroleobjecttypecode o
                            WHERE o.connectionroleid = c.record1roleid
                                AND o.associatedobjecttypecode = t.name)\
                        """));
    }

    @Test
    void givesOnlyRolesThatBelongTogether() {
        assertEquals(
                0,
                count(
                        """
                        SELECT COUNT(*) FROM connection c
                        WHERE c.record1roleid IS NOT NULL AND c.record2roleid IS NOT NULL
                            AND NOT EXISTS (
                                SELECT 1 FROM connectionroleassociation m
                                WHERE m.connectionroleid = c.record1roleid
                                    AND m.associatedconnectionroleid = c.record2roleid)\
                        """));
    }

    @Test
    void reachesNobodyReal() {
        var contacts =
                """
                SELECT COUNT(*) FROM contact WHERE emailaddress1 NOT LIKE '%@example.com'
                    OR telephone1 NOT LIKE '+1 555 01__' OR mobilephone NOT LIKE '+1 555 01__'\
                """;
        var accounts = "SELECT COUNT(*) FROM account WHERE emailaddress1 NOT LIKE '%@example.com'";

        assertEquals(0, count(contacts));
        assertEquals(0, count(accounts));
    }

    @Test
    void writesTheStoryAsOneStep() {
        var created =
                """
                SELECT COUNT(*) FROM audit a JOIN audit_transaction t ON t.id = a.transaction_id
                WHERE t.label = 'sample.load' AND a.operation = 'CREATE'\
                """;

        assertEquals(
                1, count("SELECT COUNT(*) FROM audit_transaction WHERE label = 'sample.load'"));
        assertEquals(8 + 60 + 200 + 80 + 400, count(created));
    }

    @Test
    void isNotLoadedTwice() {
        assertTrue(sample.isThere());

        var refused = assertThrows(Problem.class, () -> sample.load(store.admin()));

        assertEquals("there", refused.key());
    }

    @Test
    void leavesNothingWhenItIsRemoved() {
        var question = sample.impactOfRemoving(store.admin());

        var gone = sample.remove(store.admin());

        assertEquals(348, question.records());
        assertEquals(348, gone);
        assertFalse(sample.isThere());
        assertEquals(1, count("SELECT COUNT(*) FROM record"));
        assertEquals(0, count("SELECT COUNT(*) FROM connection"));
        assertEquals(34, count("SELECT COUNT(*) FROM connectionrole"));
        assertEquals(0, count("SELECT COUNT(*) FROM setting WHERE name LIKE 'sample.%'"));
        assertEquals(3, roles.named("Client").orElseThrow().matches().size());
    }

    @Test
    void canBeLoadedAgain() {
        sample.remove(store.admin());

        sample.load(store.admin());

        assertEquals(400, count("SELECT COUNT(*) FROM connection WHERE ismaster"));
    }

    @Test
    void takesNothingOfTheUsersOwn() {
        var mine = create("contact", Values.of("lastname", "Quade"));
        var other = create("contact", Values.of("lastname", "Ring"));
        var adviser = roles.named("Adviser").orElseThrow().id();
        var client = roles.named("Client").orElseThrow().id();
        connect(NewConnection.between(mine, contact("Jane Doe")));
        connect(NewConnection.between(mine, other).withRoles(client, adviser));
        var robin = user("Robin Hale");
        records.assign(store.admin(), List.of(mine), robin);

        var gone = sample.remove(store.admin());

        assertEquals(347, gone);
        assertEquals("Quade", records.open(store.admin(), mine).ref().name());
        assertEquals(1, records.open(store.admin(), robin).state());
        assertEquals(1, count("SELECT COUNT(*) FROM connection WHERE ismaster"));
        assertEquals(Optional.of(adviser), roles.named("Adviser").map(role -> role.id()));
        assertTrue(roles.named("Trustee").isEmpty());
    }

    private RecordId create(String table, Values values) {
        var outcome = records.create(store.admin(), table, values);
        return ((SaveOutcome.Saved) outcome).row().ref().id();
    }

    private void connect(NewConnection wanted) {
        var outcome = connections.connect(store.admin(), wanted);
        assertTrue(outcome instanceof ConnectOutcome.Connected, outcome.toString());
    }

    private RecordId contact(String name) {
        return record("contact", name);
    }

    private RecordId user(String name) {
        return record("systemuser", name);
    }

    private RecordId record(String table, String name) {
        var sql =
                "SELECT r.id FROM record r JOIN schema_table t ON t.id = r.table_id"
                        + " WHERE t.name = ? AND r.name = ?";
        return new RecordId(
                store.db().read(tx -> tx.sql().fetchSingle(sql, table, name).get(0, Long.class)));
    }

    private int count(String sql) {
        return store.db().read(tx -> tx.sql().fetchSingle(sql).get(0, Integer.class));
    }
}
