package org.ligature.merge.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.kit.text.Texts;
import org.ligature.records.Impact;
import org.ligature.records.Invalid;
import org.ligature.records.MergeOutcome;
import org.ligature.records.MergeService;
import org.ligature.records.RecordRef;
import org.ligature.records.Row;
import org.ligature.schema.Column;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Two records that are to become one: which of them stays, and which value of each field.
final class MergeViewModel {

    /// Which of the two.
    enum Side {
        LEFT,
        RIGHT;

        Side other() {
            return this == LEFT ? RIGHT : LEFT;
        }
    }

    /// A record with what hangs on it.
    record Candidate(Row row, Impact impact) {

        RecordRef ref() {
            return row.ref();
        }
    }

    /// A field in which they differ, and whose value is kept.
    record Difference(
            Column column,
            @Nullable Object left,
            @Nullable Object right,
            ObjectProperty<Side> choice) {

        @Nullable Object of(Side side) {
            return side == Side.LEFT ? left : right;
        }
    }

    private final Actor actor;
    private final MergeParts parts;
    private final Candidate left;
    private final Candidate right;
    private final Table table;
    private final List<Difference> differences = new ArrayList<>();
    private final ObjectProperty<Side> survivor = new SimpleObjectProperty<>(Side.LEFT);
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    MergeViewModel(Actor actor, MergeParts parts, Candidate left, Candidate right) {
        this.actor = actor;
        this.parts = parts;
        this.left = left;
        this.right = right;
        this.table = parts.schema().get().require(left.ref().table());
        for (var column : MergeService.columns(table)) {
            var mine = left.row().values().get(column.name());
            var theirs = right.row().values().get(column.name());
            if (!Objects.equals(mine, theirs)) {
                differences.add(
                        new Difference(
                                column, mine, theirs, new SimpleObjectProperty<>(Side.LEFT)));
            }
        }
        survivor.subscribe(this::suggest);
    }

    /// Reads both records with what hangs on them.
    static void load(
            Actor actor, MergeParts parts, List<RecordRef> two, Consumer<MergeViewModel> then) {
        parts.tasks()
                .run(
                        () -> two.stream().map(ref -> candidate(actor, parts, ref)).toList(),
                        both ->
                                then.accept(
                                        new MergeViewModel(
                                                actor, parts, both.getFirst(), both.getLast())));
    }

    private static Candidate candidate(Actor actor, MergeParts parts, RecordRef ref) {
        var row = parts.records().open(actor, ref.table(), ref.id());
        return new Candidate(row, parts.records().impactOf(actor, List.of(ref.id())));
    }

    /// The survivor keeps what it has; what it lacks comes from the other one.
    private void suggest(Side side) {
        for (var difference : differences) {
            difference.choice().set(difference.of(side) == null ? side.other() : side);
        }
    }

    Table table() {
        return table;
    }

    MergeParts parts() {
        return parts;
    }

    Candidate candidate(Side side) {
        return side == Side.LEFT ? left : right;
    }

    ObjectProperty<Side> survivorProperty() {
        return survivor;
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    /// Why the two could not be merged; empty while nothing is wrong.
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// The record that is given up as things stand.
    Candidate loser() {
        return candidate(survivor.get().other());
    }

    /// The columns whose value comes from the record that is given up.
    Set<String> taken() {
        var losing = survivor.get().other();
        return differences.stream()
                .filter(difference -> difference.choice().get() == losing)
                .map(difference -> difference.column().name())
                .collect(Collectors.toSet());
    }

    void merge(Consumer<MergeOutcome.Merged> merged) {
        var stays = candidate(survivor.get()).ref();
        var goes = loser().ref();
        var taken = taken();
        refusal.set("");
        busy.set(true);
        parts.tasks()
                .run(
                        () -> parts.records().merges().merge(actor, stays, goes, taken),
                        outcome -> {
                            busy.set(false);
                            answer(outcome, merged);
                        },
                        problem -> {
                            busy.set(false);
                            refusal.set(Texts.of(problem));
                        },
                        () -> busy.set(false));
    }

    private void answer(MergeOutcome outcome, Consumer<MergeOutcome.Merged> merged) {
        switch (outcome) {
            case MergeOutcome.Merged done -> merged.accept(done);
            case MergeOutcome.Refused(var invalid) ->
                    refusal.set(
                            invalid.stream()
                                    .map(Invalid::sentence)
                                    .collect(Collectors.joining(" ")));
        }
    }
}
