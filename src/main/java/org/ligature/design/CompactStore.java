package org.ligature.design;

import static org.ligature.sql.Tables.CONNECTIONROLEOBJECTTYPECODE;
import static org.ligature.sql.Tables.DROPPED_CONNECTION;
import static org.ligature.sql.Tables.DROPPED_LOOKUP;
import static org.ligature.sql.Tables.RECORD;
import static org.ligature.sql.Tables.SAVED_VIEW;
import static org.ligature.sql.Tables.SCHEMA_CHOICE;
import static org.ligature.sql.Tables.SCHEMA_COLUMN;
import static org.ligature.sql.Tables.SCHEMA_OPTION;
import static org.ligature.sql.Tables.SCHEMA_STATE;
import static org.ligature.sql.Tables.SCHEMA_STATUS;
import static org.ligature.sql.Tables.SCHEMA_TABLE;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.ligature.design.UsesStore.Pointer;
import org.ligature.kit.db.Tx;

import java.util.Optional;
import java.util.function.IntConsumer;

/// Removes the description and the rows of deleted tables and columns.
///
/// @param chunk how many rows are removed at a time
/// @param removed hears of each of these times
record CompactStore(Tx tx, int chunk, IntConsumer removed) {

    private static final Field<Long> ID = DSL.field(DSL.name("id"), Long.class);

    /// The rows of the table, its entries in the directory and all that is known of it. What alone
    /// could point at it goes, too.
    void table(int id, String name, Iterable<Pointer> pointers) {
        new CompactActivityStore(tx, id).remove();
        rows(DSL.table(DSL.name(name)), DSL.noCondition());
        for (var pointer : pointers) {
            if (!pointer.table().equals(name)) {
                var column = DSL.field(DSL.name(pointer.column()), Long.class);
                var records = DSL.select(RECORD.ID).from(RECORD).where(RECORD.TABLE_ID.eq(id));
                tx.sql()
                        .update(DSL.table(DSL.name(pointer.table())))
                        .set(column, (Long) null)
                        .where(column.in(records))
                        .execute();
            }
        }
        rows(RECORD, RECORD.TABLE_ID.eq(id));
        tx.sql()
                .deleteFrom(CONNECTIONROLEOBJECTTYPECODE)
                .where(CONNECTIONROLEOBJECTTYPECODE.ASSOCIATEDOBJECTTYPECODE.eq(name))
                .execute();
        tx.sql()
                .deleteFrom(DROPPED_CONNECTION)
                .where(DROPPED_CONNECTION.DROPPED_TABLE_ID.eq(id))
                .execute();
        tx.sql().deleteFrom(DROPPED_LOOKUP).where(DROPPED_LOOKUP.TABLE_ID.eq(id)).execute();
        tx.sql().deleteFrom(SAVED_VIEW).where(SAVED_VIEW.TABLE_ID.eq(id)).execute();
        var columns =
                DSL.select(SCHEMA_COLUMN.ID)
                        .from(SCHEMA_COLUMN)
                        .where(SCHEMA_COLUMN.TABLE_ID.eq(id));
        tx.sql().deleteFrom(DROPPED_LOOKUP).where(DROPPED_LOOKUP.COLUMN_ID.in(columns)).execute();
        tx.sql().deleteFrom(SCHEMA_COLUMN).where(SCHEMA_COLUMN.TABLE_ID.eq(id)).execute();
        tx.sql().deleteFrom(SCHEMA_STATUS).where(SCHEMA_STATUS.TABLE_ID.eq(id)).execute();
        tx.sql().deleteFrom(SCHEMA_STATE).where(SCHEMA_STATE.TABLE_ID.eq(id)).execute();
        tx.sql().deleteFrom(SCHEMA_TABLE).where(SCHEMA_TABLE.ID.eq(id)).execute();
    }

    private void rows(Table<?> table, Condition which) {
        var last = next(table, which, Long.MIN_VALUE);
        while (last.isPresent()) {
            tx.sql().deleteFrom(table).where(which, ID.le(last.get())).execute();
            removed.accept(chunk);
            last = next(table, which, last.get());
        }
    }

    /// The last id of the next rows; empty where there are no more.
    private Optional<Long> next(Table<?> table, Condition which, long after) {
        var next =
                DSL.select(ID)
                        .from(table)
                        .where(which, ID.gt(after))
                        .orderBy(ID)
                        .limit(chunk)
                        .asTable("following");
        return tx.sql().select(DSL.max(ID)).from(next).fetchOptional(0, Long.class);
    }

    /// What is known of a column.
    void column(int id) {
        tx.sql().deleteFrom(DROPPED_LOOKUP).where(DROPPED_LOOKUP.COLUMN_ID.eq(id)).execute();
        tx.sql().deleteFrom(SCHEMA_COLUMN).where(SCHEMA_COLUMN.ID.eq(id)).execute();
    }

    /// The lists of options that belonged to a column that is gone.
    void choices() {
        var used = DSL.select(SCHEMA_COLUMN.CHOICE_ID).from(SCHEMA_COLUMN);
        var unused =
                tx.sql()
                        .select(SCHEMA_CHOICE.ID)
                        .from(SCHEMA_CHOICE)
                        .where(
                                SCHEMA_CHOICE.CUSTOM.isTrue(),
                                SCHEMA_CHOICE.SHARED.isFalse(),
                                SCHEMA_CHOICE.ID.notIn(
                                        used.where(SCHEMA_COLUMN.CHOICE_ID.isNotNull())))
                        .fetch(SCHEMA_CHOICE.ID);
        tx.sql().deleteFrom(SCHEMA_OPTION).where(SCHEMA_OPTION.CHOICE_ID.in(unused)).execute();
        tx.sql().deleteFrom(SCHEMA_CHOICE).where(SCHEMA_CHOICE.ID.in(unused)).execute();
    }
}
