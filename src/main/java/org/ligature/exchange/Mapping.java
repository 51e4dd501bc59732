package org.ligature.exchange;

import org.ligature.kit.problem.Problem;
import org.ligature.schema.Column;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which columns what stands under a header belongs to. Remembers each header it was asked of.
final class Mapping {

    private final Table table;
    private final Map<String, List<Column>> planned = new HashMap<>();
    private final Set<Column> taken = new HashSet<>();
    private final Map<String, List<Column>> byHeader = new LinkedHashMap<>();
    private final Set<String> ignored = new LinkedHashSet<>();

    /// Whether `id` means the id of the record, as in the answers of commands.
    private boolean knowsId;

    private Mapping(Table table) {
        this.table = table;
    }

    /// @throws Problem where the plan names a column or a header that is not there
    static Mapping of(Table table, ImportPlan plan, Optional<List<String>> headers) {
        var mapping = new Mapping(table);
        plan.headers().forEach((column, header) -> mapping.plan(column, header, headers));
        plan.keys().forEach(key -> column(table, key));
        plan.words().keySet().forEach(key -> column(table, key));
        mapping.knowsId = headers.isEmpty();
        if (headers.isPresent()) {
            headers.get().forEach(mapping::columns);
            mapping.refuseNothing();
        }
        return mapping;
    }

    private void plan(String name, String header, Optional<List<String>> headers) {
        var column = column(table, name);
        if (headers.isPresent() && !headers.get().contains(header)) {
            throw new Problem(
                    Mapping.class, "map.no-header", header, String.join(", ", headers.get()));
        }
        planned.computeIfAbsent(header, _ -> new ArrayList<>()).add(column);
        taken.add(column);
    }

    /// @throws Problem where no header belongs to any column
    void refuseNothing() {
        if (byHeader.values().stream().allMatch(List::isEmpty)) {
            throw new Problem(Mapping.class, "map.nothing", table.displayName());
        }
    }

    /// The columns that take what stands under this header; none where nothing does.
    List<Column> columns(String header) {
        var known = byHeader.get(header);
        if (known == null) {
            known = found(header);
            byHeader.put(header, known);
        }
        return known;
    }

    private List<Column> found(String header) {
        var own = planned.get(header);
        if (own != null) {
            return own;
        }
        var named = named(header);
        if (named.isPresent() && taken.add(named.get())) {
            return List.of(named.get());
        }
        if (!isBeside(header) && !(knowsId && header.equals("table"))) {
            ignored.add(header);
        }
        return List.of();
    }

    /// Whether it tells more of another column, as `ownerid@name` does.
    private boolean isBeside(String header) {
        var at = header.indexOf('@');
        return at > 0 && named(header.substring(0, at)).isPresent();
    }

    /// The headers of a column, where it has one.
    Optional<String> header(Column column) {
        return byHeader.entrySet().stream()
                .filter(entry -> entry.getValue().contains(column))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The headers that no column was found for, of those that were asked of.
    List<String> ignored() {
        return List.copyOf(ignored);
    }

    private static Column column(Table table, String name) {
        return table.column(name)
                .orElseThrow(() -> new Problem(Mapping.class, "map.no-column", table.name(), name));
    }

    private Optional<Column> named(String header) {
        if (knowsId && table.column(header).isEmpty()) {
            if (header.equals("id")) {
                return table.column(table.idColumn());
            }
            if (header.equals("table")) {
                return Optional.empty();
            }
        }
        return table.columns().stream()
                .filter(
                        column ->
                                column.name().equalsIgnoreCase(header)
                                        || column.displayName().equalsIgnoreCase(header))
                .findFirst();
    }
}
