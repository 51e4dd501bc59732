package org.ligature.records;

import static org.ligature.sql.Tables.AUDIT_TRANSACTION;
import static org.ligature.sql.Tables.DROPPED_ACTIVITY;
import static org.ligature.sql.Tables.RECORD;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ligature.kit.db.Tx;
import org.ligature.schema.HiddenLookup;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Single records in the store: the directory and the tables, always both. Knows SQL and no rule.
///
/// The only place beside the store of queries that uses names that are not generated; all of them
/// come from the schema.
record RecordStore(Tx tx, Layouts layouts) {

    private static final int CHUNK = 1000;

    Optional<Row> open(String table, RecordId id) {
        var layout = layouts.of(table);
        if (isAside(layout.table(), id)) {
            return Optional.empty();
        }
        var row = Optional.ofNullable(layout.open(tx, layouts.schema(), id.value()));
        return layout.hasParties() ? row.map(this::withParties) : row;
    }

    /// Those of the records of one table that are there, by their numbers.
    Map<RecordId, Row> openAll(String table, Collection<RecordId> ids) {
        var layout = layouts.of(table);
        var rows = new HashMap<RecordId, Row>();
        for (var chunk : chunks(ids)) {
            for (var row : layout.openAll(tx, layouts.schema(), numbers(chunk))) {
                rows.put(row.ref().id(), layout.hasParties() ? withParties(row) : row);
            }
        }
        return rows;
    }

    private Row withParties(Row row) {
        var table = layouts.schema().require(row.ref().table());
        var values = new LinkedHashMap<>(row.values().byColumn());
        values.putAll(beside().parties(table, row.ref().id()));
        return new Row(row.ref(), new Values(values), row.version());
    }

    private ActivityStore beside() {
        return new ActivityStore(tx, layouts);
    }

