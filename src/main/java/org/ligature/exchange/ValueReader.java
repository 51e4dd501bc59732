package org.ligature.exchange;

import org.ligature.records.RecordRef;
import org.ligature.schema.Choice;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.PartialDate;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Turns text into a value of a column, as files and the command line give it: ISO dates, numbers
/// with
/// a point, options by number or label, records by UUID or name. A locale adds the way its people
/// write
/// dates and numbers.
public final class ValueReader {

    private final Lookups lookups;
    private final ZoneId zone;
    private final Optional<Locale> locale;

    public ValueReader(Lookups lookups, ZoneId zone, Optional<Locale> locale) {
        this.lookups = lookups;
        this.zone = zone;
        this.locale = locale;
    }

    /// Finds the records that a lookup's text can mean.
    @FunctionalInterface
    public interface Lookups {
        /// @param tables the tables the lookup may point to; empty means any
        List<RecordRef> find(List<String> tables, String text);
    }

    /// @return the value; empty for blank text, which means an empty column
    /// @throws Unreadable where the text is none of the column's values
    public Optional<Object> read(Table table, Column column, String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        var trimmed = text.strip();
        return Optional.of(
                switch (column.type()) {
                    case ColumnType.Text _, ColumnType.Memo _, ColumnType.Computed _ -> text;
                    case ColumnType.WholeNumber _ -> whole(column, trimmed);
                    case ColumnType.BigNumber _ -> large(column, trimmed);
                    case ColumnType.DecimalNumber _ -> number(column, trimmed);
                    case ColumnType.Money _ -> number(column, trimmed);
                    case ColumnType.YesNo type -> yesNo(column, type, trimmed);
                    case ColumnType.DateOnly _ -> date(column, trimmed);
                    case ColumnType.PartialDay _ -> partial(column, trimmed);
                    case ColumnType.DateAndTime _ -> instant(column, trimmed);
                    case ColumnType.ChoiceOf(var choice) -> option(column, choice, trimmed);
                    case ColumnType.ChoicesOf(var choice) -> options(column, choice, trimmed);
                    case ColumnType.StateCode _ -> state(table, column, trimmed);
                    case ColumnType.StatusCode _ -> reason(table, column, trimmed);
                    case ColumnType.Lookup(var tables) -> lookup(column, tables, trimmed);
                    case ColumnType.UniqueId _ -> uuid(column, trimmed);
                    case ColumnType.TableName _ -> trimmed;
                    case ColumnType.PartyList(_, _, var tables) -> parties(column, tables, trimmed);
                });
    }

