package org.ligature.records;

import static org.ligature.sql.Tables.RECORD;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.ligature.kit.db.Prepared;
import org.ligature.kit.db.Tx;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// A business table as the store holds it, with the one statement that reads a whole row. Made once
/// for each table: its names come from the schema and from nowhere else.
final class TableStore {

    static final Field<Long> ID = DSL.field(DSL.name("id"), SQLDataType.BIGINT);
    private static final int REFERENCE = 3;

    private final Table table;
    private final org.jooq.Table<Record> physical;
    private final List<ColumnStore> columns;
    private final Prepared opening;
    private final boolean beside;
    private final boolean parties;

    TableStore(Table table) {
        this.table = table;
        this.physical = DSL.table(DSL.name(table.name()));
        this.columns =
                table.columns().stream()
                        .filter(column -> column.type().isInRow())
                        .map(ColumnStore::of)
                        .toList();
        this.opening = new Prepared(this, sql -> select(sql, inTable(ID).eq(0L)));
        this.beside = ActivityStore.concerns(table);
        this.parties = ActivityStore.hasParties(table);
    }

    /// Whether something of a record of it stands beside the table.
    boolean isBeside() {
        return beside;
    }

    boolean hasParties() {
        return parties;
    }

    Table table() {
        return table;
    }

    org.jooq.Table<Record> physical() {
        return physical;
    }

    Field<Long> lookup(String column) {
        return DSL.field(DSL.name(table.require(column).name()), SQLDataType.BIGINT);
    }

    /// What is written for these values, by field; the record's UUID stands in the directory.
    Map<Field<?>, @Nullable Object> fieldsOf(Map<String, @Nullable Object> values) {
        var row = new LinkedHashMap<Field<?>, @Nullable Object>();
        for (var column : columns) {
            var name = column.column().name();
            if (values.containsKey(name)) {
                column.put(row, values.get(name));
            }
        }
        return row;
    }

    /// The columns among those of these names that stand in the table.
    List<ColumnStore> named(Collection<String> names) {
        return columns.stream().filter(one -> names.contains(one.column().name())).toList();
    }

    /// Writes new rows in one batch. What one of them names is empty in those that do not.
    ///
    /// @param ids of the rows, in their order
    void insertAll(Tx tx, List<Long> ids, List<Map<String, @Nullable Object>> rows) {
        var named = new HashSet<String>();
        rows.forEach(row -> named.addAll(row.keySet()));
        var written = named(named);
        var fields = new ArrayList<Field<?>>(List.of(ID));
        written.forEach(column -> fields.addAll(column.fields()));
        var bound = new ArrayList<@Nullable Object[]>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            bound.add(bound(ids.get(i), written, rows.get(i), fields.size()));
        }
        new Prepared(new Inserting(this, named), sql -> insert(sql, fields)).executeAll(tx, bound);
    }

    private Query insert(DSLContext sql, List<Field<?>> fields) {
        return sql.insertInto(physical, fields).values(new Object[fields.size()]);
    }

    private static @Nullable Object[] bound(
            long id, List<ColumnStore> written, Map<String, @Nullable Object> row, int length) {
        var bound = new @Nullable Object[length];
        bound[0] = id;
        int at = 1;
        for (var column : written) {
            at = column.put(bound, at, row.get(column.column().name()));
        }
        return bound;
    }

    /// Tells an insert of these columns from all others.
    private record Inserting(TableStore table, Set<String> columns) {}

    /// Reads one row with its lookups in one statement.
    @Nullable Row open(Tx tx, Schema schema, long id) {
        var found = opening.list(tx, row -> row(row, schema), id);
        return found.isEmpty() ? null : found.getFirst();
    }

    /// Reads those of the rows that are there with their lookups in one statement.
    List<Row> openAll(Tx tx, Schema schema, List<Long> ids) {
        var marks = Collections.nCopies(ids.size(), 0L);
        var reading =
                new Prepared(
                        new Opening(this, ids.size()), sql -> select(sql, inTable(ID).in(marks)));
        return reading.list(tx, row -> row(row, schema), ids.toArray());
    }

    /// Tells a reading of so many rows from all others.
    private record Opening(TableStore table, int rows) {}

    private org.jooq.Select<?> select(DSLContext sql, Condition which) {
        var selected = new ArrayList<SelectField<?>>();
        selected.addAll(List.of(RECORD.ID, RECORD.UUID, RECORD.NAME));
        selected.addAll(selected());
        return sql.select(selected)
                .from(withTargets(physical.join(RECORD).on(RECORD.ID.eq(inTable(ID)))))
                .where(which);
    }

    /// What is read of a row: its columns, lookups with what the directory says of their records.
    List<SelectField<?>> selected() {
        var selected = new ArrayList<SelectField<?>>();
        for (var column : columns) {
            selected.add(inTable(column.field()));
            if (column.precision() != null) {
                selected.add(inTable(column.precision()));
            }
            if (column.isLookup()) {
                var target = RECORD.as(column.alias());
                selected.add(target.UUID);
                selected.add(target.TABLE_ID);
                selected.add(target.NAME);
            }
        }
        return selected;
    }

    /// The rows joined with the directory, once for each lookup.
    org.jooq.Table<?> withTargets(org.jooq.Table<?> rows) {
        var from = rows;
        for (var column : columns) {
            if (column.isLookup()) {
                var target = RECORD.as(column.alias());
                Condition pointsAt = target.ID.eq(inTable(column.field()).coerce(Long.class));
                from = from.leftJoin(target).on(pointsAt);
            }
        }
        return from;
    }

    <T> Field<T> inTable(Field<T> field) {
        return DSL.field(DSL.name(table.name(), field.getName()), field.getDataType());
    }

    private Row row(ResultSet found, Schema schema) throws SQLException {
        var values = new LinkedHashMap<String, @Nullable Object>();
        var id = found.getLong(1);
        var uuid = found.getObject(2, UUID.class);
        values.put(table.idColumn(), uuid);
        values.putAll(values(found, 4, schema));
        var name = Objects.toString(found.getString(3), "");
        var version = (Long) values.getOrDefault("versionnumber", 0L);
        return new Row(
                new RecordRef(new RecordId(id), uuid, table.name(), name),
                new Values(values),
                version == null ? 0 : version);
    }

    /// What stands in a row of [#selected].
    ///
    /// @param first the place of the first column in it
    Map<String, @Nullable Object> values(ResultSet found, int first, Schema schema)
            throws SQLException {
        var values = new LinkedHashMap<String, @Nullable Object>();
        int at = first;
        for (var column : columns) {
            var value = column.read(found, at++);
            if (column.precision() != null) {
                at++;
            }
            if (column.isLookup()) {
                value = value == null ? null : reference((long) value, found, at, schema);
                at += REFERENCE;
            }
            values.put(column.column().name(), value);
        }
        return values;
    }

    /// A lookup whose target is not in the directory reads as empty; the check reports it.
    private static @Nullable RecordRef reference(long id, ResultSet found, int at, Schema schema)
            throws SQLException {
        var uuid = found.getObject(at, UUID.class);
        if (uuid == null) {
            return null;
        }
        var target = schema.require(found.getInt(at + 1)).name();
        var name = Objects.toString(found.getString(at + 2), "");
        return new RecordRef(new RecordId(id), uuid, target, name);
    }
}
