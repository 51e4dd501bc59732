package org.ligature.activities;

import org.ligature.access.Privilege;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.kit.db.Db;
import org.ligature.records.RecordId;
import org.ligature.records.RecordService;
import org.ligature.records.SaveOutcome;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;
import org.ligature.verbs.VerbOutcome;
import org.ligature.verbs.VerbService;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// What can be done with activities of every kind alike. Every method blocks.
public final class ActivityService {

    private static final int REMINDED_AT_ONCE = 20;
    private static final String COMPLETE = "COMPLETE";

    private final Db db;
    private final Actions actions;
    private final RecordService records;
    private final VerbService verbs;
    private final Supplier<Schema> schema;
    private final Clock clock;

    public ActivityService(
            Db db,
            Actions actions,
            RecordService records,
            VerbService verbs,
            Supplier<Schema> schema,
            Clock clock) {
        this.db = db;
        this.actions = actions;
        this.records = records;
        this.verbs = verbs;
        this.schema = schema;
        this.clock = clock;
    }

    /// The kinds of activities there are, as they are listed.
    public List<Table> kinds() {
        return schema.get().tables().stream()
                .filter(table -> table.abilities().activity())
                .toList();
    }

    /// Whether the actor may do this, for screens that leave out what is not allowed. From memory:
    /// any thread may ask.
    public boolean may(Actor actor, Privilege privilege) {
        return records.may(actor, privilege);
    }

    /// Writes down an activity with a record: what the form would ask for besides is filled in from
    /// the record and the user where it can be.
    public SaveOutcome log(Actor actor, NewActivity wanted) {
        var now = clock.instant();
        var values = new Logged(records, schema.get(), actor, now).values(wanted);
        return actions.run(
                actor, "activity.log", action -> records.create(action, wanted.table(), values));
    }

    /// Has the activities completed as their forms have it, in one step; those that cannot be are
    /// left as they are.
    public VerbOutcome.OfMany complete(Actor actor, List<RecordId> ids) {
        return verbs.runAll(actor, COMPLETE, ids);
    }

    /// How much the user still has to do.
    public ActivityCounts counts(Actor actor) {
        var now = clock.instant();
        return db.read(tx -> new ActivityListStore(tx, schema.get()).counts(actor.userId(), now));
    }

    /// What the user is to be reminded of after `from` and until `until`, the first in front.
    public List<Reminder> reminders(Actor actor, Instant from, Instant until) {
        return db.read(
                tx ->
                        new ActivityListStore(tx, schema.get())
                                .reminders(actor.userId(), from, until, REMINDED_AT_ONCE));
    }

    /// Those of these activities that are still to be done by the user, at the moment each was put
    /// off to.
    public List<Reminder> still(Actor actor, Map<UUID, Instant> later) {
        return later.isEmpty()
                ? List.of()
                : db.read(
                        tx -> new ActivityListStore(tx, schema.get()).still(actor.userId(), later));
    }

    /// When the user is to be reminded next after `from`.
    public Optional<Instant> nextReminder(Actor actor, Instant from) {
        return db.read(
                tx -> new ActivityListStore(tx, schema.get()).nextReminder(actor.userId(), from));
    }
}
