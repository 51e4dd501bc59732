package org.ligature.records;

import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;

/// A column by which records of one table point at records of another.
///
/// @param kept whether it cannot be emptied: an owner, who created, a required lookup
record Pointers(Table table, Column column, boolean kept) {

    /// All columns that can point at records of this table. The two sides of a connection are not
    /// among them: connections go with their records.
    static List<Pointers> to(Schema schema, String target) {
        var pointers = new ArrayList<Pointers>();
        for (var table : schema.tables()) {
            for (var column : table.columns()) {
                if (column.type() instanceof ColumnType.Lookup(var tables)
                        && tables.contains(target)) {
                    var kept = column.required() || column.readOnly() || !table.isBusiness();
                    pointers.add(new Pointers(table, column, kept));
                }
            }
        }
        return pointers;
    }
}
