package org.ligature.verbs;

import org.ligature.records.RecordRef;
import org.ligature.records.Row;
import org.ligature.records.Values;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a verb does to a record that is in the right state for it.
interface Deed {

    /// Does it, and tells what it has made.
    List<RecordRef> run(Job job);

    /// Whether it makes other records.
    default boolean makes() {
        return false;
    }

    /// Why it cannot be done to this record although its state is right.
    default Optional<Refusal> refusal(Row row, Values answers) {
        return Optional.empty();
    }

    /// What the answers start with.
    default Values suggested(Row row, LocalDate today) {
        return Values.NONE;
    }
}
