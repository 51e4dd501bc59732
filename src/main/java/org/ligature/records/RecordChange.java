package org.ligature.records;

import org.ligature.audit.Action;

/// What happened to a record, told to features above inside the same action.
public sealed interface RecordChange {

    record Renamed(RecordRef ref) implements RecordChange {}

    /// The record is about to be deleted; what depends on it has to go first.
    record Deleting(RecordRef ref) implements RecordChange {}

    /// Hears of changes, inside the action that makes them.
    @FunctionalInterface
    interface Listener {
        void on(Action action, RecordChange change);
    }
}
