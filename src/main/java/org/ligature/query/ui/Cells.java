package org.ligature.query.ui;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.ui.Avatar;
import org.ligature.kit.ui.Badges;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;
import org.ligature.records.RecordRef;
import org.ligature.records.ValueFormat;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Schema;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.util.function.Supplier;

/// What the cells of each type of column show.
///
/// @param schema the tables there are, by whose icons records are told apart
record Cells(ValueFormat format, GridGestures gestures, Supplier<Schema> schema) {

    CellContent content(GridColumn column, GridRow row) {
        var renderer = column.renderer();
        if (renderer != null) {
            return renderer.content(row);
        }
        var value = row.get(column.path());
        var money = column.currency().map(row::get).map(format::in).orElse(format);
        var text = money.show(column.table(), column.type(), value);
        if (column.name()) {
            return name(column, row, value, text);
        }
        if (value instanceof RecordRef record) {
            return CellContent.of(text).opening(() -> gestures.openRecord().accept(record));
        }
        return switch (column.type()) {
            case ColumnType.StateCode _ when value instanceof Integer state -> state(state, text);
            default -> CellContent.of(text.lines().findFirst().orElse(""));
        };
    }

    private static CellContent state(int state, String text) {
        var tone = state == State.ACTIVE ? Tone.SUCCESS : Tone.NEUTRAL;
        return CellContent.alone(Badges.of(tone, text), text);
    }

    private CellContent name(GridColumn column, GridRow row, @Nullable Object value, String text) {
        var sign = value instanceof RecordRef record ? sign(record) : sign(column.table(), text);
        return CellContent.of(sign, text).opening(() -> gestures.open().accept(row));
    }

    private static Avatar sign(Table table, String name) {
        return Avatar.named(Icon.of(table.icon()), table.color(), name, Avatar.Size.ROW);
    }

    private Avatar sign(RecordRef record) {
        var table = schema.get().table(record.table());
        return Avatar.of(
                Icon.of(table.map(Table::icon).orElse("")),
                table.map(Table::color).orElse(""),
                Avatar.Size.ROW);
    }

    /// Whether the values stand under each other by their digits.
    static boolean isNumber(ColumnType type) {
        return switch (type) {
            case ColumnType.WholeNumber _, ColumnType.BigNumber _ -> true;
            case ColumnType.DecimalNumber _, ColumnType.Money _ -> true;
            case ColumnType.Text _, ColumnType.Memo _, ColumnType.Computed _ -> false;
            case ColumnType.YesNo _, ColumnType.DateOnly _, ColumnType.PartialDay _ -> false;
            case ColumnType.DateAndTime _, ColumnType.ChoiceOf _, ColumnType.ChoicesOf _ -> false;
            case ColumnType.StateCode _, ColumnType.StatusCode _, ColumnType.Lookup _ -> false;
            case ColumnType.UniqueId _, ColumnType.TableName _, ColumnType.PartyList _ -> false;
        };
    }
}
