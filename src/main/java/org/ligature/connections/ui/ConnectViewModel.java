package org.ligature.connections.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.Connection;
import org.ligature.connections.ConnectionService;
import org.ligature.connections.NewConnection;
import org.ligature.connections.Period;
import org.ligature.connections.Refusal;
import org.ligature.connections.Role;
import org.ligature.connections.RoleId;
import org.ligature.connections.ui.Wrong.Part;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Line;
import org.ligature.kit.task.Tasks;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.schema.PartialDate;
import org.ligature.schema.PartialDateText;
import org.ligature.schema.Schema;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// State and rules of the dialog that makes and changes a connection. Knows no control and no
/// words.
final class ConnectViewModel {

    private static final Duration QUIET = Duration.ofMillis(150);

    /// What follows a save.
    enum After {
        STAY,
        CLOSE,
        NEW
    }

    /// How the dialog stands.
    sealed interface Phase {
        record Editing() implements Phase {}

        record Saving() implements Phase {}

        /// Inactive: nothing can be changed.
        record ReadOnly() implements Phase {}

        /// Somebody saved it in between; `current` is what stands.
        record Conflict(Connection current) implements Phase {}
    }

    private final Actor actor;
    private final ConnectionService connections;
    private final RoleChoice choice;
    private final Supplier<Schema> schema;
    private final Tasks tasks;
    private final Clock clock;
    private final PartialDateText dates;
    private final Line lookups;
    private final ReadOnlyObjectWrapper<Draft> draft = new ReadOnlyObjectWrapper<>(Draft.EMPTY);
    private final ReadOnlyObjectWrapper<Phase> phase =
            new ReadOnlyObjectWrapper<>(new Phase.Editing());
    private final ReadOnlyObjectWrapper<@Nullable Connection> saved = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ObservableMap<Part, Wrong> wrong =
            FXCollections.observableMap(new EnumMap<>(Part.class));
    private final ObservableList<Connection> duplicates = FXCollections.observableArrayList();
    private final ObservableMap<Part, Wrong> wrongView =
            FXCollections.unmodifiableObservableMap(wrong);
    private final ObservableList<Connection> duplicatesView =
            FXCollections.unmodifiableObservableList(duplicates);
    private final RecordRef me;
    private @Nullable RecordRef from;
    private Draft untouched = Draft.EMPTY;
    private boolean duplicateAccepted;
    private BiConsumer<Connection, After> onSaved = (_, _) -> {};

    /// @param me the user who acts, and who owns what is made
    ConnectViewModel(Actor actor, RecordRef me, ConnectionsParts parts) {
        this.actor = actor;
        this.me = me;
        this.connections = parts.connections();
        this.choice = new RoleChoice(parts.roles());
        this.schema = parts.schema();
        this.tasks = parts.tasks();
        this.clock = parts.clock();
        this.dates = new PartialDateText(parts.locale());
        this.lookups = tasks.line(QUIET);
    }

    /// A new connection of this record, perhaps to one already known.
    void begin(RecordRef source, @Nullable RecordRef target) {
        from = source;
        saved.set(null);
        start(Draft.EMPTY.ownedBy(me));
        if (target != null) {
            choose(target);
            untouched = draft.get();
        }
    }

    /// A connection that is there.
    void edit(Connection connection) {
        from = connection.record1().record().orElse(null);
        saved.set(connection);
        var period = connection.period();
        start(
                new Draft(
                        connection.record2().record().orElse(null),
                        "",
                        connection.record2().role().orElse(null),
                        connection.record1().role().orElse(null),
                        connection.description(),
                        text(period.starting()),
                        text(period.ending()),
                        connection.owner()));
    }

    private void start(Draft with) {
        lookups.cancel();
        untouched = with;
        duplicateAccepted = false;
        duplicates.clear();
        wrong.clear();
        problem.set(null);
        draft.set(with);
        var connection = saved.get();
        phase.set(
                connection == null || connection.active()
                        ? new Phase.Editing()
                        : new Phase.ReadOnly());
    }

    /// Told whenever something is on the disk.
    void onSaved(BiConsumer<Connection, After> listener) {
        onSaved = listener;
    }

    ReadOnlyObjectProperty<Draft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// What is edited; null while it is still to be made.
    ReadOnlyObjectProperty<@Nullable Connection> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ObservableMap<Part, Wrong> wrong() {
        return wrongView;
    }

