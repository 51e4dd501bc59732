package org.ligature.schema;

import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Partial dates as people write and read them in their language: `2019`, `3/2019`, `Mar 2019`,
/// `14 Mar 2019`, `today`, `-1y`; ISO dates are understood everywhere.
public final class PartialDateText {

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}.]*");
    private static final Pattern FROM_TODAY =
            Pattern.compile("([+\\-\u2212])\\s*(\\p{Nd}{1,4})\\s*(\\p{L})");

    /// A year written with two digits is at most so many years ahead, else in the past.
    private static final int AHEAD = 20;

    private final Locale locale;
    private final Texts texts;
    private final MonthNames months;
    private final String order;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;

    public PartialDateText(Locale locale) {
        this.locale = locale;
        this.texts = Texts.of(PartialDateText.class, locale);
        this.order = orderIn(locale);
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        this.month = DateTimeFormatter.ofLocalizedPattern("yMMM").withLocale(locale);
        this.months = new MonthNames(locale, List.of(day, month));
    }

    /// `Mdy` where people write 3/14/2019.
    private static String orderIn(Locale locale) {
        var pattern =
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        var letters = new StringBuilder();
        for (char letter : pattern.toCharArray()) {
            if ("dMy".indexOf(letter) >= 0 && letters.indexOf(String.valueOf(letter)) < 0) {
                letters.append(letter);
            }
        }
        return letters.length() == 3 ? letters.toString() : "dMy";
    }

    /// In the fewest words: `2019`, `Mar 2019`, `Mar 14, 2019`.
    public String format(PartialDate date) {
        return switch (date.precision()) {
            case YEAR -> String.valueOf(date.year());
            case MONTH -> month.format(date.firstDay());
            case DAY -> day.format(date.firstDay());
        };
    }

    /// What was typed; empty where nothing was.
    ///
    /// @param today the user's day
    /// @throws Problem that says what to type, where it is no date
    public Optional<PartialDate> parse(String text, LocalDate today) {
        var typed = text.strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    named(typed, today)
                            .or(() -> fromToday(typed, today))
                            .or(() -> written(typed, today))
                            .orElseThrow(() -> problem("date.not-understood", typed, today)));
        } catch (DateTimeException | IllegalArgumentException noSuchDay) {
            throw problem("date.no-such-day", typed, today);
        }
    }

    private Problem problem(String key, String typed, LocalDate today) {
        var example = new PartialDate(today.getYear(), 3, 0);
        return switch (key) {
            case "date.no-such-day" ->
                    new Problem(PartialDateText.class, "date.no-such-day", typed);
            default ->
                    new Problem(
                            PartialDateText.class,
                            "date.not-understood",
                            typed,
                            String.valueOf(today.getYear()),
                            format(example),
                            format(PartialDate.of(today)));
        };
    }

    private Optional<PartialDate> named(String typed, LocalDate today) {
        var word = typed.toLowerCase(locale);
        if (word.equals(texts.get("date.today"))) {
            return Optional.of(PartialDate.of(today));
        }
        if (word.equals(texts.get("date.yesterday"))) {
            return Optional.of(PartialDate.of(today.minusDays(1)));
        }
        return word.equals(texts.get("date.tomorrow"))
                ? Optional.of(PartialDate.of(today.plusDays(1)))
                : Optional.empty();
    }

    /// `-1y`: a sign, a number, and the first letter of day, week, month or year.
    private Optional<PartialDate> fromToday(String typed, LocalDate today) {
        var parts = FROM_TODAY.matcher(typed.toLowerCase(locale));
        if (!parts.matches()) {
            return Optional.empty();
        }
        var count = Integer.parseInt(parts.group(2)) * (parts.group(1).equals("+") ? 1 : -1);
        var day =
                switch (texts.get("date.units").indexOf(parts.group(3))) {
                    case 0 -> today.plusDays(count);
                    case 1 -> today.plusWeeks(count);
                    case 2 -> today.plusMonths(count);
                    case 3 -> today.plusYears(count);
                    default -> null;
                };
        return Optional.ofNullable(day).map(PartialDate::of);
    }

    private Optional<PartialDate> written(String typed, LocalDate today) {
        var named = 0;
        for (var word : WORD.matcher(typed).results().map(MatchResult::group).toList()) {
            var found = months.number(word);
            if (found > 0 && named == 0) {
                named = found;
            } else if (!months.isBeside(word)) {
                return Optional.empty();
            }
        }
        var numbers = NUMBER.matcher(typed).results().map(MatchResult::group).toList();
        return named == 0 ? inNumbers(numbers, today) : withMonth(named, numbers);
    }

    private static Optional<PartialDate> withMonth(int month, List<String> numbers) {
        var year = numbers.stream().filter(PartialDateText::isYear).findFirst();
        if (year.isEmpty() || numbers.size() > 2) {
            return Optional.empty();
        }
        if (numbers.size() == 1) {
            return Optional.of(new PartialDate(Integer.parseInt(year.get()), month, 0));
        }
        var day = numbers.get(isYear(numbers.getFirst()) ? 1 : 0);
        return Optional.of(day(Integer.parseInt(year.get()), month, Integer.parseInt(day)));
    }

    private Optional<PartialDate> inNumbers(List<String> numbers, LocalDate today) {
        return switch (numbers.size()) {
            case 1 ->
                    isYear(numbers.getFirst())
                            ? Optional.of(
                                    new PartialDate(Integer.parseInt(numbers.getFirst()), 0, 0))
                            : Optional.empty();
            case 2 -> monthAndYear(numbers.getFirst(), numbers.getLast());
            case 3 -> Optional.of(wholeDay(numbers, today));
            default -> Optional.empty();
        };
    }

    private static Optional<PartialDate> monthAndYear(String one, String other) {
        if (isYear(one) == isYear(other)) {
            return Optional.empty();
        }
        var year = Integer.parseInt(isYear(one) ? one : other);
        var month = Integer.parseInt(isYear(one) ? other : one);
        if (month == 0) {
            throw new DateTimeException("No month 0");
        }
        return Optional.of(new PartialDate(year, month, 0));
    }

    /// The year first as in ISO, or the order of the language.
    private PartialDate wholeDay(List<String> numbers, LocalDate today) {
        var places = isYear(numbers.getFirst()) ? "yMd" : order;
        var year = numbers.get(places.indexOf('y'));
        return day(
                isYear(year) ? Integer.parseInt(year) : century(Integer.parseInt(year), today),
                Integer.parseInt(numbers.get(places.indexOf('M'))),
                Integer.parseInt(numbers.get(places.indexOf('d'))));
    }

    private static int century(int year, LocalDate today) {
        var near = today.getYear() / 100 * 100 + year;
        return near > today.getYear() + AHEAD ? near - 100 : near;
    }

    private static PartialDate day(int year, int month, int day) {
        return PartialDate.of(LocalDate.of(year, month, day));
    }

    private static boolean isYear(String number) {
        return number.length() == 4;
    }
}
