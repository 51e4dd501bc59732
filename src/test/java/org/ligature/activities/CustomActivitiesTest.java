package org.ligature.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.ligature.activities.ActivityHouse.NOW;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ligature.design.SpecReader;
import org.ligature.kit.problem.Problem;
import org.ligature.records.RecordRef;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A table of activities that somebody made has all that the standard ones have.
class CustomActivitiesTest {

    private static final String VISIT =
            """
            {"name": "visit", "displayname": "Visit", "activity": true,
             "columns": [{"name": "distance", "displayname": "Distance", "type": "decimal"}]}
            """;

    private final ActivityHouse house = new ActivityHouse();
    private RecordRef larkfield;

    @BeforeEach
    void makeVisits() {
        house.db.tables().createTable(house.admin(), SpecReader.table(VISIT));
        larkfield = house.account("Larkfield Traders");
    }

    private Table visits() {
        return house.db.schema().schema().require("new_visit");
    }

    @Test
    void itHasTheColumnsAndStatesOfActivities() {
        assertThat(visits().columns())
                .extracting(column -> column.name())
                .contains(
                        "subject",
                        "from",
                        "to",
                        "regardingobjectid",
                        "scheduledstart",
                        "scheduledend",
                        "actualend",
                        "prioritycode",
                        "description",
                        "ownerid",
                        "new_distance");
        assertEquals("subject", visits().nameColumn());
        assertThat(visits().states())
                .extracting(State::label)
                .containsExactly("Open", "Completed", "Canceled");
    }

    @Test
    void itStandsInTheTimelineCountsAndReminders() {
        log("Tour", false);

        assertThat(house.timeline(larkfield)).hasSize(1);
        assertEquals(1, house.activities.counts(house.admin()).open());
        var due = NOW.plus(Duration.ofDays(1));
        assertEquals(Optional.of(due), house.activities.nextReminder(house.admin(), NOW));
        assertThat(house.activities.reminders(house.admin(), NOW, due))
                .extracting(one -> one.activity().name())
                .containsExactly("Tour");
        assertThat(house.activities.kinds()).extracting(Table::name).contains("new_visit");
    }

    @Test
    void oneThatIsCompletedIsTheLastContact() {
        log("Tour", false);
        var item = (TimelineItem.OfActivity) house.timeline(larkfield).getFirst();

        var outcome = house.activities.complete(house.admin(), List.of(item.activity().id()));

        assertEquals(1, outcome.done());
        assertEquals(Optional.of(NOW), house.timeline.lastContact(house.admin(), larkfield.id()));
    }

    @Test
    void whatAllActivitiesHaveStays() {
        var tables = house.db.tables();
        var column = "regardingobjectid";

        var problem =
                assertThrows(
                        Problem.class,
                        () -> tables.deleteColumn(house.admin(), "new_visit", column));
        assertEquals("column.standard", problem.key());
    }

    private void log(String subject, boolean completed) {
        house.activities.log(
                house.admin(),
                new NewActivity(
                        "new_visit",
                        larkfield,
                        subject,
                        NOW.plus(Duration.ofDays(1)),
                        "",
                        completed));
    }
}
