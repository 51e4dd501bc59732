package org.ligature.exchange;

import org.ligature.kit.problem.Problem;
import org.ligature.schema.Column;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which field of each row belongs to which column.
///
/// @param fields the place of the field in the row, by column
/// @param ignored headers that belong to no column
record Mapping(Map<Column, Integer> fields, List<String> ignored) {

    /// @throws Problem where the plan names a column or a header that is not there
    static Mapping of(Table table, ImportPlan plan, List<String> header) {
        Map<Column, Integer> fields = new LinkedHashMap<>();
        plan.headers()
                .forEach((column, name) -> fields.put(column(table, column), place(header, name)));
        plan.keys().forEach(key -> column(table, key));
        plan.words().keySet().forEach(key -> column(table, key));
        var ignored = new ArrayList<String>();
        for (var i = 0; i < header.size(); i++) {
            if (!fields.containsValue(i)) {
                var place = i;
                named(table, header.get(i))
                        .filter(column -> !fields.containsKey(column))
                        .ifPresentOrElse(
                                column -> fields.put(column, place),
                                () -> ignored.add(header.get(place)));
            }
        }
        if (fields.isEmpty()) {
            throw new Problem(Mapping.class, "map.nothing", table.displayName());
        }
        return new Mapping(fields, ignored);
    }

    private static Column column(Table table, String name) {
        return table.column(name)
                .orElseThrow(() -> new Problem(Mapping.class, "map.no-column", table.name(), name));
    }

    private static int place(List<String> header, String name) {
        var place = header.indexOf(name);
        if (place < 0) {
            throw new Problem(Mapping.class, "map.no-header", name, String.join(", ", header));
        }
        return place;
    }

    private static Optional<Column> named(Table table, String header) {
        return table.columns().stream()
                .filter(
                        column ->
                                column.name().equalsIgnoreCase(header)
                                        || column.displayName().equalsIgnoreCase(header))
                .findFirst();
    }
}
