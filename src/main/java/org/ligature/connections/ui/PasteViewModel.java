package org.ligature.connections.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.ligature.audit.Actor;
import org.ligature.kit.task.Line;
import org.ligature.records.NameKey;
import org.ligature.records.RecordRef;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/// One record that is connected to those of a pasted list: what its lines mean, and what would come
/// of each. Knows no control and no words.
final class PasteViewModel {

    private static final Duration QUIET = Duration.ofMillis(250);

    private final Actor actor;
    private final ConnectionsParts parts;
    private final DraftModel common;
    private final Line reading;
    private final Map<String, RecordRef> chosen = new HashMap<>();
    private final ReadOnlyObjectWrapper<List<PasteLine>> lines =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private String missingAs = "";

    /// @param me who owns what is made
    PasteViewModel(Actor actor, ConnectionsParts parts, RecordRef from, RecordRef me) {
        this.actor = actor;
        this.parts = parts;
        this.reading = parts.tasks().line(QUIET);
        common = new DraftModel(actor, parts);
        common.begin(from, null, me);
        common.draftProperty().subscribe((_, _) -> read());
        common.added().valuesProperty().subscribe((_, _) -> read());
    }

    /// What is the same for all: the role of lines that name none, and dates.
    DraftModel common() {
        return common;
    }

    ReadOnlyObjectProperty<List<PasteLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// The list as it is pasted or typed.
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    void paste(String typed) {
        text.set(typed);
        read();
    }

    /// A list of records that are known.
    void paste(List<RecordRef> records) {
        records.forEach(record -> chosen.put(NameKey.of(record.name()), record));
        paste(records.stream().map(RecordRef::name).collect(Collectors.joining("\n")));
    }

    /// What is made of names nobody has: records of this table, or nothing where it is empty.
    void missingAs(String table) {
        missingAs = table;
        read();
    }

    /// Whom the name of a line means; a stub among others.
    void choose(PasteLine line, RecordRef record) {
        chosen.put(NameKey.of(line.given().name()), record);
        read();
    }

    private void read() {
        var given = Pasted.read(text.get());
        if (given.isEmpty()) {
            reading.cancel();
            lines.set(List.of());
            return;
        }
        var asked = reading();
        reading.run(() -> asked.read(given), lines::set, _ -> lines.set(List.of()));
    }

    private PasteReading reading() {
        var choices = new PasteReading.Choices(chosen, missingAs);
        return new PasteReading(actor, parts, common.wanted(), choices);
    }

    /// What would be made.
    int fresh() {
        return (int) lines.get().stream().filter(PasteReading::isFresh).count();
    }

    boolean isTyped() {
        return !text.get().isBlank();
    }

    /// Connects to those that are new, as a long job; the other lines stay.
    ///
    /// @param title what the job is called
    /// @param done hears how many were connected
    void save(String title, IntConsumer done) {
        var made = lines.get().stream().filter(PasteReading::isFresh).toList();
        if (saving.get() || made.isEmpty() || !common.isSound()) {
            return;
        }
        saving.set(true);
        var wanted = reading().wanted(made);
        parts.tasks()
                .start(
                        title,
                        progress -> parts.bulk().connect(actor, wanted, progress),
                        outcomes -> answer(outcomes.map(Forecast::new), done));
    }

    private void answer(Optional<Forecast> came, IntConsumer done) {
        saving.set(false);
        if (came.isPresent()) {
            var left = lines.get().stream().filter(line -> !PasteReading.isFresh(line));
            paste(left.map(line -> line.given().line()).collect(Collectors.joining("\n")));
            done.accept(came.get().fresh());
        }
    }
}
