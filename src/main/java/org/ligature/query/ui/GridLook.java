package org.ligature.query.ui;

import org.ligature.query.Path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How somebody likes a grid, as it is remembered: `column=width` each, in their order.
///
/// @param columns in their order; empty for those of the view
/// @param widths those that were dragged
record GridLook(List<Path> columns, Map<Path, Integer> widths) {

    GridLook {
        columns = List.copyOf(columns);
        widths = Map.copyOf(widths);
    }

    static GridLook usual() {
        return new GridLook(List.of(), Map.of());
    }

    /// Reads what [#write] wrote; what cannot be read is forgotten.
    static GridLook read(String text) {
        var columns = new ArrayList<Path>();
        var widths = new HashMap<Path, Integer>();
        Arrays.stream(text.split(";"))
                .filter(part -> !part.isBlank())
                .forEach(part -> read(part, columns, widths));
        return new GridLook(columns, widths);
    }

    private static void read(String part, List<Path> columns, Map<Path, Integer> widths) {
        var equals = part.indexOf('=');
        var name = equals < 0 ? part : part.substring(0, equals);
        var dot = name.indexOf('.');
        var path =
                dot < 0 ? Path.of(name) : new Path(name.substring(0, dot), name.substring(dot + 1));
        columns.add(path);
        number(part.substring(equals + 1)).ifPresent(width -> widths.put(path, width));
    }

    private static Optional<Integer> number(String digits) {
        return digits.matches("\\d{1,5}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    String write() {
        var text = new StringBuilder();
        for (var column : columns) {
            text.append(column.alias().isEmpty() ? "" : column.alias() + ".");
            text.append(column.column());
            if (widths.containsKey(column)) {
                text.append('=').append(widths.get(column));
            }
            text.append(';');
        }
        return text.toString();
    }
}
