package org.ligature.history.ui;

import org.ligature.audit.AuditService;
import org.ligature.audit.UndoService;
import org.ligature.history.KeptWords;
import org.ligature.history.StepWords;
import org.ligature.kit.task.Tasks;

/// What the history in the window is made of.
public record HistoryParts(
        AuditService audits, UndoService undo, StepWords words, KeptWords kept, Tasks tasks) {}
