package org.ligature.connections.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import org.jspecify.annotations.Nullable;
import org.ligature.records.Complaint;
import org.ligature.records.Invalid;
import org.ligature.records.Values;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The values of columns that were added to connections as they stand in the dialog, and what is
/// wrong with them. Knows no control and no words.
final class AddedModel {

    private final ReadOnlyObjectWrapper<Values> values = new ReadOnlyObjectWrapper<>(Values.NONE);
    private final Map<String, Complaint> unreadable = new HashMap<>();
    private final ObservableMap<String, Complaint> wrong = FXCollections.observableHashMap();
    private Values untouched = Values.NONE;
    private Runnable onStart = () -> {};

    /// The values of another connection; what was typed is forgotten.
    void start(Values with) {
        untouched = with;
        unreadable.clear();
        wrong.clear();
        values.set(with);
        onStart.run();
    }

    /// Told whenever the values are those of another connection.
    void onStart(Runnable listener) {
        onStart = listener;
    }

    ReadOnlyObjectProperty<Values> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    Values values() {
        return values.get();
    }

    /// What is wrong with the values, by column.
    ObservableMap<String, Complaint> wrong() {
        return wrong;
    }

    void put(String column, @Nullable Object value) {
        if (!Objects.equals(value, values().get(column))) {
            wrong.remove(column);
            values.set(values().with(column, value));
        }
    }

    /// Text that was typed stands for no value.
    ///
    /// @param why null where there is no such text any more
    void cannotRead(String column, @Nullable Complaint why) {
        if (why == null) {
            unreadable.remove(column);
            wrong.remove(column);
        } else {
            unreadable.put(column, why);
        }
    }

    boolean isTyped() {
        var columns = new HashSet<>(values().byColumn().keySet());
        columns.addAll(untouched.byColumn().keySet());
        return !unreadable.isEmpty()
                || columns.stream()
                        .anyMatch(each -> !Objects.equals(values().get(each), untouched.get(each)));
    }

    /// Whether all that was typed stands for values; otherwise [#wrong()] says what does not.
    boolean isSound() {
        wrong.putAll(unreadable);
        return unreadable.isEmpty();
    }

    /// Why they were not saved.
    void show(List<Invalid> invalid) {
        invalid.forEach(each -> wrong.put(each.column().name(), Complaint.of(each)));
    }
}
