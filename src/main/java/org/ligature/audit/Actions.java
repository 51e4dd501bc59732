package org.ligature.audit;

import java.util.function.Function;

/// Runs user actions: each is one database transaction and one audit transaction, one step of undo.
public interface Actions {

    /// Runs `work` as one action of `actor`; everything it writes is kept together or not at all.
    ///
    /// @param label what the user did, as a stable key such as `record.create`
    <T> T run(Actor actor, String label, Function<Action, T> work);
}
