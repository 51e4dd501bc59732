package org.ligature.history.ui;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.audit.AuditEntry;
import org.ligature.audit.AuditService;
import org.ligature.audit.AuditTransaction;
import org.ligature.audit.Kept;
import org.ligature.audit.Step;
import org.ligature.audit.Touched;
import org.ligature.audit.UndoOutcome;
import org.ligature.audit.UndoService.Leftovers;
import org.ligature.history.StepWords;
import org.ligature.kit.task.Job;
import org.ligature.kit.text.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Takes the steps of one user back and does them again. Knows no control.
final class UndoViewModel {

    /// From so many entries on, one can watch and stop.
    private static final int LONG = 1000;

    private static final int MOST = 100;

    private final Actor own;
    private final HistoryParts parts;
    private final Texts texts = Texts.of(UndoViewModel.class);

    UndoViewModel(Actor own, HistoryParts parts) {
        this.own = own;
        this.parts = parts;
    }

    /// What came of it, and what the step is called.
    ///
    /// @param outcome null where it was stopped
    record Told(@Nullable UndoOutcome outcome, String words) {}

    /// A step in words: what was done, and what can be done again.
    record Named(Step step, String done, String command) {}

    /// Where the user stands in the history.
    ///
    /// @param did what was just done and can be taken back; null where it was nothing of the kind
    /// @param undo what Ctrl+Z takes back; null where there is nothing
    /// @param redo what Ctrl+Y does again; null where there is nothing
    record Place(@Nullable Named did, @Nullable Named undo, @Nullable Named redo) {}

    void undo(Consumer<Told> told) {
        parts.tasks().run(() -> parts.undo().undoable(own), step -> turn(step, told));
    }

    void redo(Consumer<Told> told) {
        parts.tasks().run(() -> parts.undo().redoable(own), step -> turn(step, told));
    }

    private void turn(Optional<Step> step, Consumer<Told> told) {
        step.ifPresentOrElse(
                found -> turn(found, Leftovers.ASK, told),
                () -> told.accept(new Told(new UndoOutcome.Nothing(), "")));
    }

    /// Takes back what stands, does again what is taken back.
    void turn(Step step, Leftovers leftovers, Consumer<Told> told) {
        if (step.last().entries() < LONG) {
            parts.tasks().run(() -> turned(step, leftovers, Job.Progress.UNWATCHED), told);
            return;
        }
        var key = step.done() ? "job.undo" : "job.redo";
        parts.tasks()
                .start(
                        texts.get(key, step.last().entries()),
                        progress -> turned(step, leftovers, progress),
                        told);
    }

    private Told turned(Step step, Leftovers leftovers, Job.Progress progress) {
        var outcome = parts.undo().turn(own, step, leftovers, progress);
        return new Told(outcome.orElse(null), named(step).command());
    }

    /// Where the user stands now. Blocks.
    Place place() {
        return place(null);
    }

    /// Where the user stands after an action of his. Blocks.
    Place after(Touched touched) {
        return place(
                parts.audits()
                        .transaction(touched.action())
                        .filter(action -> action.origin() == null)
                        .filter(action -> parts.undo().canTakeBack(action, touched))
                        .map(parts.undo()::step)
                        .map(this::named)
                        .orElse(null));
    }

    private Place place(@Nullable Named did) {
        return new Place(
                did,
                parts.undo().undoable(own).map(this::named).orElse(null),
                parts.undo().redoable(own).map(this::named).orElse(null));
    }

    /// The newest steps of everybody, newest first. Blocks.
    List<Named> recent() {
        return named(parts.audits().transactions(AuditService.NEWEST, MOST));
    }

    /// The newest steps that wrote one record, newest first. Blocks.
    List<Named> of(String table, long id) {
        return named(
                parts.audits().of(table, id, AuditService.NEWEST, MOST).stream()
                        .map(AuditEntry::transaction)
                        .distinct()
                        .toList());
    }

    /// What took back or did again is told by the mark of what it is about.
    private List<Named> named(List<AuditTransaction> transactions) {
        return transactions.stream()
                .filter(it -> it.origin() == null && parts.undo().isStep(it))
                .map(parts.undo()::step)
                .map(this::named)
                .toList();
    }

    boolean isOwn(Touched touched) {
        return touched.actor().equals(own);
    }

    private Named named(Step step) {
        var entries = entries(step);
        var words = parts.words();
        var first = step.first();
        return new Named(step, words.done(first, entries), words.command(first, entries));
    }

    private List<AuditEntry> entries(Step step) {
        return parts.audits().entries(step.first(), 0, StepWords.SAMPLE);
    }

    /// What stays as it is, in sentences.
    List<String> sentences(List<Kept> kept) {
        return kept.stream().map(parts.kept()::sentence).toList();
    }
}
