package org.ligature.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ligature.schema.ColumnType;
import org.ligature.schema.ColumnType.DateOnly;
import org.ligature.schema.ColumnType.DecimalNumber;
import org.ligature.schema.ColumnType.Money;
import org.ligature.schema.ColumnType.PartialDay;
import org.ligature.schema.ColumnType.WholeNumber;
import org.ligature.schema.PartialDate;
import org.ligature.schema.Table;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

class ValueFormatTest {

    private static final BigDecimal HUGE = new BigDecimal("100000000000");
    private static final ColumnType NUMBER = new DecimalNumber(4, HUGE.negate(), HUGE);
    private static final ColumnType MONEY = new Money(2, HUGE.negate(), HUGE);
    private static final ColumnType WHOLE = new WholeNumber(-2_000_000_000, 2_000_000_000);
    private static final Clock NOW =
            Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @ValueSource(
            strings = {"en-GB", "en-US", "de", "de-CH", "fr", "ar", "ar-EG", "hi-IN", "pl", "sv"})
    void readsWhatItWroteInEveryLocale(String tag) {
        var format = format(tag);

        for (var number :
                new String[] {"0", "-1234567.25", "12.5", "1234", "-0.0001", "999999.9"}) {
            assertReadsBack(format, NUMBER, new BigDecimal(number));
        }
        assertReadsBack(format, MONEY, new BigDecimal("-186500.00"));
        assertReadsBack(format, WHOLE, -1_234_567);
        for (var day = 1; day < 366; day++) {
            assertReadsBack(format, new DateOnly(), LocalDate.ofYearDay(1984, day));
        }
        for (var month = 1; month < 13; month++) {
            assertReadsBack(format, new PartialDay(false), new PartialDate(2019, month, 0));
        }
        assertReadsBack(format, new PartialDay(true), new PartialDate(2019, 0, 0));
        for (var minute = 0; minute < 24 * 60; minute += 7) {
            var time = LocalTime.ofSecondOfDay(minute * 60L);
            assertThat(format.readTime(format.time(time))).contains(time);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    en-GB | 1,234.5     | 1234.5
                    en-GB | 1234.5      | 1234.5
                    en-GB | 12,5        | 12.5
                    en-GB | 1,234,567   | 1234567
                    en-GB | " -7 "      | -7
                    en-GB | .5          | 0.5
                    de    | 1.234,5     | 1234.5
                    de    | 12.5        | 12.5
                    de    | 1.234       | 1234
                    de-CH | 1'234.5     | 1234.5
                    fr    | 1 234,5     | 1234.5
                    ar-EG | ١٬٢٣٤٫٥     | 1234.5
                    ar-EG | 1234.5      | 1234.5
                    hi-IN | 12,34,567.5 | 1234567.5
                    """)
    void readsNumbersAsTheyAreTyped(String tag, String typed, BigDecimal number) {
        var read = assertInstanceOf(Typed.Value.class, format(tag).read(NUMBER, typed));

        assertThat((BigDecimal) read.value()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"twelve", "1,23,4", "1.2.3", "--1", "1e9", "-", "1,234,5"})
    void refusesWhatIsNoNumber(String typed) {
        assertEquals(
                Typed.unreadable("typed.number", "1,234.5"), format("en-GB").read(NUMBER, typed));
    }

    @Test
    void neverRoundsAwayWhatWasTyped() {
        assertEquals(Typed.unreadable("typed.decimals", "2"), format("en-GB").read(MONEY, "1.005"));
        assertInstanceOf(Typed.Unreadable.class, format("en-GB").read(WHOLE, "1.5"));
        assertInstanceOf(Typed.Unreadable.class, format("en-GB").read(WHOLE, "99999999999"));
    }

    @Test
    void writesMoneyInTheCurrencyOfTheRecord() {
        var yen = new CurrencySigns.Sign("JP¥", 0);
        var format =
                new ValueFormat(
                        Locale.UK,
                        NOW,
                        Currency.getInstance("EUR"),
                        held -> Optional.of(yen).filter(_ -> "yen".equals(held)));
        var table = Table.named(1, "account").build();
        var amount = new BigDecimal("1200");

        assertEquals("JP¥1,200", format.in("yen").show(table, MONEY, amount));
        assertEquals("1,200", format.in("yen").edit(MONEY, amount));
        assertEquals("JP¥", format.in("yen").currencySign());
        assertEquals("€1,200.00", format.in("yen").in(null).show(table, MONEY, amount));
        assertEquals(new Typed.Value(amount), format.in("yen").read(MONEY, "JP¥1,200"));
    }

    @Test
    void readsMoneyWithItsSign() {
        assertEquals(
                new Typed.Value(new BigDecimal("1200.50")),
                format("en-GB").read(MONEY, "€1,200.50"));
        assertEquals(
                new Typed.Value(new BigDecimal("1200.5")), format("de").read(MONEY, "1.200,5 EUR"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en-GB | 14 May 1984    | 1984-05-14
                    en-GB | 14 may 84      | 1984-05-14
                    en-GB | 14/5/84        | 1984-05-14
                    en-GB | 14.5.1984      | 1984-05-14
                    en-GB | 1984-05-14     | 1984-05-14
                    en-GB | 14051984       | 1984-05-14
                    en-GB | 14/5           | 2026-05-14
                    en-GB | May 14th, 1984 | 1984-05-14
                    en-GB | 14 September 26| 2026-09-14
                    en-US | 5/14/1984      | 1984-05-14
                    en-US | 14/5/1984      | 1984-05-14
                    en-US | May 14, 1984   | 1984-05-14
                    de    | 14.5.84        | 1984-05-14
                    de    | 14. Mai 1984   | 1984-05-14
                    de    | 3. märz 2019   | 2019-03-03
                    ar-EG | ١٤/٥/١٩٨٤      | 1984-05-14
                    ar-EG | ١٤ مايو ١٩٨٤   | 1984-05-14
                    ja    | 1984年5月14日   | 1984-05-14
                    sv    | 1984-05-14     | 1984-05-14
                    en-GB | today          | 2026-11-21
                    en-GB | Yesterday      | 2026-11-20
                    en-GB | -1y            | 2025-11-21
                    en-GB | +2w            | 2026-12-05
                    """)
    void readsDatesAsTheyAreTyped(String tag, String typed, LocalDate date) {
        assertEquals(new Typed.Value(date), format(tag).read(new DateOnly(), typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 Feb 2020", "14", "2019", "Mar 2019", "someday", "0/5/2020", "1+1"})
    void refusesWhatIsNoDay(String typed) {
        assertEquals(
                Typed.unreadable("typed.date", "14 Mar 2019"),
                format("en-GB").read(new DateOnly(), typed));
    }

    @ParameterizedTest
    @CsvSource({
        "2019,2019",
        "3/2019,2019-03",
        "Mar 2019,2019-03",
        "2019-03,2019-03",
        "14 Mar 2019,2019-03-14"
    })
    void keepsADateAsExactAsItWasTyped(String typed, String date) {
        var read = format("en-GB").read(new PartialDay(false), typed);

        assertEquals(date, String.valueOf(((Typed.Value) read).value()));
    }

    @ParameterizedTest
    @CsvSource({
        "15:20,15:20",
        "15.20,15:20",
        "1520,15:20",
        "3 pm,15:00",
        "3:20PM,15:20",
        "12 am,00:00",
        "9,09:00"
    })
    void readsTimesAsTheyAreTyped(String typed, LocalTime time) {
        assertThat(format("en-GB").readTime(typed)).contains(time);
    }

    @Test
    void keepsTextAsItWasTyped() {
        var typed = " Ω 東京 \u202bשלום\u202c e\u0301 ";

        assertEquals(
                new Typed.Value(typed),
                format("en-GB")
                        .read(new ColumnType.Text(100, ColumnType.Text.Format.PLAIN), typed));
    }

    private static void assertReadsBack(ValueFormat format, ColumnType type, Object value) {
        var text = format.edit(type, value);
        var read = assertInstanceOf(Typed.Value.class, format.read(type, text), text);
        if (value instanceof BigDecimal number) {
            assertThat((BigDecimal) read.value()).as(text).isEqualByComparingTo(number);
        } else {
            assertEquals(value, read.value(), text);
        }
    }

    private static ValueFormat format(String tag) {
        return new ValueFormat(Locale.forLanguageTag(tag), NOW, Currency.getInstance("EUR"));
    }
}
