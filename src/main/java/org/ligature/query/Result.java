package org.ligature.query;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;

/// One row of an answer: its id and the values of the query's columns, in their order. Lookups are
/// `RecordRef`s with names; see the column types for the rest.
public record Result(long id, List<@Nullable Object> values) {

    public Result {
        values = Collections.unmodifiableList(values);
    }

    public @Nullable Object get(int column) {
        return values.get(column);
    }
}
