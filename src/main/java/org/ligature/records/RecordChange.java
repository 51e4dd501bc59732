package org.ligature.records;

import org.ligature.audit.Action;

/// What happened to a record, told to features above inside the same action.
public sealed interface RecordChange {

    record Renamed(RecordRef ref) implements RecordChange {}

    /// The record is about to be deleted; what depends on it has to go first.
    record Deleting(RecordRef ref) implements RecordChange {}

    /// A row was written, new or changed; told after it.
    ///
    /// @param before all values as they were; none of a new record
    /// @param after all values as they are now
    record Written(RecordRef ref, Values before, Values after) implements RecordChange {
        public boolean isNew() {
            return before.byColumn().isEmpty();
        }

        /// Whether the column holds something else than before.
        public boolean changed(String column) {
            return !Cleaning.same(before.get(column), after.get(column));
        }
    }

    /// Two records of one table become one: what hangs on the loser goes over to the survivor, and
    /// what does is counted in the [MergeReport.Counts] of the action.
    record Merging(RecordRef loser, RecordRef survivor) implements RecordChange {}

    /// The record is gone.
    record Deleted(RecordRef ref, Values before) implements RecordChange {}

    /// Something was taken back, but not all of it: what follows of this record's values has to be
    /// worked out again.
    ///
    /// @param values all values as they are now
    record Unsettled(RecordRef ref, Values values) implements RecordChange {}

    /// Hears of changes, inside the action that makes them.
    @FunctionalInterface
    interface Listener {
        void on(Action action, RecordChange change);
    }
}
