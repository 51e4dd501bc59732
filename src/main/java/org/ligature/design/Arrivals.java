package org.ligature.design;

import org.ligature.audit.Actor;
import org.ligature.design.ColumnSpec.Targets;
import org.ligature.design.ColumnSpec.Type;
import org.ligature.schema.Schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Makes tables of another store, each after those its lookups point at. Where they point at each
/// other, such a lookup is left for later.
record Arrivals(TableService tables, Actor actor, Supplier<Schema> schema) {

    void make(Collection<Description> all) {
        var waiting =
                new ArrayList<>(
                        all.stream()
                                .filter(Description::custom)
                                .map(Description::spec)
                                .filter(spec -> !isThere(spec.name()))
                                .toList());
        while (!waiting.isEmpty()) {
            var next = waiting.stream().filter(this::isReady).findFirst();
            var spec = next.orElseGet(waiting::getFirst);
            tables.createTable(actor, spec.withColumns(columns(spec)));
            waiting.remove(spec);
        }
    }

    private boolean isThere(String table) {
        return schema.get().table(table).isPresent();
    }

    private boolean isReady(TableSpec spec) {
        return columns(spec).size() == spec.columns().size();
    }

    /// The columns that can be made now.
    private List<ColumnSpec> columns(TableSpec spec) {
        Predicate<String> known = name -> name.equals(spec.name()) || isThere(name);
        return spec.columns().stream().filter(column -> points(column.type(), known)).toList();
    }

    private static boolean points(Type type, Predicate<String> known) {
        return switch (type) {
            case Type.Lookup(Targets.Tables(var names), _) -> names.stream().allMatch(known);
            case Type.Parties(_, _, Targets.Tables(var names)) -> names.stream().allMatch(known);
            default -> true;
        };
    }
}
