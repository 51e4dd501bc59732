package org.ligature.query;

import static org.ligature.sql.Tables.SAVED_VIEW;

import org.jooq.impl.DSL;
import org.ligature.kit.db.Tx;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The views that are kept as data.
record ViewStore(Tx tx) {

    /// A view as it stands in the store.
    ///
    /// @param standard whether the program made it and nobody changed it
    record Kept(
            long id,
            UUID uuid,
            int table,
            String name,
            String content,
            int position,
            boolean standard) {

        /// As an administrator made it.
        Kept with(String newName, String newContent) {
            return new Kept(id, uuid, table, newName, newContent, position, false);
        }
    }

    /// Those that are everybody's, in their order.
    List<Kept> all() {
        return tx.sql()
                .selectFrom(SAVED_VIEW)
                .where(SAVED_VIEW.OWNERID.isNull())
                .orderBy(SAVED_VIEW.TABLE_ID, SAVED_VIEW.POSITION, SAVED_VIEW.ID)
                .fetch(
                        row ->
                                new Kept(
                                        row.getId(),
                                        row.getUuid(),
                                        row.getTableId(),
                                        row.getName(),
                                        row.getContent(),
                                        row.getPosition(),
                                        row.getStandard()));
    }

    Optional<Kept> find(UUID uuid) {
        return all().stream().filter(row -> row.uuid().equals(uuid)).findFirst();
    }

    /// Brings a view back under the number it had.
    void insert(Kept view, Instant now, long user) {
        tx.sql()
                .insertInto(SAVED_VIEW)
                .set(SAVED_VIEW.ID, view.id())
                .set(SAVED_VIEW.UUID, view.uuid())
                .set(SAVED_VIEW.TABLE_ID, view.table())
                .set(SAVED_VIEW.NAME, view.name())
                .set(SAVED_VIEW.CONTENT, view.content())
                .set(SAVED_VIEW.POSITION, view.position())
                .set(SAVED_VIEW.STANDARD, view.standard())
                .set(SAVED_VIEW.CREATEDON, time(now))
                .set(SAVED_VIEW.CREATEDBY, user)
                .set(SAVED_VIEW.MODIFIEDON, time(now))
                .set(SAVED_VIEW.MODIFIEDBY, user)
                .set(SAVED_VIEW.VERSIONNUMBER, 1L)
                .execute();
    }

    void insert(int table, OwnView view, String content, Instant now, long user) {
        var last = DSL.max(SAVED_VIEW.POSITION);
        var before =
                tx.sql()
                        .select(last)
                        .from(SAVED_VIEW)
                        .where(SAVED_VIEW.TABLE_ID.eq(table))
                        .fetchSingle(last);
        tx.sql()
                .insertInto(SAVED_VIEW)
                .set(SAVED_VIEW.UUID, view.uuid())
                .set(SAVED_VIEW.TABLE_ID, table)
                .set(SAVED_VIEW.NAME, view.name())
                .set(SAVED_VIEW.CONTENT, content)
                .set(SAVED_VIEW.POSITION, before == null ? 1 : before + 1)
                .set(SAVED_VIEW.STANDARD, false)
                .set(SAVED_VIEW.CREATEDON, time(now))
                .set(SAVED_VIEW.CREATEDBY, user)
                .set(SAVED_VIEW.MODIFIEDON, time(now))
                .set(SAVED_VIEW.MODIFIEDBY, user)
                .set(SAVED_VIEW.VERSIONNUMBER, 1L)
                .execute();
    }

    void update(Kept view, Instant now, long user) {
        tx.sql()
                .update(SAVED_VIEW)
                .set(SAVED_VIEW.NAME, view.name())
                .set(SAVED_VIEW.CONTENT, view.content())
                .set(SAVED_VIEW.STANDARD, view.standard())
                .set(SAVED_VIEW.MODIFIEDON, time(now))
                .set(SAVED_VIEW.MODIFIEDBY, user)
                .set(SAVED_VIEW.VERSIONNUMBER, SAVED_VIEW.VERSIONNUMBER.plus(1))
                .where(SAVED_VIEW.ID.eq(view.id()))
                .execute();
    }

    void delete(long id) {
        tx.sql().deleteFrom(SAVED_VIEW).where(SAVED_VIEW.ID.eq(id)).execute();
    }

    private static LocalDateTime time(Instant now) {
        return LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }
}
