package org.ligature.roles;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.ligature.roles.UsageStore.has;
import static org.ligature.roles.UsageStore.isMaster;
import static org.ligature.sql.Tables.CONNECTION;

import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.ligature.connections.Period;
import org.ligature.connections.RoleId;
import org.ligature.kit.db.Tx;
import org.ligature.schema.PartialDate;
import org.ligature.schema.State;
import org.ligature.sql.tables.Connection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Finds the active connections that something would be wrong with. Answers with numbers of master
/// rows.
record OffenceStore(Tx tx) {

    private static final Connection OTHER = CONNECTION.as("other");

    /// Those of these kinds, which all have the role.
    List<Long> of(RoleId role, Collection<Usage.Kind> kinds) {
        return tx.sql()
                .select(CONNECTION.ID)
                .from(CONNECTION)
                .where(
                        isMaster(),
                        CONNECTION.STATECODE.eq(State.ACTIVE),
                        has(role),
                        or(kinds.stream().map(OffenceStore::isOf).toList()))
                .orderBy(CONNECTION.ID)
                .fetch(CONNECTION.ID);
    }

    private static Condition isOf(Usage.Kind kind) {
        return and(
                is(CONNECTION.RECORD1OBJECTTYPECODE, kind.end1().table()),
                is(CONNECTION.RECORD1ROLEID, number(kind.end1().role())),
                is(CONNECTION.RECORD2OBJECTTYPECODE, kind.end2().table()),
                is(CONNECTION.RECORD2ROLEID, number(kind.end2().role())));
    }

    private static @Nullable Long number(@Nullable RoleId role) {
        return role == null ? null : role.value();
    }

    private static <T> Condition is(Field<T> field, @Nullable T value) {
        return value == null ? field.isNull() : field.eq(value);
    }

    /// Those with `role` that would say what another connection of the two says at the same time,
    /// if they had `by` instead; of two that both have `role` the one made later.
    List<Long> doubled(RoleId role, RoleId by) {
        return tx.sql()
                .selectDistinct(CONNECTION.ID)
                .from(CONNECTION)
                .join(OTHER)
                .on(
                        OTHER.RECORD1ID.eq(CONNECTION.RECORD1ID),
                        OTHER.RECORD2ID.eq(CONNECTION.RECORD2ID),
                        OTHER.STATECODE.eq(State.ACTIVE),
                        OTHER.ID.ne(CONNECTION.ID))
                .where(
                        isMaster(),
                        CONNECTION.STATECODE.eq(State.ACTIVE),
                        has(role),
                        saysTheSame(role, by),
                        overlaps(),
                        or(hasNot(role), OTHER.ID.lt(CONNECTION.ID)))
                .orderBy(CONNECTION.ID)
                .fetch(CONNECTION.ID);
    }

    private static Condition saysTheSame(RoleId role, RoleId by) {
        var sameNow =
                and(
                        OTHER.RECORD1ROLEID.isNotDistinctFrom(CONNECTION.RECORD1ROLEID),
                        OTHER.RECORD2ROLEID.isNotDistinctFrom(CONNECTION.RECORD2ROLEID));
        return and(
                replaced(OTHER.RECORD1ROLEID, role, by)
                        .isNotDistinctFrom(replaced(CONNECTION.RECORD1ROLEID, role, by)),
                replaced(OTHER.RECORD2ROLEID, role, by)
                        .isNotDistinctFrom(replaced(CONNECTION.RECORD2ROLEID, role, by)),
                sameNow.not());
    }

    private static Field<Long> replaced(Field<Long> field, RoleId role, RoleId by) {
        return when(field.eq(inline(role.value())), val(by.value())).otherwise(field);
    }

    private static Condition overlaps() {
        return and(
                or(
                        CONNECTION.EFFECTIVEEND.isNull(),
                        OTHER.EFFECTIVESTART.isNull(),
                        OTHER.EFFECTIVESTART.le(CONNECTION.EFFECTIVEEND)),
                or(
                        OTHER.EFFECTIVEEND.isNull(),
                        CONNECTION.EFFECTIVESTART.isNull(),
                        CONNECTION.EFFECTIVESTART.le(OTHER.EFFECTIVEEND)));
    }

    private static Condition hasNot(RoleId role) {
        return and(
                OTHER.RECORD1ROLEID.isDistinctFrom(role.value()),
                OTHER.RECORD2ROLEID.isDistinctFrom(role.value()));
    }

    /// Somebody in a role towards a record.
    ///
    /// @param pair the number of the master row
    record Held(long record, long pair, Period period) {}

    /// Who has one of these roles towards whom on this day or later, by the record; what begins
    /// last
    /// comes first.
    List<Held> held(Collection<RoleId> roles, LocalDate day) {
        return tx.sql()
                .select(
                        CONNECTION.RECORD1ID,
                        CONNECTION.ID,
                        CONNECTION.EFFECTIVESTART,
                        CONNECTION.EFFECTIVEEND)
                .from(CONNECTION)
                .where(
                        CONNECTION.RECORD2ROLEID.in(roles.stream().map(RoleId::value).toList()),
                        CONNECTION.RECORD1ID.isNotNull(),
                        or(CONNECTION.EFFECTIVEEND.isNull(), CONNECTION.EFFECTIVEEND.ge(day)),
                        CONNECTION.STATECODE.eq(State.ACTIVE))
                .orderBy(
                        CONNECTION.RECORD1ID,
                        CONNECTION.EFFECTIVESTART.desc().nullsLast(),
                        CONNECTION.ID.desc())
                .fetch(
                        row ->
                                new Held(
                                        row.value1(),
                                        row.value2() & ~1L,
                                        new Period(date(row.value3()), date(row.value4()))));
    }

    private static @Nullable PartialDate date(@Nullable LocalDate day) {
        return day == null ? null : PartialDate.of(day);
    }
}
