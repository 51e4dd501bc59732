package org.ligature.settings.ui;

import org.ligature.kit.text.Texts;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Says in words what a column holds, such as "Lookup to Account, Contact".
record TypeWords(Texts texts, Supplier<Schema> schema) {

    String of(Column column) {
        return switch (column.type()) {
            case ColumnType.Text(var most, var format) -> texts.get("type." + format.name(), most);
            case ColumnType.Memo(var most) -> texts.get("type.memo", most);
            case ColumnType.WholeNumber _ -> texts.get("kind.WHOLE");
            case ColumnType.BigNumber _ -> texts.get("kind.WHOLE");
            case ColumnType.DecimalNumber(var scale, _, _) -> texts.get("type.decimal", scale);
            case ColumnType.Money(var scale, _, _) -> texts.get("type.money", scale);
            case ColumnType.YesNo(var yes, var no) -> texts.get("type.yes-no", yes, no);
            case ColumnType.DateOnly _ -> texts.get("kind.DATE");
            case ColumnType.PartialDay _ -> texts.get("kind.PARTIAL_DATE");
            case ColumnType.DateAndTime _ -> texts.get("kind.DATE_AND_TIME");
            case ColumnType.ChoiceOf(var choice) -> texts.get("type.choice", choice.displayName());
            case ColumnType.ChoicesOf(var choice) ->
                    texts.get("type.choices", choice.displayName());
            case ColumnType.StateCode _, ColumnType.StatusCode _ -> texts.get("type.state");
            case ColumnType.Lookup(var tables) -> texts.get("type.lookup", tables(tables));
            case ColumnType.PartyList(_, _, var tables) ->
                    texts.get("type.parties", tables(tables));
            case ColumnType.Computed _ -> texts.get("type.computed");
            case ColumnType.UniqueId _, ColumnType.TableName _ -> texts.get("type.id");
        };
    }

    private String tables(List<String> names) {
        var all = schema.get();
        return names.stream()
                .map(name -> all.table(name).map(Table::displayName).orElse(name))
                .limit(4)
                .collect(Collectors.joining(", "));
    }
}
