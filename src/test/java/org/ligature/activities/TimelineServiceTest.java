package org.ligature.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ligature.activities.ActivityHouse.NOW;
import static org.ligature.activities.ActivityHouse.names;

import org.junit.jupiter.api.Test;
import org.ligature.connections.ConnectionService;
import org.ligature.connections.NewConnection;
import org.ligature.connections.RoleService;
import org.ligature.records.RecordCheck;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class TimelineServiceTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final ActivityHouse house = new ActivityHouse();
    private final RecordRef larkfield = house.account("Larkfield Traders");
    private final RecordRef jane = house.contact("Doe");

    @Test
    void theNewestStandsFirstAmongActivitiesAndNotes() {
        house.task("Old", larkfield, NOW.minus(DAY.multipliedBy(3)));
        house.notes.add(house.admin(), larkfield, new NoteText("Now", ""));
        house.task("Next week", larkfield, NOW.plus(DAY.multipliedBy(7)));
        house.task("Of another", house.account("Maple"), NOW);

        assertThat(names(house.timeline(larkfield))).containsExactly("Next week", "Now", "Old");
    }

    @Test
    void aRecordSeesWhereItTakesPartOnceHoweverOften() {
        house.create(
                "appointment",
                Values.of("subject", "Review")
                        .with("regardingobjectid", jane)
                        .with("requiredattendees", List.of(jane, larkfield))
                        .with("optionalattendees", List.of(jane))
                        .with("scheduledstart", NOW));

        assertThat(names(house.timeline(jane))).containsExactly("Review");
        assertThat(names(house.timeline(larkfield))).containsExactly("Review");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        for (int i = 0; i < 7; i++) {
            house.task("Task " + i, larkfield, NOW);
            house.notes.add(house.admin(), larkfield, new NoteText("Note " + i, ""));
        }
        var all = new ArrayList<TimelineItem>();
        var query = TimelineQuery.of(larkfield.id());
        Optional<TimelinePosition> after = Optional.empty();
        while (true) {
            var page = house.timeline.page(house.admin(), query, after, 3);
            all.addAll(page);
            if (page.size() < 3) {
                break;
            }
            after = Optional.of(page.getLast().position());
        }

        assertEquals(names(house.timeline(larkfield)), names(all));
        assertThat(names(all)).hasSize(14).doesNotHaveDuplicates();
    }

    @Test
    void kindsCanBeChosen() {
        house.task("Send offer", larkfield, NOW);
        house.notes.add(house.admin(), larkfield, new NoteText("Mornings", ""));
        var query = TimelineQuery.of(larkfield.id());

        assertThat(names(house.timeline(query.withKinds(List.of("task")))))
                .containsExactly("Send offer");
        assertThat(names(house.timeline(query.withKinds(List.of("annotation")))))
                .containsExactly("Mornings");
        assertThat(house.timeline(query.withKinds(List.of("phonecall")))).isEmpty();
    }

    @Test
    void whatHappenedWithConnectedRecordsIsThereWhenAsked() {
        connect(jane, larkfield);
        house.task("Send offer", larkfield, NOW);
        house.notes.add(house.admin(), larkfield, new NoteText("Mornings", ""));
        house.task("Call Jane", jane, NOW.plus(DAY));

        assertThat(names(house.timeline(jane))).containsExactly("Call Jane");
        assertThat(names(house.timeline(TimelineQuery.of(jane.id()).withConnected(true))))
                .containsExactlyInAnyOrder("Call Jane", "Send offer", "Mornings");
    }

    @Test
    void whatIsOpenAndWhatIsLateIsSaid() {
        house.task("Late", larkfield, NOW.minus(DAY));

        var item =
                assertInstanceOf(
                        TimelineItem.OfActivity.class, house.timeline(larkfield).getFirst());

        assertTrue(item.isOpen());
        assertTrue(item.isLate(NOW));
        assertEquals("Ada Kern", item.owner());
        assertEquals(larkfield.id(), item.regarding().id());
    }

    @Test
    void theLastContactIsTheLastActivityThatWasCompleted() {
        assertThat(house.timeline.lastContact(house.admin(), larkfield.id())).isEmpty();
        var done = house.task("Send offer", larkfield, NOW.minus(DAY));
        house.task("Open", larkfield, NOW.plus(DAY));

        house.activities.complete(house.admin(), List.of(done.id()));

        assertEquals(Optional.of(NOW), house.timeline.lastContact(house.admin(), larkfield.id()));
    }

    @Test
    void whatChangesInAnActivityChangesOnTheTimeline() {
        var task = house.task("Send offer", larkfield, NOW);

        house.update(
                task,
                Values.of("subject", "Send the offer")
                        .with("regardingobjectid", jane)
                        .with("scheduledend", NOW.plus(DAY)));

        assertThat(house.timeline(larkfield)).isEmpty();
        var item = house.timeline(jane).getFirst();
        assertEquals(List.of("Send the offer"), names(List.of(item)));
        assertEquals(NOW.plus(DAY), item.at());
        assertThat(check()).isEmpty();
    }

    @Test
    void whatIsDeletedIsGoneFromTheTimeline() {
        var task = house.task("Send offer", larkfield, NOW);

        house.db.records().delete(house.admin(), List.of(task.id()));

        assertThat(house.timeline(larkfield)).isEmpty();
        assertThat(check()).isEmpty();
    }

    private List<?> check() {
        return new RecordCheck(house.db.db(), house.db.schema()::schema).run();
    }

    private void connect(RecordRef one, RecordRef other) {
        var db = house.db;
        var roles = new RoleService(db.db(), db.actions(), db.access(), db.schema(), db.uuids());
        new ConnectionService(db.db(), db.actions(), db.access(), db.schema(), roles, db.uuids())
                .connect(house.admin(), NewConnection.between(one.id(), other.id()));
    }
}
