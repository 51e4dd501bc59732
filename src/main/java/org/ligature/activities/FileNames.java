package org.ligature.activities;

import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// Makes names of files that every system takes and that hide nothing: no folders, no signs one
/// does not see, no names Windows keeps for itself.
final class FileNames {

    static final int LONGEST = 120;

    /// Most file systems take 255; some are left for what a system adds to a second copy.
    static final int MOST_BYTES = 240;

    private static final String NAMELESS = "file";
    private static final String FORBIDDEN = "<>:\"/\\|?*";
    private static final Set<String> DEVICES =
            Set.of("con", "prn", "aux", "nul", "conin$", "conout$");
    private static final int LONGEST_ENDING = 16;
    private static final String UNKNOWN = "application/octet-stream";

    private FileNames() {}

    /// The name alone, whatever path it came with.
    static String safe(String given) {
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var clean = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileNames::isSeen)
                .map(c -> FORBIDDEN.indexOf(c) >= 0 ? '_' : c)
                .map(c -> Character.isSpaceChar(c) ? ' ' : c)
                .forEach(clean::appendCodePoint);
        var trimmed = trimmed(clean.toString());
        if (trimmed.isEmpty()) {
            return NAMELESS;
        }
        return shortened(isDevice(trimmed) ? "_" + trimmed : trimmed);
    }

    /// The media type its ending stands for.
    static String type(String name) {
        var guessed = URLConnection.guessContentTypeFromName(name);
        return guessed == null ? UNKNOWN : guessed;
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED ->
                    false;
            default -> true;
        };
    }

    /// Windows drops dots and blanks at the end, so that another file could be meant.
    private static String trimmed(String name) {
        return name.strip().replaceAll("[. ]+$", "");
    }

    /// Windows knows its devices by what stands before the first dot.
    private static boolean isDevice(String name) {
        var dot = name.indexOf('.');
        var stem = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        return DEVICES.contains(stem) || stem.matches("(com|lpt)[0-9¹²³]");
    }

    /// The ending stays, so that the file is still known for what it is.
    private static String shortened(String name) {
        if (fits(name)) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        var stem = name.substring(0, name.length() - ending.length());
        while (!fits(stem + ending)) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return trimmed(stem) + ending;
    }

    private static boolean fits(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                && name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }
}
