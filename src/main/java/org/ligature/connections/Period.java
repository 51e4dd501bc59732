package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.schema.PartialDate;

import java.time.LocalDate;

/// From when to when a connection holds; null means open on that side. Both ends belong to it.
public record Period(@Nullable PartialDate starting, @Nullable PartialDate ending) {

    public static final Period OPEN = new Period(null, null);

    /// Whether it ends before it starts.
    public boolean isBackwards() {
        return starting != null && ending != null && ending.lastDay().isBefore(starting.firstDay());
    }

    public boolean overlaps(Period other) {
        return firstDay().compareTo(other.lastDay()) <= 0
                && other.firstDay().compareTo(lastDay()) <= 0;
    }

    private LocalDate firstDay() {
        return starting == null ? LocalDate.MIN : starting.firstDay();
    }

    private LocalDate lastDay() {
        return ending == null ? LocalDate.MAX : ending.lastDay();
    }
}
