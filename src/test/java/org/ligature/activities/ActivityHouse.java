package org.ligature.activities;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.ligature.Shop;
import org.ligature.TestDb;
import org.ligature.audit.Actor;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.Row;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A store with the services of activities, for tests.
public final class ActivityHouse {

    public static final Instant NOW = TestDb.CLOCK.instant();

    public final Shop shop = new Shop();
    public final TestDb db = shop.store;
    public final NoteService notes =
            new NoteService(
                    db.db(), db.actions(), db.access(), db.schema()::schema, db.uuids()::next);
    public final TimelineService timeline =
            new TimelineService(db.db(), db.access(), db.schema()::schema);
    public final ActivityService activities =
            new ActivityService(
                    db.db(),
                    db.actions(),
                    db.records(),
                    shop.verbs,
                    db.schema()::schema,
                    db.clock());

    public ActivityHouse() {
        db.records().onChange(notes);
        db.records().onImpact(notes);
    }

    public Actor admin() {
        return db.admin();
    }

    public RecordRef me() {
        var id = new RecordId(admin().userId());
        return db.records().refs(admin(), List.of(id)).get(id);
    }

    public RecordRef account(String name) {
        return create("account", Values.of("name", name));
    }

    public RecordRef contact(String last) {
        return create("contact", Values.of("lastname", last));
    }

    public RecordRef task(String subject, RecordRef regarding, Instant due) {
        return create(
                "task",
                Values.of("subject", subject)
                        .with("regardingobjectid", regarding)
                        .with("scheduledend", due));
    }

    public RecordRef opportunity(Values values) {
        return create("opportunity", values);
    }

    public RecordRef create(String table, Values values) {
        return saved(db.records().create(admin(), table, values)).ref();
    }

    public Row update(RecordRef record, Values changed) {
        return saved(db.records().update(admin(), open(record), changed));
    }

    public Row open(RecordRef record) {
        return db.records().open(admin(), record.table(), record.id());
    }

    public List<TimelineItem> timeline(RecordRef record) {
        return timeline(TimelineQuery.of(record.id()));
    }

    public List<TimelineItem> timeline(TimelineQuery query) {
        return timeline.page(admin(), query, Optional.empty(), 50);
    }

    /// What the items are called, in their order.
    public static List<String> names(List<TimelineItem> items) {
        return items.stream()
                .map(
                        item ->
                                switch (item) {
                                    case TimelineItem.OfActivity activity ->
                                            activity.activity().name();
                                    case TimelineItem.OfNote(var note, _) -> note.text().title();
                                })
                .toList();
    }

    static Row saved(SaveOutcome outcome) {
        return assertInstanceOf(SaveOutcome.Saved.class, outcome).row();
    }
}
