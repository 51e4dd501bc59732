package org.ligature.connections;

import static org.ligature.sql.Tables.CONNECTION;
import static org.ligature.sql.Tables.RECORD;

import org.ligature.TestDb;
import org.ligature.audit.Actor;
import org.ligature.design.SpecReader;
import org.ligature.kit.db.Db;
import org.ligature.records.RecordChange;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.schema.SchemaService;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The services of connections on a fresh store, and records that stand in its directory.
final class House {

    static final int BUSINESS = 1;
    static final int FAMILY = 2;
    static final int SOCIAL = 3;

    final TestDb store;
    final SchemaService schema;
    final RoleService roles;
    final ConnectionService connections;
    final BulkConnectService bulk;
    final Actor admin;

    House() {
        this(new TestDb());
    }

    House(TestDb store) {
        this.store = store;
        schema = store.schema();
        roles = new RoleService(store.db(), store.actions(), store.access(), schema, store.uuids());
        connections = connections(store.db());
        bulk =
                new BulkConnectService(
                        store.db(),
                        store.actions(),
                        store.access(),
                        schema,
                        roles,
                        store.records(),
                        store.uuids());
        admin = store.admin();
    }

    ConnectionService connections(Db db) {
        return new ConnectionService(
                db, store.actions(), store.access(), schema, roles, store.uuids());
    }

    RecordId contact(String name) {
        return record("contact", name);
    }

    RecordId account(String name) {
        return record("account", name);
    }

    RecordId user(String name) {
        return record("systemuser", name);
    }

    RecordId team(String name) {
        return record("team", name);
    }

    RecordId record(String table, String name) {
        var uuid = store.uuids().next();
        var number = schema.schema().require(table).id();
        return store.db()
                .write(
                        tx ->
                                new RecordId(
                                        tx.sql()
                                                .insertInto(
                                                        RECORD,
                                                        RECORD.UUID,
                                                        RECORD.TABLE_ID,
                                                        RECORD.NAME,
                                                        RECORD.NAME_KEY,
                                                        RECORD.STATECODE)
                                                .values(
                                                        uuid,
                                                        number,
                                                        name,
                                                        name.toLowerCase(Locale.ROOT),
                                                        0)
                                                .returning(RECORD.ID)
                                                .fetchSingle()
                                                .getId()));
    }

    RecordRef ref(RecordId id) {
        return store.db()
                .read(
                        tx -> {
                            var row = tx.sql().fetchSingle(RECORD, RECORD.ID.eq(id.value()));
                            return new RecordRef(
                                    id,
                                    row.getUuid(),
                                    schema.schema().require(row.getTableId()).name(),
                                    row.getName());
                        });
    }

    /// What the records' room does on a rename: the directory, then the listeners.
    void rename(RecordId id, String name) {
        store.actions()
                .run(
                        admin,
                        "record.update",
                        action -> {
                            action.tx()
                                    .sql()
                                    .update(RECORD)
                                    .set(RECORD.NAME, name)
                                    .where(RECORD.ID.eq(id.value()))
                                    .execute();
                            var old = ref(id);
                            var ref = new RecordRef(id, old.uuid(), old.table(), name);
                            connections.on(action, new RecordChange.Renamed(ref));
                            return null;
                        });
    }

    /// What the records' room does on a deletion: the listeners, then the directory.
    void delete(RecordId id) {
        store.actions()
                .run(
                        admin,
                        "record.delete",
                        action -> {
                            connections.on(action, new RecordChange.Deleting(ref(id)));
                            action.tx()
                                    .sql()
                                    .deleteFrom(RECORD)
                                    .where(RECORD.ID.eq(id.value()))
                                    .execute();
                            return null;
                        });
    }

    void disable(RecordId id) {
        store.db()
                .write(
                        tx ->
                                tx.sql()
                                        .update(RECORD)
                                        .set(RECORD.STATECODE, 1)
                                        .where(RECORD.ID.eq(id.value()))
                                        .execute());
    }

    RoleId role(String name, String... tables) {
        return roles.create(admin, name, BUSINESS, "", Set.of(tables)).id();
    }

    /// Two roles that match each other.
    RoleId matched(String name, RoleId other) {
        var role = role(name);
        roles.match(admin, role, other);
        return role;
    }

    void update(RoleId role, String name, int category, String description) {
        update(role, name, category, description, Set.of());
    }

    void update(RoleId role, String name, int category, String description, Set<String> tables) {
        var now = roles.require(role);
        rewrite(
                role,
                new RoleDraft(
                        name,
                        category,
                        description,
                        tables,
                        now.matches(),
                        now.limit(),
                        now.names()));
    }

    void rewrite(RoleId role, RoleDraft draft) {
        roles.change(
                admin,
                "role.update",
                action -> {
                    roles.rewrite(action, role, draft);
                    return role;
                });
    }

    void unmatch(RoleId role, RoleId other) {
        var now = roles.require(role);
        var left = now.matches().stream().filter(one -> !one.equals(other)).toList();
        rewrite(role, RoleDraft.of(now).matching(left));
    }

    /// Adds a column to connections; its name gets the prefix of the store.
    ///
    /// @param facts what else its spec says, as JSON
    void column(String name, String type, String facts) {
        var spec =
                "{\"name\": \"%s\", \"displayname\": \"%s\", \"type\": \"%s\", %s}"
                        .formatted(name, name, type, facts);
        store.tables().addColumn(admin, "connection", SpecReader.column(spec));
    }

    Connection connected(NewConnection wanted) {
        return switch (connections.connect(admin, wanted)) {
            case ConnectOutcome.Connected(var connection) -> connection;
            case ConnectOutcome other -> throw new AssertionError(other);
        };
    }

    /// The active connections of a record.
    List<Connection> of(RecordId record) {
        return connections.of(admin, record, true, 5000);
    }

    /// How many rows there are, two to each pair.
    int rows() {
        return store.db().read(tx -> tx.sql().fetchCount(CONNECTION));
    }

    /// What the check finds wrong.
    List<Finding> findings() {
        return new ConnectionCheck(store.db(), schema, roles).findings();
    }
}
