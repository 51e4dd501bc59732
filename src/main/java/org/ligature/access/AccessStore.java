package org.ligature.access;

import static org.ligature.sql.Tables.RECORD;
import static org.ligature.sql.Tables.SECURITY_ROLE;
import static org.ligature.sql.Tables.SECURITY_ROLE_PRIVILEGE;
import static org.ligature.sql.Tables.USER_SECURITY_ROLE;

import org.ligature.kit.db.Tx;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
}
