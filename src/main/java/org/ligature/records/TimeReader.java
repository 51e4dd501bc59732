package org.ligature.records;

import java.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads times of day as people type them: `15:20`, `15.20`, `1520`, `3 pm`, `3:20pm`.
record TimeReader(Locale locale) {

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:[:.h ]?(\\d{2}))?(?:[:.](\\d{2}))?");

    /// Empty where the text is no time.
    Optional<LocalTime> read(String text) {
        var plain = plain(text);
        var half = half(plain);
        var digits = half < 0 ? plain : plain.replaceAll("[\\p{L}.\\s]+$", "");
        var match = TIME.matcher(digits.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            var hour = Integer.parseInt(match.group(1));
            return Optional.of(
                    LocalTime.of(onClock(hour, half), of(match.group(2)), of(match.group(3))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int of(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int onClock(int hour, int half) {
        return switch (half) {
            case 0 -> hour == 12 ? 0 : hour;
            case 1 -> hour < 12 ? hour + 12 : hour;
            default -> hour;
        };
    }

    /// 0 before noon, 1 after, -1 where nothing is said.
    private int half(String text) {
        var marks = DateFormatSymbols.getInstance(locale).getAmPmStrings();
        for (var half = 0; half < 2; half++) {
            var own = plain(marks[half]);
            var latin = half == 0 ? "am" : "pm";
            var bare = text.replace(".", "");
            if (bare.endsWith(latin) || (!own.isEmpty() && text.endsWith(own))) {
                return half;
            }
        }
        return -1;
    }

    private String plain(String text) {
        var plain = new StringBuilder();
        text.strip()
                .toLowerCase(locale)
                .codePoints()
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .forEach(character -> append(plain, character));
        return plain.toString();
    }

    private static void append(StringBuilder plain, int character) {
        var digit = Character.digit(character, 10);
        if (digit >= 0) {
            plain.append(digit);
        } else {
            plain.appendCodePoint(Character.isSpaceChar(character) ? ' ' : character);
        }
    }
}
