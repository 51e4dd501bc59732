package org.ligature.kit.ui;

import java.util.Locale;

/// What a badge, strip or toast feels like; always beside a word or an icon, never colour alone.
public enum Tone {
    NEUTRAL,
    ACCENT,
    SUCCESS,
    WARNING,
    DANGER,
    OUTLINE;

    String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }

    /// The icon that says the same without colour.
    public Icon icon() {
        return switch (this) {
            case NEUTRAL, ACCENT, OUTLINE -> Icon.INFO;
            case SUCCESS -> Icon.SUCCESS;
            case WARNING -> Icon.WARNING;
            case DANGER -> Icon.ERROR;
        };
    }
}
