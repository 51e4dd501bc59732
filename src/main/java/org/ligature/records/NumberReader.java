package org.ligature.records;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads numbers as people of a locale type them: with or without groups, in their own digits.
///
/// A single separator that cannot group, as in `12.5` typed by a German, is the decimal sign.
record NumberReader(char decimal, char group) {

    private static final Pattern GROUPED =
            Pattern.compile("[-+]?\\d{1,3}(,\\d{2,3})*,\\d{3}(\\.\\d*)?");
    private static final Pattern PLAIN = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)");
    private static final Pattern OTHER_SIGN = Pattern.compile("[-+]?\\d*,\\d+");

    static NumberReader of(Locale locale) {
        var symbols = DecimalFormatSymbols.getInstance(locale);
        return new NumberReader(symbols.getDecimalSeparator(), symbols.getGroupingSeparator());
    }

    /// Empty where the text is no number.
    Optional<BigDecimal> read(String text) {
        var canonical = canonical(text);
        if (PLAIN.matcher(canonical).matches()) {
            return Optional.of(new BigDecimal(canonical));
        }
        if (GROUPED.matcher(canonical).matches()) {
            return Optional.of(new BigDecimal(canonical.replace(",", "")));
        }
        if (OTHER_SIGN.matcher(canonical).matches()) {
            return Optional.of(new BigDecimal(canonical.replace(',', '.')));
        }
        return Optional.empty();
    }

    /// ASCII digits, a point before the decimals, commas between groups, nothing in between.
    private String canonical(String text) {
        var plain = new StringBuilder();
        text.codePoints().forEach(character -> append(plain, character));
        return plain.toString();
    }

    private void append(StringBuilder plain, int character) {
        var digit = Character.digit(character, 10);
        if (digit >= 0) {
            plain.append((char) ('0' + digit));
        } else if (!isNothing(character)) {
            plain.appendCodePoint(sign(character));
        }
    }

    private int sign(int character) {
        if (character == decimal || character == '\u066b') {
            return '.';
        }
        if (character == group || character == '\u066c') {
            return ',';
        }
        return character == '\u2212' || character == '\u2013' ? '-' : character;
    }

    /// Marks of writing direction, spaces and apostrophes carry no meaning inside a number.
    private static boolean isNothing(int character) {
        return Character.getType(character) == Character.FORMAT
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\''
                || character == '\u2019';
    }
}
