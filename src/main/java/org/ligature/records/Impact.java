package org.ligature.records;

import java.util.List;

/// What hangs on records that are to be deleted.
///
/// @param connections how many connections are deleted with them (pairs)
/// @param lookups which other records lose a value
public record Impact(long connections, List<LookupUse> lookups) {

    public Impact {
        lookups = List.copyOf(lookups);
    }

    /// @param table the logical name of the table whose records lose the value of `column`
    public record LookupUse(String table, String column, long count) {}

    public boolean isNothing() {
        return connections == 0 && lookups.isEmpty();
    }
}
