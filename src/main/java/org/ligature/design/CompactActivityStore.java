package org.ligature.design;

import static org.ligature.sql.Tables.ACTIVITYPARTY;
import static org.ligature.sql.Tables.ACTIVITYPOINTER;
import static org.ligature.sql.Tables.ANNOTATION;
import static org.ligature.sql.Tables.ANNOTATIONPART;
import static org.ligature.sql.Tables.DROPPED_ACTIVITY;
import static org.ligature.sql.Tables.RECORD;
import static org.ligature.sql.Tables.SCHEMA_TABLE;

import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.ligature.kit.db.Tx;

import java.util.List;

/// Removes the activities that were set aside with a table, and the notes of its records and
/// theirs.
///
/// @param table the number of the deleted table, whose records are still in the directory
record CompactActivityStore(Tx tx, int table) {

    private static final int CHUNK = 1000;

    void remove() {
        tables().forEach(this::rows);
        parties();
        notes();
        tx.sql().deleteFrom(ACTIVITYPOINTER).where(ACTIVITYPOINTER.ID.in(activities())).execute();
        var gone = activities().fetch(DROPPED_ACTIVITY.ACTIVITY_ID);
        for (int from = 0; from < gone.size(); from += CHUNK) {
            forget(gone.subList(from, Math.min(from + CHUNK, gone.size())));
        }
    }

    private void forget(List<Long> gone) {
        tx.sql()
                .deleteFrom(DROPPED_ACTIVITY)
                .where(DROPPED_ACTIVITY.ACTIVITY_ID.in(gone))
                .execute();
        tx.sql().deleteFrom(RECORD).where(RECORD.ID.in(gone)).execute();
    }

    /// The tables whose records are activities.
    private List<String> tables() {
        return tx.sql()
                .select(SCHEMA_TABLE.NAME)
                .from(SCHEMA_TABLE)
                .where(SCHEMA_TABLE.ACTIVITY.isTrue(), SCHEMA_TABLE.KIND.eq("BUSINESS"))
                .fetch(SCHEMA_TABLE.NAME);
    }

    /// The rows of one kind of activity; what points at them is emptied.
    private void rows(String kind) {
        var id = DSL.field(DSL.name("id"), Long.class);
        for (var pointer : new UsesStore(tx).pointers(kind, true, true)) {
            var column = DSL.field(DSL.name(pointer.column()), Long.class);
            tx.sql()
                    .update(DSL.table(DSL.name(pointer.table())))
                    .set(column, (Long) null)
                    .where(column.in(activities()))
                    .execute();
        }
        tx.sql().deleteFrom(DSL.table(DSL.name(kind))).where(id.in(activities())).execute();
    }

    private void parties() {
        tx.sql()
                .deleteFrom(ACTIVITYPARTY)
                .where(
                        ACTIVITYPARTY
                                .ACTIVITYID
                                .in(activities())
                                .or(ACTIVITYPARTY.PARTYID.in(activities()))
                                .or(ACTIVITYPARTY.PARTYID.in(records())))
                .execute();
    }

    private void notes() {
        var theirs = ANNOTATION.OBJECTID.in(activities()).or(ANNOTATION.OBJECTID.in(records()));
        var notes = DSL.select(ANNOTATION.ID).from(ANNOTATION).where(theirs);
        tx.sql().deleteFrom(ANNOTATIONPART).where(ANNOTATIONPART.ANNOTATIONID.in(notes)).execute();
        tx.sql().deleteFrom(ANNOTATION).where(theirs).execute();
    }

    private Select<Record1<Long>> activities() {
        return tx.sql()
                .select(DROPPED_ACTIVITY.ACTIVITY_ID)
                .from(DROPPED_ACTIVITY)
                .where(DROPPED_ACTIVITY.TABLE_ID.eq(table));
    }

    private Select<Record1<Long>> records() {
        return DSL.select(RECORD.ID).from(RECORD).where(RECORD.TABLE_ID.eq(table));
    }
}
