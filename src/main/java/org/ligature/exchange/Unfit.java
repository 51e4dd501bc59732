package org.ligature.exchange;

import org.ligature.kit.text.Texts;

/// Why a line of a dump cannot be taken.
final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    Unfit(String key, Object... arguments) {
        this(Texts.of(Unfit.class).get(key, arguments));
    }

    private Unfit(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    /// @param sentence what somebody else says is wrong
    static Unfit because(String sentence) {
        return new Unfit(sentence);
    }

    String sentence() {
        return sentence;
    }
}
