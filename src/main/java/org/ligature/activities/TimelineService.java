package org.ligature.activities;

import org.ligature.access.Access;
import org.ligature.access.Visibility;
import org.ligature.audit.Actor;
import org.ligature.kit.db.Db;
import org.ligature.records.RecordId;
import org.ligature.schema.Schema;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What happened with a record and what is planned with it, newest first. Every method blocks.
public final class TimelineService {

    private final Db db;
    private final Access access;
    private final Supplier<Schema> schema;

    public TimelineService(Db db, Access access, Supplier<Schema> schema) {
        this.db = db;
        this.access = access;
        this.schema = schema;
    }

    /// The next `size` items, from the newest where `after` is empty: one statement.
    public List<TimelineItem> page(
            Actor actor, TimelineQuery query, Optional<TimelinePosition> after, int size) {
        return db.read(
                tx ->
                        access.visibility(tx, actor, Note.TABLE) == Visibility.ALL
                                ? new TimelineStore(tx, schema.get())
                                        .page(query, after.orElse(null), size)
                                : List.of());
    }

    /// When the last activity with this record was completed.
    public Optional<Instant> lastContact(Actor actor, RecordId record) {
        return db.read(
                tx ->
                        access.visibility(tx, actor, Note.TABLE) == Visibility.ALL
                                ? new TimelineStore(tx, schema.get()).lastContact(record)
                                : Optional.empty());
    }
}
