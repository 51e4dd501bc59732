package org.ligature.lists.ui;

import org.ligature.kit.text.Texts;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A table whose records point at records of another one, and the column by which they do.
///
/// @param title names the table, and the column too where it has several of the kind
record PointingTable(Table table, Column lookup, String title) {

    private static final String OWNER = "ownerid";

    /// Those there are for a table, in the order of their titles. Whose a record is and who wrote
    /// it are not told: that would be nearly everything. Activities stand in the timeline.
    static List<PointingTable> at(String table, Schema schema, Texts texts) {
        return schema.tables().stream()
                .filter(one -> one.isBusiness() && !one.abilities().activity())
                .flatMap(one -> of(one, table, texts))
                .sorted(Comparator.comparing(PointingTable::title, texts.order()))
                .toList();
    }

    private static Stream<PointingTable> of(Table table, String at, Texts texts) {
        var lookups = table.columns().stream().filter(column -> pointsAt(column, at)).toList();
        return lookups.stream()
                .map(
                        column ->
                                new PointingTable(
                                        table,
                                        column,
                                        title(table, column, lookups.size() > 1, texts)));
    }

    private static boolean pointsAt(Column column, String table) {
        return column.type() instanceof ColumnType.Lookup(var tables)
                && tables.contains(table)
                && !column.readOnly()
                && !column.name().equals(OWNER);
    }

    private static String title(Table table, Column lookup, boolean several, Texts texts) {
        return several
                ? texts.get("related.by", table.pluralName(), lookup.displayName())
                : table.pluralName();
    }

    String key() {
        return table.name() + "-" + lookup.name();
    }
}
