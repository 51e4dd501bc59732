package org.ligature.design;

import static org.ligature.sql.Tables.SAVED_VIEW;
import static org.ligature.sql.Tables.SCHEMA_COLUMN;
import static org.ligature.sql.Tables.SCHEMA_TABLE;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ligature.design.TableSpec.StateSpec;
import org.ligature.design.TableSpec.ViewSpec;
import org.ligature.kit.db.Tx;
import org.ligature.sql.tables.records.SchemaColumnRecord;
import org.ligature.sql.tables.records.SchemaStateRecord;
import org.ligature.sql.tables.records.SchemaStatusRecord;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Writes the description of tables, columns and states.
record DescriptionStore(Tx tx) {

    static final int FIRST_CUSTOM = 10_000;

    /// What no change of a column touches.
    private static final List<Field<?>> STAYING =
            List.of(
                    SCHEMA_COLUMN.TABLE_ID,
                    SCHEMA_COLUMN.POSITION,
                    SCHEMA_COLUMN.CUSTOM,
                    SCHEMA_COLUMN.DROPPED_ON);

    /// The number of a new custom table: the one that is asked for, where no table has it.
    int number(@Nullable Integer asked) {
        var free =
                asked != null
                        && asked >= FIRST_CUSTOM
                        && !tx.sql().fetchExists(SCHEMA_TABLE, SCHEMA_TABLE.TYPE_CODE.eq(asked));
        return free ? asked : nextNumber();
    }

    private int nextNumber() {
        var largest = DSL.max(SCHEMA_TABLE.TYPE_CODE);
        var known = tx.sql().select(largest).from(SCHEMA_TABLE).fetchSingle(largest);
        return Math.max(FIRST_CUSTOM, known == null ? 0 : known + 1);
    }

    /// The names of all tables, those that are deleted among them.
    Set<String> tables() {
        return tx.sql().select(SCHEMA_TABLE.NAME).from(SCHEMA_TABLE).fetchSet(SCHEMA_TABLE.NAME);
    }

    /// The names of all columns of a table, those that are deleted among them.
    Set<String> columns(int table) {
        return tx.sql()
                .select(SCHEMA_COLUMN.NAME)
                .from(SCHEMA_COLUMN)
                .where(SCHEMA_COLUMN.TABLE_ID.eq(table))
                .fetchSet(SCHEMA_COLUMN.NAME);
    }

    /// Whether a table of activities that an administrator made lacks one of these columns.
    boolean lackOf(List<String> columns) {
        var there =
                DSL.selectCount()
                        .from(SCHEMA_COLUMN)
                        .where(
                                SCHEMA_COLUMN.TABLE_ID.eq(SCHEMA_TABLE.ID),
                                SCHEMA_COLUMN.NAME.in(columns));
        return tx.sql()
                .fetchExists(
                        SCHEMA_TABLE,
                        SCHEMA_TABLE.CUSTOM.isTrue(),
                        SCHEMA_TABLE.ACTIVITY.isTrue(),
                        SCHEMA_TABLE.DROPPED_ON.isNull(),
                        DSL.field(there).lt(columns.size()));
    }

    /// The roles of the lists of parties, those of deleted columns too, whose parties are kept.
    Set<Integer> partyRoles(int table) {
        return tx.sql()
                .select(SCHEMA_COLUMN.PARTY_ROLE)
                .from(SCHEMA_COLUMN)
                .where(SCHEMA_COLUMN.TABLE_ID.eq(table))
                .and(SCHEMA_COLUMN.PARTY_ROLE.isNotNull())
                .fetchSet(SCHEMA_COLUMN.PARTY_ROLE);
    }

