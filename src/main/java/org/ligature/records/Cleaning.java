package org.ligature.records;

import org.jspecify.annotations.Nullable;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.PartialDate;
import org.ligature.schema.Table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Brings values into the one form in which they are kept, changing nothing that a user would see.
final class Cleaning {

    /// More zeros than any column's greatest number ends with.
    private static final int LONGEST = 100;

    private Cleaning() {}

    static Values of(Table table, Values values) {
        var clean = new LinkedHashMap<String, @Nullable Object>();
        values.byColumn()
                .forEach((name, value) -> clean.put(name, clean(table.require(name), value)));
        return new Values(clean);
    }

    /// Whether both mean the same: numbers of different scale do, texts of different case do not.
    static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a instanceof BigDecimal one && b instanceof BigDecimal other) {
            return one.compareTo(other) == 0;
        }
        if (a instanceof RecordRef one && b instanceof RecordRef other) {
            return one.id().equals(other.id());
        }
        if (a instanceof List<?> one && b instanceof List<?> other) {
            return keys(one).equals(keys(other));
        }
        return Objects.equals(a, b);
    }

    /// Of records their numbers: a record is itself under any name.
    private static List<?> keys(List<?> values) {
        return values.stream()
                .map(value -> value instanceof RecordRef ref ? ref.id() : value)
                .toList();
    }

    private static @Nullable Object clean(Column column, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (column.type()) {
            case ColumnType.Text _, ColumnType.Memo _, ColumnType.Computed _ ->
                    text(cast(column, value, String.class));
            case ColumnType.WholeNumber _,
                    ColumnType.ChoiceOf _,
                    ColumnType.StateCode _,
                    ColumnType.StatusCode _ ->
                    cast(column, value, Integer.class);
            case ColumnType.BigNumber _ -> cast(column, value, Long.class);
            case ColumnType.DecimalNumber(var scale, _, _) ->
                    scaled(cast(column, value, BigDecimal.class), scale);
            case ColumnType.Money(var scale, _, _) ->
                    scaled(cast(column, value, BigDecimal.class), scale);
            case ColumnType.YesNo _ -> cast(column, value, Boolean.class);
            case ColumnType.DateOnly _ -> cast(column, value, LocalDate.class);
            case ColumnType.PartialDay _ -> cast(column, value, PartialDate.class);
            case ColumnType.DateAndTime _ ->
                    cast(column, value, Instant.class).truncatedTo(ChronoUnit.MILLIS);
            case ColumnType.ChoicesOf _ -> choices(cast(column, value, List.class));
            case ColumnType.Lookup _ -> cast(column, value, RecordRef.class);
            case ColumnType.PartyList _ -> parties(cast(column, value, List.class));
            case ColumnType.UniqueId _ -> cast(column, value, UUID.class);
            case ColumnType.TableName _ -> cast(column, value, String.class);
        };
    }

    private static <T> T cast(Column column, Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(
                    column.name() + " takes " + type.getSimpleName() + ", not " + value.getClass());
        }
        return type.cast(value);
    }

    private static @Nullable String text(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!unseen(text.codePointAt(i))) {
                return text;
            }
        }
        return null;
    }

    private static boolean unseen(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT;
    }

    /// A number with more digits than the column takes is left as it is: to be refused, not
    /// rounded, nor written out where it is as long as `1e999999999`.
    private static BigDecimal scaled(BigDecimal number, int scale) {
        var exact = number.stripTrailingZeros();
        var endless = exact.scale() < -LONGEST;
        return endless || exact.scale() > scale
                ? exact
                : exact.setScale(scale, RoundingMode.UNNECESSARY);
    }

    private static @Nullable List<Integer> choices(List<?> options) {
        var sorted = options.stream().map(Integer.class::cast).distinct().sorted().toList();
        return sorted.isEmpty() ? null : sorted;
    }

    /// Each record once, in the order in which they were named.
    private static @Nullable List<RecordRef> parties(List<?> records) {
        var byId = new LinkedHashMap<RecordId, RecordRef>();
        records.stream()
                .map(RecordRef.class::cast)
                .forEach(party -> byId.putIfAbsent(party.id(), party));
        return byId.isEmpty() ? null : List.copyOf(byId.values());
    }
}
