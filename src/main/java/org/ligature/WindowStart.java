package org.ligature;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the window is started with.
///
/// @param store the file of the store that was named; empty for the user's own
record WindowStart(Optional<Path> store) {

    private static final String STORE = "--store";

    /// @return empty where the words are a command
    static Optional<WindowStart> of(List<String> words) {
        if (words.isEmpty()) {
            return Optional.of(new WindowStart(Optional.empty()));
        }
        var first = words.getFirst();
        if (words.size() == 2 && first.equals(STORE)) {
            return Optional.of(named(words.get(1)));
        }
        return words.size() == 1 && first.startsWith(STORE + "=")
                ? Optional.of(named(first.substring(STORE.length() + 1)))
                : Optional.empty();
    }

    private static WindowStart named(String file) {
        return new WindowStart(Optional.of(Path.of(file)));
    }
}
