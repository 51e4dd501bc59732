package org.ligature.exchange;

import org.jspecify.annotations.Nullable;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;
import org.ligature.schema.Column;

import java.util.Map;
import java.util.Optional;

/// One row of a file on its way to become a record.
final class ReadRow {

    private final RowPlace place;
    private final Map<Column, String> later;
    private Values values;
    private @Nullable Known target;
    private @Nullable RecordRef made;

    /// @param later the names in lookups that a record of this very file will have
    ReadRow(RowPlace place, Values values, Map<Column, String> later) {
        this.place = place;
        this.values = values;
        this.later = later;
    }

    /// The record that was recognised, at the version at which it was read.
    record Known(RecordId id, long version) {}

    RowPlace place() {
        return place;
    }

    Values values() {
        return values;
    }

    Map<Column, String> later() {
        return later;
    }

    /// Takes over what a later row of the same record says.
    void merge(ReadRow other) {
        for (var entry : other.values.byColumn().entrySet()) {
            values = values.with(entry.getKey(), entry.getValue());
        }
    }

    void recognisedAs(Known known) {
        target = known;
    }

    Optional<Known> target() {
        return Optional.ofNullable(target);
    }

    void became(RecordRef ref) {
        made = ref;
    }

    Optional<RecordRef> made() {
        return Optional.ofNullable(made);
    }
}
