package org.ligature.shell;

import javafx.geometry.Rectangle2D;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.ui.Theme;

/// What a window remembers from one start to the next.
///
/// @param rail whether the navigation shows icons only
/// @param bounds where the window stood; absent before the first time
public record Preferences(Theme theme, boolean rail, @Nullable Rectangle2D bounds) {

    public static final Preferences FIRST = new Preferences(Theme.LIGHT, false, null);

    Preferences withTheme(Theme changed) {
        return new Preferences(changed, rail, bounds);
    }

    Preferences withRail(boolean changed) {
        return new Preferences(theme, changed, bounds);
    }

    Preferences withBounds(Rectangle2D changed) {
        return new Preferences(theme, rail, changed);
    }
}
