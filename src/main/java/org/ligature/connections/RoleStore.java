package org.ligature.connections;

import static org.ligature.sql.Tables.CONNECTIONROLE;
import static org.ligature.sql.Tables.CONNECTIONROLEASSOCIATION;
import static org.ligature.sql.Tables.CONNECTIONROLENAME;
import static org.ligature.sql.Tables.CONNECTIONROLEOBJECTTYPECODE;

import org.ligature.kit.db.Tx;
import org.ligature.schema.State;
import org.ligature.sql.tables.records.ConnectionroleRecord;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Reads connection roles with the tables they apply to, their matches and their names. Knows SQL
/// and no rule.
record RoleStore(Tx tx) {

    /// The type code by which Dataverse says that a role applies to every table.
    private static final String EVERY_TABLE = "0";

    /// Four statements read all of them.
    RoleService.Roles read() {
        var parts = new Parts(tables(), matches(), names());
        return RoleService.Roles.of(
                tx
                        .sql()
                        .selectFrom(CONNECTIONROLE)
                        .orderBy(CONNECTIONROLE.NAME, CONNECTIONROLE.ID)
                        .fetch()
                        .stream()
                        .map(parts::role)
                        .toList());
    }

    private Map<Long, List<String>> tables() {
        return tx.sql()
                .selectFrom(CONNECTIONROLEOBJECTTYPECODE)
                .fetchGroups(
                        CONNECTIONROLEOBJECTTYPECODE.CONNECTIONROLEID,
                        CONNECTIONROLEOBJECTTYPECODE.ASSOCIATEDOBJECTTYPECODE);
    }

    private Map<Long, List<RoleId>> matches() {
        return tx.sql()
                .selectFrom(CONNECTIONROLEASSOCIATION)
                .orderBy(
                        CONNECTIONROLEASSOCIATION.CONNECTIONROLEID,
                        CONNECTIONROLEASSOCIATION.POSITION,
                        CONNECTIONROLEASSOCIATION.ID)
                .fetchGroups(
                        CONNECTIONROLEASSOCIATION.CONNECTIONROLEID,
                        row -> new RoleId(row.getAssociatedconnectionroleid()));
    }

    private Map<Long, List<RoleName>> names() {
        return tx.sql()
                .selectFrom(CONNECTIONROLENAME)
                .orderBy(
                        CONNECTIONROLENAME.CONNECTIONROLEID,
                        CONNECTIONROLENAME.LANGUAGE,
                        CONNECTIONROLENAME.GENDERCODE)
                .fetchGroups(
                        CONNECTIONROLENAME.CONNECTIONROLEID,
                        row ->
                                new RoleName(
                                        row.getLanguage(),
                                        Gender.of(row.getGendercode()),
                                        row.getName()));
    }

    /// What hangs on roles, by their numbers.
    private record Parts(
            Map<Long, List<String>> tables,
            Map<Long, List<RoleId>> matches,
            Map<Long, List<RoleName>> names) {

        Role role(ConnectionroleRecord row) {
            var ofIt = tables.getOrDefault(row.getId(), List.of());
            return new Role(
                    new RoleId(row.getId()),
                    row.getUuid(),
                    row.getName(),
                    row.getCategory(),
                    Objects.requireNonNullElse(row.getDescription(), ""),
                    ofIt.contains(EVERY_TABLE) ? Set.of() : Set.copyOf(ofIt),
                    matches.getOrDefault(row.getId(), List.of()),
                    row.getRecordlimit(),
                    names.getOrDefault(row.getId(), List.of()),
                    row.getStatecode() == State.ACTIVE,
                    row.getVersionnumber());
        }
    }
}
