package org.ligature.design;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A table or a column that is deleted and can be restored.
///
/// @param column null where the whole table is deleted
/// @param deletedBy the name of who deleted it; empty where the history does not say
public record Dropped(
        String table,
        @Nullable String column,
        String displayName,
        Instant deletedOn,
        String deletedBy) {

    /// Whether it is a whole table.
    public boolean isTable() {
        return column == null;
    }
}
