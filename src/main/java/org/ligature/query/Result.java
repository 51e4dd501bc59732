package org.ligature.query;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;

/// One row of an answer: its id and the values of the query's columns, in their order. Lookups are
/// `RecordRef`s with names; see the column types for the rest.
///
/// @param position where the page after this row begins; of use only to the query that gave the row
public record Result(long id, List<@Nullable Object> values, Position position) {

    public Result {
        values = Collections.unmodifiableList(values);
    }

    /// A row of an answer that has no order but its id.
    public Result(long id, List<@Nullable Object> values) {
        this(id, values, new Position(List.of(), id));
    }

    public @Nullable Object get(int column) {
        return values.get(column);
    }
}
