package org.ligature.records;

import java.util.List;

/// What hangs on records that are to be deleted.
///
/// @param connections how many connections are deleted with them (pairs)
/// @param notes how many notes and files are deleted with them
/// @param lookups which other records lose a value
/// @param along which other records are deleted with them, by the column that says so
/// @param keeping which other records keep them from being deleted
public record Impact(
        long connections,
        long notes,
        List<LookupUse> lookups,
        List<LookupUse> along,
        List<LookupUse> keeping) {

    public Impact {
        lookups = List.copyOf(lookups);
        along = List.copyOf(along);
        keeping = List.copyOf(keeping);
    }

    /// What hangs on records with which no other goes, and no note.
    public Impact(long connections, List<LookupUse> lookups) {
        this(connections, 0, lookups, List.of(), List.of());
    }

    /// @param table the logical name of the table whose records point at them by `column`
    public record LookupUse(String table, String column, long count) {}

    public boolean isNothing() {
        return connections == 0
                && notes == 0
                && lookups.isEmpty()
                && along.isEmpty()
                && keeping.isEmpty();
    }
}
