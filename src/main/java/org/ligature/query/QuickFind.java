package org.ligature.query;

import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.util.Comparator;
import java.util.List;

/// Finds rows by one text that any of their searchable columns contains.
public final class QuickFind {

    private QuickFind() {}

    /// The rows that contain the text; every row where it is blank. Names are compared without
    /// accents, everything without case.
    public static Condition condition(Table table, String text) {
        var wanted = text.strip();
        if (wanted.isEmpty()) {
            return Condition.EVERYTHING;
        }
        var parts = columns(table).stream().map(path -> contains(path, wanted)).toList();
        return parts.size() == 1 ? parts.getFirst() : Condition.any(parts);
    }

    /// The columns looked into, the name first.
    public static List<Path> columns(Table table) {
        Comparator<Column> nameFirst =
                Comparator.comparing(column -> !column.name().equals(table.nameColumn()));
        return table.columns().stream()
                .filter(column -> column.searchable() && isText(column.type()))
                .sorted(nameFirst)
                .map(column -> Path.of(column.name()))
                .toList();
    }

    private static Condition contains(Path path, String text) {
        return new Condition.Compare(path, Operator.CONTAINS, List.of(text));
    }

    private static boolean isText(ColumnType type) {
        return switch (type) {
            case ColumnType.Text _, ColumnType.Memo _, ColumnType.Computed _ -> true;
            case ColumnType.WholeNumber _,
                    ColumnType.BigNumber _,
                    ColumnType.DecimalNumber _,
                    ColumnType.Money _,
                    ColumnType.YesNo _,
                    ColumnType.DateOnly _,
                    ColumnType.PartialDay _,
                    ColumnType.DateAndTime _,
                    ColumnType.ChoiceOf _,
                    ColumnType.ChoicesOf _,
                    ColumnType.StateCode _,
                    ColumnType.StatusCode _,
                    ColumnType.Lookup _,
                    ColumnType.PartyList _,
                    ColumnType.UniqueId _,
                    ColumnType.TableName _ ->
                    false;
        };
    }
}
