package org.ligature.connections;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.or;
import static org.ligature.sql.Tables.CONNECTIONROLE;
import static org.ligature.sql.Tables.CONNECTIONROLEASSOCIATION;
import static org.ligature.sql.Tables.CONNECTIONROLEOBJECTTYPECODE;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Action;
import org.ligature.audit.Subject;
import org.ligature.kit.db.Tx;
import org.ligature.kit.id.Uuids;
import org.ligature.schema.State;
import org.ligature.sql.tables.records.ConnectionroleRecord;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Connection roles in the database, with the tables they apply to and their matches. Knows SQL and
/// no rule.
record RoleStore(Tx tx) {

    /// The type code by which Dataverse says that a role applies to every table.
    private static final String EVERY_TABLE = "0";

    private static final int ACTIVE_REASON = 1;
    private static final int INACTIVE_REASON = 2;

    /// Three statements read all of them.
    RoleService.Roles read() {
        var tables =
                tx.sql()
                        .select(
                                CONNECTIONROLEOBJECTTYPECODE.CONNECTIONROLEID,
                                CONNECTIONROLEOBJECTTYPECODE.ASSOCIATEDOBJECTTYPECODE)
                        .from(CONNECTIONROLEOBJECTTYPECODE)
                        .fetchGroups(
                                CONNECTIONROLEOBJECTTYPECODE.CONNECTIONROLEID,
                                CONNECTIONROLEOBJECTTYPECODE.ASSOCIATEDOBJECTTYPECODE);
        var matches =
                tx.sql()
                        .select(
                                CONNECTIONROLEASSOCIATION.CONNECTIONROLEID,
                                CONNECTIONROLEASSOCIATION.ASSOCIATEDCONNECTIONROLEID)
                        .from(CONNECTIONROLEASSOCIATION)
                        .orderBy(
                                CONNECTIONROLEASSOCIATION.CONNECTIONROLEID,
                                CONNECTIONROLEASSOCIATION.POSITION,
                                CONNECTIONROLEASSOCIATION.ID)
                        .fetchGroups(
                                CONNECTIONROLEASSOCIATION.CONNECTIONROLEID,
                                CONNECTIONROLEASSOCIATION.ASSOCIATEDCONNECTIONROLEID);
        return RoleService.Roles.of(
                tx
                        .sql()
                        .selectFrom(CONNECTIONROLE)
                        .orderBy(CONNECTIONROLE.NAME, CONNECTIONROLE.ID)
                        .fetch()
                        .stream()
                        .map(
                                row ->
                                        role(
                                                row,
                                                tables.getOrDefault(row.getId(), List.of()),
                                                matches.getOrDefault(row.getId(), List.of())))
                        .toList());
    }

    private static Role role(ConnectionroleRecord row, List<String> tables, List<Long> matches) {
        return new Role(
                new RoleId(row.getId()),
                row.getUuid(),
                row.getName(),
                row.getCategory(),
                Objects.requireNonNullElse(row.getDescription(), ""),
                tables.contains(EVERY_TABLE) ? Set.of() : Set.copyOf(tables),
                matches.stream().map(RoleId::new).toList(),
                row.getStatecode() == State.ACTIVE,
                row.getVersionnumber());
    }

    /// What the history keeps of a role.
    Snapshot snapshot(RoleId id) {
        var row = tx.sql().fetchSingle(CONNECTIONROLE, CONNECTIONROLE.ID.eq(id.value()));
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("name", row.getName());
        values.put("category", row.getCategory());
        values.put("description", row.getDescription());
        values.put("statecode", row.getStatecode());
        values.put("statuscode", row.getStatuscode());
        values.put("tables", emptyToNull(String.join(";", tablesOf(id))));
        values.put("matches", emptyToNull(matchesOf(id)));
        return new Snapshot(
                new Subject(RoleService.TABLE, row.getId(), row.getUuid(), row.getName()), values);
    }

    private List<String> tablesOf(RoleId id) {
        return tx.sql()
                .select(CONNECTIONROLEOBJECTTYPECODE.ASSOCIATEDOBJECTTYPECODE)
                .from(CONNECTIONROLEOBJECTTYPECODE)
                .where(CONNECTIONROLEOBJECTTYPECODE.CONNECTIONROLEID.eq(id.value()))
                .orderBy(CONNECTIONROLEOBJECTTYPECODE.ASSOCIATEDOBJECTTYPECODE)
                .fetch(CONNECTIONROLEOBJECTTYPECODE.ASSOCIATEDOBJECTTYPECODE);
    }