    /// Connections that already say the same.
    ObservableList<Connection> duplicates() {
        return duplicatesView;
    }

    Optional<RecordRef> from() {
        return Optional.ofNullable(from);
    }

    boolean isTyped() {
        return !draft.get().equals(untouched);
    }

    boolean isEditable() {
        return phase.get() instanceof Phase.Editing;
    }

    Connection.Side mySide() {
        return new Connection.Side(from(), Optional.ofNullable(draft.get().myRole()));
    }

    Connection.Side otherSide() {
        var now = draft.get();
        return new Connection.Side(Optional.ofNullable(now.to()), Optional.ofNullable(now.role()));
    }

    RoleChoice.Offer roles() {
        return choice.offer(draft.get().to());
    }

    RoleChoice.Offer myRoles() {
        return choice.offerBeside(from, draft.get().role());
    }

    /// The roles that belong to this one and fit the record connected from.
    List<Role> matching(Role role) {
        return choice.matching(role, from);
    }

    /// The roles that belong to one of mine and fit the record connected to.
    List<Role> matchingMine(Role role) {
        return choice.matching(role, draft.get().to());
    }

    void type(String name) {
        change(draft.get().typing(name), Part.NAME);
    }

    void choose(@Nullable RecordRef record) {
        change(draft.get().to(record), Part.NAME);
        hold();
    }

    /// The other side's role; mine follows by the rule of matching roles.
    void chooseRole(@Nullable Role role) {
        var now = draft.get();
        var mine = role == null ? left(now.role(), now.myRole()) : choice.counterpart(role, from);
        wrong.remove(Part.MY_ROLE);
        change(now.roles(role, mine), Part.ROLE);
        hold();
    }

    /// My role; the other side's follows only where it has none yet.
    void chooseMyRole(@Nullable Role role) {
        var now = draft.get();
        var theirs = now.role();
        if (role != null && theirs == null) {
            theirs = choice.counterpart(role, now.to());
        }
        wrong.remove(Part.ROLE);
        change(now.roles(theirs, role), Part.MY_ROLE);
        hold();
    }

    /// A role that came with the one now cleared goes with it.
    private static @Nullable Role left(@Nullable Role cleared, @Nullable Role other) {
        var came =
                cleared != null
                        && other != null
                        && (cleared.matches(other.id()) || other.matches(cleared.id()));
        return came ? null : other;
    }

    void describe(String words) {
        change(draft.get().describedAs(words), Part.DESCRIPTION);
    }

    void typeStarting(String text) {
        change(draft.get().from(text), Part.STARTING);
    }

    void typeEnding(String text) {
        change(draft.get().until(text), Part.ENDING);
    }

    void own(@Nullable RecordRef owner) {
        change(draft.get().ownedBy(owner), Part.OWNER);
    }

    private void change(Draft next, Part part) {
        if (next.equals(draft.get())) {
            return;
        }
        wrong.remove(part);
        problem.set(null);
        draft.set(next);
        lookForDuplicates();
    }

    /// A date was left: it is shown as it was understood, or says why it was not.
    void leaveDates() {
        var now = draft.get();
        wrong.remove(Part.STARTING);
        wrong.remove(Part.ENDING);
        var starting = read(Part.STARTING, now.starting());
        var ending = read(Part.ENDING, now.ending());
        var next = now;
        if (!wrong.containsKey(Part.STARTING)) {
            next = next.from(text(starting.orElse(null)));
        }
        if (!wrong.containsKey(Part.ENDING)) {
            next = next.until(text(ending.orElse(null)));
            var period = new Period(starting.orElse(null), ending.orElse(null));
            if (period.isBackwards()) {
                refuse(
                        Part.ENDING,
                        Refusal.Code.ConnectionInvalidStartEndDate,
                        Objects.requireNonNull(period.starting()),
                        Objects.requireNonNull(period.ending()));
            }
        }
        if (!next.equals(now)) {
            draft.set(next);
        }
        lookForDuplicates();
    }

