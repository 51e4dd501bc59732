package org.ligature.connections;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.ligature.sql.Sequences.CONNECTION_PAIR;
import static org.ligature.sql.Tables.CONNECTION;
import static org.ligature.sql.Tables.CONNECTIONROLE;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.UpdateSetMoreStep;
import org.jspecify.annotations.Nullable;
import org.ligature.audit.Action;
import org.ligature.audit.Subject;
import org.ligature.kit.db.Prepared;
import org.ligature.kit.db.Tx;
import org.ligature.records.RecordRef;
import org.ligature.schema.PartialDate;
import org.ligature.schema.State;
import org.ligature.sql.tables.records.ConnectionRecord;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Writes connections, always both rows: 2k for the master and 2k + 1 for its mirror. Knows SQL and
/// no rule.
record PairStore(Tx tx) {

    private static final int ACTIVE_REASON = 1;
    private static final int INACTIVE_REASON = 2;

    static long master(long id) {
        return id & ~1L;
    }

    /// The two rows' UUIDs differ in their last bit, as their numbers do: one tells the other.
    static UUID mirror(UUID uuid) {
        return new UUID(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits() ^ 1);
    }

    static UUID master(UUID uuid) {
        return new UUID(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits() & ~1L);
    }

    private static final Prepared NEXT_ID =
            new Prepared("connections.id", sql -> sql.select(CONNECTION_PAIR.nextval()));
    private static final Prepared INSERT_ROW =
            new Prepared(
                    "connections.insert-row",
                    sql ->
                            sql.insertInto(CONNECTION, CONNECTION.fields())
                                    .values(new Object[CONNECTION.fields().length]));
    private static final Prepared INSERT =
            new Prepared(
                    "connections.insert",
                    sql ->
                            sql.insertInto(CONNECTION, CONNECTION.fields())
                                    .values(new Object[CONNECTION.fields().length])
                                    .values(new Object[CONNECTION.fields().length]));

    List<Long> nextIds(int size) {
        return size == 1
                ? NEXT_ID.list(tx, row -> row.getLong(1))
                : tx.sql().nextvals(CONNECTION_PAIR, size);
    }

    /// One insert of both rows.
    Snapshot insert(Action action, long id, UUID uuid, Pair pair) {
        var rows = rows(action, id, uuid, pair);
        var values = new ArrayList<@Nullable Object>(Arrays.asList(rows.getFirst().intoArray()));
        values.addAll(Arrays.asList(rows.getLast().intoArray()));
        INSERT.execute(tx, values.toArray());
        return snapshot(rows.getFirst());
    }

    /// One batch of all rows; ids and UUIDs go with the pairs in their order.
    List<Snapshot> insert(Action action, List<Long> ids, List<UUID> uuids, List<Pair> pairs) {
        var rows = new ArrayList<ConnectionRecord>(2 * pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            rows.addAll(rows(action, ids.get(i), uuids.get(i), pairs.get(i)));
        }
        INSERT_ROW.executeAll(tx, rows.stream().map(ConnectionRecord::intoArray).toList());
        return rows.stream().filter(ConnectionRecord::getIsmaster).map(this::snapshot).toList();
    }

    /// Rewrites both rows, `pair` being seen from the master, and answers how it stood and stands.
    List<Snapshot> update(Action action, long id, Pair pair) {
        var master = tx.sql().fetchSingle(CONNECTION, CONNECTION.ID.eq(id));
        var before = snapshot(master);
        var version = master.getVersionnumber() + 1;
        write(action, master, pair, version);
        var sibling = new ConnectionRecord();
        write(action, sibling, pair.mirrored(), version);
        tx.sql().executeUpdate(master, CONNECTION.ID.eq(id));
        tx.sql().executeUpdate(sibling, CONNECTION.ID.eq(id ^ 1));
        return List.of(before, snapshot(master));
    }

    /// The masters among these pairs for which the condition holds.
    private List<ConnectionRecord> masters(Collection<Long> masters, Condition condition) {
        return tx.sql()
                .selectFrom(CONNECTION)
                .where(CONNECTION.ID.in(masters), condition)
                .orderBy(CONNECTION.ID)
                .fetch();
    }

    List<Snapshot> notIn(Collection<Long> masters, int state) {
        return snapshots(masters(masters, CONNECTION.STATECODE.ne(state)));
    }

    List<Snapshot> notOf(Collection<Long> masters, long owner) {
        return snapshots(masters(masters, CONNECTION.OWNERID.ne(owner)));
    }

    List<Snapshot> all(Collection<Long> masters) {
        return snapshots(masters(masters, CONNECTION.ID.isNotNull()));
    }

    /// The active ones that hold on this day and after it.
    List<Snapshot> running(Collection<Long> masters, LocalDate day) {
        var begun = or(CONNECTION.EFFECTIVESTART.isNull(), CONNECTION.EFFECTIVESTART.le(day));
        var open = or(CONNECTION.EFFECTIVEEND.isNull(), CONNECTION.EFFECTIVEEND.gt(day));
        return snapshots(masters(masters, and(CONNECTION.STATECODE.eq(State.ACTIVE), begun, open)));
    }

