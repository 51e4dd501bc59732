package org.ligature.connections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ligature.schema.PartialDate;

import java.time.LocalDate;

/// How a connection stands on a day.
final class BadgeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void inactiveComesBeforeAllElse() {
        assertThat(Badge.of(false, ending(day(2020, 1, 1)), TODAY)).isEqualTo(Badge.INACTIVE);
    }

    @Test
    void theLastDayOfAPeriodBelongsToIt() {
        assertThat(Badge.of(true, ending(day(2026, 11, 20)), TODAY)).isEqualTo(Badge.ENDED);
        assertThat(Badge.of(true, ending(day(2026, 11, 21)), TODAY)).isEqualTo(Badge.ENDS_SOON);
    }

    @Test
    void aYearEndsWithItsLastDay() {
        assertThat(Badge.of(true, ending(new PartialDate(2025, 0, 0)), TODAY))
                .isEqualTo(Badge.ENDED);
        assertThat(Badge.of(true, ending(new PartialDate(2026, 0, 0)), TODAY))
                .isEqualTo(Badge.CURRENT);
    }

    @Test
    void endsSoonWithinThirtyDays() {
        assertThat(Badge.of(true, ending(day(2026, 12, 21)), TODAY)).isEqualTo(Badge.ENDS_SOON);
        assertThat(Badge.of(true, ending(day(2026, 12, 22)), TODAY)).isEqualTo(Badge.CURRENT);
    }

    @Test
    void isPlannedUntilItsFirstDay() {
        assertThat(Badge.of(true, starting(day(2026, 11, 22)), TODAY)).isEqualTo(Badge.PLANNED);
        assertThat(Badge.of(true, starting(day(2026, 11, 21)), TODAY)).isEqualTo(Badge.CURRENT);
        assertThat(Badge.of(true, starting(new PartialDate(2026, 0, 0)), TODAY))
                .isEqualTo(Badge.CURRENT);
    }

    @Test
    void isCurrentWithoutDates() {
        assertThat(Badge.of(true, Period.OPEN, TODAY)).isEqualTo(Badge.CURRENT);
    }

    private static Period starting(PartialDate date) {
        return new Period(date, null);
    }

    private static Period ending(PartialDate date) {
        return new Period(null, date);
    }

    private static PartialDate day(int year, int month, int day) {
        return new PartialDate(year, month, day);
    }
}
