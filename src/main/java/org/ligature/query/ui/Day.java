package org.ligature.query.ui;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Locale;

/// A stretch of days that is named after today, such as this month.
enum Day {
    TODAY,
    YESTERDAY,
    THIS_WEEK,
    LAST_7_DAYS,
    THIS_MONTH,
    LAST_MONTH,
    LAST_30_DAYS,
    NEXT_30_DAYS,
    THIS_YEAR,
    LAST_YEAR;

    LocalDate first(LocalDate today, Locale locale) {
        return switch (this) {
            case TODAY, NEXT_30_DAYS -> today;
            case YESTERDAY -> today.minusDays(1);
            case THIS_WEEK -> today.with(WeekFields.of(locale).dayOfWeek(), 1);
            case LAST_7_DAYS -> today.minusDays(6);
            case THIS_MONTH -> today.withDayOfMonth(1);
            case LAST_MONTH -> today.minusMonths(1).withDayOfMonth(1);
            case LAST_30_DAYS -> today.minusDays(29);
            case THIS_YEAR -> today.withDayOfYear(1);
            case LAST_YEAR -> today.minusYears(1).withDayOfYear(1);
        };
    }

    LocalDate last(LocalDate today, Locale locale) {
        return switch (this) {
            case TODAY, LAST_7_DAYS, LAST_30_DAYS -> today;
            case YESTERDAY -> today.minusDays(1);
            case THIS_WEEK -> first(today, locale).plusDays(6);
            case THIS_MONTH -> today.with(TemporalAdjusters.lastDayOfMonth());
            case LAST_MONTH -> today.withDayOfMonth(1).minusDays(1);
            case NEXT_30_DAYS -> today.plusDays(29);
            case THIS_YEAR -> today.with(TemporalAdjusters.lastDayOfYear());
            case LAST_YEAR -> today.withDayOfYear(1).minusDays(1);
        };
    }
}
