package org.ligature.records;

import java.util.List;

/// What came of one row of a batch.
public sealed interface BatchOutcome {

    record Created(RecordRef ref) implements BatchOutcome {}

    /// It was left out: these values cannot be saved.
    record Refused(List<Invalid> invalid) implements BatchOutcome {
        public Refused {
            invalid = List.copyOf(invalid);
        }
    }
}
