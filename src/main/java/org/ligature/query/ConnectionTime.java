package org.ligature.query;

import java.time.LocalDate;
import java.util.List;

/// How active connections stand on a day, as conditions: the same rule that `connections` tells of
/// a
/// single
/// one. A start is compared by its first day and an end by its last, which are what the store holds
/// of dates known to the month or year; both belong to the period.
public final class ConnectionTime {

    /// Days before the end in which a connection ends soon.
    public static final int SOON = 30;

    private static final String START = "effectivestart";
    private static final String END = "effectiveend";

    private ConnectionTime() {}

    /// It holds on that day, whether it ends soon or not.
    public static Condition holding(LocalDate day) {
        return begun(day).and(orNone(END, Operator.GE, day));
    }

    /// It holds on some day of these.
    public static Condition holding(LocalDate first, LocalDate last) {
        return begun(last).and(orNone(END, Operator.GE, first));
    }

    /// It holds, and not only for some more days.
    public static Condition current(LocalDate day) {
        return begun(day).and(orNone(END, Operator.GT, day.plusDays(SOON)));
    }

    public static Condition endsSoon(LocalDate day) {
        var within = Condition.compare(END, Operator.BETWEEN, day, day.plusDays(SOON));
        return begun(day).and(within);
    }

    public static Condition planned(LocalDate day) {
        var later = Condition.compare(START, Operator.GT, day);
        return later.and(orNone(END, Operator.GE, day));
    }

    public static Condition ended(LocalDate day) {
        return Condition.compare(END, Operator.LT, day);
    }

    private static Condition begun(LocalDate day) {
        return orNone(START, Operator.LE, day);
    }

    private static Condition orNone(String column, Operator operator, LocalDate day) {
        return new Condition.Any(
                List.of(
                        Condition.compare(column, Operator.NULL),
                        Condition.compare(column, operator, day)));
    }
}
