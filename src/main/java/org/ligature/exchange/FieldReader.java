package org.ligature.exchange;

import org.jspecify.annotations.Nullable;
import org.ligature.records.RecordRef;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Turns what stands in a field of a file into a value of a column: text as people write it, and
/// what JSON has beside text.
final class FieldReader {

    private final ValueReader.Lookups lookups;
    private final ValueReader text;
    private final ValueReader exact;

    FieldReader(ValueReader.Lookups lookups, ZoneId zone, Optional<Locale> locale) {
        this.lookups = lookups;
        this.text = new ValueReader(lookups, zone, locale);
        this.exact = new ValueReader(lookups, zone, Optional.empty());
    }

    /// @param fields the row in which the field stands
    /// @return the value; empty where the field says nothing
    /// @throws Unreadable where it is none of the column's values
    Optional<Object> read(
            Table table, Column column, Object raw, Map<String, @Nullable Object> fields) {
        return switch (column.type()) {
            case ColumnType.Lookup _ when !isBlank(raw) -> {
                refuseList(column, raw);
                yield Optional.of(record(column, Pointer.of(column, raw, fields).getFirst()));
            }
            case ColumnType.PartyList _ when !isBlank(raw) ->
                    Optional.of(
                            Pointer.of(column, raw, fields).stream()
                                    .map(pointer -> record(column, pointer))
                                    .toList());
            case ColumnType.ChoicesOf _ when raw instanceof List<?> all ->
                    Optional.of(options(table, column, all));
            default -> plain(table, column, raw);
        };
    }

    /// Options and states by the numbers that stand there, whether or not the column has them;
    /// empty
    /// where it is no column of options, or no number stands there.
    static Optional<Object> number(Column column, Object raw) {
        return switch (column.type()) {
            case ColumnType.ChoiceOf _, ColumnType.StateCode _, ColumnType.StatusCode _ ->
                    whole(raw).map(number -> number);
            case ColumnType.ChoicesOf _ when raw instanceof List<?> all -> {
                var numbers = all.stream().flatMap(one -> whole(one).stream()).sorted().toList();
                yield numbers.size() == all.size() ? Optional.of(numbers) : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> whole(@Nullable Object raw) {
        try {
            return Optional.of(Integer.valueOf(String.valueOf(raw).strip()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static boolean isBlank(Object raw) {
        return raw instanceof String text && text.isBlank();
    }

    private Optional<Object> plain(Table table, Column column, Object raw) {
        return switch (raw) {
            case String words -> text.read(table, column, words);
            case Number _, Boolean _ -> exact.read(table, column, raw.toString());
            default -> throw new Unreadable(column, "value.no-plain", raw);
        };
    }

    private static void refuseList(Column column, Object raw) {
        if (raw instanceof List<?>) {
            throw new Unreadable(column, "value.no-plain", raw);
        }
    }

    private List<Integer> options(Table table, Column column, List<?> all) {
        return all.stream()
                .flatMap(
                        one ->
                                exact.read(table, column, String.valueOf(one)).stream()
                                        .flatMap(read -> ((List<?>) read).stream()))
                .map(Integer.class::cast)
                .distinct()
                .sorted()
                .toList();
    }

    private RecordRef record(Column column, Pointer pointer) {
        var found = lookups.find(pointer.tables(), pointer.text());
        if (found.isEmpty()) {
            throw new Unreadable(column, "value.no-record", pointer.text());
        }
        if (found.size() > 1) {
            throw new Unreadable(column, "value.several-records", pointer.text(), found.size());
        }
        return found.getFirst();
    }
}