    void insert(NewTable table) {
        tx.sql()
                .insertInto(SCHEMA_TABLE)
                .set(SCHEMA_TABLE.ID, table.id())
                .set(SCHEMA_TABLE.NAME, table.name())
                .set(SCHEMA_TABLE.DISPLAY_NAME, table.label().displayName())
                .set(SCHEMA_TABLE.PLURAL_NAME, table.label().pluralName())
                .set(SCHEMA_TABLE.ICON, table.label().icon())
                .set(SCHEMA_TABLE.COLOR, table.label().color())
                .set(SCHEMA_TABLE.NAME_COLUMN, table.traits().nameColumn())
                .set(SCHEMA_TABLE.KIND, table.traits().kind().name())
                .set(SCHEMA_TABLE.OWNERSHIP, table.traits().ownership().name())
                .set(SCHEMA_TABLE.TYPE_CODE, table.traits().typeCode())
                .set(SCHEMA_TABLE.CUSTOM, table.traits().custom())
                .set(SCHEMA_TABLE.CONNECTABLE, table.abilities().connections())
                .set(SCHEMA_TABLE.ACTIVITIES, table.abilities().activities())
                .set(SCHEMA_TABLE.NOTES, table.abilities().notes())
                .set(SCHEMA_TABLE.ACTIVITY, table.abilities().activity())
                .set(SCHEMA_TABLE.LAYOUT, table.layout().isEmpty() ? null : table.layout())
                .set(SCHEMA_TABLE.LAYOUT_OWN, false)
                .execute();
        insertStates(table.id(), table.states());
        insertColumns(table.id(), table.columns(), table::isCustom);
    }

    private void insertStates(int table, List<StateSpec> states) {
        var rows = new ArrayList<SchemaStateRecord>();
        var reasons = new ArrayList<SchemaStatusRecord>();
        for (var state : states) {
            var row = new SchemaStateRecord();
            row.setTableId(table);
            row.setStateValue(state.value());
            row.setLabel(state.label());
            row.setEditable(state.editable());
            rows.add(row);
            for (var reason : state.reasons()) {
                var status = new SchemaStatusRecord();
                status.setTableId(table);
                status.setStateValue(state.value());
                status.setStatusValue(reason.value());
                status.setLabel(reason.label());
                status.setPosition(state.reasons().indexOf(reason) + 1);
                reasons.add(status);
            }
        }
        tx.sql().batchInsert(rows).execute();
        tx.sql().batchInsert(reasons).execute();
    }

    /// Adds columns behind those that are there.
    ///
    /// @param isCustom whether an administrator asked for it
    void insertColumns(int table, List<ColumnSpec> columns, Predicate<ColumnSpec> isCustom) {
        var last = DSL.max(SCHEMA_COLUMN.POSITION);
        var before =
                tx.sql()
                        .select(last)
                        .from(SCHEMA_COLUMN)
                        .where(SCHEMA_COLUMN.TABLE_ID.eq(table))
                        .fetchSingle(last);
        int position = before == null ? 0 : before;
        var choices = new ChoiceStore(tx);
        var rows = new ArrayList<SchemaColumnRecord>();
        for (var column : columns) {
            var custom = isCustom.test(column);
            if (column.type() instanceof ColumnSpec.Type.Choice choice
                    && choice.options() != null) {
                choices.require(choice.choice(), column.displayName(), custom, choice.options());
            }
            var row = new ColumnRowStore(choices).row(column);
            row.setTableId(table);
            row.setPosition(++position);
            row.setCustom(custom);
            rows.add(row);
        }
        rows.forEach(DescriptionStore::whole);
        tx.sql().batchInsert(rows).execute();
    }

    /// All rows are one statement only where all name the same columns.
    private static void whole(SchemaColumnRecord row) {
        row.touched(true);
        row.touched(SCHEMA_COLUMN.ID, false);
    }

    /// Whether an administrator made the form of this table.
    boolean hasOwnLayout(int table) {
        return tx.sql()
                .fetchExists(
                        SCHEMA_TABLE, SCHEMA_TABLE.ID.eq(table), SCHEMA_TABLE.LAYOUT_OWN.isTrue());
    }

