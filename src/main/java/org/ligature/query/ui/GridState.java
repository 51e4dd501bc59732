package org.ligature.query.ui;

import org.ligature.kit.problem.Problem;

/// Which of its faces a grid shows.
sealed interface GridState {

    record Loading() implements GridState {}

    record Shown() implements GridState {}

    /// There is no row at all, whatever view and filters.
    record NothingYet() implements GridState {}

    /// There are rows, but none that view and filters let through.
    record NoMatch() implements GridState {}

    record Failed(Problem problem) implements GridState {}
}
