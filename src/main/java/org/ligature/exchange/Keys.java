package org.ligature.exchange;

import org.jspecify.annotations.Nullable;
import org.ligature.records.NameKey;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The columns by which a row is recognised as a record, and how their values are compared: text
/// without
/// case and accents.
record Keys(List<String> columns) {

    /// The row's values of the key columns, ready to compare; empty where one is missing.
    Optional<List<String>> of(ReadRow row) {
        var tuple = new ArrayList<String>();
        for (var column : columns) {
            var value = value(row, column);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            tuple.add(normal(value.get()));
        }
        return Optional.of(tuple);
    }

    /// A full name stands in the row by its parts.
    Optional<Object> value(ReadRow row, String column) {
        var value = Optional.ofNullable(row.values().get(column));
        if (value.isPresent() || !column.equals("fullname")) {
            return value;
        }
        return fullName(row.values()).map(name -> name);
    }

    /// The name that a person's row gives, whole or by its parts.
    static Optional<String> fullName(Values row) {
        var whole = row.get("fullname", String.class);
        if (whole.isPresent()) {
            return whole;
        }
        var first = row.get("firstname", String.class).orElse("");
        var last = row.get("lastname", String.class).orElse("");
        return Optional.of((first + " " + last).strip()).filter(name -> !name.isEmpty());
    }

    static String normal(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> NameKey.of(text);
            case RecordRef ref -> Long.toString(ref.id().value());
            default -> value.toString();
        };
    }
}
