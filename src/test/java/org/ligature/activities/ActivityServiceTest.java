package org.ligature.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.ligature.activities.ActivityHouse.NOW;

import org.junit.jupiter.api.Test;
import org.ligature.audit.AuditService;
import org.ligature.records.RecordRef;
import org.ligature.records.Row;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;
import org.ligature.schema.Table;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class ActivityServiceTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final ActivityHouse house = new ActivityHouse();
    private final RecordRef larkfield = house.account("Larkfield Traders");

    @Test
    void knowsTheKindsOfActivities() {
        assertThat(house.activities.kinds())
                .extracting(Table::name)
                .contains("task", "appointment", "phonecall", "email");
    }

    @Test
    void aCallIsLoggedWithWhoCalledWhom() {
        var call = log("phonecall", "Delivery slots", NOW.minus(HOUR), true);

        assertEquals(ActivityState.COMPLETED, call.state());
        assertEquals(List.of(house.me().id()), ids(call, "from"));
        assertEquals(List.of(larkfield.id()), ids(call, "to"));
        assertEquals(Optional.of(NOW.minus(HOUR)), call.values().get("actualend", Instant.class));
    }

    @Test
    void aCallAboutAnOpportunityGoesToItsContact() {
        var jane = house.contact("Doe");
        var deal =
                house.opportunity(
                        Values.of("name", "Crane")
                                .with("parentaccountid", larkfield)
                                .with("parentcontactid", jane));

        var outcome =
                house.activities.log(
                        house.admin(),
                        new NewActivity("phonecall", deal, "Price", null, "", false));

        assertEquals(List.of(jane.id()), ids(ActivityHouse.saved(outcome), "to"));
    }

    @Test
    void aMeetingBeginsWhenItIsSaidToBe() {
        var meeting = log("appointment", "Review", NOW.plus(HOUR), false);

        assertEquals(
                Optional.of(NOW.plus(HOUR)), meeting.values().get("scheduledstart", Instant.class));
    }

    @Test
    void whatIsMissingIsSaid() {
        var outcome =
                house.activities.log(
                        house.admin(), new NewActivity("task", larkfield, "", null, "", true));

        var refused = assertInstanceOf(SaveOutcome.Refused.class, outcome);
        assertEquals("subject", refused.invalid().getFirst().column().name());
    }

    @Test
    void completesWhatIsStillOpenAndNamesTheRest() {
        var open = house.task("Open", larkfield, NOW);
        var done = log("task", "Done", NOW, true).ref();

        var outcome = house.activities.complete(house.admin(), List.of(open.id(), done.id()));

        assertEquals(1, outcome.done());
        assertEquals(
                "Done: The task has the status Completed. Reopen it first.", outcome.leftWords());
        assertEquals(Optional.of(NOW), house.open(open).values().get("actualend", Instant.class));
    }

    @Test
    void namesTheFirstOfManyThatAreLeft() {
        var done =
                IntStream.rangeClosed(1, 5)
                        .mapToObj(i -> log("task", "Task " + i, NOW, true).ref().id())
                        .toList();

        var outcome = house.activities.complete(house.admin(), done);

        assertThat(outcome.leftWords().lines())
                .hasSize(4)
                .startsWith("Task 1: The task has the status Completed. Reopen it first.")
                .endsWith("And 2 more.");
    }

    @Test
    void completingIsOneStepUnderTheNameItHasOnForms() {
        var one = house.task("One", larkfield, NOW);
        var two = house.task("Two", larkfield, NOW);

        house.activities.complete(house.admin(), List.of(one.id(), two.id()));

        var audits = new AuditService(house.db.db());
        var last = audits.transactions(AuditService.NEWEST, 1).getFirst();
        assertEquals("verb.complete", last.label());
        assertEquals(2, last.entries());
    }

    @Test
    void countsWhatIsOpenAndWhatIsLate() {
        house.task("Late", larkfield, NOW.minus(HOUR));
        house.task("Soon", larkfield, NOW.plus(HOUR));
        log("task", "Done", NOW.minus(HOUR), true);

        assertEquals(new ActivityCounts(2, 1), house.activities.counts(house.admin()));
    }

    @Test
    void remindsOfTasksWhenTheyAreDueAndOfMeetingsBefore() {
        house.task("Send offer", larkfield, NOW.plus(HOUR));
        log("appointment", "Review", NOW.plus(HOUR), false);

        var quarter = Duration.ofMinutes(15);
        assertEquals(
                Optional.of(NOW.plus(HOUR).minus(quarter)),
                house.activities.nextReminder(house.admin(), NOW));
        assertThat(house.activities.reminders(house.admin(), NOW, NOW.plus(HOUR)))
                .extracting(reminder -> reminder.activity().name(), Reminder::on)
                .containsExactly(
                        tuple("Review", NOW.plus(HOUR).minus(quarter)),
                        tuple("Send offer", NOW.plus(HOUR)));
    }

    private Row log(String table, String subject, Instant due, boolean completed) {
        return ActivityHouse.saved(
                house.activities.log(
                        house.admin(),
                        new NewActivity(table, larkfield, subject, due, "", completed)));
    }

    private static List<?> ids(Row row, String column) {
        return ((List<?>) row.values().get(column))
                .stream().map(party -> ((RecordRef) party).id()).toList();
    }
}
