package org.ligature.connections.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.ui.SentenceReading.Meaning;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Line;
import org.ligature.records.RecordRef;

import java.time.Duration;
import java.util.function.Consumer;

/// A connection that is typed as a sentence: what it means so far, and its way to the disk. Knows
/// no
/// control and no words.
final class SentenceViewModel {

    private static final Duration QUIET = Duration.ofMillis(150);

    private final Actor actor;
    private final ConnectionsParts parts;
    private final SentenceReading reading;
    private final Line line;
    private final ReadOnlyObjectWrapper<Meaning> meaning =
            new ReadOnlyObjectWrapper<>(new Meaning.Nothing());
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private String text = "";
    private boolean saving;

    SentenceViewModel(Actor actor, ConnectionsParts parts, RecordRef page) {
        this.actor = actor;
        this.parts = parts;
        this.reading = new SentenceReading(actor, parts, page);
        this.line = parts.tasks().line(QUIET);
    }

    /// What came of pressing Enter.
    ///
    /// @param outcome null where the sentence is not clear enough
    record Answer(Meaning meaning, @Nullable ConnectOutcome outcome) {}

    ReadOnlyObjectProperty<Meaning> meaningProperty() {
        return meaning.getReadOnlyProperty();
    }

    /// Why it could not be read or made.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void type(String typed) {
        text = typed;
        problem.set(null);
        if (typed.isBlank()) {
            line.cancel();
            meaning.set(new Meaning.Nothing());
        } else {
            line.run(() -> reading.read(typed), meaning::set, problem::set);
        }
    }

    /// All that a clear sentence says, for the dialog to go on with.
    Draft draft(Meaning.Clear clear) {
        return reading.whole(clear);
    }

    /// Makes the connection, where the sentence is clear.
    void save(Consumer<Answer> then) {
        if (saving || text.isBlank()) {
            return;
        }
        saving = true;
        line.cancel();
        var typed = text;
        parts.tasks()
                .run(
                        () -> save(typed),
                        answer -> {
                            saving = false;
                            meaning.set(answer.meaning());
                            then.accept(answer);
                        },
                        why -> {
                            saving = false;
                            problem.set(why);
                        },
                        () -> saving = false);
    }

    private Answer save(String typed) {
        var meant = reading.read(typed);
        return meant instanceof Meaning.Clear clear
                ? new Answer(meant, parts.connections().connect(actor, clear.wanted()))
                : new Answer(meant, null);
    }
}
