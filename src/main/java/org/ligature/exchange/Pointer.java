package org.ligature.exchange;

import org.jspecify.annotations.Nullable;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What a field says of a record it points at.
///
/// @param tables the tables it can be of; none means any
/// @param text its UUID or its name
/// @param name its name, where that stands beside its UUID; else empty
record Pointer(List<String> tables, String text, String name) {

    /// All records that a field points at: one of a lookup, any number of a list of parties, and
    /// none of other columns.
    ///
    /// @param fields the row, in which the table and the name of the record may stand beside
    static List<Pointer> of(Column column, Object raw, Map<String, @Nullable Object> fields) {
        var tables = fields.get(column.name() + "@table");
        var names = fields.get(column.name() + "@name");
        return switch (column.type()) {
            case ColumnType.Lookup(var allowed) -> List.of(of(allowed, raw, tables, names));
            case ColumnType.PartyList(_, _, var allowed) -> several(allowed, raw, tables, names);
            default -> List.of();
        };
    }

    private static List<Pointer> several(
            List<String> allowed, Object raw, @Nullable Object tables, @Nullable Object names) {
        var all = raw instanceof List<?> list ? list : parts(raw);
        return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
                .map(
                        i ->
                                of(
                                        allowed,
                                        Objects.requireNonNullElse(all.get(i), ""),
                                        at(tables, i),
                                        at(names, i)))
                .filter(pointer -> !pointer.text.isEmpty())
                .toList();
    }

    private static List<?> parts(Object raw) {
        return raw instanceof Map<?, ?> one ? List.of(one) : List.of(raw.toString().split(";"));
    }

    private static @Nullable Object at(@Nullable Object beside, int place) {
        return beside instanceof List<?> all && place < all.size() ? all.get(place) : null;
    }

    private static Pointer of(
            List<String> allowed, Object raw, @Nullable Object table, @Nullable Object name) {
        if (raw instanceof Map<?, ?> parts) {
            return new Pointer(
                    narrowed(allowed, parts.get("table")),
                    first(parts, "id", "uuid", "name"),
                    first(parts, "name"));
        }
        return new Pointer(
                narrowed(allowed, table),
                raw.toString().strip(),
                name instanceof String text ? text : "");
    }

    private static String first(Map<?, ?> parts, String... keys) {
        return Stream.of(keys)
                .map(parts::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(part -> part.toString().strip())
                .orElse("");
    }

    /// The table that is named; it decides only among those that are allowed.
    private static List<String> narrowed(List<String> allowed, @Nullable Object table) {
        return table instanceof String name && (allowed.isEmpty() || allowed.contains(name))
                ? List.of(name)
                : allowed;
    }
}
