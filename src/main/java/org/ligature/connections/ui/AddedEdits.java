package org.ligature.connections.ui;

import org.ligature.records.Typed;
import org.ligature.records.ValueFormat;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Schema;

import java.util.Optional;
import java.util.function.Supplier;

/// What of the columns that were added to connections is written in the list itself: all that can
/// be typed. An option is typed by its label or by how that begins.
record AddedEdits(Supplier<Schema> schema, ValueFormat format) {

    boolean may(String column) {
        return column(column).filter(one -> !one.readOnly() && isTyped(one.type())).isPresent();
    }

    private static boolean isTyped(ColumnType type) {
        return switch (type) {
            case ColumnType.Text _, ColumnType.Memo _, ColumnType.ChoiceOf _ -> true;
            case ColumnType.WholeNumber _, ColumnType.DecimalNumber _, ColumnType.Money _ -> true;
            case ColumnType.DateOnly _, ColumnType.PartialDay _ -> true;
            case ColumnType.DateAndTime _, ColumnType.YesNo _, ColumnType.Lookup _ -> false;
            case ColumnType.ChoicesOf _, ColumnType.PartyList _, ColumnType.UniqueId _ -> false;
            case ColumnType.BigNumber _, ColumnType.Computed _, ColumnType.TableName _ -> false;
            case ColumnType.StateCode _, ColumnType.StatusCode _ -> false;
        };
    }

    /// @return why what was typed stands for nothing; empty where it does
    String put(AddedModel model, String column, String text) {
        return switch (format.read(column(column).orElseThrow().type(), text)) {
            case Typed.Unreadable(var why) -> why.words();
            case Typed.Value(var value) -> {
                model.put(column, value);
                yield "";
            }
        };
    }

    private Optional<Column> column(String column) {
        return schema.get().require(ConnectionList.TABLE).ofCustomColumns().column(column);
    }
}
