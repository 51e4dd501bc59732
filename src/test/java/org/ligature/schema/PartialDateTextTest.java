package org.ligature.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Partial dates as people type them.
final class PartialDateTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final List<Locale> LOCALES =
            List.of(
                    Locale.US,
                    Locale.UK,
                    Locale.GERMANY,
                    Locale.FRANCE,
                    Locale.ITALY,
                    Locale.JAPAN,
                    Locale.CHINA,
                    Locale.of("es", "ES"),
                    Locale.of("pt", "BR"),
                    Locale.of("ru", "RU"),
                    Locale.of("pl", "PL"),
                    Locale.of("sv", "SE"));

    @Test
    void readsYearsMonthsAndDays() {
        assertThat(us("2019")).isEqualTo("2019");
        assertThat(us("3/2019")).isEqualTo("2019-03");
        assertThat(us("03.2019")).isEqualTo("2019-03");
        assertThat(us("2019-3")).isEqualTo("2019-03");
        assertThat(us("Mar 2019")).isEqualTo("2019-03");
        assertThat(us("march 2019")).isEqualTo("2019-03");
        assertThat(us("Sept 2019")).isEqualTo("2019-09");
        assertThat(us("14 Mar 2019")).isEqualTo("2019-03-14");
        assertThat(us("Mar 14, 2019")).isEqualTo("2019-03-14");
        assertThat(us("2019-03-14")).isEqualTo("2019-03-14");
        assertThat(us(" ")).isEmpty();
    }

    @Test
    void readsDaysInTheOrderOfTheLanguage() {
        assertThat(us("3/4/2019")).isEqualTo("2019-03-04");
        assertThat(read(Locale.UK, "3/4/2019")).isEqualTo("2019-04-03");
        assertThat(read(Locale.GERMANY, "3.4.2019")).isEqualTo("2019-04-03");
        assertThat(read(Locale.GERMANY, "März 2019")).isEqualTo("2019-03");
    }

    @Test
    void aYearOfTwoDigitsIsAtMostTwentyYearsAhead() {
        assertThat(us("3/4/19")).isEqualTo("2019-03-04");
        assertThat(us("3/4/46")).isEqualTo("2046-03-04");
        assertThat(us("3/4/47")).isEqualTo("1947-03-04");
    }

    @Test
    void readsDaysCountedFromToday() {
        assertThat(us("today")).isEqualTo("2026-11-21");
        assertThat(us("Yesterday")).isEqualTo("2026-11-20");
        assertThat(us("tomorrow")).isEqualTo("2026-11-22");
        assertThat(us("-1y")).isEqualTo("2025-11-21");
        assertThat(us("+3m")).isEqualTo("2027-02-21");
        assertThat(us("- 2 w")).isEqualTo("2026-11-07");
        assertThat(us("+10d")).isEqualTo("2026-12-01");
    }

    @Test
    void saysWhatToTypeWhereItIsNoDate() {
        assertThat(message("soon"))
                .isEqualTo(
                        "soon is not a date. Type a year such as 2026, a month such as Mar 2026,"
                                + " or a day such as Nov 21, 2026.");
        for (var wrong : List.of("19", "Mar", "Mar 19", "3/4", "1/2/3/4", "-1x", "Foo 2019")) {
            assertThat(message(wrong)).contains("is not a date");
        }
    }

    @Test
    void saysThatTheCalendarHasNoSuchDay() {
        for (var wrong : List.of("2/30/2019", "13/2019", "0/2019", "0000", "-9999y")) {
            assertThat(message(wrong)).startsWith("There is no day " + wrong);
        }
    }

    @Test
    void readsWhatItWroteInEachLanguage() {
        for (var locale : LOCALES) {
            var text = new PartialDateText(locale);
            for (int month = 1; month <= 12; month++) {
                for (var date :
                        List.of(
                                new PartialDate(2019, 0, 0),
                                new PartialDate(2019, month, 0),
                                new PartialDate(2019, month, 3),
                                new PartialDate(2031, month, 28))) {
                    var written = text.format(date);
                    assertThat(text.parse(written, TODAY))
                            .as(locale + " " + written)
                            .hasValue(date);
                }
            }
        }
    }

    private static String us(String typed) {
        return read(Locale.US, typed);
    }

    private static String read(Locale locale, String typed) {
        var read = new PartialDateText(locale).parse(typed, TODAY);
        return read.map(PartialDate::toString).orElse("");
    }

    private static String message(String typed) {
        var thrown = new Problem[1];
        assertThatThrownBy(() -> new PartialDateText(Locale.US).parse(typed, TODAY))
                .isInstanceOfSatisfying(Problem.class, problem -> thrown[0] = problem);
        return Texts.of(PartialDateText.class, Locale.US)
                .get(thrown[0].key(), thrown[0].arguments());
    }
}
