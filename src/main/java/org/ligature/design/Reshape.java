package org.ligature.design;

import java.util.List;

/// What is to be otherwise of a table in the database.
///
/// @param added columns it has not got yet, with their indexes and keys
/// @param widened columns that take more decimal places than before
/// @param sorted columns that get the index by which lists are sorted
/// @param dropped physical columns that go, with the indexes and keys on them; only of a copy
record Reshape(
        List<ColumnSpec> added,
        List<ColumnSpec> widened,
        List<ColumnSpec> sorted,
        List<String> dropped) {

    Reshape {
        added = List.copyOf(added);
        widened = List.copyOf(widened);
        sorted = List.copyOf(sorted);
        dropped = List.copyOf(dropped);
    }

    static Reshape without(List<String> dropped) {
        return new Reshape(List.of(), List.of(), List.of(), dropped);
    }

    static Reshape add(ColumnSpec column) {
        return new Reshape(List.of(column), List.of(), List.of(), List.of());
    }

    /// Whether all of it is description.
    boolean isNothing() {
        return added.stream().allMatch(column -> DdlStore.physical(column).isEmpty())
                && widened.isEmpty()
                && sorted.isEmpty();
    }

    /// What is taken back where it is not described in the end. A column that takes more than its
    /// description says does no harm.
    Begun begun(String table) {
        return Begun.columns(table, added)
                .withSorts(table, sorted.stream().map(ColumnSpec::name).toList());
    }
}
