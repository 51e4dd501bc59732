package org.ligature.audit;

import java.util.List;

/// What came of taking an action back, or of doing it again.
public sealed interface UndoOutcome {

    /// It was done.
    ///
    /// @param step the action with the new one behind it
    /// @param kept what stays as it is
    record Done(Step step, List<Kept> kept) implements UndoOutcome {}

    /// Nothing was done yet: parts were changed since.
    ///
    /// @param some whether the rest can be taken back without them
    record Changed(Step step, List<Kept> kept, boolean some) implements UndoOutcome {}

    /// There is nothing to take back, or to do again.
    record Nothing() implements UndoOutcome {}
}
