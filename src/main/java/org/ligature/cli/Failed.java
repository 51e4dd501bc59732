package org.ligature.cli;

import java.util.Optional;

/// A command that was refused for a reason that is told.
final class Failed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String code;

    /// @param name the name of the error, such as `CannotConnectToSelf`
    /// @param sentence what is wrong and what to do
    Failed(String name, String sentence) {
        this(name, "", sentence);
    }

    /// @param code the number of Dataverse's error, such as `0x80048217`; empty where there is none
    Failed(String name, String code, String sentence) {
        super(sentence, null, false, false);
        this.name = name;
        this.code = code;
    }

    String name() {
        return name;
    }

    Optional<String> code() {
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
