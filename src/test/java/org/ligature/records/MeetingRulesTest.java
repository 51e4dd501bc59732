package org.ligature.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.ligature.TestDb;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

final class MeetingRulesTest {

    private static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");
    private static final Instant TEN = NINE.plus(1, ChronoUnit.HOURS);

    private final TestDb db = new TestDb();

    @Test
    void aMeetingDoesNotEndBeforeItBegins() {
        var refused = create("appointment", TEN, NINE);

        assertThat(assertInstanceOf(SaveOutcome.Refused.class, refused).invalid())
                .extracting(Invalid::sentence)
                .containsExactly(
                        "End Time is before Start Time. Choose a later time, or an earlier start.");
        assertInstanceOf(SaveOutcome.Saved.class, create("appointment", NINE, NINE));
    }

    @Test
    void norDoesOneThatIsMoved() {
        var row = assertInstanceOf(SaveOutcome.Saved.class, create("appointment", NINE, TEN)).row();

        var late = Values.of("scheduledstart", TEN.plus(1, ChronoUnit.HOURS));
        assertInstanceOf(SaveOutcome.Refused.class, update(row, late));
        var moved = late.with("scheduledend", TEN.plus(2, ChronoUnit.HOURS));
        assertInstanceOf(SaveOutcome.Saved.class, update(row, moved));
    }

    @Test
    void aTaskMayBeginAfterItIsDue() {
        var made = create("task", TEN, NINE);

        assertEquals(SaveOutcome.Saved.class, made.getClass());
    }

    private SaveOutcome create(String table, Instant start, Instant end) {
        var values =
                Values.of("subject", "Talk")
                        .with("scheduledstart", start)
                        .with("scheduledend", end);
        return db.records().create(db.admin(), table, values);
    }

    private SaveOutcome update(Row row, Values values) {
        return db.records().update(db.admin(), row.ref().id(), row.version(), values);
    }
}
