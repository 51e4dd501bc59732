package org.ligature.records;

import org.jspecify.annotations.Nullable;
import org.ligature.schema.Choice;
import org.ligature.schema.ColumnType;
import org.ligature.schema.PartialDate;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Shows values to people of one locale, and reads what they type.
///
/// Reading what [#edit] wrote gives the same value; yet a value nobody edited is never read again.
public final class ValueFormat {

    private final Locale locale;
    private final ZoneId zone;
    private final Currency currency;
    private final Function<@Nullable Object, Optional<CurrencySigns.Sign>> signs;
    private final CurrencySigns.Sign own;
    private final CurrencySigns.Sign sign;
    private final NumberReader numbers;
    private final DateReader dates;
    private final TimeReader times;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;
    private final DateTimeFormatter time;

    /// @param clock says what day it is, and in which time zone people live
    /// @param currency that of amounts in no other one
    public ValueFormat(Locale locale, Clock clock, Currency currency) {
        this(locale, clock, currency, _ -> Optional.empty());
    }

    /// @param signs how amounts are written in a currency that a record says it is in
    public ValueFormat(
            Locale locale,
            Clock clock,
            Currency currency,
            Function<@Nullable Object, Optional<CurrencySigns.Sign>> signs) {
        this.locale = locale;
        this.zone = clock.getZone();
        this.currency = currency;
        this.own =
                new CurrencySigns.Sign(
                        currency.getSymbol(locale),
                        Math.max(0, currency.getDefaultFractionDigits()));
        this.sign = own;
        this.signs = signs;
        this.numbers = NumberReader.of(locale);
        this.dates = new DateReader(locale, clock);
        this.times = new TimeReader(locale);
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).localizedBy(locale);
        this.month = DateTimeFormatter.ofLocalizedPattern("yMMM").localizedBy(locale);
        this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).localizedBy(locale);
    }

    private ValueFormat(ValueFormat like, CurrencySigns.Sign sign) {
        this.locale = like.locale;
        this.zone = like.zone;
        this.currency = like.currency;
        this.signs = like.signs;
        this.own = like.own;
        this.sign = sign;
        this.numbers = like.numbers;
        this.dates = like.dates;
        this.times = like.times;
        this.day = like.day;
        this.month = like.month;
        this.time = like.time;
    }

    /// The same for the amounts of a record.
    ///
    /// @param held what the record holds as its currency; the store's own where that is nothing
    public ValueFormat in(@Nullable Object held) {
        var its = signs.apply(held).orElse(own);
        return its.equals(sign) ? this : new ValueFormat(this, its);
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    /// The sign of the currency of amounts.
    public String currencySign() {
        return sign.symbol();
    }

    /// A value in a sentence, a header or a cell; empty for no value.
    ///
    /// @param table the table of the column, which knows its states
    public String show(Table table, ColumnType type, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (type) {
            case ColumnType.Money _ -> money((BigDecimal) value);
            case ColumnType.StateCode _ -> state(table, (Integer) value);
            case ColumnType.StatusCode _ -> reason(table, (Integer) value);
            case ColumnType.Text _, ColumnType.Memo _, ColumnType.Computed _ -> edit(type, value);
            case ColumnType.WholeNumber _, ColumnType.BigNumber _ -> edit(type, value);
            case ColumnType.DecimalNumber _, ColumnType.YesNo _ -> edit(type, value);
            case ColumnType.DateOnly _, ColumnType.PartialDay _ -> edit(type, value);
            case ColumnType.DateAndTime _, ColumnType.ChoiceOf _ -> edit(type, value);
            case ColumnType.ChoicesOf _, ColumnType.Lookup _ -> edit(type, value);
            case ColumnType.PartyList _ -> edit(type, value);
            case ColumnType.UniqueId _, ColumnType.TableName _ -> edit(type, value);
        };
    }

    /// A value as it stands in its editor, where the currency sign stands outside of it.
    public String edit(ColumnType type, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (type) {
            case ColumnType.Text _, ColumnType.Memo _, ColumnType.Computed _ -> value.toString();
            case ColumnType.UniqueId _, ColumnType.TableName _ -> value.toString();
            case ColumnType.WholeNumber _, ColumnType.BigNumber _ -> number(value, 0);
            case ColumnType.DecimalNumber _ -> number(value, 0);
            case ColumnType.Money _ -> number(value, sign.digits());
            case ColumnType.YesNo(var yes, var no) -> (Boolean) value ? yes : no;
            case ColumnType.DateOnly _ -> date((LocalDate) value);
            case ColumnType.PartialDay _ -> date((PartialDate) value);
            case ColumnType.DateAndTime _ -> moment((Instant) value);
            case ColumnType.ChoiceOf(var choice) -> option(choice, (Integer) value);
            case ColumnType.ChoicesOf(var choice) -> options(choice, (List<?>) value);
            case ColumnType.StateCode _, ColumnType.StatusCode _ -> value.toString();
            case ColumnType.Lookup _ -> ((RecordRef) value).name();
            case ColumnType.PartyList _ -> names((List<?>) value);
        };
    }

    /// Reads text typed for a column of this type.
    public Typed read(ColumnType type, String text) {
        if (text.isEmpty()) {
            return Typed.nothing();
        }
        return switch (type) {
            case ColumnType.Text _, ColumnType.Memo _ -> new Typed.Value(text);
            case ColumnType.WholeNumber _ -> blankOr(text, this::whole);
            case ColumnType.DecimalNumber(var scale, _, _) -> decimal(text, scale);
            case ColumnType.Money(var scale, _, _) -> decimal(withoutSign(text), scale);
            case ColumnType.DateOnly _ -> blankOr(text, this::day);
            case ColumnType.PartialDay _ -> blankOr(text, this::partial);
            case ColumnType.ChoiceOf(var choice) -> blankOr(text, typed -> option(choice, typed));
            case ColumnType.BigNumber _, ColumnType.Computed _ -> notTyped(type);
            case ColumnType.YesNo _, ColumnType.DateAndTime _ -> notTyped(type);
            case ColumnType.ChoicesOf _ -> notTyped(type);
            case ColumnType.StateCode _, ColumnType.StatusCode _ -> notTyped(type);
            case ColumnType.Lookup _, ColumnType.UniqueId _ -> notTyped(type);
            case ColumnType.TableName _, ColumnType.PartyList _ -> notTyped(type);
        };
    }

    public String date(LocalDate date) {
        return day.format(date);
    }

    /// As exactly as known: `14 May 1984`, `May 1984`, `1984`.
    public String date(PartialDate date) {
        return switch (date.precision()) {
            case YEAR -> Integer.toString(date.year());
            case MONTH -> month.format(date.firstDay());
            case DAY -> day.format(date.firstDay());
        };
    }

    /// A time of day where people live.
    public String time(Instant moment) {
        return time.format(moment.atZone(zone));
    }

    public String time(LocalTime moment) {
        return time.format(moment);
    }

    public String date(Instant moment) {
        return day.format(moment.atZone(zone));
    }

    /// What is said of text that is no time of day.
    public Complaint noTime() {
        return Complaint.of("typed.time", time(LocalTime.of(15, 20)));
    }

    /// What is said of text that is no day.
    public Complaint noDay() {
        return Complaint.of("typed.date", date(example()));
    }

    /// Reads a day; a month or a year alone is none.
    public Optional<LocalDate> readDate(String text) {
        return dates.read(text)
                .filter(date -> date.precision() == PartialDate.Precision.DAY)
                .map(PartialDate::firstDay);
    }

    public Optional<LocalTime> readTime(String text) {
        return times.read(text);
    }

    private Typed blankOr(String text, Function<String, Typed> read) {
        return text.isBlank() ? Typed.nothing() : read.apply(text);
    }

    private Typed whole(String text) {
        var number = numbers.read(text).filter(value -> value.stripTrailingZeros().scale() <= 0);
        if (number.isEmpty()) {
            return Typed.unreadable("typed.whole", number(1234, 0));
        }
        try {
            return new Typed.Value(number.get().intValueExact());
        } catch (ArithmeticException tooLarge) {
            return Typed.unreadable("typed.large");
        }
    }

    private Typed decimal(String text, int scale) {
        if (text.isBlank()) {
            return Typed.nothing();
        }
        var number = numbers.read(text);
        if (number.isEmpty()) {
            return Typed.unreadable("typed.number", number(new BigDecimal("1234.5"), 0));
        }
        if (number.get().stripTrailingZeros().scale() > scale) {
            return Typed.unreadable("typed.decimals", Integer.toString(scale));
        }
        return new Typed.Value(number.get());
    }

    private String withoutSign(String text) {
        return text.replace(currencySign(), "").replace(currency.getCurrencyCode(), "");
    }

    private Typed day(String text) {
        return readDate(text)
                .<Typed>map(Typed.Value::new)
                .orElseGet(() -> new Typed.Unreadable(noDay()));
    }

    private Typed partial(String text) {
        return dates.read(text)
                .<Typed>map(Typed.Value::new)
                .orElseGet(
                        () ->
                                Typed.unreadable(
                                        "typed.partial",
                                        date(example()),
                                        date(new PartialDate(2019, 3, 0)),
                                        date(new PartialDate(2019, 0, 0))));
    }

    private static LocalDate example() {
        return LocalDate.of(2019, 3, 14);
    }

    private static Typed notTyped(ColumnType type) {
        throw new IllegalArgumentException("Nobody types a " + type.getClass().getSimpleName());
    }

    private String number(Object number, int leastDecimals) {
        var format = decimalFormat(NumberFormat.getNumberInstance(locale), number);
        format.setMinimumFractionDigits(leastDecimals);
        return format.format(number);
    }

    private String money(BigDecimal amount) {
        var format = decimalFormat(NumberFormat.getCurrencyInstance(locale), amount);
        format.setCurrency(currency);
        if (!sign.equals(own) && format instanceof DecimalFormat decimal) {
            var symbols = decimal.getDecimalFormatSymbols();
            symbols.setCurrencySymbol(sign.symbol());
            decimal.setDecimalFormatSymbols(symbols);
        }
        format.setMinimumFractionDigits(sign.digits());
        return format.format(amount);
    }

    /// All decimals there are, so that nothing of a value is hidden.
    private static NumberFormat decimalFormat(NumberFormat format, Object number) {
        if (format instanceof DecimalFormat decimal) {
            decimal.setMaximumIntegerDigits(Integer.MAX_VALUE);
        }
        format.setMaximumFractionDigits(
                number instanceof BigDecimal exact ? Math.max(exact.scale(), 0) : 0);
        return format;
    }

    private String moment(Instant moment) {
        return date(moment) + " " + time(moment);
    }

    private static String option(Choice choice, int value) {
        return choice.option(value).map(Choice.Option::label).orElse(Integer.toString(value));
    }

    /// The option of this label, or the only one that begins so.
    private static Typed option(Choice choice, String text) {
        var key = NameKey.of(text.strip());
        var begun =
                choice.options().stream()
                        .filter(option -> NameKey.of(option.label()).startsWith(key))
                        .toList();
        return begun.stream()
                .filter(option -> begun.size() == 1 || NameKey.of(option.label()).equals(key))
                .findFirst()
                .<Typed>map(option -> new Typed.Value(option.value()))
                .orElseGet(() -> Typed.unreadable("typed.option", labels(choice)));
    }

    private static String labels(Choice choice) {
        return choice.options().stream()
                .map(Choice.Option::label)
                .collect(Collectors.joining(", "));
    }

    private static String options(Choice choice, List<?> values) {
        return values.stream()
                .map(value -> option(choice, (Integer) value))
                .collect(Collectors.joining(", "));
    }

    private static String names(List<?> records) {
        return records.stream()
                .map(record -> ((RecordRef) record).name())
                .collect(Collectors.joining("; "));
    }

    private static String state(Table table, int value) {
        return table.states().stream()
                .filter(state -> state.value() == value)
                .map(State::label)
                .findFirst()
                .orElse(Integer.toString(value));
    }

    private static String reason(Table table, int value) {
        return table.states().stream()
                .flatMap(state -> state.reasons().stream())
                .filter(reason -> reason.value() == value)
                .map(State.Reason::label)
                .findFirst()
                .orElse(Integer.toString(value));
    }
}
