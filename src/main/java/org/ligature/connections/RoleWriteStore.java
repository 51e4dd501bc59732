package org.ligature.connections;

import static org.ligature.sql.Tables.CONNECTION;
import static org.ligature.sql.Tables.CONNECTIONROLE;
import static org.ligature.sql.Tables.CONNECTIONROLEASSOCIATION;
import static org.ligature.sql.Tables.CONNECTIONROLENAME;
import static org.ligature.sql.Tables.CONNECTIONROLEOBJECTTYPECODE;

import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.ligature.audit.Action;
import org.ligature.audit.Subject;
import org.ligature.kit.id.Uuids;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.State;
import org.ligature.sql.tables.records.ConnectionroleRecord;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Writes connection roles with what hangs on them. Knows SQL and no rule.
record RoleWriteStore(Action action, Uuids uuids) {

    static final int ACTIVE_REASON = 1;
    private static final int INACTIVE_REASON = 2;

    RoleId insert(RoleDraft draft) {
        var row = new ConnectionroleRecord();
        row.setUuid(uuids.next());
        row.setStatecode(State.ACTIVE);
        row.setStatuscode(ACTIVE_REASON);
        row.setCreatedon(PairStore.stamp(action));
        row.setCreatedby(action.actor().userId());
        row.setModifiedon(PairStore.stamp(action));
        row.setModifiedby(action.actor().userId());
        row.setVersionnumber(1L);
        write(row, draft);
        var id =
                action.tx()
                        .sql()
                        .insertInto(CONNECTIONROLE)
                        .set(row)
                        .returning(CONNECTIONROLE.ID)
                        .fetchSingle()
                        .getId();
        var made = new RoleId(id);
        applyTo(made, draft.tables());
        call(made, draft.names());
        return made;
    }

    /// All but the matches.
    void update(RoleId id, RoleDraft draft) {
        var row = new ConnectionroleRecord();
        write(row, draft);
        action.tx().sql().executeUpdate(row, CONNECTIONROLE.ID.eq(id.value()));
        forgetTables(id);
        applyTo(id, draft.tables());
        forgetNames(id);
        call(id, draft.names());
    }

    private static void write(ConnectionroleRecord row, RoleDraft draft) {
        row.setName(draft.name());
        row.setCategory(draft.category());
        row.setDescription(emptyToNull(draft.description()));
        row.setRecordlimit(draft.limit());
    }

    void applyTo(RoleId id, Collection<String> tables) {
        for (var table : tables.stream().sorted().toList()) {
            action.tx()
                    .sql()
                    .insertInto(CONNECTIONROLEOBJECTTYPECODE)
                    .set(CONNECTIONROLEOBJECTTYPECODE.UUID, derived(id, table))
                    .set(CONNECTIONROLEOBJECTTYPECODE.CONNECTIONROLEID, id.value())
                    .set(CONNECTIONROLEOBJECTTYPECODE.ASSOCIATEDOBJECTTYPECODE, table)
                    .execute();
        }
    }

    void call(RoleId id, List<RoleName> names) {
        for (var name : names) {
            action.tx()
                    .sql()
                    .insertInto(CONNECTIONROLENAME)
                    .set(
                            CONNECTIONROLENAME.UUID,
                            derived(id, name.language() + ";" + name.gender().code()))
                    .set(CONNECTIONROLENAME.CONNECTIONROLEID, id.value())
                    .set(CONNECTIONROLENAME.LANGUAGE, name.language())
                    .set(CONNECTIONROLENAME.GENDERCODE, name.gender().code())
                    .set(CONNECTIONROLENAME.NAME, name.name())
                    .execute();
        }
    }

    void forgetTables(RoleId id) {
        action.tx()
                .sql()
                .deleteFrom(CONNECTIONROLEOBJECTTYPECODE)
                .where(CONNECTIONROLEOBJECTTYPECODE.CONNECTIONROLEID.eq(id.value()))
                .execute();
    }