    private String matchesOf(RoleId id) {
        return tx
                .sql()
                .select(CONNECTIONROLEASSOCIATION.ASSOCIATEDCONNECTIONROLEID)
                .from(CONNECTIONROLEASSOCIATION)
                .where(CONNECTIONROLEASSOCIATION.CONNECTIONROLEID.eq(id.value()))
                .orderBy(CONNECTIONROLEASSOCIATION.POSITION, CONNECTIONROLEASSOCIATION.ID)
                .fetch(CONNECTIONROLEASSOCIATION.ASSOCIATEDCONNECTIONROLEID)
                .stream()
                .map(String::valueOf)
                .collect(Collectors.joining(";"));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    Snapshot insert(Action action, Uuids uuids, RoleDraft draft) {
        var row = new ConnectionroleRecord();
        row.setUuid(uuids.next());
        row.setStatecode(State.ACTIVE);
        row.setStatuscode(ACTIVE_REASON);
        row.setCreatedon(PairStore.stamp(action));
        row.setCreatedby(action.actor().userId());
        row.setVersionnumber(1L);
        write(action, row, draft);
        var id =
                tx.sql()
                        .insertInto(CONNECTIONROLE)
                        .set(row)
                        .returning(CONNECTIONROLE.ID)
                        .fetchSingle()
                        .getId();
        applyTo(uuids, id, draft);
        return snapshot(new RoleId(id));
    }

    void update(Action action, Uuids uuids, RoleId id, RoleDraft draft) {
        var row = tx.sql().fetchSingle(CONNECTIONROLE, CONNECTIONROLE.ID.eq(id.value()));
        row.setVersionnumber(row.getVersionnumber() + 1);
        write(action, row, draft);
        tx.sql().executeUpdate(row, CONNECTIONROLE.ID.eq(id.value()));
        if (!List.copyOf(draft.tables()).equals(tablesOf(id))) {
            tx.sql()
                    .deleteFrom(CONNECTIONROLEOBJECTTYPECODE)
                    .where(CONNECTIONROLEOBJECTTYPECODE.CONNECTIONROLEID.eq(id.value()))
                    .execute();
            applyTo(uuids, id.value(), draft);
        }
    }

    private static void write(Action action, ConnectionroleRecord row, RoleDraft draft) {
        row.setName(draft.name());
        row.setCategory(draft.category());
        row.setDescription(emptyToNull(draft.description()));
        row.setModifiedon(PairStore.stamp(action));
        row.setModifiedby(action.actor().userId());
    }

    private void applyTo(Uuids uuids, long role, RoleDraft draft) {
        for (var table : draft.tables()) {
            tx.sql()
                    .insertInto(
                            CONNECTIONROLEOBJECTTYPECODE,
                            CONNECTIONROLEOBJECTTYPECODE.UUID,
                            CONNECTIONROLEOBJECTTYPECODE.CONNECTIONROLEID,
                            CONNECTIONROLEOBJECTTYPECODE.ASSOCIATEDOBJECTTYPECODE)
                    .values(uuids.next(), role, table)
                    .execute();
        }
    }

    /// Puts `other` at the end of the matches of `role`, where it is not among them.
    void match(RoleId role, RoleId other, UUID uuid) {
        var own = CONNECTIONROLEASSOCIATION.CONNECTIONROLEID.eq(role.value());
        var there = CONNECTIONROLEASSOCIATION.ASSOCIATEDCONNECTIONROLEID.eq(other.value());
        if (tx.sql().fetchExists(CONNECTIONROLEASSOCIATION, own.and(there))) {
            return;
        }
        var last = coalesce(max(CONNECTIONROLEASSOCIATION.POSITION), -1);
        int position =
                tx.sql().select(last).from(CONNECTIONROLEASSOCIATION).where(own).fetchSingle(last);
        tx.sql()
                .insertInto(
                        CONNECTIONROLEASSOCIATION,
                        CONNECTIONROLEASSOCIATION.UUID,
                        CONNECTIONROLEASSOCIATION.CONNECTIONROLEID,
                        CONNECTIONROLEASSOCIATION.ASSOCIATEDCONNECTIONROLEID,
                        CONNECTIONROLEASSOCIATION.POSITION)
                .values(uuid, role.value(), other.value(), position + 1)
                .execute();
    }

    /// Takes both directions away.
    void unmatch(RoleId role, RoleId other) {
        tx.sql()
                .deleteFrom(CONNECTIONROLEASSOCIATION)
                .where(or(direction(role, other), direction(other, role)))
                .execute();
    }

    private static org.jooq.Condition direction(RoleId from, RoleId to) {
        return CONNECTIONROLEASSOCIATION
                .CONNECTIONROLEID
                .eq(from.value())
                .and(CONNECTIONROLEASSOCIATION.ASSOCIATEDCONNECTIONROLEID.eq(to.value()));
    }

    void setActive(Action action, RoleId id, boolean active) {
        tx.sql()
                .update(CONNECTIONROLE)
                .set(CONNECTIONROLE.STATECODE, active ? State.ACTIVE : 1)
                .set(CONNECTIONROLE.STATUSCODE, active ? ACTIVE_REASON : INACTIVE_REASON)
                .set(CONNECTIONROLE.MODIFIEDON, PairStore.stamp(action))
                .set(CONNECTIONROLE.MODIFIEDBY, action.actor().userId())
                .set(CONNECTIONROLE.VERSIONNUMBER, CONNECTIONROLE.VERSIONNUMBER.plus(1))
                .where(CONNECTIONROLE.ID.eq(id.value()))
                .execute();
    }

    void delete(RoleId id) {
        tx.sql()
                .deleteFrom(CONNECTIONROLEASSOCIATION)
                .where(
                        or(
                                CONNECTIONROLEASSOCIATION.CONNECTIONROLEID.eq(id.value()),
                                CONNECTIONROLEASSOCIATION.ASSOCIATEDCONNECTIONROLEID.eq(
                                        id.value())))
                .execute();
        tx.sql()
                .deleteFrom(CONNECTIONROLEOBJECTTYPECODE)
                .where(CONNECTIONROLEOBJECTTYPECODE.CONNECTIONROLEID.eq(id.value()))
                .execute();
        tx.sql().deleteFrom(CONNECTIONROLE).where(CONNECTIONROLE.ID.eq(id.value())).execute();
    }
}
