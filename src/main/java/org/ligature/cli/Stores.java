package org.ligature.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// Where commands get their stores from; given by whoever wires the program.
public interface Stores {

    /// What a new store holds.
    enum Content {
        /// The standard roles and no records.
        EMPTY,
        /// The sample company.
        SAMPLE,
        /// The standard tables, no roles, no rows.
        BARE
    }

    /// Opens the store in this file; without a file the user's own.
    StoreServices open(Optional<Path> file, Clock clock);

    /// Makes a store in a file that is not there yet.
    void create(Path file, Content content, Clock clock);
}
