package org.ligature.activities.ui;

import org.ligature.activities.ActivityCounts;
import org.ligature.activities.Reminder;
import org.ligature.audit.Actor;
import org.ligature.kit.task.Alarm;
import org.ligature.kit.task.Line;
import org.ligature.records.RecordId;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Reminds of activities while the program runs: one alarm, set to the next of them. Everything
/// here happens on the FX thread but the reading.
final class Reminders {

    static final Duration SNOOZE = Duration.ofMinutes(10);

    private static final String SEEN = "reminders.seen";

    /// How long ago one can have been due to be reminded of what has not begun yet.
    private static final Duration BACK = Duration.ofDays(1);

    /// What is told to the user.
    ///
    /// @param near an activity that is near, or was put off until now
    /// @param missed what came due while the program was closed, the first in front
    /// @param late how much is late already, said once at the start
    record Telling(
            Consumer<Reminder> near,
            Consumer<List<Reminder>> missed,
            Consumer<ActivityCounts> late) {}

    /// What was read: what is due now, and when the next is.
    private record Read(List<Reminder> due, Optional<Instant> next) {}

    private final Actor actor;
    private final ActivitiesParts parts;
    private final Telling telling;
    private final Alarm alarm;
    private final Line line;
    private final Snoozed kept;
    private final Map<RecordId, Reminder> snoozed = new LinkedHashMap<>();
    private Instant seen;

    Reminders(Actor actor, ActivitiesParts parts, Telling telling) {
        this.actor = actor;
        this.parts = parts;
        this.telling = telling;
        this.alarm = parts.tasks().alarm(parts.clock(), this::look);
        this.line = parts.tasks().line();
        this.kept = new Snoozed(parts.likes());
        this.seen = parts.clock().instant();
    }

    /// What was read at the start.
    private record Before(
            ActivityCounts counts,
            List<Reminder> missed,
            List<Reminder> near,
            List<Reminder> putOff) {}

    /// Says what is late, reminds of what came due while the program was closed and of what is
    /// about to begin, and begins to wait. What was put off before is not forgotten.
    void start() {
        var now = seen;
        var last = lastSeen().filter(now::isAfter).orElse(now);
        var later = kept.all();
        parts.tasks()
                .run(
                        () ->
                                new Before(
                                        parts.activities().counts(actor),
                                        parts.activities().reminders(actor, last, now),
                                        parts.activities().reminders(actor, now.minus(BACK), now),
                                        parts.activities().still(actor, later)),
                        before -> begin(before, now));
    }

    private void begin(Before before, Instant now) {
        before.putOff().forEach(one -> snoozed.put(one.activity().id(), one));
        var missed =
                before.missed().stream()
                        .filter(one -> !snoozed.containsKey(one.activity().id()))
                        .toList();
        if (before.counts().late() > missed.size()) {
            telling.late().accept(before.counts());
        }
        if (!missed.isEmpty()) {
            telling.missed().accept(missed);
        }
        before.near().stream()
                .filter(one -> one.at().isAfter(now))
                .filter(one -> !snoozed.containsKey(one.activity().id()))
                .filter(one -> !missed.contains(one))
                .forEach(telling.near());
        remember();
        look();
    }

    /// Until when everything was told of before the program was closed; empty at the first start.
    private Optional<Instant> lastSeen() {
        try {
            return parts.likes().read(SEEN).map(Instant::parse);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private void remember() {
        parts.likes().write(SEEN, seen.toString());
    }

    /// Activities changed: the next may be another one.
    void touched() {
        look();
    }

    void stop() {
        alarm.cancel();
        line.cancel();
    }

    /// Comes back to it after a while.
    void snooze(Reminder reminder) {
        var again = parts.clock().instant().plus(SNOOZE);
        snoozed.put(
                reminder.activity().id(), new Reminder(reminder.activity(), again, reminder.at()));
        kept.put(reminder.activity().uuid(), again);
        look();
    }

    private void look() {
        var from = seen;
        var now = parts.clock().instant();
        line.run(
                () ->
                        new Read(
                                parts.activities().reminders(actor, from, now),
                                parts.activities().nextReminder(actor, now)),
                read -> tell(read, now));
    }

    private void tell(Read read, Instant now) {
        seen = now;
        var due = new ArrayList<>(read.due());
        snoozed.values().stream().filter(one -> !one.on().isAfter(now)).forEach(due::add);
        due.forEach(one -> snoozed.remove(one.activity().id()));
        due.forEach(one -> kept.remove(one.activity().uuid()));
        due.forEach(telling.near());
        if (!due.isEmpty()) {
            remember();
        }
        next(read.next()).ifPresentOrElse(alarm::set, alarm::cancel);
    }

    private Optional<Instant> next(Optional<Instant> planned) {
        var later = snoozed.values().stream().map(Reminder::on).min(Comparator.naturalOrder());
        if (planned.isEmpty() || later.isEmpty()) {
            return planned.isPresent() ? planned : later;
        }
        return planned.get().isBefore(later.get()) ? planned : later;
    }
}
