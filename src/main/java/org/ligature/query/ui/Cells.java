package org.ligature.query.ui;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.ui.Avatar;
import org.ligature.kit.ui.Badges;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;
import org.ligature.records.RecordRef;
import org.ligature.records.ValueFormat;
import org.ligature.schema.ColumnType;
import org.ligature.schema.State;

import java.util.Set;

/// What the cells of each type of column show.
record Cells(ValueFormat format, GridGestures gestures) {

    private static final Set<String> PEOPLE = Set.of("contact", "lead", "systemuser");

    CellContent content(GridColumn column, GridRow row) {
        var renderer = column.renderer();
        if (renderer != null) {
            return renderer.content(row);
        }
        var value = row.get(column.path());
        var text = format.show(column.table(), column.type(), value);
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
        var sign =
                value instanceof RecordRef record
                        ? Avatar.icon(
                                Icon.of(record.table()),
                                PEOPLE.contains(record.table()),
                                Avatar.Size.ROW)
                        : sign(column.table().name(), text);
        return CellContent.of(sign, text).opening(() -> gestures.open().accept(row));
    }

    private static Avatar sign(String table, String name) {
        return PEOPLE.contains(table)
                ? Avatar.person(name, Avatar.Size.ROW)
                : Avatar.thing(name, Avatar.Size.ROW);
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
