package org.ligature.design;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Change;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;

/// What is to be otherwise of a column; null leaves a thing as it is.
///
/// @param length of a text, never less than before
/// @param place where lists show it
public record ColumnChange(
        @Nullable String displayName,
        @Nullable Boolean required,
        @Nullable Integer length,
        @Nullable Place place) {

    /// A place in lists.
    ///
    /// @param list null where they do not show it
    /// @param width in pixels
    public record Place(@Nullable Integer list, int width) {}

    public static ColumnChange displayName(String displayName) {
        return new ColumnChange(displayName, null, null, null);
    }

    void check(Table table, Column column) {
        if (length != null) {
            var longest =
                    column.type() instanceof ColumnType.Memo
                            ? TypeReader.LONGEST_MEMO
                            : TypeReader.LONGEST_TEXT;
            int before = lengthOf(column);
            if (length < before || length > longest) {
                throw new Problem(
                        ColumnChange.class, "column.length", column.displayName(), before, longest);
            }
        }
        if (required != null && SystemColumns.isOne(table.name(), column.name())) {
            throw new Problem(ColumnChange.class, "column.system", column.displayName());
        }
    }

    private static int lengthOf(Column column) {
        return switch (column.type()) {
            case ColumnType.Text(var before, _) -> before;
            case ColumnType.Memo(var before) -> before;
            default ->
                    throw new Problem(ColumnChange.class, "column.no-text", column.displayName());
        };
    }

    List<Change> changes(Column before) {
        var changes = new ArrayList<Change>();
        TableChange.add(changes, "displayname", before.displayName(), displayName);
        TableChange.add(changes, "required", before.required(), required);
        TableChange.add(changes, "length", length == null ? null : lengthOf(before), length);
        if (place != null) {
            TableChange.add(changes, "list", before.listPosition(), place.list());
            TableChange.add(changes, "width", before.listWidth(), place.width());
        }
        return changes;
    }
}
