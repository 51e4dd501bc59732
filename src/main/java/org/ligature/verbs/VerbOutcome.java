package org.ligature.verbs;

import org.ligature.records.RecordRef;

import java.util.List;

/// What came of an attempt to have a record do something.
public sealed interface VerbOutcome {

    /// It is done; `made` are the records it has made, the one to open first.
    record Done(List<RecordRef> made) implements VerbOutcome {
        public Done {
            made = List.copyOf(made);
        }
    }

    /// Nothing was written.
    record Refused(Refusal why) implements VerbOutcome {}

    /// What came of many records.
    ///
    /// @param done how many have done it
    /// @param refused the others, each with its reason
    record OfMany(int done, List<Left> refused) {
        public OfMany {
            refused = List.copyOf(refused);
        }

        public record Left(RecordRef ref, Refusal why) {}
    }
}
