package org.ligature.settings.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.ligature.activities.NoteService;
import org.ligature.audit.Actor;
import org.ligature.kit.task.Tasks;

import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.OptionalLong;

/// How large the files on records may be.
final class FilesViewModel {

    static final String LIMIT = "limit";

    private final Actor actor;
    private final NoteService notes;
    private final Tasks tasks;
    private final NumberFormat format;
    private final StringProperty saved = new SimpleStringProperty("");
    private final StringProperty limit = new SimpleStringProperty("");
    private final Complaints complaints = new Complaints();
    private final BooleanBinding changed =
            Bindings.createBooleanBinding(
                    () -> !limit.get().strip().equals(saved.get()), limit, saved);

    FilesViewModel(Actor actor, NoteService notes, Tasks tasks, Locale locale) {
        this.actor = actor;
        this.notes = notes;
        this.tasks = tasks;
        format = NumberFormat.getIntegerInstance(locale);
    }

    /// In kilobytes, as it is typed.
    StringProperty limitProperty() {
        return limit;
    }

    Complaints complaints() {
        return complaints;
    }

    /// Whether something is typed that is not saved.
    BooleanBinding changedProperty() {
        return changed;
    }

    /// Reads the limit; what is typed stays.
    void refresh() {
        tasks.run(notes::limit, this::read);
    }

    private void read(long kilobytes) {
        var typed = changed.get();
        saved.set(format.format(kilobytes));
        if (!typed) {
            revert();
        }
    }

    void revert() {
        complaints.clear();
        limit.set(saved.get());
    }

    void save(Runnable done) {
        complaints.clear();
        typed().ifPresentOrElse(
                        kilobytes -> save(kilobytes, done),
                        () -> complaints.put(LIMIT, "files.no-number"));
    }

    private void save(long kilobytes, Runnable done) {
        tasks.run(
                () -> {
                    notes.chooseLimit(actor, kilobytes);
                    return kilobytes;
                },
                now -> {
                    limit.set(saved.get());
                    read(now);
                    done.run();
                },
                problem -> complaints.put(LIMIT, problem));
    }

    private OptionalLong typed() {
        var words = limit.get().strip();
        var at = new ParsePosition(0);
        var number = words.isEmpty() ? null : format.parse(words, at);
        return number instanceof Long whole && at.getIndex() == words.length()
                ? OptionalLong.of(whole)
                : OptionalLong.empty();
    }
}