    void forgetNames(RoleId id) {
        action.tx()
                .sql()
                .deleteFrom(CONNECTIONROLENAME)
                .where(CONNECTIONROLENAME.CONNECTIONROLEID.eq(id.value()))
                .execute();
    }

    /// The matches of a role in their order.
    List<RoleId> matches(RoleId id) {
        return action.tx()
                .sql()
                .select(CONNECTIONROLEASSOCIATION.ASSOCIATEDCONNECTIONROLEID)
                .from(CONNECTIONROLEASSOCIATION)
                .where(CONNECTIONROLEASSOCIATION.CONNECTIONROLEID.eq(id.value()))
                .orderBy(CONNECTIONROLEASSOCIATION.POSITION, CONNECTIONROLEASSOCIATION.ID)
                .fetch(row -> new RoleId(row.value1()));
    }

    /// The roles that have this one among their matches.
    List<RoleId> matchedBy(RoleId id) {
        return action.tx()
                .sql()
                .select(CONNECTIONROLEASSOCIATION.CONNECTIONROLEID)
                .from(CONNECTIONROLEASSOCIATION)
                .where(CONNECTIONROLEASSOCIATION.ASSOCIATEDCONNECTIONROLEID.eq(id.value()))
                .orderBy(CONNECTIONROLEASSOCIATION.CONNECTIONROLEID)
                .fetch(row -> new RoleId(row.value1()));
    }

    /// Makes these the matches of a role, in this order; a match that stays is the same row.
    void match(RoleId id, List<RoleId> others) {
        var left = new ArrayList<>(matches(id));
        left.removeAll(others);
        left.forEach(other -> unmatch(id, other));
        for (int i = 0; i < others.size(); i++) {
            place(id, others.get(i), i + 1);
        }
    }

    private void unmatch(RoleId id, RoleId other) {
        action.tx()
                .sql()
                .deleteFrom(CONNECTIONROLEASSOCIATION)
                .where(direction(id, other))
                .execute();
    }

    private void place(RoleId id, RoleId other, int position) {
        var moved =
                action.tx()
                        .sql()
                        .update(CONNECTIONROLEASSOCIATION)
                        .set(CONNECTIONROLEASSOCIATION.POSITION, position)
                        .where(direction(id, other))
                        .execute();
        if (moved == 0) {
            action.tx()
                    .sql()
                    .insertInto(CONNECTIONROLEASSOCIATION)
                    .set(CONNECTIONROLEASSOCIATION.UUID, derived(id, uuid(other).toString()))
                    .set(CONNECTIONROLEASSOCIATION.CONNECTIONROLEID, id.value())
                    .set(CONNECTIONROLEASSOCIATION.ASSOCIATEDCONNECTIONROLEID, other.value())
                    .set(CONNECTIONROLEASSOCIATION.POSITION, position)
                    .execute();
        }
    }

    private static Condition direction(RoleId from, RoleId to) {
        return CONNECTIONROLEASSOCIATION
                .CONNECTIONROLEID
                .eq(from.value())
                .and(CONNECTIONROLEASSOCIATION.ASSOCIATEDCONNECTIONROLEID.eq(to.value()));
    }

    private UUID derived(RoleId id, String what) {
        return derived(uuid(id), what);
    }

    /// What hangs on a role has its UUID from the role's, so that it is the same in every store and
    /// whenever it is written anew.
    static UUID derived(UUID role, String what) {
        return UUID.nameUUIDFromBytes((role + " " + what).getBytes(StandardCharsets.UTF_8));
    }

    private UUID uuid(RoleId id) {
        return action.tx()
                .sql()
                .select(CONNECTIONROLE.UUID)
                .from(CONNECTIONROLE)
                .where(CONNECTIONROLE.ID.eq(id.value()))
                .fetchSingle()
                .value1();
    }

