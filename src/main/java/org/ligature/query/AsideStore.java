package org.ligature.query;

import static org.ligature.sql.Tables.DROPPED_ACTIVITY;
import static org.ligature.sql.Tables.RECORD;
import static org.ligature.sql.Tables.SCHEMA_TABLE;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

/// Leaves out what waits with a deleted table: activities about its records, and notes of them.
record AsideStore(Schema schema) {

    /// The rows of a table that are there.
    ///
    /// @param alias of the table in the statement
    Condition isThere(Table table, String alias) {
        if (schema.dropped().isEmpty()) {
            return DSL.noCondition();
        }
        return switch (table.name()) {
            case "activitypointer" -> field(alias, ColumnStore.ID).notIn(activities());
            case "activityparty" ->
                    DSL.and(
                            field(alias, "activityid").notIn(activities()),
                            field(alias, "partyid").notIn(records()));
            case "annotation" ->
                    DSL.and(
                            field(alias, "objectid").notIn(activities()),
                            field(alias, "objectid").notIn(records()));
            default ->
                    table.abilities().activity()
                            ? field(alias, ColumnStore.ID).notIn(activities())
                            : DSL.noCondition();
        };
    }

    /// The same in the directory of records.
    Condition isThere() {
        return schema.dropped().isEmpty() ? DSL.noCondition() : RECORD.ID.notIn(activities());
    }

    private static Field<Long> field(String alias, String name) {
        return ColumnStore.field(alias, name, SQLDataType.BIGINT);
    }

    private static Select<Record1<Long>> activities() {
        return DSL.select(DROPPED_ACTIVITY.ACTIVITY_ID).from(DROPPED_ACTIVITY);
    }

    private static Select<Record1<Long>> records() {
        return DSL.select(RECORD.ID)
                .from(RECORD)
                .join(SCHEMA_TABLE)
                .on(SCHEMA_TABLE.ID.eq(RECORD.TABLE_ID))
                .where(SCHEMA_TABLE.DROPPED_ON.isNotNull());
    }
}
