package org.ligature.query;

import org.jspecify.annotations.Nullable;
import org.ligature.records.RecordRef;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What tells a record from its namesakes, taken from what lists show of its table: its first plain
/// text, such as a job title or a town, and the account it belongs to.
final class SecondLine {

    private static final String COMPANY = "account";
    private static final String BETWEEN = " · ";

    private SecondLine() {}

    static List<Path> columns(Table table) {
        var text = shown(table).filter(SecondLine::isPlainText).findFirst();
        var company = shown(table).filter(column -> leadsTo(column, COMPANY)).findFirst();
        var columns = Stream.of(text, company).flatMap(Optional::stream);
        return columns.map(column -> Path.of(column.name())).toList();
    }

    private static Stream<Column> shown(Table table) {
        return table.columns().stream()
                .filter(column -> column.listPosition() != null)
                .filter(column -> !column.name().equals(table.nameColumn()))
                .sorted(Comparator.comparing(SecondLine::place));
    }

    private static Integer place(Column column) {
        return Objects.requireNonNull(column.listPosition());
    }

    private static boolean isPlainText(Column column) {
        return column.type() instanceof ColumnType.Text(_, var format)
                && format == ColumnType.Text.Format.PLAIN;
    }

    private static boolean leadsTo(Column column, String table) {
        return column.type() instanceof ColumnType.Lookup(var targets) && targets.contains(table);
    }

    /// The line made of the values of these columns; empty where all are.
    static String of(List<@Nullable Object> values) {
        var parts = new ArrayList<String>();
        for (var value : values) {
            var text = value instanceof RecordRef ref ? ref.name() : Objects.toString(value, "");
            if (!text.isBlank()) {
                parts.add(text);
            }
        }
        return String.join(BETWEEN, parts);
    }
}
