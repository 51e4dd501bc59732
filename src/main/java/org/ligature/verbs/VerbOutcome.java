package org.ligature.verbs;

import org.ligature.kit.text.Texts;
import org.ligature.records.RecordRef;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

        private static final int TOLD = 3;

        /// Who was left as it is and why, one beneath the other; of many the first ones, and how
        /// many more there are.
        public String leftWords() {
            var texts = Texts.of(VerbOutcome.class);
            var told = refused.stream().limit(TOLD).map(left -> words(texts, left));
            var more = refused.size() - TOLD;
            var rest = more > 0 ? Stream.of(texts.get("left.more", more)) : Stream.<String>empty();
            return Stream.concat(told, rest).collect(Collectors.joining("\n"));
        }

        private static String words(Texts texts, Left left) {
            return texts.get("left", left.ref().name(), left.why().sentence());
        }
    }
}
