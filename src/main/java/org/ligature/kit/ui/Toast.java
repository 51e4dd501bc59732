package org.ligature.kit.ui;

import org.jspecify.annotations.Nullable;

/// A short word that something was done, perhaps with a way to undo it; goes away by itself.
public record Toast(Icon icon, String text, @Nullable Offer offer) {

    /// What one may still do about it.
    public record Offer(String text, Runnable run) {}

    public static Toast done(String text) {
        return new Toast(Icon.SUCCESS, text, null);
    }

    public static Toast done(String text, String offer, Runnable run) {
        return new Toast(Icon.SUCCESS, text, new Offer(offer, run));
    }
}
