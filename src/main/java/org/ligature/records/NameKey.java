package org.ligature.records;

import java.text.Normalizer;
import java.util.Locale;

/// Folds names for search and order, so that `Ærø  Müller` is found by `aero muller`: without case,
/// without marks on letters, with single blanks.
public final class NameKey {

    private NameKey() {}

    /// The key of this name; also what a search text has to pass before it is compared with keys.
    public static String of(String name) {
        if (isPlain(name)) {
            return blanks(name.toLowerCase(Locale.ROOT));
        }
        var decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
        return blanks(letters(decomposed).toLowerCase(Locale.ROOT));
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String letters(String decomposed) {
        var out = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(letter -> append(out, letter));
        return out.toString();
    }

    private static void append(StringBuilder out, int letter) {
        var type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return;
        }
        var plain = withoutStroke(letter);
        if (plain.isEmpty()) {
            out.appendCodePoint(letter);
        } else {
            out.append(plain);
        }
    }

    /// Letters that Unicode does not take apart although people type them without their stroke.
    private static String withoutStroke(int letter) {
        return switch (letter) {
            case 'ß', 'ẞ' -> "ss";
            case 'ø', 'Ø' -> "o";
            case 'đ', 'Đ', 'ð', 'Ð' -> "d";
            case 'ł', 'Ł' -> "l";
            case 'ħ', 'Ħ' -> "h";
            case 'ŧ', 'Ŧ' -> "t";
            case 'ı' -> "i";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'þ', 'Þ' -> "th";
            default -> "";
        };
    }

    private static String blanks(String text) {
        var out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = true;
            } else {
                if (blank && !out.isEmpty()) {
                    out.append(' ');
                }
                blank = false;
                out.append(c);
            }
        }
        return out.toString();
    }
}
