package org.ligature.query.ui;

import org.jspecify.annotations.Nullable;
import org.ligature.query.Path;
import org.ligature.records.CurrencySigns;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.util.Optional;

/// A column a grid can show.
///
/// @param table the table it belongs to, which knows its states
/// @param width in pixels, until somebody drags it
/// @param least the width below which it is not pressed where the grid is narrow
/// @param queryable whether one can sort and filter by it; false where what is shown is made from
///   several columns
/// @param name whether it names the row: it wears a sign, opens the row and cannot be hidden
/// @param renderer null to show the value as its type asks for
public record GridColumn(
        Path path,
        String title,
        ColumnType type,
        Table table,
        int width,
        int least,
        boolean queryable,
        boolean name,
        @Nullable CellRenderer renderer) {

    private static final int NAME_LEAST = 156;
    private static final int DATE_LEAST = 108;

    /// A column as its table describes it.
    public static GridColumn of(Table table, String column) {
        return of("", table, table.require(column));
    }

    /// A column of a table joined under an alias.
    public static GridColumn of(String alias, Table table, Column column) {
        var name = alias.isEmpty() && column.name().equals(table.nameColumn());
        return new GridColumn(
                new Path(alias, column.name()),
                column.displayName(),
                column.type(),
                table,
                column.listWidth(),
                name ? NAME_LEAST : least(column.type()),
                true,
                name,
                null);
    }

    /// Where the row says which currency its amounts are in; empty for what is no amount.
    Optional<Path> currency() {
        return type instanceof ColumnType.Money
                ? table.column(CurrencySigns.COLUMN)
                        .map(column -> new Path(path.alias(), column.name()))
                : Optional.empty();
    }

    /// A date says nothing once it is cut, so others give way first.
    private static int least(ColumnType type) {
        return type instanceof ColumnType.DateOnly || type instanceof ColumnType.PartialDay
                ? DATE_LEAST
                : 0;
    }

    public GridColumn titled(String title) {
        return new GridColumn(path, title, type, table, width, least, queryable, name, renderer);
    }

    public GridColumn wide(int width) {
        return new GridColumn(path, title, type, table, width, least, queryable, name, renderer);
    }

    /// For what says nothing once it is cut: others give way first.
    public GridColumn atLeast(int least) {
        return new GridColumn(path, title, type, table, width, least, queryable, name, renderer);
    }

    public GridColumn shownBy(CellRenderer renderer) {
        return new GridColumn(path, title, type, table, width, least, queryable, name, renderer);
    }

    /// The column that names the row.
    public GridColumn asName() {
        return new GridColumn(path, title, type, table, width, least, queryable, true, renderer);
    }

    /// A column one cannot sort or filter by.
    public GridColumn withoutQuery() {
        return new GridColumn(path, title, type, table, width, least, false, name, renderer);
    }
}
