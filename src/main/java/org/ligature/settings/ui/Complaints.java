package org.ligature.settings.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;

import java.util.LinkedHashMap;
import java.util.Map;

/// What is wrong with the fields of a dialog, by the names of the fields; the empty name stands for
/// the whole of it.
final class Complaints {

    static final String ALL = "";

    private final Map<String, ObjectProperty<@Nullable Problem>> byField = new LinkedHashMap<>();

    private ObjectProperty<@Nullable Problem> property(String field) {
        return byField.computeIfAbsent(field, _ -> new SimpleObjectProperty<>());
    }

    void put(String field, Problem problem) {
        property(field).set(problem);
    }

    void put(String field, String key, Object... arguments) {
        put(field, new Problem(Complaints.class, key, arguments));
    }

    void clear(String field) {
        property(field).set(null);
    }

    void clear() {
        byField.values().forEach(property -> property.set(null));
    }

    boolean isEmpty() {
        return byField.values().stream().allMatch(property -> property.get() == null);
    }

    /// What the user reads; empty where nothing is wrong.
    ObservableValue<String> words(String field) {
        return property(field).map(Texts::of).orElse("");
    }

    @Nullable Problem of(String field) {
        return property(field).get();
    }
}
