package org.ligature.connections.ui;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.ConnectOutcome;
import org.ligature.query.SearchService.Hit;
import org.ligature.records.RecordRef;

import java.util.List;
import java.util.Optional;

/// What a line of a pasted list means, and what would come of it.
///
/// @param outcome null while it is not clear whom or what it means
record PasteLine(Pasted given, Match match, @Nullable ConnectOutcome outcome) {

    /// Whom a name means.
    sealed interface Match {

        /// One record is called that, or one was chosen.
        record Found(RecordRef record) implements Match {}

        /// Several records are called that.
        record Several(List<Hit> hits) implements Match {}

        /// No record is called that.
        record Missing() implements Match {}

        /// No role is called as the line says.
        record NoRole() implements Match {}
    }

    Optional<RecordRef> record() {
        return match instanceof Match.Found(var record) ? Optional.of(record) : Optional.empty();
    }

    PasteLine with(ConnectOutcome came) {
        return new PasteLine(given, match, came);
    }
}
