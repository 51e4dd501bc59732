package org.ligature.cli;

import org.ligature.schema.ColumnType;
import org.ligature.schema.ColumnType.Text.Format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Says a column's type in the words of a table's spec.
final class ColumnSpec {

    private ColumnSpec() {}

    static Map<String, Object> of(ColumnType type) {
        return switch (type) {
            case ColumnType.Text(var length, Format format) ->
                    spec(
                            format == Format.PLAIN
                                    ? "text"
                                    : format.name().toLowerCase(Locale.ROOT),
                            "length",
                            length);
            case ColumnType.Memo(var length) -> spec("memo", "length", length);
            case ColumnType.WholeNumber(var least, var most) ->
                    spec("whole number", "minimum", least, "maximum", most);
            case ColumnType.BigNumber _ -> spec("big number");
            case ColumnType.DecimalNumber(var scale, var least, var most) ->
                    spec("decimal", "scale", scale, "minimum", least, "maximum", most);
            case ColumnType.Money(var scale, var least, var most) ->
                    spec("money", "scale", scale, "minimum", least, "maximum", most);
            case ColumnType.YesNo(var yes, var no) -> spec("yes/no", "yes", yes, "no", no);
            case ColumnType.DateOnly _ -> spec("date");
            case ColumnType.PartialDay _ -> spec("partial date");
            case ColumnType.DateAndTime _ -> spec("date and time");
            case ColumnType.ChoiceOf(var choice) ->
                    spec(
                            "choice",
                            "choice",
                            choice.name(),
                            "options",
                            TableCommands.options(choice));
            case ColumnType.ChoicesOf(var choice) ->
                    spec(
                            "multi-choice",
                            "choice",
                            choice.name(),
                            "options",
                            TableCommands.options(choice));
            case ColumnType.StateCode _ -> spec("state");
            case ColumnType.StatusCode _ -> spec("status");
            case ColumnType.Lookup(var tables) -> spec("lookup", "tables", tables);
            case ColumnType.PartyList(_, _, var tables) -> spec("party list", "tables", tables);
            case ColumnType.Computed _ -> spec("computed");
            case ColumnType.UniqueId _ -> spec("unique id");
            case ColumnType.TableName _ -> spec("table name");
        };
    }

    private static Map<String, Object> spec(String type, Object... more) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("type", type);
        var rest = List.of(more).iterator();
        while (rest.hasNext()) {
            spec.put((String) rest.next(), rest.next());
        }
        return spec;
    }
}