    /// @param own whether an administrator made it
    void layout(int table, String layout, boolean own) {
        tx.sql()
                .update(SCHEMA_TABLE)
                .set(SCHEMA_TABLE.LAYOUT, layout)
                .set(SCHEMA_TABLE.LAYOUT_OWN, own)
                .where(SCHEMA_TABLE.ID.eq(table))
                .execute();
    }

    void change(int table, TableChange change) {
        var row = new LinkedHashMap<Field<?>, @Nullable Object>();
        put(row, SCHEMA_TABLE.DISPLAY_NAME, change.displayName());
        put(row, SCHEMA_TABLE.PLURAL_NAME, change.pluralName());
        put(row, SCHEMA_TABLE.ICON, change.icon());
        put(row, SCHEMA_TABLE.COLOR, change.color());
        put(row, SCHEMA_TABLE.LAYOUT, change.layout());
        put(row, SCHEMA_TABLE.LAYOUT_OWN, change.layout() == null ? null : true);
        put(row, SCHEMA_TABLE.CONNECTABLE, change.connections());
        put(row, SCHEMA_TABLE.ACTIVITIES, change.activities());
        put(row, SCHEMA_TABLE.NOTES, change.notes());
        if (!row.isEmpty()) {
            tx.sql().update(SCHEMA_TABLE).set(row).where(SCHEMA_TABLE.ID.eq(table)).execute();
        }
    }

    /// Says of a column what it is now; where it stands among the others stays.
    void change(int table, ColumnSpec column) {
        var row = new ColumnRowStore(new ChoiceStore(tx)).row(column);
        whole(row);
        STAYING.forEach(field -> row.touched(field, false));
        tx.sql()
                .update(SCHEMA_COLUMN)
                .set(row)
                .where(SCHEMA_COLUMN.TABLE_ID.eq(table), SCHEMA_COLUMN.NAME.eq(column.name()))
                .execute();
    }

    private static <T> void put(
            Map<Field<?>, @Nullable Object> row, Field<T> field, @Nullable T value) {
        if (value != null) {
            row.put(field, value);
        }
    }

    /// Switches on what the additions to a table say; nothing is ever switched off.
    void switchOn(int table, TableSpec.Head head) {
        var switches = new LinkedHashMap<Field<Boolean>, Boolean>();
        on(switches, SCHEMA_TABLE.CONNECTABLE, head.connections());
        on(switches, SCHEMA_TABLE.ACTIVITIES, head.activities());
        on(switches, SCHEMA_TABLE.NOTES, head.notes());
        if (!switches.isEmpty()) {
            tx.sql().update(SCHEMA_TABLE).set(switches).where(SCHEMA_TABLE.ID.eq(table)).execute();
        }
    }

    private static void on(
            Map<Field<Boolean>, Boolean> switches, Field<Boolean> field, @Nullable Boolean on) {
        if (Boolean.TRUE.equals(on)) {
            switches.put(field, true);
        }
    }

    /// Puts the views the table comes with in the place of those it came with before.
    void views(int table, List<ViewSpec> views, Instant now, Supplier<UUID> uuids) {
        tx.sql()
                .deleteFrom(SAVED_VIEW)
                .where(SAVED_VIEW.TABLE_ID.eq(table), SAVED_VIEW.STANDARD.isTrue())
                .execute();
        var time = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        for (var view : views) {
            tx.sql()
                    .insertInto(SAVED_VIEW)
                    .set(SAVED_VIEW.UUID, uuids.get())
                    .set(SAVED_VIEW.TABLE_ID, table)
                    .set(SAVED_VIEW.NAME, view.name())
                    .set(SAVED_VIEW.CONTENT, view.content())
                    .set(SAVED_VIEW.POSITION, views.indexOf(view) + 1)
                    .set(SAVED_VIEW.STANDARD, true)
                    .set(SAVED_VIEW.CREATEDON, time)
                    .set(SAVED_VIEW.MODIFIEDON, time)
                    .set(SAVED_VIEW.VERSIONNUMBER, 1L)
                    .execute();
        }
    }
}
