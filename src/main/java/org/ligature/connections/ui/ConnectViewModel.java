package org.ligature.connections.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Privilege;
import org.ligature.audit.Actor;
import org.ligature.connections.BulkConnectService;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.Connection;
import org.ligature.connections.ConnectionService;
import org.ligature.connections.NewConnection;
import org.ligature.connections.NewConnections;
import org.ligature.connections.Stub;
import org.ligature.connections.SuccessionService;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Job;
import org.ligature.kit.task.Tasks;
import org.ligature.records.RecordRef;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What the dialog that makes and changes a connection is about, and its way to the disk. Knows no
/// control and no words; the fields are the matter of its [DraftModel].
final class ConnectViewModel {

    private final Actor actor;
    private final boolean mayChange;
    private final ConnectionService connections;
    private final BulkConnectService bulk;
    private final SuccessionService successions;
    private final Tasks tasks;
    private final RecordRef me;
    private final DraftModel draft;
    private final ReadOnlyObjectWrapper<Phase> phase =
            new ReadOnlyObjectWrapper<>(new Phase.Editing());
    private final ReadOnlyObjectWrapper<@Nullable Connection> saved = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Connection> beyond =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private BiConsumer<Connection, After> onSaved = (_, _) -> {};

    /// @param me the user who acts, and who owns what is made
    ConnectViewModel(Actor actor, RecordRef me, ConnectionsParts parts) {
        this.actor = actor;
        this.me = me;
        this.mayChange = parts.records().may(actor, Privilege.WRITE);
        this.connections = parts.connections();
        this.bulk = parts.bulk();
        this.successions = parts.successions();
        this.tasks = parts.tasks();
        this.draft = new DraftModel(actor, parts);
        draft.draftProperty()
                .subscribe(
                        _ -> {
                            problem.set(null);
                            beyond.set(null);
                        });
    }

    /// A new connection of this record, perhaps to one already known.
    void begin(RecordRef source, @Nullable RecordRef target) {
        draft.begin(source, target, me);
        stand(null);
    }

    /// A connection that is there.
    void edit(Connection connection) {
        draft.edit(connection);
        stand(connection);
    }

    private void stand(@Nullable Connection connection) {
        saved.set(connection);
        problem.set(null);
        beyond.set(null);
        phase.set(phaseOf(connection));
    }

    private Phase phaseOf(@Nullable Connection connection) {
        if (connection == null) {
            return new Phase.Editing();
        }
        if (!mayChange) {
            return new Phase.NotAllowed();
        }
        return connection.active() ? new Phase.Editing() : new Phase.ReadOnly();
    }

    /// Told whenever something is on the disk.
    void onSaved(BiConsumer<Connection, After> listener) {
        onSaved = listener;
    }

    /// What stands in the fields.
    DraftModel draft() {
        return draft;
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// What is edited; null while it is still to be made.
    ReadOnlyObjectProperty<@Nullable Connection> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// The connection for which a role has no room for this one; null where there is none.
    ReadOnlyObjectProperty<@Nullable Connection> beyondProperty() {
        return beyond.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    Optional<RecordRef> from() {
        return draft.from();
    }

    boolean isNew() {
        return saved.get() == null;
    }

    boolean isTyped() {
        return draft.isTyped();
    }

    private boolean isEditable() {
        return phase.get() instanceof Phase.Editing;
    }

    /// Turns to the connection that is already there, with the dates typed here where there are.
    void editDuplicate(Connection existing, boolean withDates) {
        if (!isEditable()) {
            return;
        }
        var now = draft.draftProperty().get();
        edit(existing);
        if (withDates && isEditable() && !(now.starting() + now.ending()).isEmpty()) {
            draft.typeDates(now.starting(), now.ending());
        }
    }

    /// Goes on with what somebody else saved.
    void takeTheirs() {
        if (phase.get() instanceof Phase.Conflict(var current)) {
            edit(current);
        }
    }

    /// Saves over what somebody else saved.
    void saveMine() {
        if (phase.get() instanceof Phase.Conflict(var current)) {
            saved.set(current);
            phase.set(new Phase.Editing());
            save(After.STAY);
        }
    }

    void save(After after) {
        save(made -> follow(made, after));
    }

    /// Saves what was typed as a second period, then turns to the connection that was there before.
    void saveBeside(Connection existing) {
        draft.acceptDuplicate();
        save(
                made -> {
                    edit(existing);
                    onSaved.accept(made, After.STAY);
                });
    }

    /// Whether the connection that is in the way can end before this one begins.
    boolean mayEndBeyond() {
        var former = beyond.get();
        return former != null
                && isNew()
                && draft.stub().isEmpty()
                && successions.maySucceed(former, draft.wanted());
    }

    /// Ends the connection that is in the way and saves this one after it.
    void endBeyondAndSave() {
        var former = beyond.get();
        if (former == null || !isEditable() || !draft.isSound()) {
            return;
        }
        phase.set(new Phase.Saving());
        var wanted = draft.wanted();
        tasks.run(
                () -> successions.succeed(actor, former, wanted),
                outcome -> answer(outcome, made -> follow(made, After.STAY)),
                this::fail,
                () -> phase.set(new Phase.Editing()));
    }

    private void save(Consumer<Connection> then) {
        if (!isEditable() || !draft.isSound()) {
            return;
        }
        phase.set(new Phase.Saving());
        var wanted = draft.wanted();
        var current = saved.get();
        var stub = draft.stub();
        tasks.run(
                () ->
                        current == null
                                ? connect(wanted, stub)
                                : connections.change(
                                        actor, current.id(), current.version(), wanted),
                outcome -> answer(outcome, then),
                this::fail,
                () -> phase.set(new Phase.Editing()));
    }

    /// A record that is not there yet is made in the same action.
    private ConnectOutcome connect(NewConnection wanted, Optional<Stub> stub) {
        return stub.map(one -> NewConnections.asGiven(wanted, List.of(one)))
                .flatMap(both -> bulk.connect(actor, both, Job.Progress.UNWATCHED))
                .map(List::getFirst)
                .orElseGet(() -> connections.connectAsGiven(actor, wanted));
    }

    private void answer(ConnectOutcome outcome, Consumer<Connection> then) {
        phase.set(new Phase.Editing());
        beyond.set(null);
        switch (outcome) {
            case ConnectOutcome.Connected(var made) -> then.accept(made);
            case ConnectOutcome.Refused refused -> {
                draft.show(refused);
                beyond.set(refused.why().because());
            }
            case ConnectOutcome.NotValid(var invalid) -> draft.added().show(invalid);
            case ConnectOutcome.AlreadyThere there -> draft.show(there);
            case ConnectOutcome.Conflict(var current) -> phase.set(new Phase.Conflict(current));
            case ConnectOutcome.ReadOnly(var current) -> edit(current);
        }
    }

    private void follow(Connection made, After after) {
        var source = draft.from();
        if (after == After.NEW && source.isPresent()) {
            begin(source.get(), null);
        } else {
            edit(made);
        }
        onSaved.accept(made, after);
    }

    private void fail(Problem why) {
        phase.set(new Phase.Editing());
        problem.set(why);
    }
}
