package org.ligature.records;

import static org.ligature.sql.Tables.ACTIVITYPARTY;
import static org.ligature.sql.Tables.ACTIVITYPOINTER;
import static org.ligature.sql.Tables.AUDIT_TRANSACTION;
import static org.ligature.sql.Tables.RECORD;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.db.Prepared;
import org.ligature.kit.db.Tx;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Records that come back under the numbers they had, and that leave many at a time. Knows SQL and
/// no rule.
record UndoStore(Tx tx, Layouts layouts) {

    static final int CHUNK = 1000;

    private static final Prepared ENTER =
            new Prepared(
                    "records.enter-again",
                    sql ->
                            sql.insertInto(
                                            RECORD,
                                            RECORD.ID,
                                            RECORD.UUID,
                                            RECORD.TABLE_ID,
                                            RECORD.NAME,
                                            RECORD.NAME_KEY,
                                            RECORD.STATECODE)
                                    .values((Long) null, null, null, null, null, null));

    /// A record that is to come back.
    record Coming(RecordRef ref, Map<String, @Nullable Object> values) {}

    /// Which of these numbers and UUIDs the directory has.
    Set<RecordId> taken(Collection<RecordRef> refs) {
        var byUuid = new HashMap<UUID, RecordId>();
        refs.forEach(ref -> byUuid.put(ref.uuid(), ref.id()));
        var taken = new HashSet<RecordId>();
        for (var chunk : RecordStore.chunks(refs)) {
            var ids = chunk.stream().map(ref -> ref.id().value()).toList();
            var known = chunk.stream().map(RecordRef::uuid).toList();
            tx.sql()
                    .select(RECORD.ID, RECORD.UUID)
                    .from(RECORD)
                    .where(RECORD.ID.in(ids).or(RECORD.UUID.in(known)))
                    .forEach(
                            row ->
                                    taken.add(
                                            byUuid.getOrDefault(
                                                    row.value2(), new RecordId(row.value1()))));
        }
        return taken;
    }

    /// Enters records into the directory; their rows follow with [#fill].
    void enter(List<Coming> records) {
        var rows = new ArrayList<@Nullable Object[]>(records.size());
        for (var coming : records) {
            var table = layouts.schema().require(coming.ref().table());
            var entry = Entry.of(table, coming.values());
            rows.add(
                    new @Nullable Object[] {
                        coming.ref().id().value(),
                        coming.ref().uuid(),
                        table.id(),
                        entry.name(),
                        entry.key(),
                        entry.state()
                    });
        }
        ENTER.executeAll(tx, rows);
    }

    /// Writes the rows of records of one table that stand in the directory.
    void fill(String table, List<Coming> records) {
        var layout = layouts.of(table);
        for (var chunk : RecordStore.chunks(records)) {
            var refs = chunk.stream().map(Coming::ref).toList();
            var rows = chunk.stream().map(Coming::values).toList();
            layout.insertAll(tx, refs.stream().map(ref -> ref.id().value()).toList(), rows);
            if (layout.isBeside()) {
                new ActivityStore(tx, layouts).enter(layout.table(), refs, rows);
            }
        }
    }

    void deleteRows(String table, Collection<RecordId> ids) {
        for (var chunk : RecordStore.chunks(ids)) {
            tx.sql()
                    .deleteFrom(layouts.of(table).physical())
                    .where(TableStore.ID.in(RecordStore.numbers(chunk)))
                    .execute();
        }
    }

    /// Takes records out of the directory, and of the lists of activities and parties.
    void deleteEntries(Collection<RecordId> ids) {
        for (var chunk : RecordStore.chunks(ids)) {
            var numbers = RecordStore.numbers(chunk);
            tx.sql().deleteFrom(ACTIVITYPOINTER).where(ACTIVITYPOINTER.ID.in(numbers)).execute();
            tx.sql()
                    .deleteFrom(ACTIVITYPARTY)
                    .where(ACTIVITYPARTY.ACTIVITYID.in(numbers))
                    .execute();
            tx.sql().deleteFrom(RECORD).where(RECORD.ID.in(numbers)).execute();
        }
    }

    /// One record that leads to another.
    record Link(long from, RecordId to) {}

    /// The rows of the table that point at one of these by this column.
    List<Link> pointing(Table table, String column, Collection<RecordId> targets) {
        var layout = layouts.of(table);
        var lookup = layout.lookup(column);
        var found = new ArrayList<Link>();
        for (var chunk : RecordStore.chunks(targets)) {
            tx.sql()
                    .select(TableStore.ID, lookup)
                    .from(layout.physical())
                    .where(lookup.in(RecordStore.numbers(chunk)))
                    .forEach(row -> found.add(new Link(row.value1(), new RecordId(row.value2()))));
        }
        return found;
    }

    /// The activities in which one of these takes part.
    List<Link> takingPart(Collection<RecordId> parties) {
        var found = new ArrayList<Link>();
        for (var chunk : RecordStore.chunks(parties)) {
            tx.sql()
                    .select(ACTIVITYPARTY.ACTIVITYID, ACTIVITYPARTY.PARTYID)
                    .from(ACTIVITYPARTY)
                    .where(ACTIVITYPARTY.PARTYID.in(RecordStore.numbers(chunk)))
                    .forEach(row -> found.add(new Link(row.value1(), new RecordId(row.value2()))));
        }
        return found;
    }

    /// Which of these users the history knows an action of.
    Set<RecordId> whoActed(Collection<RecordId> users) {
        var acted = new HashSet<RecordId>();
        tx.sql()
                .selectDistinct(AUDIT_TRANSACTION.USER_ID)
                .from(AUDIT_TRANSACTION)
                .where(AUDIT_TRANSACTION.USER_ID.in(RecordStore.numbers(users)))
                .forEach(row -> acted.add(new RecordId(row.value1())));
        return acted;
    }

    /// The states of these records as the directory has them.
    Map<RecordId, Integer> states(Collection<RecordId> ids) {
        var states = new HashMap<RecordId, Integer>();
        for (var chunk : RecordStore.chunks(ids)) {
            tx.sql()
                    .select(RECORD.ID, RECORD.STATECODE)
                    .from(RECORD)
                    .where(RECORD.ID.in(RecordStore.numbers(chunk)))
                    .forEach(row -> states.put(new RecordId(row.value1()), row.value2()));
        }
        return states;
    }
}
