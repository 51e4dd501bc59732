package org.ligature.activities.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ligature.activities.ActivityHouse.NOW;

import org.junit.jupiter.api.Test;
import org.ligature.activities.ActivityCounts;
import org.ligature.activities.Reminder;
import org.ligature.kit.task.PassingTime;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class RemindersTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final PassingTime time = new PassingTime(NOW);
    private final ActivitiesFixture fixture = new ActivitiesFixture(time.tasks());
    private final RecordRef larkfield = fixture.house.account("Larkfield Traders");
    private final List<Reminder> told = new ArrayList<>();
    private final List<Reminder> missed = new ArrayList<>();
    private final List<ActivityCounts> late = new ArrayList<>();
    private final Reminders reminders =
            new Reminders(
                    fixture.admin(),
                    withTime(),
                    new Reminders.Telling(told::add, missed::addAll, late::add));

    @Test
    void aTaskIsToldOfWhenItIsDue() {
        fixture.house.task("Send offer", larkfield, NOW.plus(HOUR));
        reminders.start();

        time.pass(Duration.ofMinutes(59));
        assertThat(told).isEmpty();
        time.pass(Duration.ofMinutes(1));

        assertThat(names()).containsExactly("Send offer");
        assertThat(late).isEmpty();
    }

    @Test
    void whatIsLateIsSaidOnceAtTheStart() {
        fixture.house.task("Old", larkfield, NOW.minus(HOUR));
        fixture.house.task("Older", larkfield, NOW.minus(HOUR));

        reminders.start();
        time.pass(HOUR);

        assertThat(late).containsExactly(new ActivityCounts(2, 2));
        assertThat(told).isEmpty();
    }

    @Test
    void oneComesBackAfterASnooze() {
        fixture.house.task("Send offer", larkfield, NOW.plus(HOUR));
        reminders.start();
        time.pass(HOUR);

        reminders.snooze(told.getFirst());
        time.pass(Reminders.SNOOZE);

        assertThat(names()).containsExactly("Send offer", "Send offer");
    }

    @Test
    void aSnoozeOutlivesTheProgram() {
        fixture.house.task("Send offer", larkfield, NOW.plus(HOUR));
        reminders.start();
        time.pass(HOUR);
        reminders.snooze(told.getFirst());
        reminders.stop();
        told.clear();

        restarted().start();
        assertThat(told).isEmpty();
        time.pass(Reminders.SNOOZE);

        assertThat(told).extracting(one -> one.activity().name()).containsExactly("Send offer");
    }

    @Test
    void whatWasPutOffIsToldAtTheStartWhereItsTimeHasCome() {
        fixture.house.task("Send offer", larkfield, NOW.plus(HOUR));
        reminders.start();
        time.pass(HOUR);
        reminders.snooze(told.getFirst());
        reminders.stop();
        told.clear();
        time.jump(HOUR);

        restarted().start();

        assertThat(told).hasSize(1);
        restarted().start();
        assertThat(told).hasSize(1);
    }

    @Test
    void whatCameDueWhileTheProgramWasClosedIsToldOneByOneAndOnlyOnce() {
        fixture.house.task("Send offer", larkfield, NOW.plus(HOUR));
        fixture.house.task("Call", larkfield, NOW.plus(HOUR.multipliedBy(2)));
        fixture.house.task("Later", larkfield, NOW.plus(HOUR.multipliedBy(9)));
        reminders.start();
        time.pass(HOUR);
        reminders.snooze(told.getFirst());
        reminders.stop();
        time.jump(HOUR.multipliedBy(4));

        restarted().start();

        assertThat(missed).extracting(one -> one.activity().name()).containsExactly("Call");
        assertThat(names()).containsExactly("Send offer", "Send offer");
        restarted().start();
        assertThat(missed).hasSize(1);
    }

    @Test
    void ofManyThatCameDueTheNextIsShownAsOneIsAnswered() {
        var due = new ArrayList<Reminder>();
        for (var name : List.of("A", "B", "C", "D", "E")) {
            var task = fixture.house.task(name, larkfield, NOW);
            due.add(new Reminder(task, NOW, NOW));
        }
        var shown = new ArrayList<String>();
        var answers = new ArrayList<Runnable>();

        new ReminderQueue(
                        due,
                        (one, next) -> {
                            shown.add(one.activity().name());
                            answers.add(next);
                        })
                .start();
        assertThat(shown).containsExactly("A", "B", "C");
        List.copyOf(answers).forEach(Runnable::run);

        assertThat(shown).containsExactly("A", "B", "C", "D", "E");
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
                fixture.admin(),
                withTime(),
                new Reminders.Telling(told::add, missed::addAll, late::add));
    }

    @Test
    void whatIsMadeMeanwhileIsToldOfToo() {
        reminders.start();

        fixture.house.task("Send offer", larkfield, NOW.plus(HOUR));
        reminders.touched();
        time.pass(HOUR);

        assertThat(names()).containsExactly("Send offer");
    }

    @Test
    void oneTimerWaitsAndNoMore() {
        fixture.house.task("Send offer", larkfield, NOW.plus(HOUR));
        fixture.house.task("Call", larkfield, NOW.plus(HOUR.multipliedBy(2)));
        reminders.start();
        reminders.touched();
        reminders.touched();

        time.pass(HOUR.multipliedBy(2));

        assertThat(names()).containsExactly("Send offer", "Call");
        assertThat(time.waiting()).isZero();
    }

    @Test
    void afterItsEndNothingIsTold() {
        fixture.house.task("Send offer", larkfield, NOW.plus(HOUR));
        reminders.start();

        reminders.stop();
        time.pass(HOUR);

        assertEquals(List.of(), told);
    }

    private List<String> names() {
        return told.stream().map(one -> one.activity().name()).toList();
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
                time.clock());
    }
}
