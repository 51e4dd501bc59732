package org.ligature.settings.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.ligature.design.ColumnSpec;
import org.ligature.kit.problem.Problem;
import org.ligature.settings.Proposals;

import java.util.Optional;

/// A column that is about to be added, or one that is there and being changed.
final class ColumnViewModel {

    static final String NAME = "name";
    static final String DISPLAY_NAME = "displayname";
    private static final int LIST_LAST = 99;

    private final Optional<ColumnSpec> before;
    private final StringProperty displayName = new SimpleStringProperty(this, "displayName", "");
    private final Proposed name = new Proposed(displayName, Proposals::logicalName);
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.TEXT);
    private final BooleanProperty required = new SimpleBooleanProperty(this, "required");
    private final BooleanProperty searchable = new SimpleBooleanProperty(this, "searchable");
    private final BooleanProperty sortable = new SimpleBooleanProperty(this, "sortable");
    private final BooleanProperty listed = new SimpleBooleanProperty(this, "listed");
    private final BooleanProperty placed = new SimpleBooleanProperty(this, "placed");
    private final Complaints complaints = new Complaints();
    private final ColumnFacts facts = new ColumnFacts(complaints);
    private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
    private final LongProperty empty = new SimpleLongProperty(this, "empty");

    /// A new column.
    ColumnViewModel() {
        this(Optional.empty());
        listed.set(true);
        placed.set(true);
        kind.subscribe(facts::startAt);
    }

    /// A column that is there.
    ColumnViewModel(ColumnSpec column) {
        this(Optional.of(column));
        displayName.set(column.displayName());
        name.textProperty().set(column.name());
        kind.set(Kind.of(column.type()));
        required.set(column.use().required());
        searchable.set(column.use().searchable());
        sortable.set(column.use().sortable());
        listed.set(column.use().list() != null);
        facts.show(column.type());
    }

    private ColumnViewModel(Optional<ColumnSpec> before) {
        this.before = before;
        displayName.subscribe(_ -> complaints.clear(DISPLAY_NAME));
        name.textProperty().subscribe(_ -> complaints.clear(NAME));
    }

    /// The column as it is in the store; empty for a new one.
    Optional<ColumnSpec> before() {
        return before;
    }

    boolean isNew() {
        return before.isEmpty();
    }

    StringProperty displayNameProperty() {
        return displayName;
    }

    StringProperty nameProperty() {
        return name.textProperty();
    }

    ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    BooleanProperty requiredProperty() {
        return required;
    }

    BooleanProperty searchableProperty() {
        return searchable;
    }

    BooleanProperty sortableProperty() {
        return sortable;
    }

    BooleanProperty listedProperty() {
        return listed;
    }

    /// Whether a new column is put at the end of the form.
    BooleanProperty placedProperty() {
        return placed;
    }

    ColumnFacts facts() {
        return facts;
    }

    Complaints complaints() {
        return complaints;
    }

    /// How many records have no value although they are to have one from now on.
    LongProperty emptyProperty() {
        return empty;
    }

    /// Whether it is about to be required of records that are there.
    boolean becomesRequired() {
        return required.get() && before.filter(column -> !column.use().required()).isPresent();
    }

    /// Whether it is being made.
    BooleanProperty busyProperty() {
        return busy;
    }

    /// The column as it is typed; empty where something is wrong, which the fields then say.
    Optional<ColumnSpec> spec() {
        complaints.clear();
        if (displayName.get().isBlank()) {
            complaints.put(DISPLAY_NAME, "missing.displayname");
        }
        if (name.get().isEmpty()) {
            complaints.put(NAME, "missing.name");
        }
        var old = before.orElse(null);
        if (old != null && kind.get() == Kind.OTHER) {
            return spec(old.type());
        }
        return facts.type(kind.get()).map(this::kept).flatMap(this::spec);
    }

    /// A column that is there keeps its choice, whose options are changed by themselves, and leads
    /// where it led.
    private ColumnSpec.Type kept(ColumnSpec.Type typed) {
        var was = before.map(ColumnSpec::type).orElse(null);
        return switch (typed) {
            case ColumnSpec.Type.Choice choice when was instanceof ColumnSpec.Type.Choice old ->
                    new ColumnSpec.Type.Choice(old.choice(), old.many(), null, choice.usual());
            case ColumnSpec.Type.Lookup(_, var onDelete)
                    when was instanceof ColumnSpec.Type.Lookup(var targets, _) ->
                    new ColumnSpec.Type.Lookup(targets, onDelete);
            default -> typed;
        };
    }

    private Optional<ColumnSpec> spec(ColumnSpec.Type type) {
        if (!complaints.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ColumnSpec(name.get(), displayName.get().strip(), type, use()));
    }

    private ColumnSpec.Use use() {
        var place = before.map(column -> column.use().list()).orElse(null);
        var width = before.map(column -> column.use().width()).orElse(null);
        var readOnly = before.map(column -> column.use().readOnly()).orElse(false);
        return new ColumnSpec.Use(
                required.get(),
                readOnly,
                sortable.get() && kind.get().isSortable(),
                searchable.get() && kind.get().isText(),
                listed.get() ? (place == null ? Integer.valueOf(LIST_LAST) : place) : null,
                width);
    }

    /// The service would not have it: the field it is about says so.
    void refuse(Problem problem) {
        busy.set(false);
        complaints.put(field(problem.key()), problem);
    }

    private static String field(String key) {
        if (key.startsWith("name.")) {
            return NAME;
        }
        if (key.startsWith("choice.")) {
            return ColumnFacts.OPTIONS;
        }
        return switch (key) {
            case "target.unknown" -> ColumnFacts.TARGETS;
            case "fit.length" -> ColumnFacts.LENGTH;
            case "fit.scale" -> ColumnFacts.SCALE;
            case "fit.range" -> ColumnFacts.MINIMUM;
            default -> Complaints.ALL;
        };
    }
}