    private Integer whole(Column column, String text) {
        return Math.toIntExact(whole(column, text, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    private Long large(Column column, String text) {
        return whole(column, text, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /// Nothing is cut off: neither what stands after the point nor what there is no room for.
    private long whole(Column column, String text, long least, long most) {
        var number = number(column, text);
        if (number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new Unreadable(column, "value.no-room", text, least, most);
        }
        try {
            return number.longValueExact();
        } catch (ArithmeticException _) {
            throw new Unreadable(column, "value.no-whole-number", text);
        }
    }

    private BigDecimal number(Column column, String text) {
        return locale.flatMap(own -> localNumber(own, text))
                .or(() -> plainNumber(text))
                .orElseThrow(() -> new Unreadable(column, "value.no-number", text));
    }

    private static Optional<BigDecimal> plainNumber(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> localNumber(Locale locale, String text) {
        var format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setParseBigDecimal(true);
        format.setStrict(true);
        var position = new ParsePosition(0);
        var number = (BigDecimal) format.parse(text, position);
        return number != null && position.getIndex() == text.length()
                ? Optional.of(number)
                : Optional.empty();
    }

    private static Boolean yesNo(Column column, ColumnType.YesNo type, String text) {
        if (text.equalsIgnoreCase(type.yes())
                || List.of("true", "yes", "1").contains(lower(text))) {
            return true;
        }
        if (text.equalsIgnoreCase(type.no()) || List.of("false", "no", "0").contains(lower(text))) {
            return false;
        }
        throw new Unreadable(column, "value.no-yes-no", text, type.yes(), type.no());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private LocalDate date(Column column, String text) {
        return day(text).orElseThrow(() -> new Unreadable(column, "value.no-date", text));
    }

    private Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return locale.flatMap(own -> localDate(own, text));
        }
    }

    private static Optional<LocalDate> localDate(Locale locale, String text) {
        for (var style : List.of(FormatStyle.SHORT, FormatStyle.MEDIUM, FormatStyle.LONG)) {
            try {
                return Optional.of(LocalDate.parse(text, format(locale, style)));
            } catch (DateTimeException _) {
                // the next style may fit
            }
        }
        return Optional.empty();
    }

    /// As the locale has it, but days, months and years in as many digits as people write.
    private static DateTimeFormatter format(Locale locale, FormatStyle style) {
        var pattern =
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        style, null, IsoChronology.INSTANCE, locale);
        var lenient =
                pattern.replace("dd", "d")
                        .replaceAll("(?<!M)MM(?!M)", "M")
                        .replaceAll("y+", "[uuuu][uu]");
        return DateTimeFormatter.ofPattern(lenient, locale);
    }

    private PartialDate partial(Column column, String text) {
        try {
            return switch (text.length()) {
                case 4 -> new PartialDate(Integer.parseInt(text), 0, 0);
                case 7 -> {
                    var month = YearMonth.parse(text);
                    yield new PartialDate(month.getYear(), month.getMonthValue(), 0);
                }
                default ->
                        day(text)
                                .map(PartialDate::of)
                                .orElseThrow(() -> new DateTimeException(text));
            };
        } catch (DateTimeException | IllegalArgumentException _) {
            throw new Unreadable(column, "value.no-partial-date", text);
        }
    }

    private Instant instant(Column column, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            return localInstant(column, text);
        }
    }

    private Instant localInstant(Column column, String text) {
        try {
            return LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant();
        } catch (DateTimeException _) {
            return dayStart(column, text);
        }
    }

    private Instant dayStart(Column column, String text) {
        var blank = text.lastIndexOf(' ');
        var day = blank < 0 ? text : text.substring(0, blank).strip();
        try {
            var time = blank < 0 ? LocalTime.MIDNIGHT : LocalTime.parse(text.substring(blank + 1));
            return LocalDateTime.of(date(column, day), time).atZone(zone).toInstant();
        } catch (DateTimeException | Unreadable _) {
            throw new Unreadable(column, "value.no-instant", text);
        }
    }

    private static Integer option(Column column, Choice choice, String text) {
        return choice.options().stream()
                .filter(
                        option ->
                                option.label().equalsIgnoreCase(text)
                                        || Integer.toString(option.value()).equals(text))
                .map(Choice.Option::value)
                .findFirst()
                .orElseThrow(() -> new Unreadable(column, "value.no-option", text, labels(choice)));
    }

    private static List<Integer> options(Column column, Choice choice, String text) {
        return List.of(text.split("[;,]")).stream()
                .map(part -> option(column, choice, part.strip()))
                .distinct()
                .sorted()
                .toList();
    }

    private static String labels(Choice choice) {
        return String.join(", ", choice.options().stream().map(Choice.Option::label).toList());
    }

    private static Integer state(Table table, Column column, String text) {
        return table.states().stream()
                .filter(
                        state ->
                                state.label().equalsIgnoreCase(text)
                                        || Integer.toString(state.value()).equals(text))
                .map(State::value)
                .findFirst()
                .orElseThrow(() -> new Unreadable(column, "value.no-option", text, states(table)));
    }

    private static String states(Table table) {
        return String.join(", ", table.states().stream().map(State::label).toList());
    }

    private static Integer reason(Table table, Column column, String text) {
        var reasons = table.states().stream().flatMap(state -> state.reasons().stream()).toList();
        return reasons.stream()
                .filter(
                        reason ->
                                reason.label().equalsIgnoreCase(text)
                                        || Integer.toString(reason.value()).equals(text))
                .map(State.Reason::value)
                .findFirst()
                .orElseThrow(
                        () ->
                                new Unreadable(
                                        column,
                                        "value.no-option",
                                        text,
                                        String.join(
                                                ", ",
                                                reasons.stream()
                                                        .map(State.Reason::label)
                                                        .toList())));
    }

    private RecordRef lookup(Column column, List<String> tables, String text) {
        var found = lookups.find(tables, text);
        if (found.isEmpty()) {
            throw new Unreadable(column, "value.no-record", text);
        }
        if (found.size() > 1) {
            throw new Unreadable(column, "value.several-records", text, found.size());
        }
        return found.getFirst();
    }

    /// Several records, each by its UUID or by a name that only it has.
    private List<RecordRef> parties(Column column, List<String> tables, String text) {
        return Stream.of(text.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> lookup(column, tables, part))
                .toList();
    }

    private static UUID uuid(Column column, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new Unreadable(column, "value.no-uuid", text);
        }
    }
}
