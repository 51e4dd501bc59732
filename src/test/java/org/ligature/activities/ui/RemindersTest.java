package org.ligature.activities.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ligature.activities.ActivityHouse.NOW;

import org.junit.jupiter.api.Test;
import org.ligature.activities.ActivityCounts;
import org.ligature.activities.Reminder;
import org.ligature.kit.task.Tasks;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

class RemindersTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Time time = new Time();
    private final List<Wait> waits = new ArrayList<>();
    private final ActivitiesFixture fixture = new ActivitiesFixture(tasks());
    private final RecordRef larkfield = fixture.house.account("Larkfield Traders");
    private final List<Reminder> told = new ArrayList<>();
    private final List<ActivityCounts> late = new ArrayList<>();
    private final Reminders reminders =
            new Reminders(fixture.admin(), withTime(), new Reminders.Telling(told::add, late::add));

    /// What waits for a moment.
    private record Wait(Instant until, Runnable run) {}

    @Test
    void aTaskIsToldOfWhenItIsDue() {
        fixture.house.task("Send offer", larkfield, NOW.plus(HOUR));
        reminders.start();

        pass(Duration.ofMinutes(59));
        assertThat(told).isEmpty();
        pass(Duration.ofMinutes(1));

        assertThat(names()).containsExactly("Send offer");
        assertThat(late).isEmpty();
    }

    @Test
    void whatIsLateIsSaidOnceAtTheStart() {
        fixture.house.task("Old", larkfield, NOW.minus(HOUR));
        fixture.house.task("Older", larkfield, NOW.minus(HOUR));

        reminders.start();
        pass(HOUR);

        assertThat(late).containsExactly(new ActivityCounts(2, 2));
        assertThat(told).isEmpty();
    }

    @Test
    void oneComesBackAfterASnooze() {
        fixture.house.task("Send offer", larkfield, NOW.plus(HOUR));
        reminders.start();
        pass(HOUR);

        reminders.snooze(told.getFirst());
        pass(Reminders.SNOOZE);

        assertThat(names()).containsExactly("Send offer", "Send offer");
    }

    @Test
    void aSnoozeOutlivesTheProgram() {
        fixture.house.task("Send offer", larkfield, NOW.plus(HOUR));
        reminders.start();
        pass(HOUR);
        reminders.snooze(told.getFirst());
        reminders.stop();
        told.clear();

        restarted().start();
        assertThat(told).isEmpty();
        pass(Reminders.SNOOZE);

        assertThat(told).extracting(one -> one.activity().name()).containsExactly("Send offer");
    }

    @Test
    void whatWasPutOffIsToldAtTheStartWhereItsTimeHasCome() {
        fixture.house.task("Send offer", larkfield, NOW.plus(HOUR));
        reminders.start();
        pass(HOUR);
        reminders.snooze(told.getFirst());
        reminders.stop();
        told.clear();
        time.now = time.now.plus(HOUR);

        restarted().start();

        assertThat(told).hasSize(1);
        restarted().start();
        assertThat(told).hasSize(1);
    }

    @Test
    void whatIsAboutToBeginWhenTheProgramOpensIsToldOf() {
        fixture.house.create(
                "appointment",
                Values.of("subject", "Review")
                        .with("scheduledstart", NOW.plus(Duration.ofMinutes(5)))
                        .with("scheduledend", NOW.plus(HOUR)));

        reminders.start();

        assertThat(told).extracting(one -> one.activity().name()).containsExactly("Review");
    }

    private Reminders restarted() {
        return new Reminders(
                fixture.admin(), withTime(), new Reminders.Telling(told::add, late::add));
    }

    @Test
    void whatIsMadeMeanwhileIsToldOfToo() {
        reminders.start();

        fixture.house.task("Send offer", larkfield, NOW.plus(HOUR));
        reminders.touched();
        pass(HOUR);

        assertThat(names()).containsExactly("Send offer");
    }

    @Test
    void oneTimerWaitsAndNoMore() {
        fixture.house.task("Send offer", larkfield, NOW.plus(HOUR));
        fixture.house.task("Call", larkfield, NOW.plus(HOUR.multipliedBy(2)));
        reminders.start();
        reminders.touched();
        reminders.touched();

        pass(HOUR.multipliedBy(2));

        assertThat(names()).containsExactly("Send offer", "Call");
        assertThat(waits).isEmpty();
    }

    @Test
    void afterItsEndNothingIsTold() {
        fixture.house.task("Send offer", larkfield, NOW.plus(HOUR));
        reminders.start();

        reminders.stop();
        pass(HOUR);

        assertEquals(List.of(), told);
    }

    private List<String> names() {
        return told.stream().map(one -> one.activity().name()).toList();
    }

    private void pass(Duration duration) {
        var end = time.now.plus(duration);
        while (true) {
            var next =
                    waits.stream()
                            .filter(wait -> !wait.until().isAfter(end))
                            .min((one, other) -> one.until().compareTo(other.until()));
            if (next.isEmpty()) {
                break;
            }
            waits.remove(next.get());
            time.now = next.get().until();
            next.get().run().run();
        }
        time.now = end;
    }

    private Tasks tasks() {
        return new Tasks(
                Runnable::run,
                Runnable::run,
                thrown -> {
                    throw new AssertionError(thrown);
                },
                (delay, run) -> waits.add(new Wait(time.now.plus(delay), run)));
    }

    private ActivitiesParts withTime() {
        var parts = fixture.parts;
        return new ActivitiesParts(
                parts.timeline(),
                parts.notes(),
                parts.activities(),
                parts.grids(),
                parts.forms(),
                parts.schema(),
                parts.format(),
                parts.files(),
                parts.likes(),
                parts.tasks(),
                time);
    }

    /// A clock that goes on when the test says so.
    private static final class Time extends Clock {

        private Instant now = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
