package org.ligature.connections;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.bitXor;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.ligature.sql.Tables.CONNECTION;
import static org.ligature.sql.Tables.CONNECTIONROLE;
import static org.ligature.sql.Tables.CONNECTION_RENAMING;
import static org.ligature.sql.Tables.RECORD;

import org.jooq.Condition;
import org.jooq.Field;
import org.ligature.connections.Finding.Kind;
import org.ligature.kit.db.Tx;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Schema;
import org.ligature.sql.tables.Connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Looks for connections that are not as they must be.
///
/// @param added the columns that were added to connections
record ConnectionCheckStore(Tx tx, List<Column> added) {

    private static final Connection SIBLING = CONNECTION.as("sibling");

    List<Finding> faults() {
        var found = new ArrayList<Finding>();
        for (var kind : Kind.values()) {
            if (!kind.isRemark()) {
                found.addAll(find(kind, condition(kind)));
            }
        }
        return found;
    }

    private Condition condition(Kind kind) {
        return switch (kind) {
            case SIBLING_MISSING -> notExists(sibling());
            case SIBLING_DIFFERS -> exists(sibling(or(differs(), addedDiffers())));
            case RELATED_WRONG -> CONNECTION.RELATEDCONNECTIONID.ne(bitXor(CONNECTION.ID, 1L));
            case MASTER_WRONG -> CONNECTION.ISMASTER.ne(CONNECTION.ID.bitAnd(1L).eq(0L));
            case BOTH_RECORDS_MISSING ->
                    and(CONNECTION.RECORD1ID.isNull(), CONNECTION.RECORD2ID.isNull());
            case RECORD_GONE -> or(isGone(CONNECTION.RECORD1ID), isGone(CONNECTION.RECORD2ID));
            case TYPE_WRONG ->
                    or(
                            isOfOtherType(CONNECTION.RECORD1ID, CONNECTION.RECORD1OBJECTTYPECODE),
                            isOfOtherType(CONNECTION.RECORD2ID, CONNECTION.RECORD2OBJECTTYPECODE));
            case NAME_WRONG -> isNamedOtherwise();
            case OWNER_GONE -> isGone(CONNECTION.OWNERID);
            case ROLE_GONE ->
                    or(isNoRole(CONNECTION.RECORD1ROLEID), isNoRole(CONNECTION.RECORD2ROLEID));
            case CATEGORY_WRONG -> isOfOtherCategory();
            case ROLE_DOES_NOT_FIT, ROLES_DO_NOT_MATCH ->
                    throw new IllegalArgumentException(kind + " is looked for in memory");
        };
    }

    private List<Finding> find(Kind kind, Condition condition) {
        return tx.sql()
                .select(CONNECTION.ID, CONNECTION.UUID)
                .from(CONNECTION)
                .where(condition)
                .orderBy(CONNECTION.ID)
                .fetch(row -> new Finding(kind, new ConnectionId(row.value1()), row.value2()));
    }

    private static org.jooq.Select<?> sibling(Condition... conditions) {
        return selectOne()
                .from(SIBLING)
                .where(SIBLING.ID.eq(bitXor(CONNECTION.ID, 1L)), and(conditions));
    }

    private static Condition differs() {
        return or(
                Stream.of(
                                differs(SIBLING.RECORD1ID, CONNECTION.RECORD2ID),
                                differs(SIBLING.RECORD1ROLEID, CONNECTION.RECORD2ROLEID),
                                differs(SIBLING.RECORD2ID, CONNECTION.RECORD1ID),
                                differs(SIBLING.RECORD2ROLEID, CONNECTION.RECORD1ROLEID),
                                equalOnBoth(CONNECTION.DESCRIPTION),
                                equalOnBoth(CONNECTION.EFFECTIVESTART),
                                equalOnBoth(CONNECTION.EFFECTIVESTART_PRECISION),
                                equalOnBoth(CONNECTION.EFFECTIVEEND),
                                equalOnBoth(CONNECTION.EFFECTIVEEND_PRECISION),
                                equalOnBoth(CONNECTION.OWNERID),
                                equalOnBoth(CONNECTION.STATECODE),
                                equalOnBoth(CONNECTION.STATUSCODE),
                                equalOnBoth(CONNECTION.VERSIONNUMBER))
                        .toList());
    }

    private Condition addedDiffers() {
        return or(
                added.stream()
                        .flatMap(column -> physical(column).stream())
                        .map(name -> differs(in(SIBLING, name), in(CONNECTION, name)))
                        .toList());
    }

    private static List<String> physical(Column column) {
        return column.type() instanceof ColumnType.PartialDay
                ? List.of(column.name(), column.name() + "_precision")
                : List.of(column.name());
    }

