package org.ligature.verbs;

import org.ligature.kit.text.Texts;

import java.util.List;

/// Why a record cannot do it: what is in the way and what to do about it.
public record Refusal(String key, List<Object> arguments) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    static Refusal of(String key, Object... arguments) {
        return new Refusal(key, List.of(arguments));
    }

    public String sentence() {
        return Texts.of(Refusal.class).get("refused." + key, arguments.toArray());
    }
}
