package org.ligature.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ligature.TestDb;
import org.ligature.schema.SchemaService;

import java.util.List;

final class SeedRolesTest {

    private final TestDb store = new TestDb();

    @BeforeEach
    void writeTheRoles() {
        var written = store.actions().run(store.admin(), "store.create", new SeedRoles()::write);
        assertEquals(34, written);
    }

    @Test
    void givesEachRoleACategoryThatIsThere() {
        assertEquals(
                0,
                count(
                        """
                        SELECT COUNT(*) FROM connectionrole r WHERE NOT EXISTS (
                            SELECT 1 FROM schema_option o JOIN schema_choice c ON c.id = o.choice_id
                            WHERE c.name = 'connectionrole_category'
                                AND o.option_value = r.category)\
                        """));
        assertEquals(6, count("SELECT COUNT(*) FROM connectionrole WHERE category = 1001"));
    }

    @Test
    void appliesEachRoleToConnectableTablesOnly() {
        var schema = new SchemaService(store.db()).schema();

        var tables =
                strings(
                        "SELECT DISTINCT associatedobjecttypecode FROM"
                                + " connectionroleobjecttypecode");

        assertEquals(3, tables.size());
        assertTrue(tables.stream().allMatch(name -> schema.require(name).connectable()));
        assertEquals(List.of("contact"), tablesOf("Decision Maker"));
        assertEquals(List.of("systemuser"), tablesOf("Account Manager"));
        assertEquals(List.of("account", "contact"), tablesOf("Client"));
    }

    @Test
    void matchesRolesInBothDirections() {
        assertEquals(
                0,
                count(
                        """
                        SELECT COUNT(*) FROM connectionroleassociation a WHERE NOT EXISTS (
                            SELECT 1 FROM connectionroleassociation b
                            WHERE b.connectionroleid = a.associatedconnectionroleid
                                AND b.associatedconnectionroleid = a.connectionroleid)\
                        """));
        assertEquals(List.of("Employer"), matchesOf("Employee"));
        assertEquals(List.of("Friend"), matchesOf("Friend"));
        assertEquals(List.of(), matchesOf("Champion"));
    }

    @Test
    void ordersSeveralMatchesByName() {
        assertEquals(List.of("Accountant", "Supplier", "Vendor"), matchesOf("Client"));
    }

    @Test
    void leavesAnEntryForEachRoleInOneAction() {
        assertEquals(34, count("SELECT COUNT(*) FROM audit WHERE table_name = 'connectionrole'"));
        assertEquals(1, count("SELECT COUNT(*) FROM audit_transaction"));
    }

    private List<String> tablesOf(String role) {
        return strings(
                """
                SELECT t.associatedobjecttypecode FROM connectionroleobjecttypecode t
                JOIN connectionrole r ON r.id = t.connectionroleid
                WHERE r.name = ? ORDER BY 1\
                """,
                role);
    }

    private List<String> matchesOf(String role) {
        return strings(
                """
                SELECT m.name FROM connectionroleassociation a
                JOIN connectionrole r ON r.id = a.connectionroleid
                JOIN connectionrole m ON m.id = a.associatedconnectionroleid
                WHERE r.name = ? ORDER BY a.position\
                """,
                role);
    }

    private int count(String sql) {
        return store.db().read(tx -> tx.sql().fetchSingle(sql).get(0, Integer.class));
    }

    private List<String> strings(String sql, Object... bindings) {
        return store.db().read(tx -> tx.sql().fetch(sql, bindings).getValues(0, String.class));
    }
}