    void setActive(RoleId id, boolean active) {
        action.tx()
                .sql()
                .update(CONNECTIONROLE)
                .set(CONNECTIONROLE.STATECODE, active ? State.ACTIVE : 1)
                .set(CONNECTIONROLE.STATUSCODE, active ? ACTIVE_REASON : INACTIVE_REASON)
                .where(CONNECTIONROLE.ID.eq(id.value()))
                .execute();
    }

    /// Says of a role that it is another now.
    void stamp(RoleId id) {
        action.tx()
                .sql()
                .update(CONNECTIONROLE)
                .set(CONNECTIONROLE.MODIFIEDON, PairStore.stamp(action))
                .set(CONNECTIONROLE.MODIFIEDBY, action.actor().userId())
                .set(CONNECTIONROLE.VERSIONNUMBER, CONNECTIONROLE.VERSIONNUMBER.plus(1))
                .where(CONNECTIONROLE.ID.eq(id.value()))
                .execute();
    }

    /// A role that no other matches.
    void delete(RoleId id) {
        match(id, List.of());
        forgetTables(id);
        forgetNames(id);
        action.tx()
                .sql()
                .deleteFrom(CONNECTIONROLE)
                .where(CONNECTIONROLE.ID.eq(id.value()))
                .execute();
    }

    boolean isThere(RoleId id) {
        return action.tx().sql().fetchExists(CONNECTIONROLE, CONNECTIONROLE.ID.eq(id.value()));
    }

    /// Whether a connection has the role on a side; both its rows have both.
    boolean isUsed(RoleId id) {
        return action.tx().sql().fetchExists(CONNECTION, CONNECTION.RECORD1ROLEID.eq(id.value()));
    }

    /// What the history keeps of a role, or the [Problem] that it is gone.
    Snapshot snapshot(RoleId id) {
        var row =
                action.tx()
                        .sql()
                        .fetchOptional(CONNECTIONROLE, CONNECTIONROLE.ID.eq(id.value()))
                        .orElseThrow(RoleService::gone);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("name", row.getName());
        values.put("category", row.getCategory());
        values.put("description", row.getDescription());
        values.put("recordlimit", row.getRecordlimit());
        values.put("statecode", row.getStatecode());
        values.put("statuscode", row.getStatuscode());
        values.put("tables", emptyToNull(tables(id)));
        values.put("matches", emptyToNull(numbers(matches(id))));
        values.put("names", emptyToNull(names(id)));
        values.put("createdon", row.getCreatedon().toInstant(ZoneOffset.UTC));
        values.put("createdby", row.getCreatedby());
        values.put(Snapshot.VERSION, row.getVersionnumber());
        return new Snapshot(
                new Subject(RoleService.TABLE, row.getId(), row.getUuid(), row.getName()), values);
    }

    private String tables(RoleId id) {
        return action
                .tx()
                .sql()
                .select(CONNECTIONROLEOBJECTTYPECODE.ASSOCIATEDOBJECTTYPECODE)
                .from(CONNECTIONROLEOBJECTTYPECODE)
                .where(CONNECTIONROLEOBJECTTYPECODE.CONNECTIONROLEID.eq(id.value()))
                .orderBy(CONNECTIONROLEOBJECTTYPECODE.ASSOCIATEDOBJECTTYPECODE)
                .fetch(CONNECTIONROLEOBJECTTYPECODE.ASSOCIATEDOBJECTTYPECODE)
                .stream()
                .collect(Collectors.joining(";"));
    }

    private static String numbers(List<RoleId> roles) {
        return roles.stream()
                .map(role -> String.valueOf(role.value()))
                .collect(Collectors.joining(";"));
    }

    /// A name to a line: its language, the number of its gender, the words.
    private String names(RoleId id) {
        return action
                .tx()
                .sql()
                .selectFrom(CONNECTIONROLENAME)
                .where(CONNECTIONROLENAME.CONNECTIONROLEID.eq(id.value()))
                .orderBy(CONNECTIONROLENAME.LANGUAGE, CONNECTIONROLENAME.GENDERCODE)
                .fetch(row -> row.getLanguage() + ";" + row.getGendercode() + ";" + row.getName())
                .stream()
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
