package org.ligature.records;

import org.ligature.schema.Choice;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.PartialDate;
import org.ligature.schema.Table;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What may stand in a column, as far as the value alone can tell. Needs no store.
final class ValueRules {

    private ValueRules() {}

    /// @param values cleaned by [Cleaning]
    static List<Invalid> check(Table table, Values values, boolean creating) {
        var invalid = new ArrayList<Invalid>();
        for (var column : table.columns()) {
            var value = values.get(column.name());
            if (value != null) {
                check(column, value).ifPresent(invalid::add);
            } else if (isMissing(column, values, creating)) {
                invalid.add(invalid(column, "required"));
            }
        }
        return invalid;
    }

    static Invalid invalid(Column column, String rule, Object... more) {
        var arguments = new ArrayList<Object>();
        arguments.add(column.displayName());
        arguments.addAll(List.of(more));
        return new Invalid(column, "invalid." + rule, arguments);
    }

    private static boolean isMissing(Column column, Values values, boolean creating) {
        return column.required()
                && !column.readOnly()
                && !(column.type() instanceof ColumnType.Computed)
                && (creating || values.has(column.name()));
    }

    private static Optional<Invalid> check(Column column, Object value) {
        return switch (column.type()) {
            case ColumnType.Text(var length, var format) ->
                    line(column, (String) value, length, format);
            case ColumnType.Memo(var length) -> text(column, (String) value, length, true);
            case ColumnType.WholeNumber(var minimum, var maximum) ->
                    range(
                            column,
                            BigDecimal.valueOf((int) value),
                            BigDecimal.valueOf(minimum),
                            BigDecimal.valueOf(maximum));
            case ColumnType.DecimalNumber(var scale, var minimum, var maximum) ->
                    number(column, (BigDecimal) value, scale, minimum, maximum);
            case ColumnType.Money(var scale, var minimum, var maximum) ->
                    number(column, (BigDecimal) value, scale, minimum, maximum);
            case ColumnType.DateOnly _ -> year(column, ((LocalDate) value).getYear());
            case ColumnType.PartialDay _ -> year(column, ((PartialDate) value).year());
            case ColumnType.DateAndTime _ ->
                    year(column, ((Instant) value).atOffset(ZoneOffset.UTC).getYear());
            case ColumnType.ChoiceOf(var choice) -> option(column, choice, (Integer) value);
            case ColumnType.ChoicesOf(var choice) -> options(column, choice, (List<?>) value);
            case ColumnType.PartyList(_, var many, _) ->
                    many || ((List<?>) value).size() <= 1
                            ? Optional.empty()
                            : Optional.of(invalid(column, "one-party"));
            case ColumnType.BigNumber _,
                    ColumnType.YesNo _,
                    ColumnType.StateCode _,
                    ColumnType.StatusCode _,
                    ColumnType.Lookup _,
                    ColumnType.Computed _,
                    ColumnType.UniqueId _,
                    ColumnType.TableName _ ->
                    Optional.empty();
        };
    }

    private static Optional<Invalid> line(
            Column column, String text, int length, ColumnType.Text.Format format) {
        var wrong = text(column, text, length, false);
        return wrong.isPresent() ? wrong : format(column, text, format);
    }

    private static Optional<Invalid> text(
            Column column, String text, int length, boolean severalLines) {
        var wrong = TextRules.characters(text, severalLines);
        if (!wrong.isEmpty()) {
            return Optional.of(invalid(column, wrong));
        }
        var letters = text.codePointCount(0, text.length());
        return letters <= length
                ? Optional.empty()
                : Optional.of(invalid(column, "length", length, letters));
    }

    private static Optional<Invalid> format(
            Column column, String text, ColumnType.Text.Format format) {
        var fits =
                switch (format) {
                    case PLAIN -> true;
                    case EMAIL -> TextRules.isEmail(text);
                    case PHONE -> TextRules.isPhone(text);
                    case URL -> TextRules.isUrl(text);
                };
        return fits ? Optional.empty() : Optional.of(invalid(column, "format." + format));
    }

    private static Optional<Invalid> number(
            Column column, BigDecimal number, int scale, BigDecimal minimum, BigDecimal maximum) {
        return number.scale() > scale
                ? Optional.of(invalid(column, "scale", scale))
                : range(column, number, minimum, maximum);
    }

    private static Optional<Invalid> range(
            Column column, BigDecimal number, BigDecimal minimum, BigDecimal maximum) {
        var inside = number.compareTo(minimum) >= 0 && number.compareTo(maximum) <= 0;
        return inside ? Optional.empty() : Optional.of(invalid(column, "range", minimum, maximum));
    }

    private static Optional<Invalid> year(Column column, int year) {
        return year >= 1 && year <= 9999 ? Optional.empty() : Optional.of(invalid(column, "year"));
    }

    private static Optional<Invalid> option(Column column, Choice choice, int value) {
        return choice.option(value).isPresent()
                ? Optional.empty()
                : Optional.of(invalid(column, "option", value));
    }

    private static Optional<Invalid> options(Column column, Choice choice, List<?> values) {
        return values.stream()
                .map(value -> option(column, choice, (Integer) value))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
