package org.ligature.connections;

import org.ligature.query.ConnectionTime;

import java.time.LocalDate;

/// How a connection stands on a day, told by its state and dates: the first that fits. The store is
/// asked the same by [ConnectionTime].
public enum Badge {
    INACTIVE,
    ENDED,
    PLANNED,
    ENDS_SOON,
    CURRENT;

    /// Days before the end in which a connection ends soon.
    public static final int SOON = ConnectionTime.SOON;

    /// @param active whether its state is Active
    /// @param today the user's day
    public static Badge of(boolean active, Period period, LocalDate today) {
        if (!active) {
            return INACTIVE;
        }
        var ending = period.ending();
        if (ending != null && ending.lastDay().isBefore(today)) {
            return ENDED;
        }
        var starting = period.starting();
        if (starting != null && starting.firstDay().isAfter(today)) {
            return PLANNED;
        }
        if (ending != null && !ending.lastDay().isAfter(today.plusDays(SOON))) {
            return ENDS_SOON;
        }
        return CURRENT;
    }
}