    private static Field<Object> in(Connection rows, String column) {
        return field(name(rows.getName(), column));
    }

    private static <T> Condition equalOnBoth(Field<T> column) {
        return differs(Objects.requireNonNull(SIBLING.field(column)), column);
    }

    private static <T> Condition differs(Field<T> one, Field<T> other) {
        return one.isDistinctFrom(other);
    }

    private static Condition isGone(Field<Long> id) {
        return id.isNotNull().and(notExists(selectOne().from(RECORD).where(RECORD.ID.eq(id))));
    }

    private static Condition isOfOtherType(Field<Long> id, Field<Integer> type) {
        var other =
                selectOne()
                        .from(RECORD)
                        .where(RECORD.ID.eq(id), RECORD.TABLE_ID.isDistinctFrom(type));
        return or(exists(other), id.isNull().and(type.isNotNull()));
    }

    /// Names are compared by their letters, as case is what a rename may change.
    private static Condition isNamedOtherwise() {
        var exact = RECORD.NAME.cast(String.class);
        var other =
                selectOne()
                        .from(RECORD)
                        .where(
                                RECORD.ID.eq(CONNECTION.RECORD2ID),
                                coalesce(exact, "")
                                        .ne(coalesce(CONNECTION.NAME.cast(String.class), "")));
        var late =
                CONNECTION.RECORD2ID.in(
                        select(CONNECTION_RENAMING.RECORD_ID).from(CONNECTION_RENAMING));
        return or(
                exists(other).and(not(late)),
                CONNECTION.RECORD2ID.isNull().and(CONNECTION.NAME.isNotNull()));
    }

    private static Condition isNoRole(Field<Long> role) {
        var there = selectOne().from(CONNECTIONROLE).where(CONNECTIONROLE.ID.eq(role));
        return role.isNotNull().and(notExists(there));
    }

    private static Condition isOfOtherCategory() {
        var role = coalesce(CONNECTION.RECORD2ROLEID, CONNECTION.RECORD1ROLEID);
        var other =
                selectOne()
                        .from(CONNECTIONROLE)
                        .where(
                                CONNECTIONROLE.ID.eq(role),
                                CONNECTIONROLE.CATEGORY.isDistinctFrom(CONNECTION.CATEGORY));
        return or(exists(other), role.isNull().and(CONNECTION.CATEGORY.isNotNull()));
    }

    /// Masters whose roles do not fit their records or each other, by kinds of which there are few:
    /// only the wrong ones are looked up.
    List<Finding> remarks(RoleService roles, Schema schema) {
        var found = new ArrayList<Finding>();
        for (var kind : kinds()) {
            var role1 = roles.role(new RoleId(kind.role1())).orElse(null);
            var role2 = roles.role(new RoleId(kind.role2())).orElse(null);
            if (role1 != null && kind.type1() != 0 && !role1.fits(table(schema, kind.type1()))
                    || role2 != null
                            && kind.type2() != 0
                            && !role2.fits(table(schema, kind.type2()))) {
                found.addAll(find(Kind.ROLE_DOES_NOT_FIT, kind.condition()));
            }
            if (role1 != null && role2 != null && !role1.goesWith(role2)) {
                found.addAll(find(Kind.ROLES_DO_NOT_MATCH, kind.condition()));
            }
        }
        return found;
    }

    private static String table(Schema schema, int type) {
        return schema.require(type).name();
    }

    /// Which tables and roles stand together in masters; 0 for none.
    private List<Combination> kinds() {
        return tx.sql()
                .selectDistinct(
                        orNone(CONNECTION.RECORD1OBJECTTYPECODE, 0),
                        orNone(CONNECTION.RECORD1ROLEID, 0L),
                        orNone(CONNECTION.RECORD2OBJECTTYPECODE, 0),
                        orNone(CONNECTION.RECORD2ROLEID, 0L))
                .from(CONNECTION)
                .where(CONNECTION.ISMASTER.isTrue())
                .fetch(
                        row ->
                                new Combination(
                                        row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private static <T> Field<T> orNone(Field<T> field, T none) {
        return coalesce(field, none);
    }

    private record Combination(int type1, long role1, int type2, long role2) {

        Condition condition() {
            return and(
                    CONNECTION.ISMASTER.isTrue(),
                    orNone(CONNECTION.RECORD1OBJECTTYPECODE, 0).eq(type1),
                    orNone(CONNECTION.RECORD1ROLEID, 0L).eq(role1),
                    orNone(CONNECTION.RECORD2OBJECTTYPECODE, 0).eq(type2),
                    orNone(CONNECTION.RECORD2ROLEID, 0L).eq(role2));
        }
    }
}
