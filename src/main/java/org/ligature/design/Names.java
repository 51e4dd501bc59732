package org.ligature.design;

import java.util.Locale;
import java.util.regex.Pattern;

/// How logical names are written.
final class Names {

    static final int LABEL = 100;
    static final int LONGEST = 50;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private Names() {}

    /// The logical name under this key.
    static String written(SpecNode node, String key) {
        var name = node.text(key);
        if (!isName(name)) {
            throw node.at(key).wrong("spec.no-name", suggestion(name), LONGEST);
        }
        return name;
    }

    static boolean isName(String name) {
        return name.length() <= LONGEST && NAME.matcher(name).matches();
    }

    /// A name made of words, such as `sail_area` of "Sail Area".
    static String suggestion(String words) {
        var plain = words.toLowerCase(Locale.ROOT).strip().replaceAll("[^a-z0-9]+", "_");
        var name = plain.replaceAll("^[^a-z]+|_+$", "");
        var made = name.isEmpty() ? "name" : name;
        return made.substring(0, Math.min(LONGEST, made.length()));
    }
}
