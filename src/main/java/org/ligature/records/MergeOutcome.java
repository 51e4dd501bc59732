package org.ligature.records;

import java.util.List;

/// What came of an attempt to make one record of two.
public sealed interface MergeOutcome {

    /// The survivor stands as it reads now.
    record Merged(Row survivor, MergeReport report) implements MergeOutcome {}

    /// Nothing was written: these values cannot stand on the survivor.
    record Refused(List<Invalid> invalid) implements MergeOutcome {
        public Refused {
            invalid = List.copyOf(invalid);
        }
    }
}
