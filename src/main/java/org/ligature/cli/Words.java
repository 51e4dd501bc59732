package org.ligature.cli;

import java.util.ArrayList;
import java.util.List;

/// Parts a line into words as a shell does: blanks part them, quotes of either kind hold them
/// together, a
/// backslash takes the next character as it is (not inside single quotes), `#` at the start is a
/// comment.
final class Words {

    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;
    private char quote;

    private Words() {}

    static Words of(String line) {
        var parts = new Words();
        if (!line.stripLeading().startsWith("#")) {
            parts.read(line);
        }
        return parts;
    }

    List<String> all() {
        return List.copyOf(words);
    }

    /// Whether the line ends within quotes, so that its last word may not be what was meant.
    boolean isUnfinished() {
        return quote != 0;
    }

    private void read(String line) {
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
                i++;
                add(line.charAt(i));
            } else {
                read(c);
            }
        }
        end();
    }

    private void read(char c) {
        if (quote != 0) {
            if (c == quote) {
                quote = 0;
            } else {
                add(c);
            }
        } else if (c == '"' || c == '\'') {
            quote = c;
            begun = true;
        } else if (Character.isWhitespace(c)) {
            end();
        } else {
            add(c);
        }
    }

    private void add(char c) {
        word.append(c);
        begun = true;
    }

    private void end() {
        if (begun) {
            words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
    }
}
