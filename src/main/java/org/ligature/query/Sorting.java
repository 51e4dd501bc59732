package org.ligature.query;

import org.ligature.schema.ColumnType;

/// By what rows are sorted when they are sorted by a column.
final class Sorting {

    private Sorting() {}

    /// Whether the stored value itself is the order; lookups are sorted by name, options by label.
    static boolean byValue(ColumnType type) {
        return switch (type) {
            case ColumnType.Text _,
                    ColumnType.Memo _,
                    ColumnType.Computed _,
                    ColumnType.WholeNumber _,
                    ColumnType.BigNumber _,
                    ColumnType.DecimalNumber _,
                    ColumnType.Money _,
                    ColumnType.YesNo _,
                    ColumnType.DateOnly _,
                    ColumnType.PartialDay _,
                    ColumnType.DateAndTime _,
                    ColumnType.ChoicesOf _ ->
                    true;
            case ColumnType.ChoiceOf _,
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
