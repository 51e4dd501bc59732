package org.ligature.forms.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.problem.Problem;

/// What last went wrong with a record on a form, until something else is tried.
final class Failures {

    /// An expected failure, and how to try again.
    record Failure(Problem problem, Runnable again) {}

    private final ReadOnlyObjectWrapper<@Nullable Failure> newest = new ReadOnlyObjectWrapper<>();

    ReadOnlyObjectProperty<@Nullable Failure> newestProperty() {
        return newest.getReadOnlyProperty();
    }

    void forget() {
        newest.set(null);
    }

    void tell(Problem problem, Runnable again) {
        newest.set(new Failure(problem, again));
    }
}
