package org.ligature.schema;

import java.time.LocalDate;
import java.time.YearMonth;

/// A date as exactly as it is known: a day, a month or a year.
///
/// @param year 1 to 9999
/// @param month 1 to 12, 0 where only the year is known
/// @param day 1 to 31, 0 where the day is not known
public record PartialDate(int year, int month, int day) {

    /// How exactly a date is known; the codes are what the store holds.
    public enum Precision {
        YEAR(1),
        MONTH(2),
        DAY(3);

        private final int code;

        Precision(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }

        public static Precision of(int code) {
            return values()[code - 1];
        }
    }

    public PartialDate {
        if (year < 1 || year > 9999 || (month == 0 && day != 0)) {
            throw new IllegalArgumentException("No such date " + year + "-" + month + "-" + day);
        }
        if (day != 0) {
            LocalDate.of(year, month, day);
        } else if (month != 0) {
            YearMonth.of(year, month);
        }
    }

    public static PartialDate of(LocalDate date) {
        return of(date, Precision.DAY);
    }

    /// What is known of `date` at this precision.
    public static PartialDate of(LocalDate date, Precision precision) {
        return switch (precision) {
            case YEAR -> new PartialDate(date.getYear(), 0, 0);
            case MONTH -> new PartialDate(date.getYear(), date.getMonthValue(), 0);
            case DAY -> new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        };
    }

    /// Reads what [#toString] wrote.
    public static PartialDate parse(String text) {
        var parts = text.split("-");
        return new PartialDate(part(parts, 0), part(parts, 1), part(parts, 2));
    }

    private static int part(String[] parts, int place) {
        return place < parts.length ? Integer.parseInt(parts[place]) : 0;
    }

    public Precision precision() {
        if (month == 0) {
            return Precision.YEAR;
        }
        return day == 0 ? Precision.MONTH : Precision.DAY;
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    public LocalDate lastDay() {
        return switch (precision()) {
            case YEAR -> LocalDate.of(year, 12, 31);
            case MONTH -> YearMonth.of(year, month).atEndOfMonth();
            case DAY -> LocalDate.of(year, month, day);
        };
    }

    /// ISO 8601 as exactly as known: `2019`, `2019-03`, `2019-03-14`.
    @Override
    public String toString() {
        return switch (precision()) {
            case YEAR -> "%04d".formatted(year);
            case MONTH -> "%04d-%02d".formatted(year, month);
            case DAY -> "%04d-%02d-%02d".formatted(year, month, day);
        };
    }
}
