package org.ligature.audit;

import org.ligature.kit.db.Db;
import org.ligature.kit.task.Job;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;

/// Takes actions back and does them again, each as one new action. Every method blocks.
///
/// Doing again is taking back what took back. What is taken back leaves entries as any writing
/// does, and the new action names the first of its line: so the steps are told from the history
/// alone.
public final class UndoService {

    private static final String UNDO = "undo";
    private static final String REDO = "redo";

    /// What to do about parts that were changed since.
    public enum Leftovers {
        /// Nothing is done; the parts are told.
        ASK,
        /// They stay as they are, the rest is taken back.
        LEAVE,
        /// Nothing is taken back, but the step counts as if it was: one goes on to the next.
        SKIP
    }

    private final Db db;
    private final Actions actions;
    private final List<Undoer> undoers;
    private final Set<String> ofTheProgram;

    /// @param undoers in the order in which they bring back
    /// @param ofTheProgram labels of what the program does by itself in a user's name
    public UndoService(Db db, Actions actions, List<Undoer> undoers, Set<String> ofTheProgram) {
        this.db = db;
        this.actions = actions;
        this.undoers = List.copyOf(undoers);
        this.ofTheProgram = Set.copyOf(ofTheProgram);
    }

    /// What this user would take back now.
    public Optional<Step> undoable(Actor actor) {
        return db.read(tx -> steps(new AuditStore(tx)).newestDone(actor));
    }

    /// What this user would do again now.
    public Optional<Step> redoable(Actor actor) {
        return db.read(tx -> steps(new AuditStore(tx)).newestTakenBack(actor));
    }

    /// The action with what became of it.
    public Step step(AuditTransaction transaction) {
        return db.read(tx -> steps(new AuditStore(tx)).of(transaction));
    }

    /// Whether it is something a user did, and not the program by itself.
    public boolean isStep(AuditTransaction transaction) {
        return db.read(tx -> steps(new AuditStore(tx)).isOne(transaction));
    }

    /// The same for one that was just done, which the caller knows by what it wrote.
    public boolean canTakeBack(AuditTransaction transaction, Touched touched) {
        return isStep(transaction)
                && touched.idsByTable().keySet().stream()
                        .allMatch(it -> undoers.stream().anyMatch(undoer -> undoer.knows(it)));
    }

    /// Takes an action back where it stands, does it again where it is taken back.
    public UndoOutcome turn(Actor actor, Step step, Leftovers leftovers) {
        return turn(actor, step, leftovers, _ -> {});
    }

    /// The same under the eyes of somebody who may stop it.
    ///
    /// @return empty where it was stopped: then everything is as it was
    public Optional<UndoOutcome> turn(
            Actor actor, Step step, Leftovers leftovers, Job.Progress progress) {
        try {
            return Optional.of(turn(actor, step, leftovers, done -> watch(progress, step, done)));
        } catch (CancellationException _) {
            return Optional.empty();
        }
    }

    private static void watch(Job.Progress progress, Step step, int done) {
        progress.at(done, step.last().entries());
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
    }

    private UndoOutcome turn(Actor actor, Step step, Leftovers leftovers, IntConsumer portion) {
        try {
            var label = step.done() ? UNDO : REDO;
            var first = step.first().id();
            var outcome =
                    actions.run(
                            actor,
                            label,
                            first,
                            action -> {
                                action.onPortion(portion);
                                return turn(action, step, leftovers);
                            });
            return outcome instanceof UndoOutcome.Done(_, var kept)
                    ? new UndoOutcome.Done(step(step.first()), kept)
                    : outcome;
        } catch (Stopped stopped) {
            return stopped.outcome;
        } finally {
            undoers.forEach(Undoer::ended);
        }
    }

    private UndoOutcome turn(Action action, Step step, Leftovers leftovers) {
        var store = new AuditStore(action.tx());
        if (steps(store).of(step.first()).last().id() != step.last().id()) {
            return new UndoOutcome.Nothing();
        }
        var undoing = new Undoing(action, step.last());
        if (leftovers != Leftovers.SKIP) {
            takeBack(undoing, Effects.of(store, step.last(), undoers));
        }
        var some = action.hasEntries();
        var kept = undoing.kept();
        if (!kept.isEmpty() && (leftovers == Leftovers.ASK || !some)) {
            throw new Stopped(new UndoOutcome.Changed(step, kept, some));
        }
        action.standEmpty();
        return new UndoOutcome.Done(step, kept);
    }

    private static void takeBack(Undoing undoing, Effects effects) {
        var undoers = effects.undoers();
        for (var undoer : undoers) {
            undoer.restore(undoing, effects.of(undoer, effect -> !effect.isCreation()));
        }
        for (var undoer : undoers.reversed()) {
            undoer.remove(undoing, effects.of(undoer, Effect::isCreation));
        }
        for (var effect : effects.strange()) {
            undoing.keep(effect, Kept.Reason.NOT_DESCRIBED, "");
        }
    }

    private Steps steps(AuditStore store) {
        return new Steps(store, ofTheProgram);
    }

    /// Takes what was written on trial out of the store again.
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient UndoOutcome outcome;

        Stopped(UndoOutcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
