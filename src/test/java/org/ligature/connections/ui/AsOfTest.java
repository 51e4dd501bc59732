package org.ligature.connections.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ligature.connections.Period;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.PartialDate;
import org.ligature.schema.PartialDateText;

import java.time.LocalDate;
import java.util.Locale;

final class AsOfTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final PartialDateText dates = new PartialDateText(Locale.UK);

    @ParameterizedTest
    @CsvSource({
        "2019, 2019, 2019-01-01, 2019-12-31",
        "Mar 2019, Mar 2019, 2019-03-01, 2019-03-31",
        "2015 - 2018, 2015 \u2013 2018, 2015-01-01, 2018-12-31",
        "2015\u2013Mar 2018, 2015 \u2013 Mar 2018, 2015-01-01, 2018-03-31",
        "2015 to today, 2015 \u2013 21 Nov 2026, 2015-01-01, 2026-11-21"
    })
    void readsADateOrTwo(String text, String said, LocalDate first, LocalDate last) {
        var read = parse(text);
        assertEquals(said, read.words(dates));
        assertTrue(read.holds(between(last, last)));
        assertTrue(read.holds(between(first, first)));
        assertFalse(read.holds(between(last.plusDays(1), last.plusDays(1))));
        assertFalse(read.holds(between(first.minusDays(1), first.minusDays(1))));
    }

    @Test
    void nothingTypedIsNow() {
        assertTrue(parse("  ").isNow());
        assertEquals("", AsOf.NOW.words(dates));
        assertEquals(TODAY, AsOf.NOW.day(TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"someday", "2018 - 2015", "2015 - someday"})
    void saysWhatIsWrong(String text) {
        assertThrows(Problem.class, () -> parse(text));
    }

    private AsOf parse(String text) {
        return AsOf.parse(text, dates, TODAY);
    }

    private static Period between(LocalDate first, LocalDate last) {
        return new Period(PartialDate.of(first), PartialDate.of(last));
    }
}
