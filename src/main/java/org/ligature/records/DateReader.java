package org.ligature.records;

import org.ligature.kit.text.Texts;
import org.ligature.schema.PartialDate;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads dates as people of a locale type them, as exactly as they were given: `14 May 1984`,
/// `14.5.84`, `1984-05-14`, `3/2019`, `2019`, `today`, `-1y`.
final class DateReader {

    private static final Pattern TOKEN = Pattern.compile("#(\\d+)#|(\\d+)|(\\p{L}[\\p{L}\\p{M}]*)");
    private static final Pattern RELATIVE = Pattern.compile("([-+])\\s*(\\d{1,4})\\s*(\\p{L})");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Zs}./,\\-–'’،]*");
    private static final Pattern EAST_ASIAN = Pattern.compile("[年月日년월일]");
    private static final int YEARS_AHEAD = 19;

    private final Locale locale;
    private final Clock clock;
    private final Texts texts;
    private final Map<String, Integer> months;
    private final String order;

    DateReader(Locale locale, Clock clock) {
        this.locale = locale;
        this.clock = clock;
        this.texts = Texts.of(DateReader.class, locale);
        this.months = months(locale);
        this.order = order(locale);
    }

    /// Empty where the text is no date.
    Optional<PartialDate> read(String text) {
        var plain = plain(text);
        try {
            return relative(plain).or(() -> written(plain));
        } catch (DateTimeException | IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    private Optional<PartialDate> relative(String text) {
        var today = LocalDate.now(clock);
        if (text.equals(texts.get("date.today"))) {
            return Optional.of(PartialDate.of(today));
        }
        if (text.equals(texts.get("date.tomorrow"))) {
            return Optional.of(PartialDate.of(today.plusDays(1)));
        }
        if (text.equals(texts.get("date.yesterday"))) {
            return Optional.of(PartialDate.of(today.minusDays(1)));
        }
        var match = RELATIVE.matcher(text);
        var unit = match.matches() ? texts.get("date.units").indexOf(match.group(3)) : -1;
        if (unit < 0) {
            return Optional.empty();
        }
        var count = Long.parseLong(match.group(1) + match.group(2));
        return Optional.of(PartialDate.of(today.plus(count, unit(unit))));
    }

    private static ChronoUnit unit(int place) {
        return List.of(ChronoUnit.DAYS, ChronoUnit.WEEKS, ChronoUnit.MONTHS, ChronoUnit.YEARS)
                .get(place);
    }

    private Optional<PartialDate> written(String text) {
        var numbers = new ArrayList<String>();
        var month = 0;
        var end = 0;
        var marked = markMonths(text);
        var tokens = TOKEN.matcher(marked);
        while (tokens.find()) {
            if (!isSeparator(marked.substring(end, tokens.start()))) {
                return Optional.empty();
            }
            end = tokens.end();
            if (tokens.group(2) != null) {
                numbers.add(tokens.group(2));
            } else if (tokens.group(1) != null) {
                month = Integer.parseInt(tokens.group(1));
            } else if (!isOrdinal(tokens.group(3))) {
                month = monthBeginningWith(tokens.group(3));
                if (month == 0) {
                    return Optional.empty();
                }
            }
        }
        if (!isSeparator(marked.substring(end))) {
            return Optional.empty();
        }
        return month > 0 ? withMonth(month, numbers) : ofNumbers(numbers);
    }

    private Optional<PartialDate> withMonth(int month, List<String> numbers) {
        return switch (numbers.size()) {
            case 0 -> Optional.of(new PartialDate(thisYear(), month, 0));
            case 1 -> Optional.of(monthAnd(month, numbers.getFirst()));
            case 2 -> {
                var yearFirst = isYear(numbers.get(0)) || order.startsWith("y");
                var year = numbers.get(yearFirst && !isYear(numbers.get(1)) ? 0 : 1);
                var day = year.equals(numbers.get(1)) ? numbers.get(0) : numbers.get(1);
                yield Optional.of(new PartialDate(year(year), month, Integer.parseInt(day)));
            }
            default -> Optional.empty();
        };
    }

    private PartialDate monthAnd(int month, String number) {
        return isYear(number)
                ? new PartialDate(year(number), month, 0)
                : new PartialDate(thisYear(), month, Integer.parseInt(number));
    }

    private Optional<PartialDate> ofNumbers(List<String> numbers) {
        return switch (numbers.size()) {
            case 1 -> one(numbers.getFirst());
            case 2 -> Optional.of(two(numbers.get(0), numbers.get(1)));
            case 3 -> Optional.of(three(numbers));
            default -> Optional.empty();
        };
    }

    private Optional<PartialDate> one(String number) {
        return switch (number.length()) {
            case 4 -> Optional.of(new PartialDate(Integer.parseInt(number), 0, 0));
            case 6, 8 -> Optional.of(three(split(number)));
            default -> Optional.empty();
        };
    }

    /// Digits without separators: `14051984`, `140584`, `19840514`.
    private List<String> split(String digits) {
        var yearDigits = digits.length() - 4;
        var yearFirst =
                order.startsWith("y") || digits.matches("(19|20)\\d{2}(0[1-9]|1[0-2])\\d\\d");
        if (yearFirst) {
            return List.of(
                    digits.substring(0, yearDigits),
                    digits.substring(yearDigits, yearDigits + 2),
                    digits.substring(yearDigits + 2));
        }
        return List.of(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4));
    }

    private PartialDate two(String first, String second) {
        if (isYear(first)) {
            return new PartialDate(year(first), Integer.parseInt(second), 0);
        }
        if (isYear(second)) {
            return new PartialDate(year(second), Integer.parseInt(first), 0);
        }
        var dayFirst = order.indexOf('d') < order.indexOf('M');
        return dayAndMonth(
                thisYear(),
                Integer.parseInt(dayFirst ? first : second),
                Integer.parseInt(dayFirst ? second : first));
    }

    private PartialDate three(List<String> numbers) {
        var places = isYear(numbers.get(0)) ? "yMd" : order;
        if (places.startsWith("y") && !isYear(numbers.get(0)) && isYear(numbers.get(2))) {
            places = "dMy";
        }
        return dayAndMonth(
                year(numbers.get(places.indexOf('y'))),
                Integer.parseInt(numbers.get(places.indexOf('d'))),
                Integer.parseInt(numbers.get(places.indexOf('M'))));
    }

    /// Somebody used to the other order is understood where only one order makes a date.
    private static PartialDate dayAndMonth(int year, int day, int month) {
        return month > 12 && day <= 12
                ? new PartialDate(year, day, month)
                : new PartialDate(year, month, Math.max(day, 1) == day ? day : -1);
    }

    private static boolean isYear(String number) {
        return number.length() > 2 || Integer.parseInt(number) > 31;
    }

    private int year(String number) {
        var year = Integer.parseInt(number);
        if (number.length() > 2) {
            return year;
        }
        var century = thisYear() / 100 * 100;
        var near = century + year;
        if (near > thisYear() + YEARS_AHEAD) {
            return near - 100;
        }
        return near;
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    private String markMonths(String text) {
        var marked = text;
        for (var name : months.keySet()) {
            var whole = "(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})";
            marked = marked.replaceFirst(whole, "#" + months.get(name) + "#");
        }
        return marked;
    }

    private int monthBeginningWith(String word) {
        if (word.length() < 3) {
            return 0;
        }
        return months.entrySet().stream()
                .filter(month -> month.getKey().startsWith(word))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(0);
    }

    private boolean isOrdinal(String word) {
        return List.of(texts.get("date.ordinals").split(" ")).contains(word);
    }

    private static boolean isSeparator(String text) {
        return SEPARATORS.matcher(text).matches();
    }

    /// Lower case, ASCII digits, without marks of writing direction.
    private String plain(String text) {
        var plain = new StringBuilder();
        text.strip()
                .toLowerCase(locale)
                .codePoints()
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .forEach(
                        character -> {
                            var digit = Character.digit(character, 10);
                            plain.appendCodePoint(digit >= 0 ? '0' + digit : character);
                        });
        return EAST_ASIAN.matcher(plain).replaceAll(" ");
    }

    /// Longest names first, so that `mayo` is not taken for `may`.
    private static Map<String, Integer> months(Locale locale) {
        var names = new LinkedHashMap<String, Integer>();
        for (var style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
            for (var month : Month.values()) {
                var name = month.getDisplayName(style, locale).toLowerCase(locale);
                var word = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
                if (!word.isEmpty() && word.chars().noneMatch(Character::isDigit)) {
                    names.putIfAbsent(word, month.getValue());
                }
            }
        }
        var sorted = new LinkedHashMap<String, Integer>();
        names.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .forEach(name -> sorted.put(name, names.getOrDefault(name, 0)));
        return sorted;
    }

    /// The letters d, M and y in the order of the locale.
    private static String order(Locale locale) {
        var pattern =
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        var order = new StringBuilder();
        pattern.replace('L', 'M')
                .replace('u', 'y')
                .chars()
                .filter(letter -> letter == 'd' || letter == 'M' || letter == 'y')
                .filter(letter -> order.indexOf(Character.toString(letter)) < 0)
                .forEach(letter -> order.append((char) letter));
        return order.length() == 3 ? order.toString() : "dMy";
    }
}
