package org.ligature.design;

import static org.ligature.sql.Tables.ACTIVITYPOINTER;
import static org.ligature.sql.Tables.ANNOTATION;
import static org.ligature.sql.Tables.CONNECTION;
import static org.ligature.sql.Tables.CONNECTIONROLEOBJECTTYPECODE;
import static org.ligature.sql.Tables.RECORD;
import static org.ligature.sql.Tables.SAVED_VIEW;
import static org.ligature.sql.Tables.SCHEMA_COLUMN;
import static org.ligature.sql.Tables.SCHEMA_TABLE;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.ligature.design.DesignImpact.LookupUse;
import org.ligature.kit.db.Tx;

import java.util.ArrayList;
import java.util.List;

/// Counts what uses tables, columns and options.
record UsesStore(Tx tx) {

    private static final String REGARDING = "regardingobjectid";

    /// A lookup that can point at the records of a table.
    ///
    /// @param only whether it can point at no other
    /// @param regarding whether it says what an activity is about
    record Pointer(int id, String table, String column, boolean only, boolean regarding) {}

    long rows(String table) {
        return tx.sql().fetchCount(DSL.table(DSL.name(table)));
    }

    long filled(String table, String column) {
        return tx.sql()
                .fetchCount(
                        DSL.table(DSL.name(table)),
                        DSL.field(DSL.name(column)).isNotNull(),
                        once(table));
    }

    /// Pairs are counted by one of their rows.
    static Condition once(String table) {
        return DropStore.aside(table).isPresent()
                ? DSL.field(DSL.name(CONNECTION.ISMASTER.getName()), Boolean.class).isTrue()
                : DSL.noCondition();
    }

    long connections(int table) {
        var either =
                CONNECTION
                        .RECORD1OBJECTTYPECODE
                        .eq(table)
                        .or(CONNECTION.RECORD2OBJECTTYPECODE.eq(table));
        return tx.sql().fetchCount(CONNECTION, CONNECTION.ISMASTER.isTrue(), either);
    }

    /// How many roles of connections say that they apply to the table.
    long roles(String table) {
        return tx.sql()
                .fetchCount(
                        CONNECTIONROLEOBJECTTYPECODE,
                        CONNECTIONROLEOBJECTTYPECODE.ASSOCIATEDOBJECTTYPECODE.eq(table));
    }

    long activities(int table) {
        return tx.sql()
                .fetchCount(ACTIVITYPOINTER, ACTIVITYPOINTER.REGARDINGOBJECTID.in(records(table)));
    }

    long notes(int table) {
        return tx.sql().fetchCount(ANNOTATION, ANNOTATION.OBJECTID.in(records(table)));
    }

    private static Select<Record1<Long>> records(int table) {
        return DSL.select(RECORD.ID).from(RECORD).where(RECORD.TABLE_ID.eq(table));
    }

    long views(int table) {
        return tx.sql().fetchCount(SAVED_VIEW, SAVED_VIEW.TABLE_ID.eq(table));
    }

    long views(int table, String column) {
        return tx.sql()
                .fetchCount(
                        SAVED_VIEW,
                        SAVED_VIEW.TABLE_ID.eq(table),
                        SAVED_VIEW.CONTENT.contains("\"" + column + "\""));
    }

    /// The lookups of other tables, and of this one, to records of it, also those that are deleted.
    List<Pointer> pointers(String table, boolean connections, boolean activities) {
        var found = new ArrayList<Pointer>();
        tx.sql()
                .select(
                        SCHEMA_COLUMN.ID,
                        SCHEMA_TABLE.NAME,
                        SCHEMA_COLUMN.NAME,
                        SCHEMA_COLUMN.TARGETS,
                        SCHEMA_TABLE.ACTIVITY)
                .from(SCHEMA_COLUMN)
                .join(SCHEMA_TABLE)
                .on(SCHEMA_TABLE.ID.eq(SCHEMA_COLUMN.TABLE_ID))
                .where(SCHEMA_COLUMN.KIND.eq("LOOKUP"), SCHEMA_TABLE.KIND.ne("SYSTEM"))
                .orderBy(SCHEMA_COLUMN.ID)
                .forEach(
                        row -> {
                            var targets = row.value4();
                            var all =
                                    targets.equals("activities") && activities
                                            || targets.equals("connections") && connections;
                            if (all || List.of(targets.split(",")).contains(table)) {
                                var only = targets.equals(table);
                                var regarding = row.value5() && row.value3().equals(REGARDING);
                                found.add(
                                        new Pointer(
                                                row.value1(),
                                                row.value2(),
                                                row.value3(),
                                                only,
                                                regarding));
                            }
                        });
        return found;
    }

