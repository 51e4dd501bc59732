package org.ligature.exchange;

import java.util.Comparator;

/// Where a row stands in its file, so that a user finds it again.
///
/// @param line the line on which it begins, from 1
/// @param ordinal the how manieth element of an array it is, from 1; 0 where the file is no array
public record RowPlace(long line, long ordinal) implements Comparable<RowPlace> {

    private static final Comparator<RowPlace> DOWN_THE_FILE =
            Comparator.comparingLong(RowPlace::line).thenComparingLong(RowPlace::ordinal);

    static RowPlace onLine(long line) {
        return new RowPlace(line, 0);
    }

    /// Whether it is one of an array, where many can stand on one line.
    public boolean isElement() {
        return ordinal > 0;
    }

    @Override
    public int compareTo(RowPlace other) {
        return DOWN_THE_FILE.compare(this, other);
    }
}
