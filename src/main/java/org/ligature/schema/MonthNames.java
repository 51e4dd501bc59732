package org.ligature.schema;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The names of the months in one language, whole and short, and the words that stand beside them
/// in dates, such as the Spanish "de".
final class MonthNames {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}.]*");

    private static final List<TextStyle> STYLES =
            List.of(
                    TextStyle.FULL,
                    TextStyle.FULL_STANDALONE,
                    TextStyle.SHORT,
                    TextStyle.SHORT_STANDALONE);

    /// Fewer letters than this do not name a month unless they are its short name.
    private static final int SHORTEST = 3;

    private final Locale locale;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> beside = new HashSet<>();

    MonthNames(Locale locale, List<DateTimeFormatter> formats) {
        this.locale = locale;
        for (var month : Month.values()) {
            STYLES.forEach(
                    style ->
                            numbers.putIfAbsent(
                                    plain(month.getDisplayName(style, locale)), month.getValue()));
        }
        for (var format : formats) {
            for (int month = 1; month <= 12; month++) {
                WORD.matcher(format.format(LocalDate.of(2019, month, 14)))
                        .results()
                        .map(word -> plain(word.group()))
                        .filter(word -> !numbers.containsKey(word))
                        .forEach(beside::add);
            }
        }
    }

    /// 1 to 12, or 0 where the word names no month. The beginning of a name is enough where no
    /// other month begins so.
    int number(String word) {
        var plain = plain(word);
        var known = numbers.get(plain);
        if (known != null) {
            return known;
        }
        if (plain.length() < SHORTEST) {
            return 0;
        }
        var begun =
                numbers.entrySet().stream()
                        .filter(name -> name.getKey().startsWith(plain))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .toList();
        return begun.size() == 1 ? begun.getFirst() : 0;
    }

    boolean isBeside(String word) {
        return beside.contains(plain(word));
    }

    private String plain(String name) {
        return name.toLowerCase(locale).replace(".", "");
    }
}
