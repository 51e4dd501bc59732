package org.ligature.merge;

import org.ligature.audit.Actor;
import org.ligature.audit.AuditService;
import org.ligature.audit.Step;
import org.ligature.audit.UndoOutcome;
import org.ligature.audit.UndoService;
import org.ligature.records.MergeService;
import org.ligature.records.RecordId;

import java.util.Optional;

/// Gives both records of a merge back as they were, by taking it back in the history. What was
/// changed since stays with the survivor, and is named. Every method blocks.
public final class Unmerging {

    private final AuditService audits;
    private final UndoService undo;

    public Unmerging(AuditService audits, UndoService undo) {
        this.audits = audits;
        this.undo = undo;
    }

    /// The merge by which this record became a tombstone; empty where it is none.
    public Optional<Step> mergeOf(RecordId loser) {
        return audits.of(MergeService.TOMBSTONES, loser.value(), AuditService.NEWEST, 1).stream()
                .map(entry -> undo.step(entry.transaction()))
                .filter(Step::done)
                .findFirst();
    }

    /// @param leftovers what to do about what was changed since
    public UndoOutcome unmerge(Actor actor, RecordId loser, UndoService.Leftovers leftovers) {
        return mergeOf(loser)
                .map(step -> undo.turn(actor, step, leftovers))
                .orElseGet(UndoOutcome.Nothing::new);
    }
}
