package org.ligature.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.ligature.TestDb;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

final class RecordServiceTest {

    private final TestDb db = new TestDb();
    private final RecordService records = db.records();

    @Test
    void refusesANumberFarBeyondTheRangeOfItsColumn() {
        for (var number : List.of("1e101", "-1e999999999")) {
            var values = Values.of("name", "Larkfield").with("revenue", new BigDecimal(number));

            var outcome = db.records().create(db.admin(), "account", values);

            assertInstanceOf(SaveOutcome.Refused.class, outcome);
        }
    }

    @Test
    void readsWhatItWrote() {
        var made =
                saved(
                        "account",
                        Values.of("name", "Kern & Söhne  GmbH ")
                                .with("revenue", new BigDecimal("1250000.5"))
                                .with("industrycode", 7)
                                .with("donotphone", true));

        var row = records.open(db.admin(), "account", made.ref().id());

        assertEquals("Kern & Söhne  GmbH ", row.values().get("name"));
        assertEquals(new BigDecimal("1250000.50"), row.values().get("revenue"));
        assertEquals(7, row.values().get("industrycode"));
        assertEquals(true, row.values().get("donotphone"));
        assertEquals(false, row.values().get("donotemail"));
        assertEquals(Instant.parse("2026-11-21T09:00:00Z"), row.values().get("createdon"));
        assertEquals("Ada Kern", row.values().get("ownerid", RecordRef.class).orElseThrow().name());
        assertEquals(made, row);
    }

    private Row saved(String table, Values values) {
        return assertInstanceOf(SaveOutcome.Saved.class, records.create(db.admin(), table, values))
                .row();
    }
}
