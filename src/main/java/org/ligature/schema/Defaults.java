package org.ligature.schema;

import java.util.Arrays;

/// What new records start with, as the description keeps it: options by their numbers, and `true`
/// or `false`.
final class Defaults {

    private Defaults() {}

    static Object read(ColumnType type, String text) {
        return switch (type) {
            case ColumnType.YesNo _ -> Boolean.valueOf(text);
            case ColumnType.ChoiceOf _ -> Integer.valueOf(text);
            case ColumnType.ChoicesOf _ ->
                    Arrays.stream(text.split(";")).map(Integer::valueOf).sorted().toList();
            default -> text;
        };
    }
}
