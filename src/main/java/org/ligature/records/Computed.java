package org.ligature.records;

import org.jspecify.annotations.Nullable;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the values that follow from others: full names and whole addresses.
final class Computed {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");

    private Computed() {}

    /// The computed columns of the table and what they hold beside these values.
    static Map<String, @Nullable Object> of(Table table, Values values) {
        var made = new LinkedHashMap<String, @Nullable Object>();
        for (var column : table.columns()) {
            if (column.type() instanceof ColumnType.Computed(var formula)) {
                made.put(column.name(), apply(formula, values));
            }
        }
        return made;
    }

    private static @Nullable Object apply(ColumnType.Computed.Formula formula, Values values) {
        return switch (formula) {
            case FULL_NAME -> emptyToNull(join(values, " ", "firstname", "lastname"));
            case ADDRESS_1 -> emptyToNull(address(values, "address1_"));
            case ADDRESS_2 -> emptyToNull(address(values, "address2_"));
            case BILL_TO -> emptyToNull(address(values, "billto_"));
            case SHIP_TO -> emptyToNull(address(values, "shipto_"));
        };
    }

    private static String address(Values values, String prefix) {
        var region = join(values, " ", prefix + "stateorprovince", prefix + "postalcode");
        var place = lines(", ", Stream.of(part(values, prefix + "city"), region));
        return lines(
                "\n",
                Stream.of(
                        part(values, prefix + "line1"),
                        part(values, prefix + "line2"),
                        part(values, prefix + "line3"),
                        place,
                        part(values, prefix + "country")));
    }

    private static String join(Values values, String between, String... columns) {
        return lines(between, Stream.of(columns).map(column -> part(values, column)));
    }

    private static String lines(String between, Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    private static String part(Values values, String column) {
        var text = Objects.toString(values.get(column), "").strip();
        return isTidy(text) ? text : BLANKS.matcher(text).replaceAll(" ");
    }

    /// Nearly all texts are: those that an expression need not look through.
    private static boolean isTidy(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && text.charAt(i - 1) == ' ') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
