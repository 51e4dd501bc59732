package org.ligature.activities;

import org.jspecify.annotations.Nullable;
import org.ligature.records.RecordId;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Something somebody wrote about a record, with a file or without.
///
/// @param of the record it is about
/// @param by the name of who wrote it; empty where nobody knows
public record Note(
        NoteId id,
        UUID uuid,
        RecordId of,
        NoteText text,
        @Nullable NoteFile attached,
        Instant createdOn,
        String by,
        long version) {

    /// The logical name of their table.
    public static final String TABLE = "annotation";

    /// The same about another record.
    Note about(RecordId other) {
        return new Note(id, uuid, other, text, attached, createdOn, by, version);
    }

    public Optional<NoteFile> file() {
        return Optional.ofNullable(attached);
    }
}
