package org.ligature.records;

import org.jspecify.annotations.Nullable;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.PartialDate;
import org.ligature.schema.Table;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Values as the history keeps them, read back as what they were.
final class Plain {

    private Plain() {}

    /// The records that the value of a column names.
    static List<RecordId> named(Column column, @Nullable Object plain) {
        return switch (column.type()) {
            case ColumnType.Lookup _ when plain instanceof Number id ->
                    List.of(new RecordId(id.longValue()));
            case ColumnType.PartyList _ when plain instanceof String ids ->
                    numbers(ids).map(RecordId::new).toList();
            default -> List.of();
        };
    }

    /// The records that values name by their columns.
    static Stream<RecordId> named(Table table, Map<String, @Nullable Object> plain) {
        return plain.entrySet().stream()
                .flatMap(
                        value ->
                                table.column(value.getKey()).stream()
                                        .flatMap(
                                                column ->
                                                        named(column, value.getValue()).stream()));
    }

    /// @param refs the records that are there; what is not among them is left out
    static @Nullable Object typed(
            Column column, @Nullable Object plain, Map<RecordId, RecordRef> refs) {
        if (plain == null) {
            return null;
        }
        return switch (column.type()) {
            case ColumnType.Lookup _ -> ref(column, plain, refs);
            case ColumnType.PartyList _ -> parties(column, plain, refs);
            case ColumnType.ChoicesOf _ -> numbers((String) plain).map(Math::toIntExact).toList();
            case ColumnType.PartialDay _ -> PartialDate.parse((String) plain);
            case ColumnType.BigNumber _ -> ((Number) plain).longValue();
            default -> plain;
        };
    }

    private static @Nullable RecordRef ref(
            Column column, Object plain, Map<RecordId, RecordRef> refs) {
        return named(column, plain).stream().map(refs::get).findFirst().orElse(null);
    }

    private static @Nullable List<RecordRef> parties(
            Column column, Object plain, Map<RecordId, RecordRef> refs) {
        var there = named(column, plain).stream().map(refs::get).filter(Objects::nonNull).toList();
        return there.isEmpty() ? null : there;
    }

    /// Whether a value that stands in the store is the one that the history names.
    static boolean same(@Nullable Object stored, @Nullable Object plain) {
        var now = ColumnStore.plain(stored);
        if (now instanceof Number one && plain instanceof Number other && !sameKind(one, other)) {
            return one.longValue() == other.longValue();
        }
        return Cleaning.same(now, plain);
    }

    private static boolean sameKind(Number one, Number other) {
        return one.getClass() == other.getClass();
    }

    private static Stream<Long> numbers(String text) {
        return Arrays.stream(text.split(";")).filter(part -> !part.isEmpty()).map(Long::valueOf);
    }
}
