package org.ligature.activities;

import org.ligature.records.RecordId;

import java.util.List;

/// Which part of the past and of the plans of a record is asked for.
///
/// @param connected whether what happened with connected records belongs to it
/// @param kinds the logical names of tables of activities, and `annotation` for notes; empty for
/// all
public record TimelineQuery(RecordId record, boolean connected, List<String> kinds) {

    /// The kind of notes.
    public static final String NOTES = Note.TABLE;

    public TimelineQuery {
        kinds = List.copyOf(kinds);
    }

    public static TimelineQuery of(RecordId record) {
        return new TimelineQuery(record, false, List.of());
    }

    public TimelineQuery withConnected(boolean wanted) {
        return new TimelineQuery(record, wanted, kinds);
    }

    public TimelineQuery withKinds(List<String> wanted) {
        return new TimelineQuery(record, connected, wanted);
    }

    boolean hasNotes() {
        return kinds.isEmpty() || kinds.contains(NOTES);
    }

    boolean hasActivities() {
        return kinds.isEmpty() || kinds.stream().anyMatch(kind -> !kind.equals(NOTES));
    }
}
