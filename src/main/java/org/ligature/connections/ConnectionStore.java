package org.ligature.connections;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.ligature.sql.Tables.CONNECTION;
import static org.ligature.sql.Tables.RECORD;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.ligature.kit.db.Tx;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.schema.Schema;
import org.ligature.schema.State;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Reads connections. Knows SQL and no rule.
record ConnectionStore(Tx tx) {

    private static final org.ligature.sql.tables.Record MINE = RECORD.as("mine");
    private static final org.ligature.sql.tables.Record OTHER = RECORD.as("other");
    private static final org.ligature.sql.tables.Record OWNER = RECORD.as("owner");

    private static final List<Field<?>> OWN =
            List.of(
                    CONNECTION.ID,
                    CONNECTION.UUID,
                    CONNECTION.NAME,
                    CONNECTION.RECORD1ID,
                    CONNECTION.RECORD1OBJECTTYPECODE,
                    CONNECTION.RECORD1ROLEID,
                    CONNECTION.RECORD2ID,
                    CONNECTION.RECORD2OBJECTTYPECODE,
                    CONNECTION.RECORD2ROLEID,
                    CONNECTION.CATEGORY,
                    CONNECTION.DESCRIPTION,
                    CONNECTION.EFFECTIVESTART,
                    CONNECTION.EFFECTIVESTART_PRECISION,
                    CONNECTION.EFFECTIVEEND,
                    CONNECTION.EFFECTIVEEND_PRECISION,
                    CONNECTION.ISMASTER,
                    CONNECTION.STATECODE,
                    CONNECTION.VERSIONNUMBER,
                    CONNECTION.OWNERID);

    /// The first `size` connections of a record by the other side's name, after the one given.
    List<Line> page(long record, int state, @Nullable Place after, int size) {
        return lines(pageQuery(record, state, after, size));
    }

    /// ORDER BY repeats the whole index: only then does H2 read it in order instead of sorting. The
    /// directory is joined to the rows of the page, not to all.
    Select<?> pageQuery(long record, int state, @Nullable Place after, int size) {
        var page =
                select(OWN)
                        .from(CONNECTION)
                        .where(
                                CONNECTION.RECORD1ID.eq(record),
                                CONNECTION.STATECODE.eq(state),
                                after == null ? noCondition() : after.condition())
                        .orderBy(
                                CONNECTION.RECORD1ID,
                                CONNECTION.STATECODE,
                                CONNECTION.NAME,
                                CONNECTION.ID)
                        .limit(size)
                        .asTable("page");
        return withDirectory(page, noCondition());
    }

    /// Where a page ended: the next one begins after it. No name stands before every name.
    record Place(@Nullable String name, long id) {

        private Condition condition() {
            if (name == null) {
                return or(
                        CONNECTION.NAME.isNotNull(),
                        and(CONNECTION.NAME.isNull(), CONNECTION.ID.gt(id)));
            }
            return row(CONNECTION.NAME, CONNECTION.ID).gt(name, id);
        }
    }

    Optional<Line> line(long id) {
        return lines(withDirectory(CONNECTION, CONNECTION.ID.eq(id))).stream().findFirst();
    }

    Optional<Long> find(UUID uuid) {
        return tx.sql()
                .select(CONNECTION.ID)
                .from(CONNECTION)
                .where(CONNECTION.UUID.eq(uuid))
                .fetchOptional(CONNECTION.ID);
    }

    /// Active connections that have these records in these roles; periods are for the caller.
    List<Line> alike(Pair wanted) {
        return lines(alikeQuery(wanted));
    }

    Select<?> alikeQuery(Pair wanted) {
        var end1 = wanted.end1().party() == null ? wanted.end2() : wanted.end1();
        var end2 = wanted.end1().party() == null ? wanted.end1() : wanted.end2();
        return withDirectory(
                CONNECTION,
                and(
                        same(CONNECTION.RECORD1ID, end1.record()),
                        same(CONNECTION.RECORD1ROLEID, end1.roleId()),
                        same(CONNECTION.RECORD2OBJECTTYPECODE, end2.type()),
                        CONNECTION.STATECODE.eq(State.ACTIVE),
                        same(CONNECTION.RECORD2ID, end2.record()),
                        same(CONNECTION.RECORD2ROLEID, end2.roleId())));
    }

