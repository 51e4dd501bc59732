package org.ligature.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ligature.design.SpecReader;
import org.ligature.kit.problem.Problem;
import org.ligature.query.Query;
import org.ligature.query.QueryService;
import org.ligature.records.RecordCheck;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Activities and notes about records of a table that is deleted: nobody sees them until the table
/// is restored, and they go with it when the store is compacted.
final class ActivitiesAsideTest {

    private static final String BOAT =
            """
            {"name": "boat", "displayname": "Boat", "pluralname": "Boats",
             "activities": true, "notes": true, "columns": []}\
            """;

    private final ActivityHouse house = new ActivityHouse();
    private final QueryService queries =
            new QueryService(house.db.db(), house.db.access(), house.db.schema()::schema);
    private RecordRef albatros;
    private RecordRef painting;
    private RecordRef other;

    @BeforeEach
    void makeABoatWithATask() {
        house.db.tables().createTable(house.admin(), SpecReader.table(BOAT));
        albatros = house.create("new_boat", Values.of("new_name", "Albatros"));
        painting = house.task("Paint the hull", albatros, soon());
        other = house.task("Call Larkfield", house.account("Larkfield"), soon());
        house.notes.add(house.admin(), albatros, new NoteText("Hull", "Two coats"));
    }

    private static Instant soon() {
        return ActivityHouse.NOW.plus(Duration.ofDays(1));
    }

    @Test
    void nobodySeesThemWhileTheTableIsDeleted() {
        assertEquals(2, house.activities.counts(house.admin()).open());
        assertEquals(2, listed("task"));

        delete();

        assertEquals(1, house.activities.counts(house.admin()).open());
        assertEquals(1, listed("task"));
        assertEquals(1, listed("activitypointer"));
        assertEquals(0, listed("annotation"));
        assertThrows(Problem.class, () -> house.open(painting));
        assertThat(house.db.records().refs(house.admin(), List.of(painting.id(), other.id())))
                .containsOnlyKeys(other.id());
        assertEquals(List.of(), problems());
    }

    @Test
    void aDeletionSaysHowManyGoAlong() {
        var impact = house.db.tables().impactOfDelete(house.admin(), "new_boat");

        assertEquals(1, impact.activities());
        assertEquals(1, impact.notes());
        assertEquals(List.of(), impact.lookups());
        assertTrue(impact.hasLinks());
    }

    @Test
    void theyComeBackWithTheTable() {
        delete();

        house.db.tables().restoreTable(house.admin(), "new_boat");

        assertEquals(2, house.activities.counts(house.admin()).open());
        assertEquals(2, listed("task"));
        assertEquals(1, listed("annotation"));
        assertEquals(2, house.timeline(albatros).size());
        assertEquals(
                albatros.id(),
                ((RecordRef) house.open(painting).values().get("regardingobjectid")).id());
        assertEquals(List.of(), problems());
    }

    @Test
    void theyGoForGoodWhenTheStoreIsCompacted() {
        delete();

        house.db.tables().compact(house.admin());

        assertEquals(1, house.activities.counts(house.admin()).open());
        assertEquals(1, listed("activitypointer"));
        assertEquals(0, rows("annotation"));
        assertEquals(0, rows("dropped_activity"));
        assertEquals(1, rows("task"));
        assertEquals(List.of(), problems());
    }

    private void delete() {
        house.db.tables().deleteTable(house.admin(), "new_boat", true);
    }

    private long listed(String table) {
        return queries.count(house.admin(), Query.of(table));
    }

    private int rows(String table) {
        return house.db.db().read(tx -> tx.sql().fetchCount(DSL.table(table)));
    }

    private List<?> problems() {
        return new RecordCheck(house.db.db(), house.db.schema()::schema).run();
    }
}
