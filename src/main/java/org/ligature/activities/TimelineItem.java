package org.ligature.activities;

import org.jspecify.annotations.Nullable;
import org.ligature.records.RecordRef;

import java.time.Instant;

/// One thing on the timeline of a record.
public sealed interface TimelineItem {

    /// Where it stands among the others.
    Instant at();

    /// The place after which the next page begins.
    TimelinePosition position();

    /// An activity of any kind.
    ///
    /// @param owner the name of who does it; empty where nobody is named
    /// @param regarding what it is about; null where it regards nothing
    record OfActivity(
            RecordRef activity,
            Instant at,
            int state,
            @Nullable Instant due,
            String owner,
            @Nullable RecordRef regarding)
            implements TimelineItem {

        @Override
        public TimelinePosition position() {
            return new TimelinePosition(at, TimelinePosition.ACTIVITY, activity.id().value());
        }

        public boolean isOpen() {
            return ActivityState.isOpen(state);
        }

        public boolean isLate(Instant now) {
            return isOpen() && due != null && due.isBefore(now);
        }
    }

    /// A note, with its file where it has one.
    ///
    /// @param about the record it belongs to; null where that is gone
    record OfNote(Note note, @Nullable RecordRef about) implements TimelineItem {

        @Override
        public Instant at() {
            return note.createdOn();
        }

        @Override
        public TimelinePosition position() {
            return new TimelinePosition(at(), TimelinePosition.NOTE, note.id().value());
        }
    }
}
