package org.ligature.connections.ui;

import org.ligature.connections.Connection;

/// How the dialog stands.
sealed interface Phase {
    record Editing() implements Phase {}

    record Saving() implements Phase {}

    /// Inactive: nothing can be changed.
    record ReadOnly() implements Phase {}

    /// The user may read it and no more.
    record NotAllowed() implements Phase {}

    /// Somebody saved it in between; `current` is what stands.
    record Conflict(Connection current) implements Phase {}
}
