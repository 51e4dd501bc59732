package org.ligature.activities.ui;

import org.ligature.activities.ActivityCounts;
import org.ligature.activities.Reminder;
import org.ligature.audit.Actor;
import org.ligature.kit.task.Alarm;
import org.ligature.kit.task.Line;
import org.ligature.records.RecordId;

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

    /// What is told to the user.
    ///
    /// @param near an activity that is near, or was put off until now
    /// @param late how much is late already, said once at the start
    record Telling(Consumer<Reminder> near, Consumer<ActivityCounts> late) {}

    /// What was read: what is due now, and when the next is.
    private record Read(List<Reminder> due, Optional<Instant> next) {}

    private final Actor actor;
    private final ActivitiesParts parts;
    private final Telling telling;
    private final Alarm alarm;
    private final Line line;
    private final Map<RecordId, Reminder> snoozed = new LinkedHashMap<>();
    private Instant seen;

    Reminders(Actor actor, ActivitiesParts parts, Telling telling) {
        this.actor = actor;
        this.parts = parts;
        this.telling = telling;
        this.alarm = parts.tasks().alarm(parts.clock(), this::look);
        this.line = parts.tasks().line();
        this.seen = parts.clock().instant();
    }

    /// Says what is late, and begins to wait.
    void start() {
        parts.tasks()
                .run(
                        () -> parts.activities().counts(actor),
                        counts -> {
                            if (counts.late() > 0) {
                                telling.late().accept(counts);
                            }
                            look();
                        });
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
        due.forEach(telling.near());
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
