package org.ligature.activities.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.ligature.activities.NewActivity;
import org.ligature.activities.NoteText;
import org.ligature.activities.TimelineQuery;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.records.Complaint;
import org.ligature.records.Invalid;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.schema.Table;

import java.time.Instant;
import java.util.List;

/// The small form in which something is written down with a record: which kind, and what is wrong.
final class LogViewModel {

    /// What was typed.
    ///
    /// @param more what was asked for besides
    record Draft(
            String kind,
            String subject,
            @Nullable Instant due,
            String description,
            boolean completed,
            Values more) {

        boolean isNote() {
            return kind.equals(TimelineQuery.NOTES);
        }
    }

    /// Something neither the record nor the user tells, so that it has to be asked for.
    record Missing(Column column, Complaint why) {}

    private final TimelineViewModel timeline;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper subjectError = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

    private final ObservableList<Missing> missing = FXCollections.observableArrayList();

    LogViewModel(TimelineViewModel timeline) {
        this.timeline = timeline;
    }

    /// The kinds of activities that can be written down with this record.
    List<Table> kinds() {
        return table().abilities().activities() ? timeline.parts().activities().kinds() : List.of();
    }

    boolean hasNotes() {
        return table().abilities().notes();
    }

    private Table table() {
        return timeline.parts().schema().get().require(timeline.record().table());
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What is wrong with the subject; empty where nothing is.
    ReadOnlyStringProperty subjectErrorProperty() {
        return subjectError.getReadOnlyProperty();
    }

    /// What is wrong with anything else.
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /// What an activity of the kind chosen needs besides, and why.
    ObservableList<Missing> missing() {
        return missing;
    }

    void forgetErrors() {
        subjectError.set("");
        error.set("");
        missing.clear();
    }

    /// Saves it, once however often it is asked; `done` is told when it stands.
    void save(Draft draft, Runnable done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        forgetErrors();
        if (draft.isNote()) {
            saveNote(draft, done);
        } else {
            saveActivity(draft, done);
        }
    }

    private void saveNote(Draft draft, Runnable done) {
        var parts = timeline.parts();
        var text = new NoteText(draft.subject(), draft.description());
        parts.tasks()
                .run(
                        () -> parts.notes().add(timeline.actor(), timeline.record(), text),
                        _ -> saved(done),
                        this::refused);
    }

    private void saveActivity(Draft draft, Runnable done) {
        var parts = timeline.parts();
        var wanted =
                new NewActivity(
                        draft.kind(),
                        timeline.record(),
                        draft.subject(),
                        draft.due(),
                        draft.description(),
                        draft.completed(),
                        draft.more());
        parts.tasks()
                .run(
                        () -> parts.activities().log(timeline.actor(), wanted),
                        outcome -> answer(draft.kind(), outcome, done),
                        this::refused);
    }

    private void answer(String kind, SaveOutcome outcome, Runnable done) {
        switch (outcome) {
            case SaveOutcome.Saved _ -> saved(done);
            case SaveOutcome.Refused(var invalid) -> {
                busy.set(false);
                invalid.forEach(one -> complain(kind, one));
            }
            case SaveOutcome.Conflict _, SaveOutcome.ReadOnly _ ->
                    throw new IllegalStateException("A new activity was there already");
        }
    }

    private void complain(String kind, Invalid invalid) {
        var named = timeline.parts().schema().get().require(kind).nameColumn();
        if (invalid.column().name().equals(named)) {
            subjectError.set(Complaint.of(invalid).words());
        } else {
            missing.add(new Missing(invalid.column(), Complaint.of(invalid)));
        }
    }

    private void saved(Runnable done) {
        busy.set(false);
        done.run();
        timeline.load();
    }

    private void refused(Problem problem) {
        busy.set(false);
        error.set(Texts.of(problem));
    }
}
