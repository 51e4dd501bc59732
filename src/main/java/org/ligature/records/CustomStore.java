package org.ligature.records;

import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.ligature.kit.db.Prepared;
import org.ligature.kit.db.Tx;
import org.ligature.schema.Schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The values of some columns of rows that are there: of a table whose rows another feature writes.
///
/// @param layout of these columns alone
record CustomStore(Tx tx, TableStore layout) {

    /// The values of these rows by their numbers, lookups with their names.
    Map<Long, Values> read(Collection<Long> rows, Schema schema) {
        var found = new HashMap<Long, Values>();
        new Prepared(new Reading(layout), this::select)
                .list(
                        tx,
                        row -> {
                            var values = new Values(layout.values(row, 2, schema));
                            return found.put(row.getLong(1), values);
                        },
                        (Object) rows.toArray(Long[]::new));
        return found;
    }

    private Query select(DSLContext sql) {
        var wanted = unnest(val(new Long[0])).as("w", "id");
        var id = layout.inTable(TableStore.ID);
        var selected = new ArrayList<SelectField<?>>(List.of(id));
        selected.addAll(layout.selected());
        var rows = wanted.join(layout.physical()).on(id.eq(wanted.field("id", Long.class)));
        return sql.select(selected).from(layout.withTargets(rows));
    }

    /// Writes the values that are named, those of rows with the same columns in one batch.
    void write(Map<Long, Values> rows) {
        var byColumns = new LinkedHashMap<Set<String>, List<@Nullable Object[]>>();
        rows.forEach(
                (row, values) -> {
                    var named = values.byColumn().keySet();
                    var bound = bound(row, layout.named(named), values);
                    byColumns.computeIfAbsent(named, _ -> new ArrayList<>()).add(bound);
                });
        byColumns.forEach(
                (named, bound) ->
                        new Prepared(new Writing(layout, named), sql -> update(sql, named))
                                .executeAll(tx, bound));
    }

    private Query update(DSLContext sql, Set<String> named) {
        var set = new LinkedHashMap<Field<?>, @Nullable Object>();
        layout.named(named).forEach(column -> column.put(set, null));
        return sql.update(layout.physical()).set(set).where(TableStore.ID.eq(0L));
    }

    private static @Nullable Object[] bound(long row, List<ColumnStore> columns, Values values) {
        var length = columns.stream().mapToInt(column -> column.fields().size()).sum() + 1;
        var bound = new @Nullable Object[length];
        int at = 0;
        for (var column : columns) {
            at = column.put(bound, at, values.get(column.column().name()));
        }
        bound[at] = row;
        return bound;
    }

    /// The rows that point at one of these records by this lookup.
    List<Long> pointing(String column, Collection<Long> records) {
        return tx.sql()
                .select(TableStore.ID)
                .from(layout.physical())
                .where(layout.lookup(column).in(records))
                .orderBy(TableStore.ID)
                .fetch(TableStore.ID);
    }

    /// Tells the reading of these columns from all others.
    private record Reading(TableStore layout) {}

    /// Tells the writing of these columns from all others.
    private record Writing(TableStore layout, Set<String> named) {}
}
