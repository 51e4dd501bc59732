package org.ligature.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ligature.schema.PartialDate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;

/// Every kind of value comes back as it was given, through single saves, changes and batches.
final class RoundTripTest extends RecordTest {

    private RecordRef needed;

    @BeforeEach
    void addTheTable() {
        Specimens.addTo(db);
        needed = account("Needed").ref();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grüße, Šárka!",
                "  blanks  kept\tas typed ",
                "שלום \u200Fעולם\u200E (abc)",
                "مرحبا \u202Bworld\u202C",
                "👩‍👩‍👧‍👦 família 🏳️‍🌈",
                "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 汉字 ひらがな",
                "e\u0301 is not é",
                "O'Brien \"the\" \\ ; -- %_?",
                "null"
            })
    void keepsTextAsTyped(String text) {
        keeps("name", text);
        keeps("memo", text + "\nsecond line\r\n" + text);
    }

    @Test
    void keepsLongText() {
        keeps("name", "🦜".repeat(200));
        keeps("memo", "ä".repeat(20_000));
    }

    @Test
    void keepsNumbers() {
        keeps("whole", -1_000_000);
        keeps("whole", 0);
        keeps("number", new BigDecimal("-999999.999"));
        keeps("number", new BigDecimal("0.100"));
        keeps("money", new BigDecimal("12.340"));
        keeps("yes", true);
        keeps("yes", false);
    }

    @Test
    void keepsDates() {
        keeps("born", LocalDate.of(1, 1, 1));
        keeps("born", LocalDate.of(1582, 10, 10));
        keeps("born", LocalDate.of(2000, 2, 29));
        keeps("born", LocalDate.of(9999, 12, 31));
        for (var column : List.of("started", "ended")) {
            keeps(column, new PartialDate(2019, 0, 0));
            keeps(column, new PartialDate(2020, 2, 0));
            keeps(column, new PartialDate(2020, 2, 29));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", "America/New_York", "Pacific/Apia"})
    void keepsInstantsWhereverTheComputerStands(String zone) {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            keeps("seen", Instant.parse("2026-03-29T02:30:00.123Z"));
            keeps("seen", Instant.parse("2026-10-25T00:30:00Z"));
            keeps("seen", Instant.parse("2026-10-25T01:30:00Z"));
            keeps("seen", Instant.parse("2026-03-08T02:30:00Z"));
            keeps("seen", Instant.parse("0001-01-01T00:00:00Z"));
            keeps("seen", Instant.parse("1582-10-10T12:00:00Z"));
            keeps("born", LocalDate.of(2011, 12, 30));
            keeps("born", LocalDate.of(2026, 3, 29));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void keepsChoices() {
        keeps("one", 30);
        keeps("many", List.of(1, 30));
        keeps("many", List.of(2));
    }

    @Test
    void ordersChoicesAndDropsDoubles() {
        var row = saved(Specimens.TABLE, with("many", List.of(30, 1, 30)));

        assertEquals(List.of(1, 30), row.values().get("many"));
    }

    @Test
    void keepsLookupsWithNameAndTable() {
        var ada = contact("Ada", "Lovelace").ref();
        keeps("boss", ada);
        keeps("customer", ada);
        keeps("customer", needed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t", "\u00A0", "\u200B"})
    void takesBlanksForNothing(String text) {
        assertEquals(null, saved(Specimens.TABLE, with("memo", text)).values().get("memo"));
    }

    @Test
    void cutsInstantsToTheMillisecond() {
        var row = saved(Specimens.TABLE, with("seen", Instant.parse("2026-01-01T00:00:00.1239Z")));

        assertEquals(Instant.parse("2026-01-01T00:00:00.123Z"), row.values().get("seen"));
    }

    private void keeps(String column, Object value) {
        assertEquals(value, saved(Specimens.TABLE, with(column, value)).values().get(column));
        var changed = saved(Specimens.TABLE, with("email", null));
        saved(records.update(admin, changed, Values.of(column, value)));
        assertEquals(value, reread(changed).values().get(column));
        saved(records.update(admin, reread(changed), emptied(column)));
        assertEquals(emptied(column).get(column), reread(changed).values().get(column));
        assertEquals(value, inBatch(with(column, value)).get(column));
    }

    private static Values emptied(String column) {
        return Values.of(column, column.equals("name") ? "Another" : null);
    }

    private Values inBatch(Values values) {
        var outcomes =
                db.actions()
                        .run(
                                admin,
                                "test",
                                action ->
                                        records.create(
                                                action,
                                                Specimens.TABLE,
                                                List.of(with("email", "a@b.example"), values)));
        var created = (BatchOutcome.Created) outcomes.getLast();
        return records.open(admin, created.ref().id()).values();
    }

    private Values with(String column, @Nullable Object value) {
        return Values.of("name", "Specimen").with("needed", needed).with(column, value);
    }
}
