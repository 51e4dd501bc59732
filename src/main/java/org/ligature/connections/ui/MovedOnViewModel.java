package org.ligature.connections.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.Connection;
import org.ligature.connections.NewConnection;
import org.ligature.connections.NewConnections;
import org.ligature.connections.SuccessionService.Outcome;
import org.ligature.kit.problem.Problem;
import org.ligature.records.RecordRef;
import org.ligature.schema.PartialDate;
import org.ligature.schema.PartialDateText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// One of two connected records moved on: when that ended, what comes next for it, and who follows
/// in its role. Knows no control and no words.
final class MovedOnViewModel {

    private final Actor actor;
    private final ConnectionsParts parts;
    private final RecordRef me;
    private final Sides sides;
    private final DraftModel ended;
    private final DraftModel next;
    private final DraftModel heir;
    private final ReadOnlyObjectWrapper<Connection> former;
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private String untouchedEnd = "";
    private boolean saving;

    /// A connection as each of its two sides sees it.
    record Sides(Connection mine, Connection theirs) {

        /// The one in which the record that may have moved on comes first.
        Connection of(RecordRef mover) {
            return mine.record1().record().filter(mover::equals).isPresent() ? mine : theirs;
        }

        /// Those that may have moved on; the one that is seen first.
        List<RecordRef> movers() {
            var movers = new ArrayList<RecordRef>();
            mine.record1().record().ifPresent(movers::add);
            theirs.record1().record().ifPresent(movers::add);
            return movers;
        }
    }

    /// @param mover whoever moved on, as far as that can be guessed
    /// @param me who owns what is made
    MovedOnViewModel(
            Actor actor, ConnectionsParts parts, Sides sides, RecordRef mover, RecordRef me) {
        this.actor = actor;
        this.parts = parts;
        this.me = me;
        this.sides = sides;
        this.ended = new DraftModel(actor, parts);
        this.next = new DraftModel(actor, parts);
        this.heir = new DraftModel(actor, parts);
        this.former = new ReadOnlyObjectWrapper<>(sides.of(mover));
        begin(mover);
    }

    /// Begins again with whoever moved on.
    void begin(RecordRef mover) {
        var seen = sides.of(mover);
        ended.edit(seen);
        if (seen.period().ending() == null) {
            ended.pickEnding(LocalDate.now(parts.clock()));
        }
        untouchedEnd = ended.draftProperty().get().ending();
        next.follow(mover, seen, me);
        heir.follow(other(seen).orElse(null), turned(seen), me);
        problem.set(null);
        former.set(seen);
    }

    private Connection turned(Connection seen) {
        return seen == sides.mine() ? sides.theirs() : sides.mine();
    }

    private static Optional<RecordRef> other(Connection seen) {
        return seen.record2().record();
    }

    /// The connection that ends, whoever moved on first.
    ReadOnlyObjectProperty<Connection> formerProperty() {
        return former.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    RecordRef mover() {
        return former.get().record1().record().orElseThrow();
    }

    /// Whom it moved on from; none where only a role was known.
    Optional<RecordRef> left() {
        return other(former.get());
    }

    /// The connection that ends, as it is to be.
    DraftModel ended() {
        return ended;
    }

    /// What comes next for whoever moved on.
    DraftModel next() {
        return next;
    }

    /// Who follows in the role.
    DraftModel heir() {
        return heir;
    }

    /// The day on which what follows begins unless another is typed, as people write it.
    Optional<String> begins() {
        var text = new PartialDateText(parts.locale());
        return ended.endingDay().map(last -> text.format(PartialDate.of(last.plusDays(1))));
    }

    boolean isTyped() {
        return isNamed(next)
                || isNamed(heir)
                || !ended.draftProperty().get().ending().equals(untouchedEnd);
    }

    /// Whether nothing follows.
    boolean endsOnly() {
        return !isNamed(next) && !isNamed(heir);
    }

    private static boolean isNamed(DraftModel draft) {
        var now = draft.draftProperty().get();
        return now.to() != null || !now.typed().isBlank();
    }

    private boolean isSound() {
        if (ended.draftProperty().get().ending().isBlank()) {
            ended.pickEnding(LocalDate.now(parts.clock()));
        }
        var sound = ended.isSound();
        for (var draft : following()) {
            sound &= draft.isSoundWithName();
        }
        return sound;
    }

    private List<DraftModel> following() {
        return List.of(next, heir).stream().filter(MovedOnViewModel::isNamed).toList();
    }

    /// @param done told what came of it once it is on the disk
    void save(Consumer<Outcome.Done> done) {
        if (saving || !isSound()) {
            return;
        }
        saving = true;
        problem.set(null);
        var seen = former.get();
        var end = ended.wanted();
        var drafts = following();
        var wanted = wanted(drafts);
        parts.tasks()
                .run(
                        () -> parts.successions().moveOn(actor, seen, end, wanted),
                        outcome -> answer(outcome, drafts, done),
                        this::fail,
                        () -> saving = false);
    }

    private static NewConnections wanted(List<DraftModel> drafts) {
        var newcomers = new Newcomers();
        var wanted = drafts.stream().map(draft -> wanted(draft, newcomers)).toList();
        return new NewConnections(wanted, newcomers.stubs(), false);
    }

    private static NewConnection wanted(DraftModel draft, Newcomers newcomers) {
        var to = Objects.requireNonNull(draft.draftProperty().get().to());
        return draft.wanted().sides(draft.from().orElseThrow().id(), newcomers.id(to));
    }

    private void answer(Outcome outcome, List<DraftModel> drafts, Consumer<Outcome.Done> done) {
        saving = false;
        switch (outcome) {
            case Outcome.Done all -> done.accept(all);
            case Outcome.NotEnded(var why) -> tell(ended, why);
            case Outcome.NotBegun(var place, var why) -> tell(drafts.get(place), why);
        }
    }

    private void tell(DraftModel draft, ConnectOutcome why) {
        switch (why) {
            case ConnectOutcome.Refused refused -> draft.show(refused);
            case ConnectOutcome.AlreadyThere there ->
                    draft.show(new ConnectOutcome.Refused(there.refusal()));
            case ConnectOutcome.NotValid(var invalid) -> problem.set(invalid.getFirst().problem());
            case ConnectOutcome.Conflict _, ConnectOutcome.ReadOnly _ ->
                    problem.set(new Problem(MovedOnViewModel.class, "moved-on.changed"));
            case ConnectOutcome.Connected _ ->
                    throw new IllegalStateException("What is made stops nothing");
        }
    }

    private void fail(Problem why) {
        saving = false;
        problem.set(why);
    }
}
