package org.ligature.design;

import static org.ligature.sql.Tables.RECORD;
import static org.ligature.sql.Tables.SAVED_VIEW;

import org.jooq.impl.DSL;
import org.ligature.design.Description.KeptView;
import org.ligature.kit.db.Tx;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// Views as descriptions hold them.
record ViewRowStore(Tx tx) {

    /// Puts these views in the place of all the table has, in their order.
    void replace(int table, List<KeptView> views, Instant now) {
        tx.sql().deleteFrom(SAVED_VIEW).where(SAVED_VIEW.TABLE_ID.eq(table)).execute();
        var time = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        for (var view : views) {
            tx.sql()
                    .insertInto(SAVED_VIEW)
                    .set(SAVED_VIEW.UUID, view.uuid())
                    .set(SAVED_VIEW.TABLE_ID, table)
                    .set(SAVED_VIEW.NAME, view.name())
                    .set(SAVED_VIEW.CONTENT, view.content())
                    .set(SAVED_VIEW.POSITION, views.indexOf(view) + 1)
                    .set(SAVED_VIEW.STANDARD, view.standard())
                    .set(SAVED_VIEW.OWNERID, owner(view))
                    .set(SAVED_VIEW.CREATEDON, time)
                    .set(SAVED_VIEW.MODIFIEDON, time)
                    .set(SAVED_VIEW.VERSIONNUMBER, 1L)
                    .execute();
        }
    }

    private static org.jooq.Field<Long> owner(KeptView view) {
        return DSL.field(DSL.select(RECORD.ID).from(RECORD).where(RECORD.UUID.eq(view.owner())));
    }
}
