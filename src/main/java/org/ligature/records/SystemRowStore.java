package org.ligature.records;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.ligature.kit.db.Tx;
import org.ligature.schema.Column;
import org.ligature.sql.DefaultSchema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Rows of system tables, which have numbers and UUIDs of their own, as they are moved from another
/// store. Knows SQL and no rule.
record SystemRowStore(Tx tx, TableStore layout) {

    private static final Field<UUID> UUID_OF_ROW = DSL.field(DSL.name("uuid"), SQLDataType.UUID);

    /// The columns that tell the rows of a table apart, where it has some beside the UUID.
    private static final Map<String, List<String>> KEYS =
            Map.of(
                    "activityparty",
                    List.of("activityid", "participationtypemask", "position"),
                    "connectionroleassociation",
                    List.of("connectionroleid", "associatedconnectionroleid"),
                    "connectionroleobjecttypecode",
                    List.of("connectionroleid", "associatedobjecttypecode"),
                    "connectionrolename",
                    List.of("connectionroleid", "language", "gendercode"));

    /// What tells the row apart from all others of its table; empty where that is its UUID.
    List<Object> key(Map<String, @Nullable Object> row) {
        var key = new ArrayList<Object>();
        for (var column : KEYS.getOrDefault(layout.table().name(), List.of())) {
            var value = ColumnStore.plain(row.get(column));
            if (value == null) {
                return List.of();
            }
            key.add(value);
        }
        return key;
    }

    /// The row with this key, whatever its UUID is.
    Optional<Long> withKey(List<Object> key) {
        var columns = KEYS.getOrDefault(layout.table().name(), List.of());
        if (key.isEmpty()) {
            return Optional.empty();
        }
        var same = new ArrayList<Condition>();
        for (int i = 0; i < columns.size(); i++) {
            same.add(DSL.field(DSL.name(columns.get(i))).eq(key.get(i)));
        }
        return tx.sql()
                .select(TableStore.ID)
                .from(layout.physical())
                .where(same)
                .fetchOptional(TableStore.ID);
    }

    /// The columns without which the row cannot be and which are empty.
    List<Column> missing(Map<String, @Nullable Object> row) {
        var stored = Objects.requireNonNull(DefaultSchema.DEFAULT_SCHEMA.getTable(tableName()));
        return layout.table().columns().stream()
                .filter(column -> row.get(column.name()) == null)
                .filter(
                        column -> {
                            var field = stored.field(column.name().toUpperCase(Locale.ROOT));
                            return field != null && !field.getDataType().nullable();
                        })
                .toList();
    }

    private String tableName() {
        return layout.table().name().toUpperCase(Locale.ROOT);
    }

    /// @param ids under which the rows are to stand; none where the store gives them
    List<RecordRef> insert(
            List<UUID> uuids, List<Map<String, @Nullable Object>> rows, List<Long> ids) {
        var refs = new ArrayList<RecordRef>();
        for (int i = 0; i < rows.size(); i++) {
            var row = new LinkedHashMap<Field<?>, @Nullable Object>();
            row.put(UUID_OF_ROW, uuids.get(i));
            if (!ids.isEmpty()) {
                row.put(TableStore.ID, ids.get(i));
            }
            row.putAll(layout.fieldsOf(rows.get(i)));
            var id =
                    tx.sql()
                            .insertInto(layout.physical())
                            .set(row)
                            .returningResult(TableStore.ID)
                            .fetchSingle()
                            .value1();
            refs.add(ref(id, uuids.get(i), rows.get(i)));
        }
        return refs;
    }

    /// A field in which something else is to stand, each as the store holds it.
    record Other(Field<?> field, @Nullable Object before, @Nullable Object after) {

        String column() {
            return field.getName();
        }
    }

    /// What these values are otherwise than the row that is there.
    List<Other> others(long id, UUID uuid, Map<String, @Nullable Object> values) {
        var wanted = new LinkedHashMap<Field<?>, @Nullable Object>();
        wanted.put(UUID_OF_ROW, uuid);
        wanted.putAll(layout.fieldsOf(values));
        var there =
                tx.sql()
                        .select(wanted.keySet())
                        .from(layout.physical())
                        .where(TableStore.ID.eq(id))
                        .fetchSingle();
        var others = new ArrayList<Other>();
        wanted.forEach(
                (field, after) -> {
                    var before = there.get(field);
                    if (!Objects.equals(before, after)) {
                        others.add(new Other(field, before, after));
                    }
                });
        return others;
    }

    void update(long id, List<Other> others) {
        var row = new LinkedHashMap<Field<?>, @Nullable Object>();
        others.forEach(other -> row.put(other.field(), other.after()));
        tx.sql().update(layout.physical()).set(row).where(TableStore.ID.eq(id)).execute();
    }

    RecordRef ref(long id, UUID uuid, Map<String, @Nullable Object> row) {
        var name = Objects.toString(row.get(layout.table().nameColumn()), "");
        return new RecordRef(new RecordId(id), uuid, layout.table().name(), name);
    }
}
