package org.ligature.settings.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.ligature.audit.Actor;
import org.ligature.design.ChoiceChange;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.Choice;

/// The choices that columns share, and how their options change.
final class ChoicesViewModel {

    static final String OPTIONS = ColumnFacts.OPTIONS;

    private final Actor actor;
    private final SettingsParts parts;
    private final ObservableList<Choice> choices = FXCollections.observableArrayList();

    ChoicesViewModel(Actor actor, SettingsParts parts) {
        this.actor = actor;
        this.parts = parts;
        refresh();
    }

    ObservableList<Choice> choices() {
        return choices;
    }

    void refresh() {
        parts.tasks().run(() -> parts.tables().sharedChoices(actor), choices::setAll, _ -> {});
    }

    /// Makes the choice what was written; where that cannot be, what was done so far stays and the
    /// complaint says why the rest was not.
    void save(Choice choice, OptionsViewModel options, Complaints complaints, Runnable done) {
        complaints.clear();
        if (options.specs().isEmpty()) {
            complaints.put(OPTIONS, "missing.options");
        } else if (options.hasTwins()) {
            complaints.put(OPTIONS, "wrong.twins");
        }
        if (!complaints.isEmpty()) {
            return;
        }
        var changes = options.changes(choice);
        parts.tasks()
                .run(
                        () -> {
                            for (ChoiceChange change : changes) {
                                parts.tables().changeChoice(actor, choice.name(), change);
                            }
                            return true;
                        },
                        _ -> {
                            refresh();
                            done.run();
                        },
                        (Problem problem) -> complaints.put(OPTIONS, problem));
    }
}
