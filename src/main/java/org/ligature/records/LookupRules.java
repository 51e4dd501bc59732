package org.ligature.records;

import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What lookups may point at: records that are there, of an allowed table, and never down their own
/// line. Remembers within one action which records it has seen.
final class LookupRules {

    private final RecordStore store;
    private final Map<RecordId, RecordRef> seen = new HashMap<>();

    LookupRules(RecordStore store) {
        this.store = store;
    }

    /// Reads what these values point at, all in one, before they are checked one by one.
    void look(Table table, Collection<Values> rows) {
        var wanted = new HashSet<RecordId>();
        for (var values : rows) {
            for (var column : table.columns()) {
                for (var ref : named(column, values)) {
                    if (!seen.containsKey(ref.id())) {
                        wanted.add(ref.id());
                    }
                }
            }
        }
        if (!wanted.isEmpty()) {
            seen.putAll(store.refs(wanted));
        }
    }

    List<Invalid> check(Table table, Values values) {
        var invalid = new ArrayList<Invalid>();
        for (var column : table.columns()) {
            var tables = tables(column);
            named(column, values).stream()
                    .flatMap(ref -> check(column, tables, ref).stream())
                    .findFirst()
                    .ifPresent(invalid::add);
        }
        return invalid;
    }

    private static List<String> tables(Column column) {
        return switch (column.type()) {
            case ColumnType.Lookup(var tables) -> tables;
            case ColumnType.PartyList(_, _, var tables) -> tables;
            default -> List.of();
        };
    }

    /// The records this column of the values names.
    private static List<RecordRef> named(Column column, Values values) {
        var value = values.get(column.name());
        if (column.type() instanceof ColumnType.Lookup && value instanceof RecordRef ref) {
            return List.of(ref);
        }
        if (column.type() instanceof ColumnType.PartyList && value instanceof List<?> list) {
            return list.stream().map(RecordRef.class::cast).toList();
        }
        return List.of();
    }

    /// Lookups by which the record would be above itself.
    List<Invalid> cycles(Table table, RecordId record, Values values) {
        var invalid = new ArrayList<Invalid>();
        for (var column : table.columns()) {
            if (isHierarchy(table, column)
                    && values.get(column.name()) instanceof RecordRef parent
                    && isAbove(table, column, parent.id(), record)) {
                invalid.add(ValueRules.invalid(column, "cycle", parent.name()));
            }
        }
        return invalid;
    }

    private Optional<Invalid> check(Column column, List<String> tables, RecordRef ref) {
        var target = seen.get(ref.id());
        if (target == null) {
            return Optional.of(ValueRules.invalid(column, "gone", ref.name()));
        }
        return tables.isEmpty() || tables.contains(target.table())
                ? Optional.empty()
                : Optional.of(ValueRules.invalid(column, "table", target.name()));
    }

    /// Parent account and manager: a lookup to the table itself that says what is above.
    private static boolean isHierarchy(Table table, Column column) {
        return column.name().equals("parent" + table.name() + "id")
                && column.type() instanceof ColumnType.Lookup(var tables)
                && tables.equals(List.of(table.name()));
    }

    private boolean isAbove(Table table, Column column, RecordId from, RecordId record) {
        var passed = new HashSet<RecordId>();
        var at = Optional.of(from);
        while (at.isPresent() && passed.add(at.get())) {
            if (at.get().equals(record)) {
                return true;
            }
            at = store.target(table.name(), column.name(), at.get());
        }
        return false;
    }
}
