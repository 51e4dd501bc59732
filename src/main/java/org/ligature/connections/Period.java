package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.schema.PartialDate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;

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

    /// Whether it is over by this day.
    public boolean isOver(LocalDate day) {
        return lastDay().isBefore(day);
    }

    /// Whether it only begins after this day.
    public boolean isAhead(LocalDate day) {
        return firstDay().isAfter(day);
    }

    /// What is left of it from this day on; nothing is said of one that is over.
    public Period from(LocalDate day) {
        return isAhead(day) ? this : new Period(PartialDate.of(day), ending);
    }

    /// How many of these hold at once on that day of this period on which most of them do.
    public int busiest(Collection<Period> others) {
        return Stream.concat(Stream.of(this), others.stream().filter(this::holdsStartOf))
                .map(Period::firstDay)
                .mapToInt(day -> (int) others.stream().filter(one -> one.holdsOn(day)).count())
                .max()
                .orElse(0);
    }

    private boolean holdsStartOf(Period other) {
        return holdsOn(other.firstDay());
    }

    private boolean holdsOn(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    private LocalDate firstDay() {
        return starting == null ? LocalDate.MIN : starting.firstDay();
    }

    private LocalDate lastDay() {
        return ending == null ? LocalDate.MAX : ending.lastDay();
    }
}