    /// The active ones that only begin after this day.
    List<Long> ahead(Collection<Long> masters, LocalDate day) {
        var later = and(CONNECTION.STATECODE.eq(State.ACTIVE), CONNECTION.EFFECTIVESTART.gt(day));
        return masters(masters, later).stream().map(ConnectionRecord::getId).toList();
    }

    void end(Action action, Collection<Long> masters, LocalDate day) {
        touching(action)
                .set(CONNECTION.EFFECTIVEEND, day)
                .set(CONNECTION.EFFECTIVEEND_PRECISION, (short) PartialDate.Precision.DAY.code())
                .where(CONNECTION.ID.in(both(masters)))
                .execute();
    }

    void setState(Action action, Collection<Long> masters, int state) {
        touching(action)
                .set(CONNECTION.STATECODE, state)
                .set(CONNECTION.STATUSCODE, reason(state))
                .where(CONNECTION.ID.in(both(masters)))
                .execute();
    }

    void assign(Action action, Collection<Long> masters, long owner) {
        touching(action)
                .set(CONNECTION.OWNERID, owner)
                .where(CONNECTION.ID.in(both(masters)))
                .execute();
    }

    /// Tells of a change to what is not written here.
    void touch(Action action, Collection<Long> masters) {
        touching(action).where(CONNECTION.ID.in(both(masters))).execute();
    }

    private UpdateSetMoreStep<ConnectionRecord> touching(Action action) {
        return tx.sql()
                .update(CONNECTION)
                .set(CONNECTION.MODIFIEDON, stamp(action))
                .set(CONNECTION.MODIFIEDBY, action.actor().userId())
                .set(CONNECTION.VERSIONNUMBER, CONNECTION.VERSIONNUMBER.plus(1));
    }

    void delete(Collection<Long> masters) {
        tx.sql().deleteFrom(CONNECTION).where(CONNECTION.ID.in(both(masters))).execute();
    }

    /// The masters of all connections a record has, in whatever state.
    List<Long> mastersOf(long record) {
        return tx
                .sql()
                .select(CONNECTION.ID)
                .from(CONNECTION)
                .where(CONNECTION.RECORD1ID.eq(record))
                .fetch(CONNECTION.ID)
                .stream()
                .map(PairStore::master)
                .toList();
    }

    /// The pairs of a record, in whatever state, each by its master row. A join walks the rows of
    /// the record; H2 would walk all connections for `IN` with a subquery.
    List<Snapshot> allOf(long record) {
        var mine = CONNECTION.as("mine");
        return snapshots(
                tx.sql()
                        .select(CONNECTION.fields())
                        .from(mine)
                        .join(CONNECTION)
                        .on(CONNECTION.ID.eq(mine.ID.bitAnd(-2L)))
                        .where(
                                mine.RECORD1ID.eq(record),
                                or(mine.ISMASTER.isTrue(), mine.RECORD2ID.isDistinctFrom(record)))
                        .orderBy(CONNECTION.ID)
                        .fetchInto(CONNECTION));
    }

    /// Puts another record in the place of one on both rows of these pairs.
    void moveEnd(Action action, Collection<Long> masters, long from, RecordRef to) {
        var rows = both(masters);
        var name = to.name().isEmpty() ? null : to.name();
        touching(action)
                .set(CONNECTION.RECORD1ID, to.id().value())
                .where(CONNECTION.ID.in(rows), CONNECTION.RECORD1ID.eq(from))
                .execute();
        touching(action)
                .set(CONNECTION.RECORD2ID, to.id().value())
                .set(CONNECTION.NAME, name)
                .where(CONNECTION.ID.in(rows), CONNECTION.RECORD2ID.eq(from))
                .execute();
    }

    /// How many pairs these records have; one between two of them counts once.
    long countOf(Collection<Long> records) {
        var pair = CONNECTION.ID.bitAnd(-2L);
        var counted = records.size() == 1 ? count() : countDistinct(pair);
        return tx.sql()
                .select(counted)
                .from(CONNECTION)
                .where(CONNECTION.RECORD1ID.in(records))
                .fetchSingle(counted);
    }

    /// How many of these pairs have none of the records on a side.
    long countWithout(Collection<Long> masters, Collection<Long> records) {
        return tx.sql()
                .fetchCount(
                        CONNECTION,
                        CONNECTION.ID.in(masters),
                        or(CONNECTION.RECORD1ID.isNull(), CONNECTION.RECORD1ID.notIn(records)),
                        or(CONNECTION.RECORD2ID.isNull(), CONNECTION.RECORD2ID.notIn(records)));
    }

