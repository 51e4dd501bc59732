package org.ligature.records;

import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.ligature.kit.db.DateBinding;
import org.ligature.kit.db.DateTimeBinding;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.PartialDate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// How the values of one column stand in the store: in which fields, and in which form.
record ColumnStore(Column column, Field<?> field, @Nullable Field<Short> precision) {

    static ColumnStore of(Column column) {
        var field = DSL.field(DSL.name(column.name()), type(column.type()));
        var precision =
                column.type() instanceof ColumnType.PartialDay
                        ? DSL.field(DSL.name(column.name() + "_precision"), SQLDataType.SMALLINT)
                        : null;
        return new ColumnStore(column, field, precision);
    }

    /// The part of a lookup, such as `l_ownerid`, under which the directory is joined for its name.
    String alias() {
        return "l_" + column.name();
    }

    boolean isLookup() {
        return column.type() instanceof ColumnType.Lookup;
    }

    /// Adds what is to be written for this value.
    void put(Map<Field<?>, @Nullable Object> row, @Nullable Object value) {
        if (precision == null) {
            row.put(field, value == null ? null : stored(value));
        } else {
            var date = (PartialDate) value;
            row.put(field, date == null ? null : day(date));
            row.put(precision, date == null ? null : (short) date.precision().code());
        }
    }

    /// The one or two fields in which a value stands.
    List<Field<?>> fields() {
        return precision == null ? List.of(field) : List.of(field, precision);
    }

    /// Sets what is to be written for this value into a row of [#fields], from this place on.
    ///
    /// @return the place after it
    int put(@Nullable Object[] row, int at, @Nullable Object value) {
        if (precision == null) {
            row[at] = value == null ? null : stored(value);
        } else if (value instanceof PartialDate date) {
            row[at] = day(date);
            row[at + 1] = (short) date.precision().code();
        }
        return at + fields().size();
    }

    /// The value as it is kept in the audit and in the store; a partial date as text.
    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case RecordRef ref -> ref.id().value();
            case List<?> options -> options(options);
            case PartialDate date -> date.toString();
            default -> value;
        };
    }

    private static Object stored(Object value) {
        return switch (value) {
            case RecordRef ref -> ref.id().value();
            case List<?> options -> options(options);
            case Instant instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            default -> value;
        };
    }

    private LocalDate day(PartialDate date) {
        return column.type() instanceof ColumnType.PartialDay(var end) && end
                ? date.lastDay()
                : date.firstDay();
    }

    private static String options(List<?> options) {
        return options.stream()
                .map(option -> option instanceof RecordRef ref ? ref.id().value() : option)
                .map(String::valueOf)
                .collect(Collectors.joining(";", ";", ";"));
    }

    /// The value that stands at this place of a row; of a lookup the bare id.
    @Nullable Object read(ResultSet row, int at) throws SQLException {
        return switch (column.type()) {
            case ColumnType.Text _,
                    ColumnType.Memo _,
                    ColumnType.Computed _,
                    ColumnType.TableName _ ->
                    row.getString(at);
            case ColumnType.WholeNumber _,
                    ColumnType.ChoiceOf _,
                    ColumnType.StateCode _,
                    ColumnType.StatusCode _ -> {
                int number = row.getInt(at);
                yield row.wasNull() ? null : number;
            }
            case ColumnType.BigNumber _, ColumnType.Lookup _ -> {
                long number = row.getLong(at);
                yield row.wasNull() ? null : number;
            }
            case ColumnType.YesNo _ -> {
                boolean yes = row.getBoolean(at);
                yield row.wasNull() ? null : yes;
            }
            case ColumnType.DecimalNumber(var scale, _, _) -> scaled(row.getBigDecimal(at), scale);
            case ColumnType.Money(var scale, _, _) -> scaled(row.getBigDecimal(at), scale);
            case ColumnType.DateOnly _ -> row.getObject(at, LocalDate.class);
            case ColumnType.DateAndTime _ -> instant(row.getObject(at, LocalDateTime.class));
            case ColumnType.ChoicesOf _ -> choices(row.getString(at));
            case ColumnType.PartialDay _ ->
                    partial(row.getObject(at, LocalDate.class), row.getInt(at + 1));
            case ColumnType.UniqueId _ -> row.getObject(at, UUID.class);
            case ColumnType.PartyList _ -> throw notInRow();
        };
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime time) {
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable List<Integer> choices(@Nullable String options) {
        return options == null
                ? null
                : Arrays.stream(options.split(";"))
                        .filter(option -> !option.isEmpty())
                        .map(Integer::valueOf)
                        .toList();
    }

    /// @param precision 0 where none is stored
    private static @Nullable PartialDate partial(@Nullable LocalDate date, int precision) {
        if (date == null) {
            return null;
        }
        return PartialDate.of(
                date,
                precision == 0 ? PartialDate.Precision.DAY : PartialDate.Precision.of(precision));
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal number, int scale) {
        if (number == null) {
            return null;
        }
        return number.scale() > scale && number.stripTrailingZeros().scale() > scale
                ? number
                : number.setScale(scale, RoundingMode.UNNECESSARY);
    }

    private static DataType<?> type(ColumnType type) {
        return switch (type) {
            case ColumnType.Text _,
                    ColumnType.Memo _,
                    ColumnType.Computed _,
                    ColumnType.ChoicesOf _ ->
                    SQLDataType.VARCHAR;
            case ColumnType.WholeNumber _,
                    ColumnType.ChoiceOf _,
                    ColumnType.StateCode _,
                    ColumnType.StatusCode _,
                    ColumnType.TableName _ ->
                    SQLDataType.INTEGER;
            case ColumnType.BigNumber _, ColumnType.Lookup _ -> SQLDataType.BIGINT;
            case ColumnType.DecimalNumber _, ColumnType.Money _ -> SQLDataType.DECIMAL;
            case ColumnType.YesNo _ -> SQLDataType.BOOLEAN;
            case ColumnType.DateOnly _, ColumnType.PartialDay _ -> DateBinding.TYPE;
            case ColumnType.DateAndTime _ -> DateTimeBinding.TYPE;
            case ColumnType.UniqueId _ -> SQLDataType.UUID;
            case ColumnType.PartyList _ -> throw notInRow();
        };
    }

    private static IllegalStateException notInRow() {
        return new IllegalStateException("A list of parties stands beside its table");
    }
}
