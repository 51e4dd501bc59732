package org.ligature.connections.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.NewConnection;
import org.ligature.connections.NewConnections;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Job;
import org.ligature.records.RecordRef;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;

/// One record that is connected to several at once, each in a role of its own, or to one in several
/// roles: a line for each connection, the last of them blank. Knows no control and no words.
final class SeveralViewModel {

    private final Actor actor;
    private final ConnectionsParts parts;
    private final RecordRef from;
    private final RecordRef me;
    private final DraftModel common;
    private final ObservableList<DraftModel> lines = FXCollections.observableArrayList();
    private final ObservableList<DraftModel> view = FXCollections.unmodifiableObservableList(lines);
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    /// @param me who owns what is made
    SeveralViewModel(Actor actor, ConnectionsParts parts, RecordRef from, RecordRef me) {
        this.actor = actor;
        this.parts = parts;
        this.from = from;
        this.me = me;
        common = new DraftModel(actor, parts);
        common.begin(from, null, me);
        common.draftProperty().subscribe((_, _) -> lines.forEach(this::share));
        add(null);
    }

    /// The lines as they stand, the blank one last.
    ObservableList<DraftModel> lines() {
        return view;
    }

    /// What is the same for all: dates and description.
    DraftModel common() {
        return common;
    }

    ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// A further line before the blank one, for a record that is known.
    void addFor(RecordRef to) {
        add(to);
    }

    private void add(@Nullable RecordRef to) {
        var line = new DraftModel(actor, parts);
        line.begin(from, to, me);
        share(line);
        lines.add(to == null ? lines.size() : lines.size() - 1, line);
        line.draftProperty().subscribe((_, _) -> keepBlank());
    }

    private void share(DraftModel line) {
        var now = common.draftProperty().get();
        line.typeDates(now.starting(), now.ending());
        line.describe(now.description());
    }

    private void keepBlank() {
        problem.set(null);
        if (lines.isEmpty() || !isBlank(lines.getLast())) {
            add(null);
        }
    }

    static boolean isBlank(DraftModel line) {
        var now = line.draftProperty().get();
        return now.to() == null
                && now.typed().isBlank()
                && now.role() == null
                && now.myRole() == null;
    }

    void remove(DraftModel line) {
        lines.remove(line);
        keepBlank();
    }

    List<DraftModel> filled() {
        return lines.stream().filter(line -> !isBlank(line)).toList();
    }

    boolean isTyped() {
        return !filled().isEmpty() || common.isTyped();
    }

    /// Connects what stands in the lines; those that cannot be connected stay and say why.
    ///
    /// @param done hears how many were connected
    void save(IntConsumer done) {
        var wanted = filled();
        if (saving.get() || wanted.isEmpty() || !areSound(wanted)) {
            return;
        }
        saving.set(true);
        var all = all(wanted);
        parts.tasks()
                .run(
                        () ->
                                parts.bulk()
                                        .connect(actor, all, Job.Progress.UNWATCHED)
                                        .orElseThrow(),
                        outcomes -> answer(wanted, outcomes, done),
                        this::fail,
                        () -> saving.set(false));
    }

    private boolean areSound(List<DraftModel> wanted) {
        var sound = common.isSound();
        for (var line : wanted) {
            sound &= line.isSoundWithName();
        }
        return sound;
    }

    private NewConnections all(List<DraftModel> wanted) {
        var newcomers = new Newcomers();
        var all = new ArrayList<NewConnection>();
        for (var line : wanted) {
            var to = Objects.requireNonNull(line.draftProperty().get().to());
            var one = line.wanted().with(common.added().values());
            all.add(one.sides(from.id(), newcomers.id(to)));
        }
        return new NewConnections(all, newcomers.stubs(), false);
    }

    private void answer(List<DraftModel> wanted, List<ConnectOutcome> outcomes, IntConsumer done) {
        saving.set(false);
        var made = 0;
        for (var i = 0; i < wanted.size(); i++) {
            var line = wanted.get(i);
            switch (outcomes.get(i)) {
                case ConnectOutcome.Connected _ -> {
                    made++;
                    lines.remove(line);
                }
                case ConnectOutcome.Refused refused -> line.show(refused);
                case ConnectOutcome.NotValid(var invalid) -> common.added().show(invalid);
                case ConnectOutcome.AlreadyThere there -> line.show(there);
                case ConnectOutcome.Conflict _, ConnectOutcome.ReadOnly _ ->
                        throw new IllegalStateException("A new connection is in nobody's way");
            }
        }
        done.accept(made);
    }

    private void fail(Problem why) {
        saving.set(false);
        problem.set(why);
    }
}
