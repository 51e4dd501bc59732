package org.ligature.access;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.ligature.sql.Tables.RECORD;
import static org.ligature.sql.Tables.SCHEMA_TABLE;
import static org.ligature.sql.Tables.SECURITY_ROLE;
import static org.ligature.sql.Tables.SETTING;
import static org.ligature.sql.Tables.USER_SECURITY_ROLE;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.ligature.audit.Actor;
import org.ligature.audit.Subject;
import org.ligature.kit.db.Tx;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Users in the database. Knows SQL and no rule.
///
/// The columns of systemuser are not generated, as those of no business table are; the few named
/// here are those no store is without.
record UserStore(Tx tx) {

    static final long SYSTEM_ADMINISTRATOR = 1;

    static final Table<Record> SYSTEMUSER = table(name("SYSTEMUSER"));
    static final Field<Long> ID = field(name("SYSTEMUSER", "ID"), Long.class);
    static final Field<Boolean> ISDISABLED = field(name("SYSTEMUSER", "ISDISABLED"), Boolean.class);

    private static final String OWN = "user.own";
    private static final int STATUS_ENABLED = 1;

    /// A user as far as acting needs it.
    record User(long id, String name, boolean disabled) {
        Actor actor() {
            return new Actor(id, name);
        }
    }

    Optional<User> own() {
        var uuid =
                tx.sql()
                        .select(SETTING.CONTENT)
                        .from(SETTING)
                        .where(SETTING.NAME.eq(OWN))
                        .fetchOptional(SETTING.CONTENT);
        return uuid.flatMap(
                found -> users(RECORD.UUID.eq(UUID.fromString(found))).stream().findFirst());
    }

    void own(UUID user) {
        tx.sql()
                .insertInto(SETTING)
                .set(SETTING.NAME, OWN)
                .set(SETTING.CONTENT, user.toString())
                .execute();
    }

    /// Lets a user be known by another UUID, which nothing has yet.
    void renumber(long user, UUID uuid) {
        tx.sql().update(RECORD).set(RECORD.UUID, uuid).where(RECORD.ID.eq(user)).execute();
        tx.sql()
                .update(SETTING)
                .set(SETTING.CONTENT, uuid.toString())
                .where(SETTING.NAME.eq(OWN))
                .execute();
    }

    boolean isThere(long user) {
        return tx.sql().fetchExists(RECORD, RECORD.ID.eq(user));
    }

    boolean isKnown(UUID uuid) {
        return tx.sql().fetchExists(RECORD, RECORD.UUID.eq(uuid));
    }

    /// At most two: more than one is too many.
    List<User> named(String nameOrUuid) {
        return users(uuid(nameOrUuid).map(RECORD.UUID::eq).orElse(RECORD.NAME.eq(nameOrUuid)));
    }

    private List<User> users(Condition which) {
        var disabled = ISDISABLED.isTrue().or(RECORD.STATECODE.ne(0));
        return tx.sql()
                .select(RECORD.ID, RECORD.NAME, field(disabled))
                .from(RECORD)
                .join(SYSTEMUSER)
                .on(ID.eq(RECORD.ID))
                .where(which)
                .orderBy(RECORD.ID)
                .limit(2)
                .fetch(
                        row ->
                                new User(
                                        row.value1(),
                                        Objects.requireNonNullElse(row.value2(), ""),
                                        row.value3()));
    }

    long insert(UUID uuid, PersonName name, String nameKey, Instant now) {
        var id =
                tx.sql()
                        .insertInto(RECORD)
                        .set(RECORD.UUID, uuid)
                        .set(RECORD.TABLE_ID, tableId())
                        .set(RECORD.NAME, name.full())
                        .set(RECORD.NAME_KEY, nameKey)
                        .set(RECORD.STATECODE, 0)
                        .returningResult(RECORD.ID)
                        .fetchSingle(RECORD.ID);
        var stamp = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        tx.sql()
                .insertInto(SYSTEMUSER)
                .set(field(name("ID")), id)
                .set(field(name("FIRSTNAME")), name.first())
                .set(field(name("LASTNAME")), name.last())
                .set(field(name("FULLNAME")), name.full())
                .set(field(name("ISDISABLED")), false)
                .set(field(name("STATECODE")), 0)
                .set(field(name("STATUSCODE")), STATUS_ENABLED)
                .set(field(name("CREATEDON")), stamp)
                .set(field(name("CREATEDBY")), id)
                .set(field(name("MODIFIEDON")), stamp)
                .set(field(name("MODIFIEDBY")), id)
                .set(field(name("VERSIONNUMBER")), 1L)
                .execute();
        return id;
    }

    Optional<Long> role(String name) {
        return tx.sql()
                .select(SECURITY_ROLE.ID)
                .from(SECURITY_ROLE)
                .where(SECURITY_ROLE.NAME.eq(name))
                .fetchOptional(SECURITY_ROLE.ID);
    }

    /// @return whether the user did not have it
    boolean grant(long user, long role) {
        return tx.sql()
                        .insertInto(USER_SECURITY_ROLE)
                        .set(USER_SECURITY_ROLE.USER_ID, user)
                        .set(USER_SECURITY_ROLE.ROLE_ID, role)
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    Subject subject(long user) {
        return tx.sql()
                .select(RECORD.UUID, RECORD.NAME)
                .from(RECORD)
                .where(RECORD.ID.eq(user))
                .fetchSingle(row -> new Subject("systemuser", user, row.value1(), row.value2()));
    }

    private int tableId() {
        return tx.sql()
                .select(SCHEMA_TABLE.ID)
                .from(SCHEMA_TABLE)
                .where(SCHEMA_TABLE.NAME.eq("systemuser"))
                .fetchSingle(SCHEMA_TABLE.ID);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException isAName) {
            return Optional.empty();
        }
    }
}
