package org.ligature.records;

import static org.ligature.sql.Tables.RECORD;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.TableLike;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// A business table as the store holds it, with the one statement that reads a whole row. Made once
/// for each table: its names come from the schema and from nowhere else.
final class TableStore {

    static final Field<Long> ID = DSL.field(DSL.name("id"), SQLDataType.BIGINT);
    private static final int REFERENCE = 3;

    private final Table table;
    private final org.jooq.Table<Record> physical;
    private final List<ColumnStore> columns;
    private final List<Field<?>> fields = new ArrayList<>();
    private volatile @Nullable String opening;

    TableStore(Table table) {
        this.table = table;
        this.physical = DSL.table(DSL.name(table.name()));
        this.columns =
                table.columns().stream()
                        .filter(column -> !(column.type() instanceof ColumnType.UniqueId))
                        .map(ColumnStore::of)
                        .toList();
        layOutFields();
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

    /// The values of one row of a batch, in the order of [#fieldsOf], after its id.
    @Nullable Object[] bound(long id, Map<String, @Nullable Object> values, int length) {
        var bound = new @Nullable Object[length];
        bound[0] = id;
        int at = 1;
        for (var value : fieldsOf(values).values()) {
            bound[at++] = value;
        }
        return bound;
    }

    /// Reads one row with its lookups in one statement, which is written out the first time only.
    @Nullable Row open(DSLContext sql, Schema schema, long id) {
        var found =
                sql.resultQuery(statement(sql), DSL.val(id, SQLDataType.BIGINT))
                        .coerce(fields)
                        .fetchOne();
        return found == null ? null : row(id, found, schema);
    }

    private String statement(DSLContext sql) {
        var written = opening;
        if (written == null) {
            Param<Long> id = DSL.param("id", SQLDataType.BIGINT);
            written = sql.render(select(sql, id));
            opening = written;
        }
        return written;
    }

    private org.jooq.Select<?> select(DSLContext sql, Param<Long> id) {
        var selected = new ArrayList<SelectField<?>>();
        selected.add(RECORD.UUID);
        selected.add(RECORD.NAME);
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
        return sql.select(selected).from(joined()).where(inTable(ID).eq(id));
    }

    private TableLike<?> joined() {
        var from = physical.join(RECORD).on(RECORD.ID.eq(inTable(ID)));
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

    /// The types of what [#select] asks for, in its order.
    private void layOutFields() {
        fields.add(RECORD.UUID);
        fields.add(RECORD.NAME);
        for (var column : columns) {
            fields.add(column.field());
            if (column.precision() != null) {
                fields.add(column.precision());
            }
            if (column.isLookup()) {
                fields.addAll(List.of(RECORD.UUID, RECORD.TABLE_ID, RECORD.NAME));
            }
        }
    }

    private Row row(long id, Record found, Schema schema) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        var uuid = (UUID) found.get(0);
        values.put(table.idColumn(), uuid);
        int at = 2;
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
        var name = Objects.toString(found.get(1), "");
        var version = (Long) values.getOrDefault("versionnumber", 0L);
        return new Row(
                new RecordRef(new RecordId(id), uuid, table.name(), name),
                new Values(values),
                version == null ? 0 : version);
    }

    /// A lookup whose target is not in the directory reads as empty; the check reports it.
    private static @Nullable RecordRef reference(long id, Record found, int at, Schema schema) {
        var uuid = (UUID) found.get(at);
        if (uuid == null) {
            return null;
        }
        var target = schema.require((int) found.get(at + 1)).name();
        return new RecordRef(
                new RecordId(id), uuid, target, Objects.toString(found.get(at + 2), ""));
    }
}
