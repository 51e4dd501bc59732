package org.ligature.records;

import org.jspecify.annotations.Nullable;

/// What came of reading text that somebody typed.
public sealed interface Typed {

    /// It stands for this value; null where nothing was typed.
    record Value(@Nullable Object value) implements Typed {}

    /// It stands for nothing, and this is why.
    record Unreadable(Complaint why) implements Typed {}

    /// Nothing was typed.
    static Typed nothing() {
        return new Value(null);
    }

    static Typed unreadable(String key, Object... arguments) {
        return new Unreadable(Complaint.of(key, arguments));
    }
}
