package org.ligature.records;

import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.OnDelete;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;

/// A column by which records of one table point at records of another.
///
/// @param kept whether what it points at cannot be deleted: it may not be, or the lookup cannot be
///   emptied, as an owner, who created, or a required one
record Pointers(Table table, Column column, boolean kept) {

    /// All columns that can point at records of this table. The two sides of a connection are not
    /// among them: connections go with their records.
    static List<Pointers> to(Schema schema, String target) {
        var pointers = new ArrayList<Pointers>();
        for (var table : schema.tables()) {
            for (var column : table.columns()) {
                if (column.type() instanceof ColumnType.Lookup(var tables)
                        && tables.contains(target)) {
                    pointers.add(new Pointers(table, column, isKept(table, column)));
                }
            }
        }
        return pointers;
    }

    private static boolean isKept(Table table, Column column) {
        return switch (column.onDelete()) {
            case CLEAR -> column.required() || column.readOnly() || !table.takesColumns();
            case RESTRICT -> true;
            case CASCADE -> false;
        };
    }

    /// Whether its record goes with the one it points at.
    boolean cascades() {
        return table.isBusiness() && column.onDelete() == OnDelete.CASCADE;
    }

    /// Whether its record loses the value. What becomes of connections whoever keeps them does.
    boolean empties() {
        return table.isBusiness() && !kept && !cascades();
    }
}
