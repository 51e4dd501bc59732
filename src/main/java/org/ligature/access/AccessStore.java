package org.ligature.access;

import static org.jooq.impl.DSL.field;
import static org.ligature.sql.Tables.RECORD;
import static org.ligature.sql.Tables.SECURITY_ROLE;
import static org.ligature.sql.Tables.SECURITY_ROLE_PRIVILEGE;
import static org.ligature.sql.Tables.USER_SECURITY_ROLE;

import org.ligature.kit.db.Tx;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Users and their security roles in the database. Knows SQL and no rule.
record AccessStore(Tx tx) {

    /// What the user's security roles allow together; nothing where the user is inactive or gone.
    Set<Privilege> privileges(long user) {
        var allowed = EnumSet.noneOf(Privilege.class);
        tx.sql()
                .selectDistinct(SECURITY_ROLE_PRIVILEGE.PRIVILEGE)
                .from(USER_SECURITY_ROLE)
                .join(SECURITY_ROLE_PRIVILEGE)
                .on(SECURITY_ROLE_PRIVILEGE.ROLE_ID.eq(USER_SECURITY_ROLE.ROLE_ID))
                .join(RECORD)
                .on(RECORD.ID.eq(USER_SECURITY_ROLE.USER_ID))
                .join(UserStore.SYSTEMUSER)
                .on(UserStore.ID.eq(RECORD.ID))
                .where(
                        USER_SECURITY_ROLE.USER_ID.eq(user),
                        RECORD.STATECODE.eq(0),
                        UserStore.ISDISABLED.isFalse())
                .forEach(row -> allowed.add(Privilege.valueOf(row.value1())));
        return allowed;
    }

    /// The names of the security roles a user has.
    List<String> roles(long user) {
        return tx.sql()
                .select(SECURITY_ROLE.NAME)
                .from(USER_SECURITY_ROLE)
                .join(SECURITY_ROLE)
                .on(SECURITY_ROLE.ID.eq(USER_SECURITY_ROLE.ROLE_ID))
                .where(USER_SECURITY_ROLE.USER_ID.eq(user))
                .orderBy(SECURITY_ROLE.NAME)
                .fetch(SECURITY_ROLE.NAME);
    }

    void revoke(long user, long role) {
        tx.sql()
                .deleteFrom(USER_SECURITY_ROLE)
                .where(USER_SECURITY_ROLE.USER_ID.eq(user), USER_SECURITY_ROLE.ROLE_ID.eq(role))
                .execute();
    }

    void removeUser(long user) {
        tx.sql()
                .deleteFrom(USER_SECURITY_ROLE)
                .where(USER_SECURITY_ROLE.USER_ID.eq(user))
                .execute();
    }

    /// All security roles by name.
    List<SecurityRole> roles() {
        return tx.sql()
                .select(SECURITY_ROLE.ID, SECURITY_ROLE.UUID, SECURITY_ROLE.NAME)
                .from(SECURITY_ROLE)
                .orderBy(SECURITY_ROLE.NAME)
                .fetch(
                        row ->
                                new SecurityRole(
                                        row.value2(),
                                        row.value3(),
                                        allowed(row.value1()),
                                        holders(row.value1())));
    }

    Set<Privilege> allowed(long role) {
        return tx.sql()
                .select(SECURITY_ROLE_PRIVILEGE.PRIVILEGE)
                .from(SECURITY_ROLE_PRIVILEGE)
                .where(SECURITY_ROLE_PRIVILEGE.ROLE_ID.eq(role))
                .fetchSet(row -> Privilege.valueOf(row.value1()));
    }

    private Set<UUID> holders(long role) {
        return tx.sql()
                .select(RECORD.UUID)
                .from(USER_SECURITY_ROLE)
                .join(RECORD)
                .on(RECORD.ID.eq(USER_SECURITY_ROLE.USER_ID))
                .where(USER_SECURITY_ROLE.ROLE_ID.eq(role))
                .fetchSet(RECORD.UUID);
    }

    /// The number of the security role with this UUID, or else this name.
    Optional<Long> find(UUID uuid, String name) {
        return tx.sql()
                .select(SECURITY_ROLE.ID)
                .from(SECURITY_ROLE)
                .where(SECURITY_ROLE.UUID.eq(uuid).or(SECURITY_ROLE.NAME.eq(name)))
                .orderBy(field(SECURITY_ROLE.UUID.eq(uuid)).desc())
                .limit(1)
                .fetchOptional(SECURITY_ROLE.ID);
    }

    long insert(UUID uuid, String name) {
        return tx.sql()
                .insertInto(SECURITY_ROLE)
                .set(SECURITY_ROLE.UUID, uuid)
                .set(SECURITY_ROLE.NAME, name)
                .returningResult(SECURITY_ROLE.ID)
                .fetchSingle()
                .value1();
    }

    /// Lets the role allow this and nothing else.
    void allow(long role, Set<Privilege> privileges) {
        tx.sql()
                .deleteFrom(SECURITY_ROLE_PRIVILEGE)
                .where(SECURITY_ROLE_PRIVILEGE.ROLE_ID.eq(role))
                .execute();
        for (var privilege : privileges) {
            tx.sql()
                    .insertInto(SECURITY_ROLE_PRIVILEGE)
                    .set(SECURITY_ROLE_PRIVILEGE.ROLE_ID, role)
                    .set(SECURITY_ROLE_PRIVILEGE.PRIVILEGE, privilege.name())
                    .execute();
        }
    }
}
