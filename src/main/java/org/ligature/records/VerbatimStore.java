package org.ligature.records;

import static org.ligature.sql.Tables.RECORD;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.ligature.kit.db.Tx;
import org.ligature.schema.Table;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Where rows that are moved from another store stand or will stand. A record that others point at
/// before it has come has its place in the directory already, and no row in its table.
record VerbatimStore(Tx tx, Layouts layouts, Table table) {

    private static final Field<UUID> UUID_OF_ROW = DSL.field(DSL.name("uuid"), SQLDataType.UUID);

    /// @param free whether its row has yet to come
    record Place(long id, int table, boolean free) {}

    /// The places that are taken, or kept, by these UUIDs.
    Map<UUID, Place> places(Collection<UUID> uuids) {
        return table.isBusiness() ? inDirectory(uuids) : inTable(uuids);
    }

    private Map<UUID, Place> inDirectory(Collection<UUID> uuids) {
        var layout = layouts.of(table);
        var row = layout.inTable(TableStore.ID);
        var places = new HashMap<UUID, Place>();
        tx.sql()
                .select(RECORD.UUID, RECORD.ID, RECORD.TABLE_ID, row)
                .from(RECORD)
                .leftJoin(layout.physical())
                .on(row.eq(RECORD.ID))
                .where(RECORD.UUID.in(uuids))
                .forEach(
                        found ->
                                places.put(
                                        found.value1(),
                                        new Place(
                                                found.value2(),
                                                found.value3(),
                                                found.value4() == null)));
        return places;
    }

    private Map<UUID, Place> inTable(Collection<UUID> uuids) {
        var places = new HashMap<UUID, Place>();
        tx.sql()
                .select(UUID_OF_ROW, TableStore.ID)
                .from(layouts.of(table).physical())
                .where(UUID_OF_ROW.in(uuids))
                .forEach(
                        found ->
                                places.put(
                                        found.value1(),
                                        new Place(found.value2(), table.id(), false)));
        return places;
    }

    /// Keeps a place in the directory for a record that is still to come.
    RecordRef keep(UUID uuid) {
        var id =
                tx.sql()
                        .insertInto(RECORD)
                        .set(RECORD.UUID, uuid)
                        .set(RECORD.TABLE_ID, table.id())
                        .set(RECORD.STATECODE, 0)
                        .returningResult(RECORD.ID)
                        .fetchSingle()
                        .value1();
        return new RecordRef(new RecordId(id), uuid, table.name(), "");
    }

    /// Writes the row of a place that was kept, and what stands beside it and has not come yet.
    RecordRef fill(RecordId id, UUID uuid, Map<String, @Nullable Object> values) {
        var layout = layouts.of(table);
        var entry = Entry.of(table, values);
        var ref = new RecordRef(id, uuid, table.name(), entry.nameOrEmpty());
        tx.sql()
                .update(RECORD)
                .set(RECORD.NAME, entry.name())
                .set(RECORD.NAME_KEY, entry.key())
                .set(RECORD.STATECODE, entry.state())
                .where(RECORD.ID.eq(id.value()))
                .execute();
        layout.insertAll(tx, List.of(id.value()), List.of(values));
        new ActivityStore(tx, layouts).enterMissing(table, ref, values);
        return ref;
    }
}
