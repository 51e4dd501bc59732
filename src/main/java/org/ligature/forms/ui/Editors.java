package org.ligature.forms.ui;

import org.ligature.schema.ColumnType;

/// The one place where a kind of column gets its editor.
final class Editors {

    private Editors() {}

    static Editor of(FieldState field, FormContext context) {
        return switch (field.column().type()) {
            case ColumnType.Text type -> new TextEditor(field, type, context);
            case ColumnType.Memo type -> new MemoEditor(field, type, context);
            case ColumnType.WholeNumber _ -> TypedEditor.plain(field, context);
            case ColumnType.DecimalNumber _ -> TypedEditor.plain(field, context);
            case ColumnType.Money _ -> TypedEditor.money(field, context);
            case ColumnType.DateOnly _ -> TypedEditor.date(field, context);
            case ColumnType.PartialDay _ -> TypedEditor.date(field, context);
            case ColumnType.DateAndTime _ -> new MomentEditor(field, context);
            case ColumnType.YesNo type -> new SwitchEditor(field, type, context);
            case ColumnType.ChoiceOf(var choice) ->
                    ChoiceEditor.of(field, choice.options(), context);
            case ColumnType.ChoicesOf(var choice) -> new ChoicesEditor(field, choice, context);
            case ColumnType.StatusCode _ -> ChoiceEditor.ofReasons(field, context);
            case ColumnType.Lookup(var tables) -> new LookupEditor(field, tables, context);
            case ColumnType.StateCode _, ColumnType.Computed _ -> new FixedText(field, context);
            case ColumnType.BigNumber _, ColumnType.UniqueId _ -> new FixedText(field, context);
            case ColumnType.PartyList type -> new PartyEditor(field, type, context);
            case ColumnType.TableName _ -> new FixedText(field, context);
        };
    }
}
