package org.ligature.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Each value that cannot be saved is refused with words, and nothing is written.
final class RefusalsTest extends RecordTest {

    private RecordRef needed;

    @BeforeEach
    void addTheTable() {
        Specimens.addTo(db);
        needed = account("Needed").ref();
    }

    @Test
    void refusesWhatIsMissing() {
        refuses("name", null, "required");
        refuses("name", " \u00A0", "required");
        refuses("needed", null, "required");
    }

    @Test
    void refusesTextThatIsTooLong() {
        refuses("name", "x".repeat(201), "length");
        refuses("name", "x".repeat(10_000), "length");
        refuses("memo", "x".repeat(20_001), "length");
    }

    @Test
    void refusesCharactersNobodyCanSee() {
        refuses("name", "a\u0000b", "control");
        refuses("memo", "a\u0000b", "control");
        refuses("memo", "a\u001Bb", "control");
        refuses("name", "two\nlines", "line-break");
        refuses("name", "half \uD83D", "surrogate");
        refuses("memo", "\uDC00 half", "surrogate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.com",
                "ada.kern+crm@mail.example.co.uk",
                "jörg@müller.example",
                "o'brien@example.ie",
                " ada@example.com "
            })
    void takesEmailAddresses(String text) {
        takes("email", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "ada@",
                "@example.com",
                "a b@example.com",
                "a@b@c.de",
                "a@b",
                "a@b..c"
            })
    void refusesWhatIsNoEmailAddress(String text) {
        refuses("email", text, "format.EMAIL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+49 (0)30 1234-567",
                "112",
                "030/1234567 ext. 12",
                "1-800-FLOWERS 2",
                "٠٣٠ ١٢٣٤",
                "555.123.4567;ext=9",
                "+1 212 555 0100 x3 #4"
            })
    void takesPhoneNumbers(String text) {
        takes("phone", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "?", "12_34 $", "ada@example.com 123"})
    void refusesWhatIsNoPhoneNumber(String text) {
        refuses("phone", text, "format.PHONE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "www.example.com/a?b=c#d",
                "https://example.com:8443/path",
                "http://localhost:8080",
                "https://user@example.com",
                "http://[::1]/x",
                "müller.example/ärger",
                "example.com:8080/x"
            })
    void takesWebAddresses(String text) {
        takes("url", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https://",
                "two words.com",
                "mailto:a@b.de",
                "http://.com"
            })
    void refusesWhatIsNoWebAddress(String text) {
        refuses("url", text, "format.URL");
    }

    @Test
    void refusesNumbersOutOfRangeOrTooFine() {
        refuses("whole", 1_000_001, "range");
        refuses("whole", -1_000_001, "range");
        refuses("number", new BigDecimal("1000000.001"), "range");
        refuses("number", new BigDecimal("0.0001"), "scale");
        refuses("money", new BigDecimal("1.2345"), "scale");
        takes("number", new BigDecimal("0.1230000"));
        takes("money", new BigDecimal("1e6"));
    }

    @Test
    void refusesYearsOutsideTheCalendar() {
        refuses("born", LocalDate.of(10_000, 1, 1), "year");
        refuses("born", LocalDate.of(0, 1, 1), "year");
        refuses("seen", Instant.parse("-0001-01-01T00:00:00Z"), "year");
    }

    @Test
    void refusesOptionsThatAreNotThere() {
        refuses("one", 4, "option");
        refuses("many", List.of(1, 4), "option");
        refuses("statecode", 7, "state");
        refuses("statuscode", 9, "reason");
    }

    @Test
    void refusesAReasonOfAnotherState() {
        var values = with("statecode", 0).with("statuscode", 3);

        assertEquals(List.of("statuscode reason"), refusals(create(values)));
    }

    @Test
    void refusesLookupsToNothingOrToTheWrongTable() {
        var gone = new RecordRef(new RecordId(4711), new UUID(1, 2), "account", "Gone");
        refuses("customer", gone, "gone");
        refuses("boss", needed, "table");
        refuses("ownerid", needed, "table");
    }

    @Test
    void refusesWhatOnlyTheProgramWrites() {
        refuses("createdon", Instant.EPOCH, "read-only");
        refuses("versionnumber", 7L, "read-only");
        assertEquals(
                List.of("fullname read-only"),
                refusals(
                        records.create(
                                admin,
                                "contact",
                                Values.of("lastname", "Kern").with("fullname", "Other"))));
    }

    @Test
    void refusesAUuidThatIsTaken() {
        assertEquals(
                List.of("specimenid taken"), refusals(create(with("specimenid", needed.uuid()))));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        var values = with("email", "ada").with("whole", 2_000_000).with("name", null);

        assertEquals(
                List.of("name required", "email format.EMAIL", "whole range"),
                refusals(create(values)));
    }

    @Test
    void refusesAColumnThatIsNotThere() {
        assertThrows(Problem.class, () -> create(with("nonesuch", 1)));
    }

    @Test
    void refusesToBeAboveItself() {
        var top = account("Top");
        var middle = saved("account", Values.of("name", "M").with("parentaccountid", top.ref()));
        var low = saved("account", Values.of("name", "L").with("parentaccountid", middle.ref()));

        assertEquals(
                List.of("parentaccountid cycle"),
                refusals(records.update(admin, top, Values.of("parentaccountid", low.ref()))));
        assertEquals(
                List.of("parentaccountid cycle"),
                refusals(records.update(admin, top, Values.of("parentaccountid", top.ref()))));
    }

    @Test
    void refusesAManagerBelowHerself() {
        var boss = user("Bea", "Boss");
        var helper =
                saved(
                        "systemuser",
                        Values.of("lastname", "Helper").with("parentsystemuserid", boss.ref()));

        assertEquals(
                List.of("parentsystemuserid cycle"),
                refusals(
                        records.update(
                                admin, boss, Values.of("parentsystemuserid", helper.ref()))));
    }

    private void takes(String column, Object value) {
        var outcome = create(with(column, value));

        assertTrue(outcome instanceof SaveOutcome.Saved, () -> value + " " + outcome);
    }

    private void refuses(String column, @Nullable Object value, String rule) {
        long before = count();
        var outcome = create(with(column, value));

        assertEquals(List.of(column + " " + rule), refusals(outcome));
        assertEquals(before, count());
        var invalid = ((SaveOutcome.Refused) outcome).invalid().getFirst();
        var words =
                Texts.of(RecordService.class, Locale.ENGLISH)
                        .get(invalid.key(), invalid.arguments().toArray());
        assertTrue(words.startsWith("The " + column), words);
        assertFalse(words.contains("{"), words);
        var made = saved(create(with("email", "a@b.example")));
        if (!rule.equals("reason") || value instanceof Integer) {
            var again = records.update(admin, made, Values.of(column, value));
            assertFalse(again instanceof SaveOutcome.Saved, () -> column + " " + value);
        }
        records.delete(admin, List.of(made.ref().id()));
    }

    private long count() {
        return db.db().read(tx -> tx.sql().fetchCount(org.jooq.impl.DSL.table("specimen")));
    }

    private SaveOutcome create(Values values) {
        return records.create(admin, Specimens.TABLE, values);
    }

    private Values with(String column, @Nullable Object value) {
        return Values.of("name", "Specimen").with("needed", needed).with(column, value);
    }
}