    Optional<RecordRef> find(UUID uuid) {
        return tx.sql()
                .select(RECORD.ID, RECORD.UUID, RECORD.TABLE_ID, RECORD.NAME)
                .from(RECORD)
                .where(RECORD.UUID.eq(uuid), inUse())
                .fetchOptional(row -> ref(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /// Those of the records that are there.
    List<RecordRef> found(Collection<UUID> uuids) {
        var found = new ArrayList<RecordRef>();
        for (var chunk : chunks(uuids)) {
            tx.sql()
                    .select(RECORD.ID, RECORD.UUID, RECORD.TABLE_ID, RECORD.NAME)
                    .from(RECORD)
                    .where(RECORD.UUID.in(chunk), inUse())
                    .forEach(
                            row ->
                                    found.add(
                                            ref(
                                                    row.value1(),
                                                    row.value2(),
                                                    row.value3(),
                                                    row.value4())));
        }
        return found;
    }

    /// The records of these tables (of all where none is given) that have one of these names.
    List<RecordRef> named(Collection<Integer> tables, Collection<String> names) {
        var found = new ArrayList<RecordRef>();
        for (var chunk : chunks(names.stream().map(NameKey::of).distinct().toList())) {
            tx.sql()
                    .select(RECORD.ID, RECORD.UUID, RECORD.TABLE_ID, RECORD.NAME)
                    .from(RECORD)
                    .where(RECORD.NAME_KEY.in(chunk), inUse())
                    .and(tables.isEmpty() ? DSL.noCondition() : RECORD.TABLE_ID.in(tables))
                    .forEach(
                            row ->
                                    found.add(
                                            ref(
                                                    row.value1(),
                                                    row.value2(),
                                                    row.value3(),
                                                    row.value4())));
        }
        return found;
    }

    Optional<RecordRef> ref(RecordId id) {
        return Optional.ofNullable(refs(List.of(id)).get(id));
    }

    /// The records that are there, in the order in which they are asked for.
    Map<RecordId, RecordRef> refs(Collection<RecordId> ids) {
        var found = new HashMap<RecordId, RecordRef>();
        for (var chunk : chunks(ids)) {
            tx.sql()
                    .select(RECORD.ID, RECORD.UUID, RECORD.TABLE_ID, RECORD.NAME)
                    .from(RECORD)
                    .where(RECORD.ID.in(numbers(chunk)), inUse())
                    .forEach(
                            row ->
                                    found.put(
                                            new RecordId(row.value1()),
                                            ref(
                                                    row.value1(),
                                                    row.value2(),
                                                    row.value3(),
                                                    row.value4())));
        }
        var ordered = new LinkedHashMap<RecordId, RecordRef>();
        for (var id : ids) {
            var ref = found.get(id);
            if (ref != null) {
                ordered.put(id, ref);
            }
        }
        return ordered;
    }

    /// Enters a new record into the directory and its table.
    RecordRef insert(String table, UUID uuid, Map<String, @Nullable Object> values) {
        var layout = layouts.of(table);
        var entry = Entry.of(layout.table(), values);
        var id =
                tx.sql()
                        .insertInto(RECORD)
                        .set(RECORD.UUID, uuid)
                        .set(RECORD.TABLE_ID, layout.table().id())
                        .set(RECORD.NAME, entry.name())
                        .set(RECORD.NAME_KEY, entry.key())
                        .set(RECORD.STATECODE, entry.state())
                        .returningResult(RECORD.ID)
                        .fetchSingle()
                        .value1();
        var row = new LinkedHashMap<Field<?>, @Nullable Object>();
        row.put(TableStore.ID, id);
        row.putAll(layout.fieldsOf(values));
        tx.sql().insertInto(layout.physical()).set(row).execute();
        var ref = new RecordRef(new RecordId(id), uuid, table, entry.nameOrEmpty());
        if (layout.isBeside()) {
            beside().enter(layout.table(), List.of(ref), List.of(values));
        }
        return ref;
    }

    /// Enters new records into the directory and their table, in batches.
    ///
    /// @param rows what each holds
    List<RecordRef> insertAll(
            String table, List<UUID> uuids, List<Map<String, @Nullable Object>> rows) {
        var layout = layouts.of(table);
        var entries = rows.stream().map(row -> Entry.of(layout.table(), row)).toList();
        var ids = enter(layout.table().id(), uuids, entries);
        layout.insertAll(tx, ids, rows);
        var refs = new ArrayList<RecordRef>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            var name = entries.get(i).nameOrEmpty();
            refs.add(new RecordRef(new RecordId(ids.get(i)), uuids.get(i), table, name));
        }
        if (layout.isBeside()) {
            beside().enter(layout.table(), refs, rows);
        }
        return refs;
    }

    /// Enters many names into the directory in one statement, which also tells the new ids.
    ///
    /// @return the ids, in the order of the UUIDs
    private List<Long> enter(int table, List<UUID> uuids, List<Entry> entries) {
        var sql =
                """
                SELECT id, uuid FROM FINAL TABLE (
                    INSERT INTO record (uuid, table_id, name, name_key, statecode)
                    SELECT u.uuid, CAST(? AS INT), u.name, u.name_key, u.statecode
                    FROM UNNEST(?, ?, ?, ?) AS u (uuid, name, name_key, statecode))\
                """;
        var ids =
                tx.sql()
                        .resultQuery(
                                sql,
                                table,
                                uuids.toArray(UUID[]::new),
                                entries.stream().map(Entry::name).toArray(String[]::new),
                                entries.stream().map(Entry::key).toArray(String[]::new),
                                entries.stream().map(Entry::state).toArray(Integer[]::new))
                        .coerce(RECORD.ID, RECORD.UUID)
                        .fetchMap(RECORD.UUID, RECORD.ID);
        return uuids.stream().map(uuid -> Objects.requireNonNull(ids.get(uuid))).toList();
    }

    /// Which of these UUIDs are taken.
    Set<UUID> taken(Collection<UUID> uuids) {
        return tx.sql()
                .select(RECORD.UUID)
                .from(RECORD)
                .where(RECORD.UUID.in(uuids))
                .fetchSet(RECORD.UUID);
    }

    /// Writes `changed` into the table, and what the directory repeats of it into the directory.
    void update(String table, RecordId id, Map<String, @Nullable Object> changed) {
        var layout = layouts.of(table);
        tx.sql()
                .update(layout.physical())
                .set(layout.fieldsOf(changed))
                .where(TableStore.ID.eq(id.value()))
                .execute();
        var entry = new LinkedHashMap<Field<?>, @Nullable Object>();
        if (changed.containsKey(layout.table().nameColumn())) {
            var named = Entry.of(layout.table(), changed);
            entry.put(RECORD.NAME, named.name());
            entry.put(RECORD.NAME_KEY, named.key());
        }
        if (changed.get("statecode") instanceof Integer state) {
            entry.put(RECORD.STATECODE, state);
        }
        if (layout.isBeside()) {
            beside().change(layout.table(), id, changed);
        }
        if (!entry.isEmpty()) {
            tx.sql().update(RECORD).set(entry).where(RECORD.ID.eq(id.value())).execute();
        }
    }

    void deleteRow(String table, RecordId id) {
        tx.sql()
                .deleteFrom(layouts.of(table).physical())
                .where(TableStore.ID.eq(id.value()))
                .execute();
    }

    void deleteEntry(RecordId id) {
        beside().leave(id);
        tx.sql().deleteFrom(RECORD).where(RECORD.ID.eq(id.value())).execute();
    }

    /// Whether the audit knows an action of this user.
    boolean hasActed(RecordId user) {
        return tx.sql().fetchExists(AUDIT_TRANSACTION, AUDIT_TRANSACTION.USER_ID.eq(user.value()));
    }

    /// The record that `column` of this record points at.
    Optional<RecordId> target(String table, String column, RecordId id) {
        var layout = layouts.of(table);
        return tx.sql()
                .select(layout.lookup(column))
                .from(layout.physical())
                .where(TableStore.ID.eq(id.value()))
                .fetchOptional(layout.lookup(column))
                .map(RecordId::new);
    }

    /// How many records of the table point at one of these by this column, those that are leaving
    /// themselves apart.
    long countPointing(
            String table,
            String column,
            Collection<RecordId> targets,
            Collection<RecordId> leaving) {
        var layout = layouts.of(table);
        var pointing = layout.lookup(column).in(numbers(targets));
        return tx.sql().fetchCount(layout.physical(), pointing, staying(layout, numbers(leaving)));
    }

    /// The records that stay; of pairs, which go with the records on their sides, one row each.
    private static Condition staying(TableStore layout, List<Long> leaving) {
        return switch (layout.table().kind()) {
            case BUSINESS -> TableStore.ID.notIn(leaving);
            case PAIRS ->
                    DSL.and(
                            DSL.field(DSL.name("ismaster"), Boolean.class).isTrue(),
                            isNone(layout.lookup("record1id"), leaving),
                            isNone(layout.lookup("record2id"), leaving));
            case SYSTEM -> DSL.noCondition();
        };
    }

    private static Condition isNone(Field<Long> side, List<Long> records) {
        return side.isNull().or(side.notIn(records));
    }

    /// Which records of the table point at one of these by this column.
    List<RecordId> pointing(String table, String column, Collection<RecordId> targets) {
        var layout = layouts.of(table);
        var found = new ArrayList<RecordId>();
        for (var chunk : chunks(targets)) {
            tx.sql()
                    .select(TableStore.ID)
                    .from(layout.physical())
                    .where(layout.lookup(column).in(numbers(chunk)))
                    .orderBy(TableStore.ID)
                    .forEach(row -> found.add(new RecordId(row.value1())));
        }
        return found;
    }

    /// Which records of the table point at this one by this column.
    List<RecordId> pointing(String table, String column, RecordId target) {
        var layout = layouts.of(table);
        return tx.sql()
                .select(TableStore.ID)
                .from(layout.physical())
                .where(layout.lookup(column).eq(target.value()))
                .orderBy(TableStore.ID)
                .fetch(row -> new RecordId(row.value1()));
    }

    /// Records of deleted tables are in the directory until the store is compacted.
    private Condition inUse() {
        var dropped = layouts.schema().dropped();
        return dropped.isEmpty()
                ? DSL.noCondition()
                : DSL.and(RECORD.TABLE_ID.notIn(dropped), RECORD.ID.notIn(aside()));
    }

    /// Activities that wait with a deleted table.
    private static Select<Record1<Long>> aside() {
        return DSL.select(DROPPED_ACTIVITY.ACTIVITY_ID).from(DROPPED_ACTIVITY);
    }

    private boolean isAside(Table table, RecordId id) {
        return table.abilities().activity()
                && !layouts.schema().dropped().isEmpty()
                && tx.sql()
                        .fetchExists(DROPPED_ACTIVITY, DROPPED_ACTIVITY.ACTIVITY_ID.eq(id.value()));
    }

    /// Whether a lookup that nobody sees points at the record.
    boolean isHeld(HiddenLookup hidden, RecordId target) {
        return tx.sql().fetchExists(DSL.table(DSL.name(hidden.table())), points(hidden, target));
    }

    /// Empties a lookup that nobody sees.
    void release(HiddenLookup hidden, RecordId target) {
        tx.sql()
                .update(DSL.table(DSL.name(hidden.table())))
                .set(hiddenField(hidden), (Long) null)
                .where(points(hidden, target))
                .execute();
    }

    private static Condition points(HiddenLookup hidden, RecordId target) {
        return hiddenField(hidden).eq(target.value());
    }

    private static Field<Long> hiddenField(HiddenLookup hidden) {
        return DSL.field(DSL.name(hidden.column()), Long.class);
    }

    /// The records of the table in which one of these takes part in this role.
    List<RecordId> taking(String table, int role, Collection<RecordId> parties) {
        return beside().with(layouts.schema().require(table), role, parties);
    }

    private RecordRef ref(Long id, UUID uuid, int table, @Nullable String name) {
        return new RecordRef(
                new RecordId(id),
                uuid,
                layouts.schema().require(table).name(),
                name == null ? "" : name);
    }

    static List<Long> numbers(Collection<RecordId> ids) {
        return ids.stream().map(RecordId::value).toList();
    }

    static <T> List<List<T>> chunks(Collection<T> ids) {
        var all = List.copyOf(ids);
        var chunks = new ArrayList<List<T>>();
        for (int at = 0; at < all.size(); at += CHUNK) {
            chunks.add(all.subList(at, Math.min(at + CHUNK, all.size())));
        }
        return chunks;
    }
}