    /// Active connections from one of these records to one of those; null stands for no record.
    List<Line> between(Set<@Nullable Long> from, Set<@Nullable Long> to) {
        var known = to.stream().filter(Objects::nonNull).toList();
        var other = CONNECTION.RECORD2ID.in(known);
        return lines(
                withDirectory(
                        CONNECTION,
                        and(
                                CONNECTION.RECORD1ID.in(from),
                                CONNECTION.STATECODE.eq(State.ACTIVE),
                                to.contains(null)
                                        ? other.or(CONNECTION.RECORD2ID.isNull())
                                        : other)));
    }

    private static <T> Condition same(Field<T> field, @Nullable T value) {
        return value == null ? field.isNull() : field.eq(value);
    }

    /// How many connections a record has in each state.
    Map<Integer, Integer> countsByState(long record) {
        return tx.sql()
                .select(CONNECTION.STATECODE, count())
                .from(CONNECTION)
                .where(CONNECTION.RECORD1ID.eq(record))
                .groupBy(CONNECTION.STATECODE)
                .fetchMap(CONNECTION.STATECODE, count());
    }

    /// How many connections of a record in this state carry each category; no role is null.
    Map<@Nullable Integer, Integer> countsByCategory(long record, int state) {
        return tx.sql()
                .select(CONNECTION.CATEGORY, count())
                .from(CONNECTION)
                .where(CONNECTION.RECORD1ID.eq(record), CONNECTION.STATECODE.eq(state))
                .groupBy(CONNECTION.CATEGORY)
                .fetchMap(CONNECTION.CATEGORY, count());
    }

    /// What the directory knows of these records; those it does not know are left out.
    Map<Long, Party> parties(Collection<Long> ids, Schema schema) {
        var found = new HashMap<Long, Party>();
        tx.sql()
                .select(RECORD.ID, RECORD.UUID, RECORD.TABLE_ID, RECORD.NAME, RECORD.STATECODE)
                .from(RECORD)
                .where(RECORD.ID.in(ids))
                .forEach(
                        row -> {
                            var ref =
                                    new RecordRef(
                                            new RecordId(row.value1()),
                                            row.value2(),
                                            schema.require(row.value3()).name(),
                                            Objects.requireNonNullElse(row.value4(), ""));
                            found.put(row.value1(), new Party(ref, row.value3(), row.value5()));
                        });
        return found;
    }

    private Select<?> withDirectory(Table<?> rows, Condition condition) {
        var columns = new ArrayList<Field<?>>(OWN.size() + 5);
        OWN.forEach(column -> columns.add(rows.field(column)));
        columns.addAll(List.of(MINE.UUID, MINE.NAME, OTHER.UUID, OWNER.UUID, OWNER.NAME));
        return tx.sql()
                .select(columns)
                .from(rows)
                .leftJoin(MINE)
                .on(MINE.ID.eq(rows.field(CONNECTION.RECORD1ID)))
                .leftJoin(OTHER)
                .on(OTHER.ID.eq(rows.field(CONNECTION.RECORD2ID)))
                .leftJoin(OWNER)
                .on(OWNER.ID.eq(rows.field(CONNECTION.OWNERID)))
                .where(condition);
    }

    private static List<Line> lines(Select<?> query) {
        return query.fetch(row -> line(row.intoArray()));
    }

    /// By place, as finding each of 24 columns by name costs more than reading it.
    private static Line line(@Nullable Object[] row) {
        return new Line(
                (Long) row[0],
                (UUID) row[1],
                new Line.End(
                        (Long) row[3],
                        (Integer) row[4],
                        (Long) row[5],
                        (UUID) row[19],
                        (String) row[20]),
                new Line.End(
                        (Long) row[6],
                        (Integer) row[7],
                        (Long) row[8],
                        (UUID) row[21],
                        (String) row[2]),
                (Integer) row[9],
                (String) row[10],
                (LocalDate) row[11],
                (Short) row[12],
                (LocalDate) row[13],
                (Short) row[14],
                (Boolean) row[15],
                (Integer) row[16],
                (Long) row[17],
                (Long) row[18],
                (UUID) row[22],
                (String) row[23]);
    }
}
