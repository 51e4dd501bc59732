package org.ligature.design;

import java.util.List;

/// What would go with a table or a column.
///
/// @param rows records of the table, or records that have a value in the column
/// @param connections pairs that have one of the records on a side
/// @param lookups which columns point at the records, and how many values they have
/// @param activities about the records
/// @param notes of the records
/// @param views how many saved views show it
public record DesignImpact(
        long rows,
        long connections,
        List<LookupUse> lookups,
        long activities,
        long notes,
        long views) {

    public DesignImpact {
        lookups = List.copyOf(lookups);
    }

    /// @param table the logical name of the table whose `column` points at the records
    public record LookupUse(String table, String column, long count) {}

    /// Whether something of other tables leads to the records.
    public boolean hasLinks() {
        return connections > 0
                || activities > 0
                || lookups.stream().anyMatch(use -> use.count() > 0);
    }
}
