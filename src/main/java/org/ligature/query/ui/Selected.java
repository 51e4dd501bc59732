package org.ligature.query.ui;

import org.ligature.query.Query;

import java.util.List;
import java.util.Set;

/// What is selected in a grid.
public sealed interface Selected {

    /// These rows, in the order in which they were selected, on whichever page they are.
    record Rows(List<GridRow> rows) implements Selected {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /// Every row of a query, except some.
    ///
    /// @param matching how many rows the query has; -1 while nobody has counted
    record AllThatMatch(Query query, Set<Long> except, long matching) implements Selected {
        public AllThatMatch {
            except = Set.copyOf(except);
        }
    }

    static Selected nothing() {
        return new Rows(List.of());
    }

    /// How many rows are selected; -1 where nobody knows yet.
    default long count() {
        return switch (this) {
            case Rows(var rows) -> rows.size();
            case AllThatMatch(_, var except, var matching) ->
                    matching < 0 ? -1 : matching - except.size();
        };
    }

    default boolean isEmpty() {
        return count() == 0;
    }

    /// The rows that are known one by one; none where all that match are selected.
    default List<GridRow> known() {
        return switch (this) {
            case Rows(var rows) -> rows;
            case AllThatMatch _ -> List.of();
        };
    }

    default boolean contains(long id) {
        return switch (this) {
            case Rows(var rows) -> rows.stream().anyMatch(row -> row.id() == id);
            case AllThatMatch(_, var except, _) -> !except.contains(id);
        };
    }
}
