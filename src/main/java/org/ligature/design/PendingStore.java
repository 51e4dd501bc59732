package org.ligature.design;

import static org.ligature.sql.Tables.SCHEMA_CHANGE;

import org.ligature.kit.db.Tx;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// What is being made and not yet described.
record PendingStore(Tx tx) {

    /// A change that was begun.
    record Pending(long id, String content) {}

    long note(String content, Instant now) {
        return tx.sql()
                .insertInto(SCHEMA_CHANGE)
                .set(SCHEMA_CHANGE.CONTENT, content)
                .set(SCHEMA_CHANGE.BEGUN_ON, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .returningResult(SCHEMA_CHANGE.ID)
                .fetchSingle()
                .value1();
    }

    /// Newest first: what was begun last is taken back first.
    List<Pending> all() {
        return tx.sql()
                .selectFrom(SCHEMA_CHANGE)
                .orderBy(SCHEMA_CHANGE.ID.desc())
                .fetch(row -> new Pending(row.getId(), row.getContent()));
    }

    void done(long id) {
        tx.sql().deleteFrom(SCHEMA_CHANGE).where(SCHEMA_CHANGE.ID.eq(id)).execute();
    }
}
