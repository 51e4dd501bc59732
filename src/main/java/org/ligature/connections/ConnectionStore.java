package org.ligature.connections;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;
import static org.ligature.sql.Tables.CONNECTION;
import static org.ligature.sql.Tables.RECORD;

import static java.util.stream.Collectors.joining;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.ligature.kit.db.Prepared;
import org.ligature.kit.db.Tx;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.schema.Schema;
import org.ligature.schema.State;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Reads connections. Knows SQL and no rule.
record ConnectionStore(Tx tx) {

    private static final Prepared PARTIES =
            new Prepared(
                    "connections.parties",
                    sql -> {
                        var wanted = unnest(val(new Long[0])).as("w", "id");
                        return sql.select(
                                        RECORD.ID,
                                        RECORD.UUID,
                                        RECORD.TABLE_ID,
                                        RECORD.NAME,
                                        RECORD.STATECODE)
                                .from(wanted)
                                .join(RECORD)
                                .on(RECORD.ID.eq(wanted.field("id", Long.class)));
                    });
    private static final Prepared FIRST_PAGE =
            new Prepared("connections.first", sql -> pageQuery(sql, 0, 0, null, 0));
    private static final Prepared NEXT_PAGE =
            new Prepared("connections.next", sql -> pageQuery(sql, 0, 0, new Place("", 0), 0));
    private static final Prepared PAGE_AFTER_NONE =
            new Prepared(
                    "connections.after-none", sql -> pageQuery(sql, 0, 0, new Place(null, 0), 0));
    private static final Prepared ONE =
            new Prepared(
                    "connections.one",
                    sql -> LineStore.withDirectory(sql, CONNECTION, CONNECTION.ID.eq(0L)));

    /// The first `size` connections of a record by the other side's name, after the one given.
    List<Line> page(long record, int state, @Nullable Place after, int size) {
        if (after == null) {
            return FIRST_PAGE.list(tx, LineStore::line, record, state, size);
        }
        if (after.name() == null) {
            return PAGE_AFTER_NONE.list(tx, LineStore::line, record, state, after.id(), size);
        }
        return NEXT_PAGE.list(tx, LineStore::line, record, state, after.name(), after.id(), size);
    }

    /// ORDER BY repeats the whole index: only then does H2 read it in order instead of sorting. The
    /// directory is joined to the rows of the page, not to all.
    static Select<?> pageQuery(
            DSLContext sql, long record, int state, @Nullable Place after, int size) {
        var page =
                select(LineStore.OWN)
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
        return LineStore.withDirectory(sql, page, noCondition());
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
        return ONE.list(tx, LineStore::line, id).stream().findFirst();
    }

    Optional<Long> find(UUID uuid) {
        return tx.sql()
                .select(CONNECTION.ID)
                .from(CONNECTION)
                .where(CONNECTION.UUID.eq(uuid))
                .fetchOptional(CONNECTION.ID);
    }

    /// Connections in this state that have these records in these roles; periods are for the
    /// caller.
    List<Line> alike(Pair wanted, int state) {
        var ends = Ends.of(wanted);
        var given = ends.values().stream().filter(Objects::nonNull).toArray();
        return ends.statement(state).list(tx, LineStore::line, given);
    }

    /// By what connections are alike, in the order of the index by roles, and last the other's
    /// role.
    record Ends(List<@Nullable Object> values) {

        static final List<Field<?>> FIELDS =
                List.of(
                        CONNECTION.RECORD1ID,
                        CONNECTION.RECORD1ROLEID,
                        CONNECTION.RECORD2OBJECTTYPECODE,
                        CONNECTION.RECORD2ID,
                        CONNECTION.RECORD2ROLEID);

        static Ends of(Pair wanted) {
            var end1 = wanted.end1().party() == null ? wanted.end2() : wanted.end1();
            var end2 = wanted.end1().party() == null ? wanted.end1() : wanted.end2();
            return new Ends(
                    Arrays.asList(
                            end1.record(),
                            end1.roleId(),
                            end2.type(),
                            end2.record(),
                            end2.roleId()));
        }

