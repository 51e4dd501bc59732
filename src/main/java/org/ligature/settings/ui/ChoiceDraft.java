package org.ligature.settings.ui;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.ligature.design.ChoiceChange;
import org.ligature.design.SharedChoice;
import org.ligature.schema.Choice;
import org.ligature.settings.Proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A shared choice that is about to be made, or one that is there and being changed.
final class ChoiceDraft {

    static final String NAME = "name";
    static final String DISPLAY_NAME = "displayname";
    static final String OPTIONS = ColumnFacts.OPTIONS;

    private final Optional<SharedChoice> before;
    private final StringProperty displayName = new SimpleStringProperty(this, "displayName", "");
    private final Proposed name = new Proposed(displayName, Proposals::logicalName);
    private final OptionsViewModel options = new OptionsViewModel();
    private final Complaints complaints = new Complaints();

    /// A new one.
    ChoiceDraft() {
        this(Optional.empty());
        options.add("");
        options.add("");
    }

    /// One that is there.
    ChoiceDraft(SharedChoice choice) {
        this(Optional.of(choice));
        var there = choice.choice();
        displayName.set(there.displayName());
        name.textProperty().set(there.name());
        options.show(there.options().stream().map(OptionsViewModel::spec).toList());
    }

    private ChoiceDraft(Optional<SharedChoice> before) {
        this.before = before;
        displayName.subscribe(_ -> complaints.clear(DISPLAY_NAME));
        name.textProperty().subscribe(_ -> complaints.clear(NAME));
    }

    /// The choice as it is in the store; empty for a new one.
    Optional<SharedChoice> before() {
        return before;
    }

    StringProperty displayNameProperty() {
        return displayName;
    }

    StringProperty nameProperty() {
        return name.textProperty();
    }

    OptionsViewModel options() {
        return options;
    }

    Complaints complaints() {
        return complaints;
    }

    /// Whether it can be kept; where not, its fields say why.
    boolean isComplete() {
        complaints.clear();
        if (displayName.get().isBlank()) {
            complaints.put(DISPLAY_NAME, "missing.displayname");
        }
        if (name.get().isEmpty()) {
            complaints.put(NAME, "missing.name");
        }
        if (options.specs().isEmpty()) {
            complaints.put(OPTIONS, "missing.options");
        } else if (options.hasTwins()) {
            complaints.put(OPTIONS, "wrong.twins");
        }
        return complaints.isEmpty();
    }

    /// What makes the choice that is there into this one.
    ChoiceChange[] changes(Choice there) {
        List<ChoiceChange> changes = new ArrayList<>(options.changes(there));
        var called = displayName.get().strip();
        if (!called.equals(there.displayName())) {
            changes.add(new ChoiceChange.Call(called));
        }
        return changes.toArray(ChoiceChange[]::new);
    }
}
