package org.ligature.connections.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.Connection;
import org.ligature.connections.ConnectionId;
import org.ligature.connections.ConnectionService;
import org.ligature.connections.NewConnection;
import org.ligature.connections.Role;
import org.ligature.connections.Stub;
import org.ligature.connections.ui.Wrong.Part;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;
import org.ligature.schema.PartialDate;
import org.ligature.schema.PartialDateText;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is typed and chosen in the dialog, what is wrong with it, and what says the same already.
final class DraftModel {

    private final RoleChoice choice;
    private final DraftDates dates;
    private final DraftRules rules;
    private final Duplicates duplicates;
    private final AddedModel added = new AddedModel();
    private final ConnectionService connections;
    private final ReadOnlyObjectWrapper<Draft> draft = new ReadOnlyObjectWrapper<>(Draft.EMPTY);
    private @Nullable RecordRef from;
    private @Nullable ConnectionId own;
    private Draft untouched = Draft.EMPTY;

    DraftModel(Actor actor, ConnectionsParts parts) {
        choice = new RoleChoice(parts.roles());
        dates = new DraftDates(new PartialDateText(parts.locale()), parts.clock());
        rules = new DraftRules(parts.schema(), dates);
        connections = parts.connections();
        duplicates = new Duplicates(actor, connections, parts.tasks());
    }

    /// A connection of this record that is still to be made, perhaps to one already known.
    void begin(@Nullable RecordRef source, @Nullable RecordRef target, RecordRef owner) {
        start(source, null, Draft.EMPTY.ownedBy(owner), connections.usual());
        if (target != null) {
            choose(target);
            untouched = draft.get();
        }
    }

    /// Goes on with what was typed elsewhere.
    void goOn(Draft typed) {
        var now = draft.get();
        change(
                (typed.to() == null ? now.typing(typed.typed()) : now.to(typed.to()))
                        .roles(typed.role(), typed.myRole())
                        .from(typed.starting())
                        .until(typed.ending()),
                Part.NAME);
    }

    /// A connection that follows another in its roles, to a record that is still to be found.
    void follow(@Nullable RecordRef source, Connection former, RecordRef owner) {
        var theirs = former.record2().role().orElse(null);
        var mine = former.record1().role().orElse(null);
        var roles = Draft.EMPTY.ownedBy(owner).roles(theirs, mine);
        start(source, null, roles, connections.usual());
    }

    /// A connection that is there.
    void edit(Connection connection) {
        var source = connection.record1().record().orElse(null);
        start(source, connection.id(), dates.draft(connection), connection.values());
    }

    private void start(
            @Nullable RecordRef source, @Nullable ConnectionId id, Draft with, Values values) {
        from = source;
        own = id;
        untouched = with;
        duplicates.startAgain();
        rules.forgetAll();
        added.start(values);
        draft.set(with);
    }

    ReadOnlyObjectProperty<Draft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    ObservableMap<Part, Wrong> wrong() {
        return rules.wrong();
    }

    /// What stands in the columns that were added.
    AddedModel added() {
        return added;
    }

    /// Connections that already say the same.
    ObservableList<Connection> duplicates() {
        return duplicates.found();
    }

    /// An inactive connection that says the same, where no active one does; null where there is
    /// none.
    ReadOnlyObjectProperty<@Nullable Connection> inactiveDuplicate() {
        return duplicates.inactive();
    }

    /// The warning was read; saving asks once more.
    void dismissDuplicate() {
        duplicates.none();
    }

    Optional<RecordRef> from() {
        return Optional.ofNullable(from);
    }

    boolean isTyped() {
        return !draft.get().equals(untouched) || added.isTyped();
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
        holdSides();
    }

    void chooseRole(@Nullable Role role) {
        rules.forget(Part.MY_ROLE);
        change(choice.withRole(draft.get(), role, from), Part.ROLE);
        holdSides();
    }

    void chooseMyRole(@Nullable Role role) {
        rules.forget(Part.ROLE);
        change(choice.withMyRole(draft.get(), role), Part.MY_ROLE);
        holdSides();
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

    /// The day to begin with where a start is picked.
    Optional<LocalDate> startingDay() {
        var starting = dates.readable(draft.get().starting());
        return Optional.ofNullable(starting).map(PartialDate::firstDay);
    }

    /// The day to begin with where an end is picked.
    Optional<LocalDate> endingDay() {
        var ending = dates.readable(draft.get().ending());
        return Optional.ofNullable(ending).map(PartialDate::lastDay);
    }

    void pickStarting(LocalDate day) {
        typeStarting(dates.text(PartialDate.of(day)));
        leaveDates();
    }

    void pickEnding(LocalDate day) {
        typeEnding(dates.text(PartialDate.of(day)));
        leaveDates();
    }

    /// Both dates as they were typed elsewhere.
    void typeDates(String starting, String ending) {
        change(draft.get().from(starting).until(ending), Part.STARTING);
    }

    void own(@Nullable RecordRef owner) {
        change(draft.get().ownedBy(owner), Part.OWNER);
    }

    private void change(Draft next, Part part) {
        if (next.equals(draft.get())) {
            return;
        }
        rules.forget(part);
        draft.set(next);
        lookForDuplicates();
    }

    /// A date was left: it is shown as it was understood, or says why it was not.
    void leaveDates() {
        draft.set(rules.holdDates(draft.get()));
        lookForDuplicates();
    }

    /// What stands already may stay.
    private void holdSides() {
        if (own != null && draft.get().hasSidesOf(untouched)) {
            rules.forget(Part.NAME, Part.ROLE, Part.MY_ROLE);
        } else {
            rules.holdSides(draft.get(), from);
        }
    }

    private void lookForDuplicates() {
        var to = draft.get().to();
        if (to == null || Stub.isOf(to) || !isTyped() || rules.isBroken()) {
            duplicates.none();
        } else {
            duplicates.look(wanted(), own);
        }
    }

    /// Whether turning to a connection that is there would lose something of what was typed.
    ///
    /// @param withDates the dates typed here go with it
    boolean isLostIn(Connection existing, boolean withDates) {
        if (own != null) {
            return isTyped();
        }
        var now = draft.get();
        var there = dates.draft(existing);
        var kept = withDates ? there.from(now.starting()).until(now.ending()) : there;
        return added.isTyped() || now.saysMoreThan(untouched, kept);
    }

    void acceptDuplicate() {
        duplicates.accept();
    }

    /// Whether it can be saved; otherwise [#wrong()] says why not.
    boolean isSound() {
        leaveDates();
        holdSides();
        rules.holdName(draft.get());
        return added.isSound() & !rules.isBroken();
    }

    /// The same where a role alone is not enough.
    boolean isSoundWithName() {
        var sound = isSound();
        rules.requireName(draft.get());
        return sound && !rules.isBroken();
    }

    /// What is to be saved.
    NewConnection wanted() {
        var now = draft.get();
        return now.wanted(from, dates.period(now), duplicates.accepted()).with(added.values());
    }

    /// The record connected to, where it is to be made along with the connection.
    Optional<Stub> stub() {
        return Optional.ofNullable(draft.get().to())
                .filter(Stub::isOf)
                .map(to -> new Stub(to.id(), to.table(), to.name()));
    }

    /// Why it was not saved.
    void show(ConnectOutcome.Refused refused) {
        var why = refused.why();
        rules.put(Part.of(why, draft.get().myRole()), new Wrong.Refused(why));
    }

    void show(ConnectOutcome.AlreadyThere there) {
        duplicates.show(there.same());
    }
}
