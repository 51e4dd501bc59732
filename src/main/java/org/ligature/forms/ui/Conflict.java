package org.ligature.forms.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;
import org.ligature.records.Row;
import org.ligature.schema.Column;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Two people changed one record: where they differ, and what is to be kept of each.
///
/// @param current the record as the other saved it
/// @param by who that was
/// @param differences fields both changed, to be decided one by one
/// @param merged fields only one of them changed, which need no decision
record Conflict(Row current, String by, List<Difference> differences, List<Merged> merged) {

    Conflict {
        differences = List.copyOf(differences);
        merged = List.copyOf(merged);
    }

    /// Whose value is kept.
    enum Side {
        MINE,
        THEIRS
    }

    /// One field with its three values, and the choice once it is made.
    record Difference(
            Column column,
            @Nullable Object before,
            @Nullable Object mine,
            @Nullable Object theirs,
            ObjectProperty<@Nullable Side> choice) {

        Difference(
                Column column,
                @Nullable Object before,
                @Nullable Object mine,
                @Nullable Object theirs) {
            this(column, before, mine, theirs, new SimpleObjectProperty<>());
        }
    }

    record Merged(Column column, Side side) {}

    void chooseAll(Side side) {
        differences.forEach(difference -> difference.choice().set(side));
    }

    /// The first field without a choice.
    Optional<Difference> open() {
        return differences.stream().filter(each -> each.choice().get() == null).findFirst();
    }

    BooleanBinding decided() {
        var choices =
                differences.stream().map(Difference::choice).toArray(ObservableValue<?>[]::new);
        return Bindings.createBooleanBinding(() -> open().isEmpty(), choices);
    }

    Optional<Instant> savedOn() {
        return current.values().get("modifiedon", Instant.class);
    }
}
