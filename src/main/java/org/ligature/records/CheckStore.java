package org.ligature.records;

import static org.ligature.sql.Tables.DROPPED_ACTIVITY;
import static org.ligature.sql.Tables.RECORD;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.ligature.kit.db.Tx;
import org.ligature.schema.ColumnType;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/// Holds the directory of records against the tables.
record CheckStore(Tx tx, Layouts layouts) {

    /// Entries of the directory that belong to no table of the schema.
    List<Disagreement> unknownTables() {
        var known = new HashSet<>(layouts.schema().dropped());
        layouts.schema().tables().forEach(table -> known.add(table.id()));
        return tx.sql()
                .select(RECORD.ID, RECORD.TABLE_ID)
                .from(RECORD)
                .where(RECORD.TABLE_ID.notIn(known))
                .orderBy(RECORD.ID)
                .fetch(
                        row ->
                                new Disagreement(
                                        String.valueOf(row.value2()),
                                        row.value1(),
                                        "check.unknown-table",
                                        List.of()));
    }

    /// Entries without a row, and entries that say something else than their row.
    List<Disagreement> entries(Table table) {
        var layout = layouts.of(table);
        var id = layout.inTable(TableStore.ID).as("row_id");
        var name = inTable(layout, table.nameColumn(), SQLDataType.VARCHAR).as("row_name");
        var state = state(layout).as("row_state");
        var found = new ArrayList<Disagreement>();
        try (var rows =
                tx.sql()
                        .select(RECORD.ID, RECORD.NAME, RECORD.NAME_KEY, RECORD.STATECODE)
                        .select(id, name, state)
                        .from(RECORD)
                        .leftJoin(layout.physical())
                        .on(RECORD.ID.eq(layout.inTable(TableStore.ID)))
                        .where(RECORD.TABLE_ID.eq(table.id()))
                        .orderBy(RECORD.ID)
                        .fetchSize(1000)
                        .fetchLazy()) {
            for (var row : rows) {
                if (row.get(id) == null) {
                    found.add(found(table, row, "check.no-row"));
                } else {
                    compare(table, row, row.get(name), row.get(state), found);
                }
            }
        }
        return found;
    }

    private static void compare(
            Table table,
            Record entry,
            @Nullable String name,
            Integer state,
            List<Disagreement> found) {
        if (!Objects.equals(entry.get(RECORD.NAME), name)) {
            found.add(found(table, entry, "check.name"));
        }
        var key = name == null ? null : NameKey.of(name);
        if (!Objects.equals(entry.get(RECORD.NAME_KEY), key)) {
            found.add(found(table, entry, "check.name-key"));
        }
        if (!Objects.equals(entry.get(RECORD.STATECODE), state)) {
            found.add(found(table, entry, "check.state"));
        }
    }

    List<Disagreement> rowsWithoutEntry(Table table) {
        var layout = layouts.of(table);
        var id = layout.inTable(TableStore.ID);
        return tx.sql()
                .select(id)
                .from(layout.physical())
                .leftJoin(RECORD)
                .on(RECORD.ID.eq(id), RECORD.TABLE_ID.eq(table.id()))
                .where(RECORD.ID.isNull())
                .orderBy(id)
                .fetch(
                        row ->
                                new Disagreement(
                                        table.name(), row.value1(), "check.no-entry", List.of()));
    }

    /// Lookups to records that are gone or belong to a table the column does not take.
    List<Disagreement> lookupsToNothing(Table table) {
        var found = new ArrayList<Disagreement>();
        for (var column : table.columns()) {
            if (column.type() instanceof ColumnType.Lookup(var tables)) {
                found.addAll(lookups(table, column.name(), tables));
            }
        }
        return found;
    }

    private List<Disagreement> lookups(Table table, String column, List<String> tables) {
        var layout = layouts.of(table);
        var id = layout.inTable(TableStore.ID);
        var lookup = layout.inTable(layout.lookup(column));
        var allowed = tables.stream().map(name -> layouts.schema().require(name).id()).toList();
        var wrong = allowed.isEmpty() ? DSL.noCondition() : RECORD.TABLE_ID.notIn(allowed);
        return tx.sql()
                .select(id)
                .from(layout.physical())
                .leftJoin(RECORD)
                .on(RECORD.ID.eq(lookup))
                .where(lookup.isNotNull(), RECORD.ID.isNull().or(wrong), isThere(id))
                .orderBy(id)
                .fetch(
                        row ->
                                new Disagreement(
                                        table.name(),
                                        row.value1(),
                                        "check.lookup",
                                        List.of(table.require(column).displayName())));
    }

    /// An activity that waits with a deleted table still says what it was about.
    private Condition isThere(Field<Long> id) {
        return layouts.schema().dropped().isEmpty()
                ? DSL.noCondition()
                : id.notIn(DSL.select(DROPPED_ACTIVITY.ACTIVITY_ID).from(DROPPED_ACTIVITY));
    }

    /// Rows that say once more which two records belong together.
    List<Disagreement> saidTwice(Table table) {
        var sides = table.sides();
        if (sides.isEmpty()) {
            return List.of();
        }
        var layout = layouts.of(table);
        var last = DSL.max(TableStore.ID);
        return tx.sql()
                .select(last)
                .from(layout.physical())
                .groupBy(sides.stream().map(side -> layout.lookup(side.name())).toList())
                .having(DSL.count().gt(1))
                .orderBy(last)
                .fetch(
                        row ->
                                new Disagreement(
                                        table.name(), row.value1(), "check.twice", List.of()));
    }

    private static Field<Integer> state(TableStore layout) {
        return layout.table().hasStates()
                ? inTable(layout, "statecode", SQLDataType.INTEGER)
                : DSL.inline(State.ACTIVE);
    }

    private static <T> Field<T> inTable(
            TableStore layout, String column, org.jooq.DataType<T> type) {
        return layout.inTable(DSL.field(DSL.name(column), type));
    }

    private static Disagreement found(Table table, Record entry, String key) {
        return new Disagreement(table.name(), entry.get(RECORD.ID), key, List.of());
    }
}
