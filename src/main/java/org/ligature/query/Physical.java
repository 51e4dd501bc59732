package org.ligature.query;

import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.schema.PartialDate;
import org.ligature.schema.Schema;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Values as the store holds them, and patterns for what is looked for in texts.
final class Physical {

    static final char ESCAPE = '\\';

    private Physical() {}

    /// @param end whether an incompletely known date counts with its last day
    static Object of(Object value, boolean end) {
        return switch (value) {
            case RecordId(var id) -> id;
            case RecordRef ref -> ref.id().value();
            case Instant instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            case PartialDate date -> end ? date.lastDay() : date.firstDay();
            case List<?> options -> options(options);
            default -> value;
        };
    }

    /// The number of the table with this logical name; a number that no table has where there is
    /// none, so that nothing is found.
    static Object tableId(Schema schema, Object name) {
        return schema.table(name.toString()).map(table -> table.id()).orElse(Integer.MIN_VALUE);
    }

    /// A set of options as it is stored, such as `;1;3;`.
    static String options(List<?> options) {
        return new TreeSet<>(options.stream().map(Integer.class::cast).toList())
                .stream().map(String::valueOf).collect(Collectors.joining(";", ";", ";"));
    }

    /// The text with everything taken literally that a pattern would read as a wildcard.
    static String literally(String text) {
        var out = new StringBuilder(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '%' || c == '_' || c == ESCAPE) {
                out.append(ESCAPE);
            }
            out.append(c);
        }
        return out.toString();
    }
}
