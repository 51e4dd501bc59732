package org.ligature.records;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Says what is wrong with a text by the ending of a key in the bundle, or nothing.
///
/// The rules are lenient: a value that people have is taken, a slip of the keyboard is not.
final class TextRules {

    private static final Pattern PHONE =
            Pattern.compile("[\\p{L}\\p{Nd}\\p{Cf}\\h+()./,;:=*#&'-]+");
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):(//)?(.*)$");
    private static final Set<String> SCHEMES = Set.of("http", "https", "ftp", "ftps", "sftp");

    private TextRules() {}

    /// Characters that no text may hold; line breaks only where there are several lines.
    static String characters(String text, boolean lines) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return "surrogate";
            } else if (c == '\n' || c == '\r') {
                if (!lines) {
                    return "line-break";
                }
            } else if (c < ' ' && c != '\t' || c == 0x7f) {
                return "control";
            }
        }
        return "";
    }

    static boolean isEmail(String text) {
        var address = text.strip();
        var at = address.lastIndexOf('@');
        return at > 0
                && address.indexOf('@') == at
                && address.chars().noneMatch(TextRules::separates)
                && !address.startsWith(".")
                && isHost(address.substring(at + 1), true);
    }

    static boolean isPhone(String text) {
        return PHONE.matcher(text).matches()
                && text.codePoints().filter(Character::isDigit).count() >= 2;
    }

    static boolean isUrl(String text) {
        var url = text.strip();
        var scheme = SCHEME.matcher(url);
        if (scheme.matches() && (scheme.group(2) != null || !startsWithPort(scheme.group(3)))) {
            return scheme.group(2) != null
                    && SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT))
                    && hasHost(scheme.group(3), false);
        }
        return hasHost(url, true);
    }

    private static boolean startsWithPort(String rest) {
        return !rest.isEmpty() && Character.isDigit(rest.charAt(0));
    }

    private static boolean hasHost(String rest, boolean dotted) {
        if (rest.codePoints().anyMatch(Character::isWhitespace)) {
            return false;
        }
        var authority = rest.split("[/?#]", 2)[0];
        var host = authority.substring(authority.lastIndexOf('@') + 1);
        if (host.startsWith("[")) {
            return host.indexOf(']') > 2;
        }
        return isHost(host.replaceFirst(":\\d{1,5}$", ""), dotted);
    }

    private static boolean isHost(String host, boolean dotted) {
        return !host.isEmpty()
                && !host.startsWith(".")
                && !host.endsWith(".")
                && !host.contains("..")
                && host.indexOf(':') < 0
                && (!dotted || host.indexOf('.') > 0)
                && host.codePoints().noneMatch(TextRules::separates);
    }

    private static boolean separates(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == ','
                || c == ';'
                || c == '<'
                || c == '>'
                || c == '"';
    }
}
