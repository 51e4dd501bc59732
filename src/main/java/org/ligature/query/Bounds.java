package org.ligature.query;

import org.ligature.schema.ColumnType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// Values next to others, so that a search in an index begins behind all rows that are equal to the
/// position, and not with the first of them.
final class Bounds {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private Bounds() {}

    /// A value that none of the column's values is below; empty values are.
    static Object lowest(ColumnType type) {
        return switch (type) {
            case ColumnType.Text _,
                    ColumnType.Memo _,
                    ColumnType.Computed _,
                    ColumnType.ChoicesOf _ ->
                    "";
            case ColumnType.WholeNumber _,
                    ColumnType.ChoiceOf _,
                    ColumnType.StateCode _,
                    ColumnType.StatusCode _,
                    ColumnType.TableName _ ->
                    Integer.MIN_VALUE;
            case ColumnType.BigNumber _, ColumnType.Lookup _, ColumnType.PartyList _ ->
                    Long.MIN_VALUE;
            case ColumnType.DecimalNumber(_, var minimum, _) -> minimum;
            case ColumnType.Money(_, var minimum, _) -> minimum;
            case ColumnType.YesNo _ -> false;
            case ColumnType.DateOnly _, ColumnType.PartialDay _ -> FIRST_DAY;
            case ColumnType.DateAndTime _ -> FIRST_DAY.atStartOfDay();
            case ColumnType.UniqueId _ -> new java.util.UUID(0, 0);
        };
    }

    /// The smallest value above this one, or the value itself where it has no neighbour.
    static Object next(Object value) {
        return switch (value) {
            case String text -> text + '\0';
            case Integer number when number < Integer.MAX_VALUE -> number + 1;
            case Long number when number < Long.MAX_VALUE -> number + 1;
            case BigDecimal number -> number.add(number.ulp());
            case LocalDate day -> day.plusDays(1);
            case LocalDateTime time -> time.plusNanos(1_000_000);
            default -> value;
        };
    }

    /// The largest value below this one, or the value itself where it has no neighbour.
    static Object previous(Object value) {
        return switch (value) {
            case Integer number when number > Integer.MIN_VALUE -> number - 1;
            case Long number when number > Long.MIN_VALUE -> number - 1;
            case BigDecimal number -> number.subtract(number.ulp());
            case LocalDate day -> day.minusDays(1);
            case LocalDateTime time -> time.minusNanos(1_000_000);
            default -> value;
        };
    }
}