    /// Writes the category of a role anew on the connections that take theirs from it.
    void recategorize(long role, int category) {
        tx.sql()
                .update(CONNECTION)
                .set(CONNECTION.CATEGORY, category)
                .where(
                        or(
                                CONNECTION.RECORD2ROLEID.eq(role),
                                CONNECTION
                                        .RECORD2ROLEID
                                        .isNull()
                                        .and(CONNECTION.RECORD1ROLEID.eq(role))))
                .execute();
    }

    /// The masters that have the role on either side.
    List<Long> mastersWith(long role) {
        return tx.sql()
                .select(CONNECTION.ID)
                .from(CONNECTION)
                .where(CONNECTION.ISMASTER.isTrue(), has(role))
                .orderBy(CONNECTION.ID)
                .fetch(CONNECTION.ID);
    }

    /// Puts another role, or none, in the place of this one on both rows of these pairs; what then
    /// stands there decides the category.
    void replaceRole(Action action, Collection<Long> masters, long role, @Nullable Long by) {
        var role1 = replaced(CONNECTION.RECORD1ROLEID, role, by);
        var role2 = replaced(CONNECTION.RECORD2ROLEID, role, by);
        touching(action)
                .set(CONNECTION.RECORD1ROLEID, role1)
                .set(CONNECTION.RECORD2ROLEID, role2)
                .set(
                        CONNECTION.CATEGORY,
                        select(CONNECTIONROLE.CATEGORY)
                                .from(CONNECTIONROLE)
                                .where(CONNECTIONROLE.ID.eq(coalesce(role2, role1))))
                .where(CONNECTION.ID.in(both(masters)))
                .execute();
    }

    private static Field<Long> replaced(Field<Long> field, long role, @Nullable Long by) {
        return when(field.eq(role), val(by, field)).otherwise(field);
    }

    private static Condition has(long role) {
        return or(CONNECTION.RECORD1ROLEID.eq(role), CONNECTION.RECORD2ROLEID.eq(role));
    }

    private static List<Long> both(Collection<Long> masters) {
        var ids = new ArrayList<Long>(2 * masters.size());
        for (var id : masters) {
            ids.add(id);
            ids.add(id ^ 1);
        }
        return ids;
    }

    private static List<ConnectionRecord> rows(Action action, long id, UUID uuid, Pair pair) {
        return List.of(
                row(action, id, uuid, pair, true),
                row(action, id ^ 1, mirror(uuid), pair.mirrored(), false));
    }

    private static ConnectionRecord row(
            Action action, long id, UUID uuid, Pair pair, boolean master) {
        var row = new ConnectionRecord();
        row.setId(id);
        row.setUuid(uuid);
        row.setRelatedconnectionid(id ^ 1);
        row.setIsmaster(master);
        row.setStatecode(State.ACTIVE);
        row.setStatuscode(ACTIVE_REASON);
        row.setCreatedon(stamp(action));
        row.setCreatedby(action.actor().userId());
        write(action, row, pair, 1);
        return row;
    }

    private static void write(Action action, ConnectionRecord row, Pair pair, long version) {
        row.setName(pair.end2().name());
        row.setRecord1id(pair.end1().record());
        row.setRecord1objecttypecode(pair.end1().type());
        row.setRecord1roleid(pair.end1().roleId());
        row.setRecord2id(pair.end2().record());
        row.setRecord2objecttypecode(pair.end2().type());
        row.setRecord2roleid(pair.end2().roleId());
        row.setCategory(pair.category());
        row.setDescription(pair.description().isEmpty() ? null : pair.description());
        var starting = pair.period().starting();
        row.setEffectivestart(starting == null ? null : starting.firstDay());
        row.setEffectivestartPrecision(precision(starting));
        var ending = pair.period().ending();
        row.setEffectiveend(ending == null ? null : ending.lastDay());
        row.setEffectiveendPrecision(precision(ending));
        row.setOwnerid(pair.owner());
        row.setModifiedon(stamp(action));
        row.setModifiedby(action.actor().userId());
        row.setVersionnumber(version);
    }

    private static @Nullable Short precision(@Nullable PartialDate date) {
        return date == null ? null : (short) date.precision().code();
    }

    static int reason(int state) {
        return state == State.ACTIVE ? ACTIVE_REASON : INACTIVE_REASON;
    }

    static LocalDateTime stamp(Action action) {
        return LocalDateTime.ofInstant(action.now(), ZoneOffset.UTC);
    }

    private List<Snapshot> snapshots(List<ConnectionRecord> rows) {
        return rows.stream().map(this::snapshot).toList();
    }

    private Snapshot snapshot(ConnectionRecord row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (var field : LineStore.KEPT) {
            values.put(field.getName().toLowerCase(Locale.ROOT), plain(row.get(field)));
        }
        return new Snapshot(
                new Subject("connection", row.getId(), row.getUuid(), row.getName()), values);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof LocalDateTime time ? time.toInstant(ZoneOffset.UTC) : value;
    }
}
