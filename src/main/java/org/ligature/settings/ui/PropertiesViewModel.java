package org.ligature.settings.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;
import org.ligature.design.TableChange;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.Table;

/// How a table is called and seen and what its records can have, while somebody changes it.
final class PropertiesViewModel {

    static final String DISPLAY_NAME = "displayname";
    static final String PLURAL = "plural";

    private final TableViewModel table;
    private final StringProperty displayName = new SimpleStringProperty(this, "displayName", "");
    private final StringProperty plural = new SimpleStringProperty(this, "plural", "");
    private final StringProperty icon = new SimpleStringProperty(this, "icon", "");
    private final StringProperty color = new SimpleStringProperty(this, "color", "");
    private final BooleanProperty connections = new SimpleBooleanProperty(this, "connections");
    private final BooleanProperty activities = new SimpleBooleanProperty(this, "activities");
    private final BooleanProperty notes = new SimpleBooleanProperty(this, "notes");
    private final Complaints complaints = new Complaints();
    private final BooleanBinding changed;

    PropertiesViewModel(TableViewModel table) {
        this.table = table;
        changed =
                Bindings.createBooleanBinding(
                        this::isOtherwise,
                        table.tableProperty(),
                        displayName,
                        plural,
                        icon,
                        color,
                        connections,
                        activities,
                        notes);
        displayName.subscribe(_ -> complaints.clear(DISPLAY_NAME));
        plural.subscribe(_ -> complaints.clear(PLURAL));
        revert();
    }

    Table table() {
        return table.table();
    }

    /// The table as it is saved.
    ReadOnlyObjectProperty<Table> savedProperty() {
        return table.tableProperty();
    }

    StringProperty displayNameProperty() {
        return displayName;
    }

    StringProperty pluralProperty() {
        return plural;
    }

    StringProperty iconProperty() {
        return icon;
    }

    StringProperty colorProperty() {
        return color;
    }

    BooleanProperty connectionsProperty() {
        return connections;
    }

    BooleanProperty activitiesProperty() {
        return activities;
    }

    BooleanProperty notesProperty() {
        return notes;
    }

    Complaints complaints() {
        return complaints;
    }

    /// Whether something is typed that is not saved.
    BooleanBinding changedProperty() {
        return changed;
    }

    private boolean isOtherwise() {
        var now = table();
        return !displayName.get().strip().equals(now.displayName())
                || !plural.get().strip().equals(now.pluralName())
                || !icon.get().equals(now.icon())
                || !color.get().equals(now.color())
                || connections.get() != now.connectable()
                || activities.get() != now.abilities().activities()
                || notes.get() != now.abilities().notes();
    }

    void revert() {
        var now = table();
        displayName.set(now.displayName());
        plural.set(now.pluralName());
        icon.set(now.icon());
        color.set(now.color());
        connections.set(now.connectable());
        activities.set(now.abilities().activities());
        notes.set(now.abilities().notes());
        complaints.clear();
    }

    void save(Runnable done) {
        complaints.clear();
        if (displayName.get().isBlank()) {
            complaints.put(DISPLAY_NAME, "missing.displayname");
        }
        if (plural.get().isBlank()) {
            complaints.put(PLURAL, "missing.plural");
        }
        if (!complaints.isEmpty()) {
            return;
        }
        var change = change();
        var parts = table.parts();
        parts.tasks()
                .run(
                        () -> parts.tables().changeTable(table.actor(), table.name(), change),
                        _ -> {
                            table.refresh();
                            done.run();
                        },
                        this::refuse);
    }

    private void refuse(Problem problem) {
        complaints.put(Complaints.ALL, problem);
    }

    private TableChange change() {
        var now = table();
        return new TableChange(
                displayName.get().strip(),
                plural.get().strip(),
                icon.get(),
                color.get(),
                null,
                on(connections, now.connectable()),
                on(activities, now.abilities().activities()),
                on(notes, now.abilities().notes()));
    }

    private static @Nullable Boolean on(BooleanProperty wanted, boolean before) {
        return wanted.get() && !before ? true : null;
    }
}
