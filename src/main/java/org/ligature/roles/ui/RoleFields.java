package org.ligature.roles.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Gender;
import org.ligature.connections.RoleDraft;
import org.ligature.connections.RoleId;
import org.ligature.connections.RoleName;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What stands in the fields of the editor of a role.
final class RoleFields {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty description = new SimpleStringProperty(this, "description", "");
    private final ObjectProperty<Integer> category =
            new SimpleObjectProperty<>(this, "category", 1);
    private final BooleanProperty limited = new SimpleBooleanProperty(this, "limited");
    private final StringProperty limit = new SimpleStringProperty(this, "limit", "1");
    private final BooleanProperty everyTable = new SimpleBooleanProperty(this, "everyTable", true);
    private final ObservableSet<String> tables = FXCollections.observableSet();
    private final ObservableList<RoleId> matches = FXCollections.observableArrayList();
    private final BooleanProperty otherWords = new SimpleBooleanProperty(this, "otherWords");
    private final ObservableList<Wording> wordings = FXCollections.observableArrayList();
    private Runnable changed = () -> {};

    RoleFields() {
        List.of(name, description, category, limited, limit, everyTable, otherWords)
                .forEach(one -> one.subscribe((_, _) -> changed.run()));
        tables.addListener((SetChangeListener<String>) _ -> changed.run());
        matches.addListener((ListChangeListener<RoleId>) _ -> changed.run());
        wordings.addListener((ListChangeListener<Wording>) this::onWordings);
    }

    private void onWordings(ListChangeListener.Change<? extends Wording> change) {
        while (change.next()) {
            for (var wording : change.getAddedSubList()) {
                for (var gender : Gender.values()) {
                    wording.words(gender).subscribe((_, _) -> changed.run());
                }
            }
        }
        changed.run();
    }

    /// Told of every change.
    void onChange(Runnable listener) {
        changed = listener;
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty descriptionProperty() {
        return description;
    }

    ObjectProperty<Integer> categoryProperty() {
        return category;
    }

    BooleanProperty limitedProperty() {
        return limited;
    }

    StringProperty limitProperty() {
        return limit;
    }

    BooleanProperty everyTableProperty() {
        return everyTable;
    }

    ObservableSet<String> tables() {
        return tables;
    }

    ObservableList<RoleId> matches() {
        return matches;
    }

    BooleanProperty otherWordsProperty() {
        return otherWords;
    }

    ObservableList<Wording> wordings() {
        return wordings;
    }

    void show(RoleDraft draft) {
        name.set(draft.name());
        description.set(draft.description());
        category.set(draft.category());
        limited.set(draft.limit() != null);
        limit.set(draft.limit() == null ? "1" : String.valueOf(draft.limit()));
        everyTable.set(draft.tables().isEmpty());
        tables.clear();
        tables.addAll(draft.tables());
        matches.setAll(draft.matches());
        otherWords.set(!draft.names().isEmpty());
        wordings.setAll(Wording.of(draft.names()));
    }

    RoleDraft draft() {
        return new RoleDraft(
                name.get(),
                category.get(),
                description.get(),
                everyTable.get() ? Set.of() : Set.copyOf(tables),
                List.copyOf(matches),
                limited.get() ? number() : null,
                otherWords.get() ? names() : List.of());
    }

    private List<RoleName> names() {
        return wordings.stream().flatMap(wording -> wording.names().stream()).toList();
    }

    boolean isLimitReadable() {
        return !limited.get() || number() != null;
    }

    private @Nullable Integer number() {
        var text = limit.get().strip();
        return NUMBER.matcher(text).matches() ? Integer.valueOf(text) : null;
    }

    boolean hasTables() {
        return everyTable.get() || !tables.isEmpty();
    }
}
