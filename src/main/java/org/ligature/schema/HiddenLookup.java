package org.ligature.schema;

import java.util.List;

/// A lookup that nobody sees because it, its table or all it could point at was deleted. Its values
/// stay in the store until that is compacted, so records it points at are still held by it.
///
/// @param table the logical name of its table
/// @param tables what it can point at
/// @param kept whether it cannot be emptied
public record HiddenLookup(String table, String column, List<String> tables, boolean kept) {
    public HiddenLookup {
        tables = List.copyOf(tables);
    }
}
