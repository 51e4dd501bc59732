package org.ligature;

import org.ligature.connections.BulkConnectService;
import org.ligature.connections.ConnectionService;
import org.ligature.connections.RoleDraft;
import org.ligature.connections.RoleService;
import org.ligature.connections.SeedRoles;
import org.ligature.connections.SuccessionService;
import org.ligature.records.RecordId;
import org.ligature.records.RecordService;
import org.ligature.sample.SampleService;
import org.ligature.schema.SchemaService;

import java.util.ArrayList;

/// A fresh store in memory with the roles of a new store and, once it is told, the sample company.
///
/// ```java
/// var sample = Sample.told();
/// var jane = sample.contact("Jane Doe");
/// ```
public final class Sample {

    private final TestDb store = new TestDb();
    private final SchemaService schema;
    private final RecordService records;
    private final RoleService roles;
    private final ConnectionService connections;
    private final BulkConnectService bulkConnect;
    private final SampleService service;

    public Sample() {
        var db = store.db();
        store.actions().run(store.admin(), "store.create", new SeedRoles()::write);
        schema = store.schema();
        records =
                new RecordService(
                        db, store.actions(), store.access(), schema::schema, store.uuids()::next);
        roles = new RoleService(db, store.actions(), store.access(), schema, store.uuids());
        connections =
                new ConnectionService(
                        db, store.actions(), store.access(), schema, roles, store.uuids());
        bulkConnect =
                new BulkConnectService(
                        db, store.actions(), store.access(), schema, roles, records, store.uuids());
        records.onChange(connections);
        service = new SampleService(db, store.actions(), schema, records, connections, roles);
    }

    /// A store in which the story has been written.
    public static Sample told() {
        var sample = new Sample();
        sample.service.load(sample.store.admin());
        return sample;
    }

    public TestDb store() {
        return store;
    }

    public SchemaService schema() {
        return schema;
    }

    public RecordService records() {
        return records;
    }

    public RoleService roles() {
        return roles;
    }

    public ConnectionService connections() {
        return connections;
    }

    public BulkConnectService bulkConnect() {
        return bulkConnect;
    }

    public SuccessionService successions() {
        return new SuccessionService(store.actions(), connections, bulkConnect);
    }

    public SampleService service() {
        return service;
    }

    /// Takes the match of two roles away, whatever connections have them.
    public void unmatch(String role, String other) {
        var now = roles.named(role).orElseThrow();
        var left = new ArrayList<>(now.matches());
        left.remove(roles.named(other).orElseThrow().id());
        roles.change(
                store.admin(),
                "role.update",
                action -> {
                    roles.rewrite(action, now.id(), RoleDraft.of(now).matching(left));
                    return now;
                });
    }

    public RecordId account(String name) {
        return record("account", name);
    }

    public RecordId contact(String name) {
        return record("contact", name);
    }

    public RecordId user(String name) {
        return record("systemuser", name);
    }

    /// How many rows there are, or another number the statement answers with.
    public int count(String sql) {
        return store.db().read(tx -> tx.sql().fetchSingle(sql).get(0, Integer.class));
    }

    private RecordId record(String table, String name) {
        var sql =
                "SELECT r.id FROM record r JOIN schema_table t ON t.id = r.table_id"
                        + " WHERE t.name = ? AND r.name = ?";
        return new RecordId(
                store.db().read(tx -> tx.sql().fetchSingle(sql, table, name).get(0, Long.class)));
    }
}
