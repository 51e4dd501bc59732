package org.ligature.settings;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// Names proposed while somebody types another one, such as `sail_area` of "Sail area".
public final class Proposals {

    private static final int LONGEST = 40;
    private static final Set<String> HISSING = Set.of("s", "x", "z", "ch", "sh");

    private Proposals() {}

    /// A logical name without prefix; empty where the words hold no letter.
    public static String logicalName(String words) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        var name =
                plain.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "_")
                        .replaceAll("^[^a-z]+|_+$", "");
        return name.substring(0, Math.min(LONGEST, name.length())).replaceAll("_+$", "");
    }

    /// The English plural of a name, for the user to correct.
    public static String plural(String words) {
        var name = words.strip();
        if (name.isEmpty()) {
            return "";
        }
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.matches(".*[^aeiou]y")) {
            return name.substring(0, name.length() - 1) + "ies";
        }
        return HISSING.stream().anyMatch(lower::endsWith) ? name + "es" : name + "s";
    }
}
