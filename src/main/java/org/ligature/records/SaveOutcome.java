package org.ligature.records;

import java.util.List;

/// What came of an attempt to save a record.
public sealed interface SaveOutcome {

    /// It is on the disk; `row` is how it reads now.
    record Saved(Row row) implements SaveOutcome {}

    /// Nothing was written: these values cannot be.
    record Refused(List<Invalid> invalid) implements SaveOutcome {
        public Refused {
            invalid = List.copyOf(invalid);
        }
    }

    /// Nothing was written: somebody saved the record in between, and `current` is what stands now.
    ///
    /// @param by the full name of who saved it
    record Conflict(Row current, String by) implements SaveOutcome {}

    /// Nothing was written: the record is inactive and read only until it is activated.
    record ReadOnly(Row current) implements SaveOutcome {}
}