        /// One for each combination of what is empty.
        Prepared statement(int state) {
            var given = values.stream().map(value -> value == null ? "-" : "+").collect(joining());
            return new Prepared("connections.alike" + state + given, sql -> select(sql, state));
        }

        Select<?> select(DSLContext sql, int state) {
            var conditions = new ArrayList<Condition>();
            conditions.add(CONNECTION.STATECODE.eq(inline(state)));
            for (int i = 0; i < values.size(); i++) {
                conditions.add(same(FIELDS.get(i), values.get(i)));
            }
            return LineStore.withDirectory(sql, CONNECTION, and(conditions));
        }

        @SuppressWarnings("unchecked") // the values are of their fields' types
        private static <T> Condition same(Field<T> field, @Nullable Object value) {
            return value == null ? field.isNull() : field.eq((T) value);
        }
    }

    /// Which of these are connected with which of the others in this category, in any state.
    List<Map.Entry<Long, Long>> related(Set<Long> from, Set<Long> to, int category) {
        return tx.sql()
                .select(CONNECTION.RECORD1ID, CONNECTION.RECORD2ID)
                .from(CONNECTION)
                .where(
                        CONNECTION.RECORD1ID.in(from),
                        CONNECTION.RECORD2ID.in(to),
                        CONNECTION.CATEGORY.eq(category))
                .fetch(row -> Map.entry(row.value1(), row.value2()));
    }

    /// Active connections from one of these records to one of those.
    List<Line> between(Set<Long> from, Set<Long> to) {
        return lines(
                LineStore.withDirectory(
                        tx.sql(),
                        CONNECTION,
                        and(
                                CONNECTION.RECORD1ID.in(from),
                                CONNECTION.STATECODE.eq(State.ACTIVE),
                                CONNECTION.RECORD2ID.in(to))));
    }

    /// The rows of these numbers, as far as they are there.
    /// The active connections of a record in which the other side has this role on this day or
    /// later, the newest first.
    List<Line> held(RecordId record, RoleId role, LocalDate day) {
        var held =
                and(
                        CONNECTION.RECORD1ID.eq(record.value()),
                        CONNECTION.STATECODE.eq(State.ACTIVE),
                        CONNECTION.RECORD2ROLEID.eq(role.value()),
                        or(CONNECTION.EFFECTIVEEND.isNull(), CONNECTION.EFFECTIVEEND.ge(day)));
        return lines(LineStore.withDirectory(tx.sql(), CONNECTION, held)).stream()
                .sorted(Comparator.comparing(Line::id).reversed())
                .toList();
    }

    List<Line> all(Collection<Long> ids) {
        return lines(LineStore.withDirectory(tx.sql(), CONNECTION, CONNECTION.ID.in(ids)));
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
        PARTIES.list(
                        tx,
                        row -> party(row, schema),
                        (Object) ids.stream().filter(Objects::nonNull).toArray(Long[]::new))
                .forEach(party -> found.put(party.ref().id().value(), party));
        return found;
    }

    private static Party party(ResultSet row, Schema schema) throws SQLException {
        int table = row.getInt(3);
        var name = Objects.requireNonNullElse(row.getString(4), "");
        var uuid = row.getObject(2, UUID.class);
        var id = new RecordId(row.getLong(1));
        return new Party(
                new RecordRef(id, uuid, schema.require(table).name(), name), table, row.getInt(5));
    }

    /// Statements that are different each time are run by jOOQ; its row is read as the driver's is.
    private List<Line> lines(Select<?> query) {
        var lines = new ArrayList<Line>();
        try (var rows = query.fetchResultSet()) {
            while (rows.next()) {
                lines.add(LineStore.line(rows));
            }
        } catch (SQLException failed) {
            throw new DataAccessException("Connections were not read", failed);
        }
        return lines;
    }
}