    private Optional<PartialDate> read(Part part, String text) {
        try {
            return dates.parse(text, today());
        } catch (Problem unreadable) {
            wrong.put(part, new Wrong.Unreadable(unreadable));
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String text(@Nullable PartialDate date) {
        return date == null ? "" : dates.format(date);
    }

    /// Holds records and roles against the rules that need no store; what stands already may stay.
    private void hold() {
        var now = draft.get();
        if (saved.get() != null && now.hasSidesOf(untouched)) {
            wrong.keySet().removeAll(List.of(Part.NAME, Part.ROLE, Part.MY_ROLE));
            return;
        }
        var to = now.to();
        if (to != null && from != null && to.id().equals(from.id())) {
            refuse(Part.NAME, Refusal.Code.CannotConnectToSelf, from.name());
        } else {
            wrong.remove(Part.NAME);
        }
        holdRole(Part.ROLE, now.role(), to);
        holdRole(Part.MY_ROLE, now.myRole(), from);
    }

    private void holdRole(Part part, @Nullable Role role, @Nullable RecordRef record) {
        if (role != null && record != null && !role.fits(record.table())) {
            var table = schema.get().require(record.table()).displayName();
            refuse(part, Refusal.Code.ConnectionRoleNotValidForObjectType, table, role.name());
        } else {
            wrong.remove(part);
        }
    }

    private void refuse(Part part, Refusal.Code code, Object... arguments) {
        wrong.put(part, new Wrong.Refused(new Refusal(code, List.of(arguments))));
    }

    private void lookForDuplicates() {
        if (duplicateAccepted || draft.get().to() == null || !isTyped() || !wrong.isEmpty()) {
            lookups.cancel();
            duplicates.clear();
            return;
        }
        var wanted = wanted();
        lookups.run(() -> connections.same(actor, wanted), this::showDuplicates);
    }

    private void showDuplicates(List<Connection> found) {
        var own = saved.get();
        duplicates.setAll(
                found.stream().filter(one -> own == null || !one.isOf(own.id())).toList());
    }

    /// It is a second period, and wanted.
    void acceptDuplicate() {
        duplicateAccepted = true;
        duplicates.clear();
    }

    /// Turns to the connection that is already there, with the dates typed here where there are.
    void editDuplicate(Connection existing, boolean withDates) {
        var now = draft.get();
        edit(existing);
        if (withDates && isEditable() && !(now.starting() + now.ending()).isEmpty()) {
            change(draft.get().from(now.starting()).until(now.ending()), Part.STARTING);
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
        if (!isEditable()) {
            return;
        }
        leaveDates();
        hold();
        var now = draft.get();
        if (now.to() == null && !now.typed().isBlank()) {
            wrong.put(Part.NAME, new Wrong.NotChosen(now.typed().strip()));
        }
        if (!wrong.isEmpty()) {
            return;
        }
        phase.set(new Phase.Saving());
        var wanted = wanted();
        var current = saved.get();
        tasks.run(
                () ->
                        current == null
                                ? connections.connectAsGiven(actor, wanted)
                                : connections.change(
                                        actor, current.id(), current.version(), wanted),
                outcome -> answer(outcome, after),
                this::fail);
    }

    private void answer(ConnectOutcome outcome, After after) {
        phase.set(new Phase.Editing());
        switch (outcome) {
            case ConnectOutcome.Connected(var made) -> follow(made, after);
            case ConnectOutcome.Refused(var why) ->
                    wrong.put(Part.of(why, draft.get().myRole()), new Wrong.Refused(why));
            case ConnectOutcome.AlreadyThere(var same) -> duplicates.setAll(same);
            case ConnectOutcome.Conflict(var current) -> phase.set(new Phase.Conflict(current));
            case ConnectOutcome.ReadOnly(var current) -> edit(current);
        }
    }

    private void follow(Connection made, After after) {
        var source = from;
        if (after == After.NEW && source != null) {
            begin(source, null);
        } else {
            edit(made);
        }
        onSaved.accept(made, after);
    }

    private NewConnection wanted() {
        var now = draft.get();
        return new NewConnection(
                id(from),
                role(now.myRole()),
                id(now.to()),
                role(now.role()),
                now.description(),
                period(now),
                id(now.owner()),
                duplicateAccepted);
    }

    /// What can be read of the dates; saving stops before it where one cannot.
    private Period period(Draft now) {
        return new Period(readable(now.starting()), readable(now.ending()));
    }

    private @Nullable PartialDate readable(String text) {
        try {
            return dates.parse(text, today()).orElse(null);
        } catch (Problem unreadable) {
            return null;
        }
    }

    private static @Nullable RecordId id(@Nullable RecordRef ref) {
        return ref == null ? null : ref.id();
    }

    private static @Nullable RoleId role(@Nullable Role role) {
        return role == null ? null : role.id();
    }

    private void fail(Problem why) {
        phase.set(new Phase.Editing());
        problem.set(why);
    }
}
