package org.ligature.settings.ui;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.ligature.audit.Actor;
import org.ligature.design.SharedChoice;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.Choice;

import java.util.Locale;
import java.util.function.Consumer;

/// The choices that columns share, narrowed by what is searched, and what becomes of them.
final class ChoicesViewModel {

    private final Actor actor;
    private final SettingsParts parts;
    private final ObservableList<SharedChoice> choices = FXCollections.observableArrayList();
    private final FilteredList<SharedChoice> found = new FilteredList<>(choices);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");

    ChoicesViewModel(Actor actor, SettingsParts parts) {
        this.actor = actor;
        this.parts = parts;
        search.subscribe(text -> found.setPredicate(choice -> isFound(choice.choice(), text)));
        refresh();
    }

    ObservableList<SharedChoice> found() {
        return found;
    }

    StringProperty searchProperty() {
        return search;
    }

    private static boolean isFound(Choice choice, String text) {
        var wanted = text.strip().toLowerCase(Locale.getDefault());
        return choice.displayName().toLowerCase(Locale.getDefault()).contains(wanted)
                || choice.name().contains(wanted);
    }

    void refresh() {
        parts.tasks().run(() -> parts.tables().sharedChoices(actor), choices::setAll, _ -> {});
    }

    /// Reads the choice of this name.
    void find(String name, Consumer<SharedChoice> answer, Consumer<Problem> problem) {
        parts.tasks()
                .run(
                        () -> parts.tables().sharedChoices(actor),
                        all ->
                                all.stream()
                                        .filter(one -> one.choice().name().equals(name))
                                        .findFirst()
                                        .ifPresent(answer),
                        problem);
    }

    /// Makes or changes the choice, wholly or not at all; where that cannot be, its fields say why.
    void save(ChoiceDraft draft, Consumer<Choice> done) {
        if (draft.isComplete()) {
            parts.tasks()
                    .run(
                            () -> saved(draft),
                            choice -> {
                                refresh();
                                done.accept(choice);
                            },
                            problem -> draft.complaints().put(field(problem), problem));
        }
    }

    private Choice saved(ChoiceDraft draft) {
        var tables = parts.tables();
        return draft.before()
                .map(SharedChoice::choice)
                .map(there -> tables.changeChoice(actor, there.name(), draft.changes(there)))
                .orElseGet(
                        () ->
                                tables.createChoice(
                                        actor,
                                        draft.nameProperty().get(),
                                        draft.displayNameProperty().get().strip(),
                                        draft.options().specs()));
    }

    private static String field(Problem problem) {
        return switch (problem.key()) {
            case "name.wrong", "choice.name-taken" -> ChoiceDraft.NAME;
            default -> ChoiceDraft.OPTIONS;
        };
    }

    /// Deletes a choice that nothing takes from.
    void delete(Choice choice, Runnable done, Consumer<Problem> problem) {
        parts.tasks()
                .run(
                        () -> {
                            parts.tables().deleteChoice(actor, choice.name());
                            return choice;
                        },
                        _ -> {
                            refresh();
                            done.run();
                        },
                        problem);
    }
}
