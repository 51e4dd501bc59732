package org.ligature.connections;

import static org.ligature.sql.Tables.CONNECTIONROLE;
import static org.ligature.sql.Tables.CONNECTIONROLEASSOCIATION;
import static org.ligature.sql.Tables.CONNECTIONROLEOBJECTTYPECODE;

import org.ligature.audit.Action;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Writes the first roles of a store. What hangs on a role gets its UUID from the role's, so that
/// two stores agree on every row.
record SeedRoleStore(Action action) {

    static final int ACTIVE = 0;
    static final int ACTIVE_REASON = 1;

    long insert(SeedRoles.Seed seed) {
        var now = LocalDateTime.ofInstant(action.now(), ZoneOffset.UTC);
        var row = action.tx().sql().newRecord(CONNECTIONROLE);
        row.setUuid(seed.uuid());
        row.setName(seed.name());
        row.setCategory(seed.category());
        row.setStatecode(ACTIVE);
        row.setStatuscode(ACTIVE_REASON);
        row.setCreatedon(now);
        row.setCreatedby(action.actor().userId());
        row.setModifiedon(now);
        row.setModifiedby(action.actor().userId());
        row.setVersionnumber(1L);
        var id =
                action.tx()
                        .sql()
                        .insertInto(CONNECTIONROLE)
                        .set(row)
                        .returningResult(CONNECTIONROLE.ID)
                        .fetchSingle()
                        .value1();
        seed.tables().forEach(table -> insertTable(seed, id, table));
        return id;
    }

    /// Each direction of a match is a row of its own; the position is the place in the list.
    void insertMatches(SeedRoles.Seed seed, List<SeedRoles.Seed> matches, Map<UUID, Long> ids) {
        for (int i = 0; i < matches.size(); i++) {
            var match = matches.get(i).uuid();
            action.tx()
                    .sql()
                    .insertInto(CONNECTIONROLEASSOCIATION)
                    .set(CONNECTIONROLEASSOCIATION.UUID, derived(seed, match.toString()))
                    .set(CONNECTIONROLEASSOCIATION.CONNECTIONROLEID, ids.get(seed.uuid()))
                    .set(CONNECTIONROLEASSOCIATION.ASSOCIATEDCONNECTIONROLEID, ids.get(match))
                    .set(CONNECTIONROLEASSOCIATION.POSITION, i + 1)
                    .execute();
        }
    }

    private void insertTable(SeedRoles.Seed seed, long role, String table) {
        action.tx()
                .sql()
                .insertInto(CONNECTIONROLEOBJECTTYPECODE)
                .set(CONNECTIONROLEOBJECTTYPECODE.UUID, derived(seed, table))
                .set(CONNECTIONROLEOBJECTTYPECODE.CONNECTIONROLEID, role)
                .set(CONNECTIONROLEOBJECTTYPECODE.ASSOCIATEDOBJECTTYPECODE, table)
                .execute();
    }

    private static UUID derived(SeedRoles.Seed seed, String name) {
        return RoleWriteStore.derived(seed.uuid(), name);
    }
}
