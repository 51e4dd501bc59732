package org.ligature.query;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What changes from one run of a statement to the next.
///
/// @param values the values of the query's comparisons, in their order
/// @param after the page begins behind it; null at the start
/// @param ids of the rows wanted, where they are named
record Asked(List<Object> values, long user, @Nullable Position after, List<Long> ids) {

    static Asked of(Query query, long user) {
        return new Asked(Shape.values(query), user, null, List.of());
    }

    Asked after(@Nullable Position after) {
        return new Asked(values, user, after, ids);
    }

    Asked rows(List<Long> ids) {
        return new Asked(values, user, after, ids);
    }

    Object value(int number) {
        return values.get(number);
    }

    /// What the row at the page's beginning holds in this order; asked only where it is not empty.
    Object key(int order) {
        var value = position().values().get(order);
        if (value == null) {
            throw new IllegalStateException("The statement was made for another position");
        }
        return value;
    }

    long lastId() {
        return position().id();
    }

    private Position position() {
        if (after == null) {
            throw new IllegalStateException("The statement was made for a page further on");
        }
        return after;
    }
}