    /// The lookups that were added to a table, also those that are deleted.
    List<Pointer> addedLookups(String table) {
        return tx.sql()
                .select(
                        SCHEMA_COLUMN.ID,
                        SCHEMA_TABLE.NAME,
                        SCHEMA_COLUMN.NAME,
                        SCHEMA_COLUMN.TARGETS)
                .from(SCHEMA_COLUMN)
                .join(SCHEMA_TABLE)
                .on(SCHEMA_TABLE.ID.eq(SCHEMA_COLUMN.TABLE_ID))
                .where(
                        SCHEMA_COLUMN.KIND.eq("LOOKUP"),
                        SCHEMA_COLUMN.CUSTOM.isTrue(),
                        SCHEMA_TABLE.NAME.equalIgnoreCase(table))
                .fetch(
                        row ->
                                new Pointer(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        isOne(row.value4()),
                                        false));
    }

    /// Whether it names a single table.
    private static boolean isOne(String targets) {
        return !List.of("activities", "connections").contains(targets) && !targets.contains(",");
    }

    LookupUse uses(Pointer pointer, int target) {
        var table = DSL.table(DSL.name(pointer.table())).as("t");
        var lookup = DSL.field(DSL.name("t", pointer.column()), Long.class);
        var count =
                tx.sql()
                        .fetchCount(
                                DSL.selectOne()
                                        .from(table)
                                        .join(RECORD)
                                        .on(RECORD.ID.eq(lookup))
                                        .where(RECORD.TABLE_ID.eq(target), once(pointer.table())));
        return new LookupUse(pointer.table(), pointer.column(), count);
    }

    /// How many records have this option, in all columns that take from the list.
    long ofOption(int choice, int option) {
        return tx
                .sql()
                .select(SCHEMA_TABLE.NAME, SCHEMA_COLUMN.NAME, SCHEMA_COLUMN.KIND)
                .from(SCHEMA_COLUMN)
                .join(SCHEMA_TABLE)
                .on(SCHEMA_TABLE.ID.eq(SCHEMA_COLUMN.TABLE_ID))
                .where(SCHEMA_COLUMN.CHOICE_ID.eq(choice))
                .fetch()
                .stream()
                .mapToLong(
                        row ->
                                tx.sql()
                                        .fetchCount(
                                                DSL.table(DSL.name(row.value1())),
                                                has(row.value2(), row.value3(), option),
                                                once(row.value1())))
                .sum();
    }

    /// The columns whose new records start with this option, as people call them.
    List<String> startingWith(int choice, int option) {
        var number = Integer.toString(option);
        return tx
                .sql()
                .select(
                        SCHEMA_TABLE.DISPLAY_NAME,
                        SCHEMA_COLUMN.DISPLAY_NAME,
                        SCHEMA_COLUMN.DEFAULT_VALUE)
                .from(SCHEMA_COLUMN)
                .join(SCHEMA_TABLE)
                .on(SCHEMA_TABLE.ID.eq(SCHEMA_COLUMN.TABLE_ID))
                .where(SCHEMA_COLUMN.CHOICE_ID.eq(choice), SCHEMA_COLUMN.DEFAULT_VALUE.isNotNull())
                .fetch()
                .stream()
                .filter(row -> List.of(row.value3().split(";")).contains(number))
                .map(row -> row.value1() + ": " + row.value2())
                .toList();
    }

    private static Condition has(String column, String kind, int option) {
        if (kind.equals("CHOICES")) {
            Field<String> several = DSL.field(DSL.name(column), String.class);
            return several.contains(";" + option + ";");
        }
        return DSL.field(DSL.name(column), Integer.class).eq(option);
    }
}
