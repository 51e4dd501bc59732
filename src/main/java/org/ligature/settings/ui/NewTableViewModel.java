package org.ligature.settings.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.ligature.audit.Actor;
import org.ligature.design.ColumnSpec;
import org.ligature.design.TableService;
import org.ligature.design.TableSpec;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Tasks;
import org.ligature.schema.ColumnType.Text.Format;
import org.ligature.schema.Table;
import org.ligature.settings.Proposals;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// A table that is about to be made.
final class NewTableViewModel {

    static final String NAME = "name";
    static final String DISPLAY_NAME = "displayname";
    static final String PLURAL = "plural";
    static final String NAMING = "naming";
    /// What names an activity, whoever made its table.
    private static final String SUBJECT = "subject";

    private static final int NAME_LENGTH = 100;
    private static final int NAME_WIDTH = 240;

    private final Actor actor;
    private final TableService tables;
    private final Tasks tasks;
    private final StringProperty displayName = new SimpleStringProperty(this, "displayName", "");
    private final StringProperty naming = new SimpleStringProperty(this, "naming", "Name");
    private final Proposed plural = new Proposed(displayName, Proposals::plural);
    private final Proposed name = new Proposed(displayName, Proposals::logicalName);
    private final ObjectProperty<Table.Ownership> ownership =
            new SimpleObjectProperty<>(this, "ownership", Table.Ownership.USER);
    private final StringProperty icon = new SimpleStringProperty(this, "icon", "table");
    private final StringProperty color = new SimpleStringProperty(this, "color", "");
    private final BooleanProperty connections = new SimpleBooleanProperty(this, "connections");
    private final BooleanProperty activities = new SimpleBooleanProperty(this, "activities");
    private final BooleanProperty activity = new SimpleBooleanProperty(this, "activity");
    private final BooleanProperty notes = new SimpleBooleanProperty(this, "notes");
    private final Complaints complaints = new Complaints();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

    NewTableViewModel(Actor actor, TableService tables, Tasks tasks) {
        this.actor = actor;
        this.tables = tables;
        this.tasks = tasks;
        displayName.subscribe(_ -> complaints.clear(DISPLAY_NAME));
        plural.textProperty().subscribe(_ -> complaints.clear(PLURAL));
        name.textProperty().subscribe(_ -> complaints.clear(NAME));
        naming.subscribe(_ -> complaints.clear(NAMING));
    }

    StringProperty displayNameProperty() {
        return displayName;
    }

    StringProperty pluralProperty() {
        return plural.textProperty();
    }

    StringProperty nameProperty() {
        return name.textProperty();
    }

    /// What the column that names a record is called.
    StringProperty namingProperty() {
        return naming;
    }

    ObjectProperty<Table.Ownership> ownershipProperty() {
        return ownership;
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

    /// Whether its records are activities, as tasks are.
    BooleanProperty activityProperty() {
        return activity;
    }

    Complaints complaints() {
        return complaints;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Makes it; where that cannot be, the fields say why and keep what was typed.
    void make(Consumer<Table> made) {
        complaints.clear();
        require(DISPLAY_NAME, displayName.get());
        require(PLURAL, plural.get());
        require(NAMING, naming.get());
        require(NAME, name.get());
        if (!complaints.isEmpty() || busy.get()) {
            return;
        }
        var spec = spec();
        busy.set(true);
        tasks.run(
                () -> tables.createTable(actor, spec),
                table -> {
                    busy.set(false);
                    made.accept(table);
                },
                this::refuse);
    }

    private void refuse(Problem problem) {
        busy.set(false);
        complaints.put(problem.key().startsWith("name.") ? NAME : Complaints.ALL, problem);
    }

    private void require(String field, String text) {
        if (text.isBlank()) {
            complaints.put(field, "missing." + field);
        }
    }

    private TableSpec spec() {
        var naming =
                new ColumnSpec(
                        activity.get() ? SUBJECT : "name",
                        this.naming.get().strip(),
                        new ColumnSpec.Type.Text(NAME_LENGTH, Format.PLAIN),
                        new ColumnSpec.Use(true, false, true, true, 1, NAME_WIDTH));
        var head =
                new TableSpec.Head(
                        displayName.get().strip(),
                        plural.get(),
                        null,
                        naming.name(),
                        ownership.get(),
                        icon.get(),
                        color.get(),
                        connections.get(),
                        activities.get(),
                        notes.get() || activity.get(),
                        activity.get());
        var written = name.get().toLowerCase(Locale.ROOT);
        return new TableSpec(written, head, null, List.of(naming), null, List.of());
    }
}
