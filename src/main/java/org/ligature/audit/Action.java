package org.ligature.audit;

import org.ligature.kit.db.Tx;

import java.time.Instant;
import java.util.List;

/// One user action while it runs: its transaction, who acts, when, and the entries it leaves
/// behind.
public interface Action {

    Tx tx();

    Actor actor();

    /// The one time stamp of everything in this action, to the millisecond, UTC.
    Instant now();

    /// Leaves one entry. Of a created subject all values are given with `before` null, of a deleted
    /// one
    /// all with `after` null, so that either can be taken back.
    void entry(Operation operation, Subject subject, List<Change> changes);
}
