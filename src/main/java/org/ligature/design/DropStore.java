package org.ligature.design;

import static org.ligature.sql.Tables.ACTIVITYPOINTER;
import static org.ligature.sql.Tables.CONNECTION;
import static org.ligature.sql.Tables.DROPPED_ACTIVITY;
import static org.ligature.sql.Tables.DROPPED_CONNECTION;
import static org.ligature.sql.Tables.DROPPED_LOOKUP;
import static org.ligature.sql.Tables.RECORD;
import static org.ligature.sql.Tables.SCHEMA_COLUMN;
import static org.ligature.sql.Tables.SCHEMA_TABLE;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ligature.design.UsesStore.Pointer;
import org.ligature.kit.db.Tx;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/// Marks tables and columns as deleted, and sets aside what leads to the records of a deleted
/// table.
record DropStore(Tx tx) {

    /// Where rows of this table wait while they are set aside: it has all its columns.
    static Optional<String> aside(String table) {
        return table.equalsIgnoreCase(CONNECTION.getName())
                ? Optional.of(DROPPED_CONNECTION.getName().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /// A table of the description.
    record Known(int id, String name, String displayName, boolean custom, boolean dropped) {}

    Optional<Known> table(String name) {
        return table(SCHEMA_TABLE.NAME.eq(name));
    }

    Optional<Known> table(int id) {
        return table(SCHEMA_TABLE.ID.eq(id));
    }

    /// The table a column belongs to.
    Optional<Known> tableOf(int column) {
        var table =
                DSL.select(SCHEMA_COLUMN.TABLE_ID)
                        .from(SCHEMA_COLUMN)
                        .where(SCHEMA_COLUMN.ID.eq(column));
        return table(SCHEMA_TABLE.ID.in(table));
    }

    private Optional<Known> table(Condition which) {
        return tx.sql()
                .selectFrom(SCHEMA_TABLE)
                .where(which)
                .fetchOptional(
                        row ->
                                new Known(
                                        row.getId(),
                                        row.getName(),
                                        row.getDisplayName(),
                                        row.getCustom(),
                                        row.getDroppedOn() != null));
    }

    /// A column of the description; its id is that of the column.
    Optional<Known> column(int table, String name) {
        return column(SCHEMA_COLUMN.TABLE_ID.eq(table).and(SCHEMA_COLUMN.NAME.eq(name)));
    }

    Optional<Known> column(int id) {
        return column(SCHEMA_COLUMN.ID.eq(id));
    }

    private Optional<Known> column(Condition which) {
        return tx.sql()
                .selectFrom(SCHEMA_COLUMN)
                .where(which)
                .fetchOptional(
                        row ->
                                new Known(
                                        row.getId(),
                                        row.getName(),
                                        row.getDisplayName(),
                                        row.getCustom(),
                                        row.getDroppedOn() != null));
    }

    /// @param by says who deleted it, from its kind in the history and its id
    List<Dropped> all(BiFunction<String, Integer, String> by) {
        var all = new ArrayList<Dropped>();
        tx.sql()
                .selectFrom(SCHEMA_TABLE)
                .where(SCHEMA_TABLE.DROPPED_ON.isNotNull())
                .forEach(
                        row ->
                                all.add(
                                        new Dropped(
                                                row.getName(),
                                                null,
                                                row.getDisplayName(),
                                                row.getDroppedOn().toInstant(ZoneOffset.UTC),
                                                by.apply(SchemaHistory.TABLE, row.getId()))));
        tx.sql()
                .select(
                        SCHEMA_TABLE.NAME,
                        SCHEMA_COLUMN.NAME,
                        SCHEMA_COLUMN.DISPLAY_NAME,
                        SCHEMA_COLUMN.DROPPED_ON,
                        SCHEMA_COLUMN.ID)
                .from(SCHEMA_COLUMN)
                .join(SCHEMA_TABLE)
                .on(SCHEMA_TABLE.ID.eq(SCHEMA_COLUMN.TABLE_ID))
                .where(SCHEMA_COLUMN.DROPPED_ON.isNotNull(), SCHEMA_TABLE.DROPPED_ON.isNull())
                .forEach(
                        row ->
                                all.add(
                                        new Dropped(
                                                row.value1(),
                                                row.value2(),
                                                row.value3(),
                                                row.value4().toInstant(ZoneOffset.UTC),
                                                by.apply(SchemaHistory.COLUMN, row.value5()))));
        return all;
    }

    void markTable(int table, @Nullable Instant when) {
        tx.sql()
                .update(SCHEMA_TABLE)
                .set(SCHEMA_TABLE.DROPPED_ON, time(when))
                .where(SCHEMA_TABLE.ID.eq(table))
                .execute();
    }

    void markColumn(int column, @Nullable Instant when) {
        tx.sql()
                .update(SCHEMA_COLUMN)
                .set(SCHEMA_COLUMN.DROPPED_ON, time(when))
                .where(SCHEMA_COLUMN.ID.eq(column))
                .execute();
    }

    private static @Nullable LocalDateTime time(@Nullable Instant when) {
        return when == null ? null : LocalDateTime.ofInstant(when, ZoneOffset.UTC);
    }

    /// Hides the activities of a table, and those about its records, until they are brought back.
    void setActivitiesAside(int table) {
        var records = DSL.select(RECORD.ID).from(RECORD).where(RECORD.TABLE_ID.eq(table));
        tx.sql()
                .insertInto(
                        DROPPED_ACTIVITY, DROPPED_ACTIVITY.ACTIVITY_ID, DROPPED_ACTIVITY.TABLE_ID)
                .select(
                        DSL.select(ACTIVITYPOINTER.ID, DSL.inline(table))
                                .from(ACTIVITYPOINTER)
                                .where(
                                        ACTIVITYPOINTER
                                                .ACTIVITYTYPECODE
                                                .eq(table)
                                                .or(ACTIVITYPOINTER.REGARDINGOBJECTID.in(records))))
                .execute();
    }

    void bringActivitiesBack(int table) {
        tx.sql().deleteFrom(DROPPED_ACTIVITY).where(DROPPED_ACTIVITY.TABLE_ID.eq(table)).execute();
    }

    /// Those of records of the table, and of activities that are set aside with it.
    void setConnectionsAside(int table) {
        var hidden =
                DSL.select(DROPPED_ACTIVITY.ACTIVITY_ID)
                        .from(DROPPED_ACTIVITY)
                        .where(DROPPED_ACTIVITY.TABLE_ID.eq(table));
        var either =
                DSL.or(
                        CONNECTION.RECORD1OBJECTTYPECODE.eq(table),
                        CONNECTION.RECORD2OBJECTTYPECODE.eq(table),
                        CONNECTION.RECORD1ID.in(hidden),
                        CONNECTION.RECORD2ID.in(hidden));
        var selected = new ArrayList<SelectField<?>>(of(CONNECTION));
        selected.add(DSL.inline(table));
        var written = new ArrayList<Field<?>>(of(DROPPED_CONNECTION));
        written.add(DROPPED_CONNECTION.DROPPED_TABLE_ID);
        tx.sql()
                .insertInto(DROPPED_CONNECTION, written)
                .select(tx.sql().select(selected).from(CONNECTION).where(either))
                .execute();
        tx.sql().deleteFrom(CONNECTION).where(either).execute();
    }

    /// Brings the connections of a table back, but for those whose other record is gone; the names
    /// are as records are called now. Those with a record of another deleted table wait for that.
    void bringConnectionsBack(int table) {
        var other = SCHEMA_TABLE.as("other");
        var stillGone = DSL.select(other.ID).from(other).where(other.DROPPED_ON.isNotNull());
        for (var side : sides()) {
            tx.sql()
                    .update(DROPPED_CONNECTION)
                    .set(DROPPED_CONNECTION.DROPPED_TABLE_ID, side)
                    .where(DROPPED_CONNECTION.DROPPED_TABLE_ID.eq(table), side.in(stillGone))
                    .execute();
        }
        var ours = DROPPED_CONNECTION.DROPPED_TABLE_ID.eq(table);
        var record1 = RECORD.as("record1");
        var record2 = RECORD.as("record2");
        var lookups = new UsesStore(tx).addedLookups(CONNECTION.getName());
        var selected = new ArrayList<SelectField<?>>();
        for (var field : of(DROPPED_CONNECTION)) {
            selected.add(
                    field.getName().equalsIgnoreCase(CONNECTION.NAME.getName())
                            ? record2.NAME
                            : stillThere(field, lookups));
        }
        tx.sql()
                .insertInto(CONNECTION, of(CONNECTION))
                .select(
                        tx.sql()
                                .select(selected)
                                .from(DROPPED_CONNECTION)
                                .join(record1)
                                .on(record1.ID.eq(DROPPED_CONNECTION.RECORD1ID))
                                .join(record2)
                                .on(record2.ID.eq(DROPPED_CONNECTION.RECORD2ID))
                                .where(ours))
                .execute();
        tx.sql().deleteFrom(DROPPED_CONNECTION).where(ours).execute();
    }

    /// A lookup is empty where its record is gone, or is of a table that is deleted while the
    /// lookup
    /// can point at others.
    private static Field<?> stillThere(Field<?> field, List<Pointer> lookups) {
        return lookups.stream()
                .filter(lookup -> lookup.column().equalsIgnoreCase(field.getName()))
                .findFirst()
                .<Field<?>>map(lookup -> DSL.when(exists(field, lookup), field))
                .orElse(field);
    }

    private static Condition exists(Field<?> field, Pointer lookup) {
        var inUse = lookup.only() ? DSL.noCondition() : SCHEMA_TABLE.DROPPED_ON.isNull();
        return DSL.exists(
                DSL.selectOne()
                        .from(RECORD)
                        .join(SCHEMA_TABLE)
                        .on(SCHEMA_TABLE.ID.eq(RECORD.TABLE_ID))
                        .where(RECORD.ID.eq(field.coerce(Long.class)), inUse));
    }

    private static List<Field<Integer>> sides() {
        return List.of(
                DROPPED_CONNECTION.RECORD1OBJECTTYPECODE, DROPPED_CONNECTION.RECORD2OBJECTTYPECODE);
    }

    /// The columns of connections, those that were added among them, here or set aside.
    private List<? extends Field<?>> of(org.jooq.Table<?> rows) {
        return new DdlStore(tx)
                .columns(CONNECTION.getName()).stream()
                        .map(name -> DSL.field(DSL.name(rows.getName(), name)))
                        .toList();
    }

    /// Empties a lookup where it points at a record of the table, and remembers what stood there.
    void setLookupsAside(int table, Pointer pointer) {
        var pointing = DSL.table(DSL.name(pointer.table())).as("t");
        var id = DSL.field(DSL.name("t", "id"), Long.class);
        var lookup = DSL.field(DSL.name("t", pointer.column()), Long.class);
        tx.sql()
                .insertInto(DROPPED_LOOKUP, DROPPED_LOOKUP.fields())
                .select(
                        tx.sql()
                                .select(DSL.inline(table), DSL.inline(pointer.id()), id, lookup)
                                .from(pointing)
                                .join(RECORD)
                                .on(RECORD.ID.eq(lookup))
                                .where(RECORD.TABLE_ID.eq(table)))
                .execute();
        tx.sql()
                .update(physical(pointer.table()))
                .set(DSL.field(DSL.name(pointer.column()), Long.class), (Long) null)
                .where(
                        DSL.field(DSL.name("id"), Long.class)
                                .in(remembered(table, pointer, DROPPED_LOOKUP.RECORD_ID)))
                .execute();
    }

    /// Puts the lookups back that nobody has filled meanwhile.
    void bringLookupsBack(int table, Pointer pointer) {
        var column = DSL.field(DSL.name(pointer.column()), Long.class);
        var id = DSL.field(DSL.name(pointer.table(), "id"), Long.class);
        var target =
                DSL.field(
                        DSL.select(DROPPED_LOOKUP.TARGET_ID)
                                .from(DROPPED_LOOKUP)
                                .where(
                                        DROPPED_LOOKUP.TABLE_ID.eq(table),
                                        DROPPED_LOOKUP.COLUMN_ID.eq(pointer.id()),
                                        DROPPED_LOOKUP.RECORD_ID.eq(id)));
        tx.sql()
                .update(physical(pointer.table()))
                .set(column, target)
                .where(column.isNull(), id.in(remembered(table, pointer, DROPPED_LOOKUP.RECORD_ID)))
                .execute();
        tx.sql()
                .deleteFrom(DROPPED_LOOKUP)
                .where(DROPPED_LOOKUP.TABLE_ID.eq(table), DROPPED_LOOKUP.COLUMN_ID.eq(pointer.id()))
                .execute();
    }

    private static org.jooq.Select<org.jooq.Record1<Long>> remembered(
            int table, Pointer pointer, Field<Long> what) {
        return DSL.select(what)
                .from(DROPPED_LOOKUP)
                .where(
                        DROPPED_LOOKUP.TABLE_ID.eq(table),
                        DROPPED_LOOKUP.COLUMN_ID.eq(pointer.id()));
    }

    private static org.jooq.Table<Record> physical(String table) {
        return DSL.table(DSL.name(table));
    }
}
