package org.ligature.kit.ui;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// A short word that something was done, perhaps with a way to undo it; goes away by itself.
///
/// @param offers what one may still do about it, at most three of its own
/// @param stays whether it waits until one answers it
/// @param answered what happens once one took an offer or closed it
public record Toast(Icon icon, String text, List<Offer> offers, boolean stays, Runnable answered) {

    public Toast {
        offers = List.copyOf(offers);
    }

    /// The same with one offer more.
    Toast with(Offer further) {
        return new Toast(
                icon,
                text,
                Stream.concat(offers.stream(), Stream.of(further)).toList(),
                stays,
                answered);
    }

    /// What one may still do about it.
    public record Offer(String text, Runnable run) {}

    public Toast(Icon icon, String text, List<Offer> offers, boolean stays) {
        this(icon, text, offers, stays, () -> {});
    }

    public Toast(Icon icon, String text, @Nullable Offer offer) {
        this(icon, text, offer == null ? List.of() : List.of(offer), false);
    }

    public static Toast done(String text) {
        return new Toast(Icon.SUCCESS, text, null);
    }

    public static Toast done(String text, String offer, Runnable run) {
        return new Toast(Icon.SUCCESS, text, new Offer(offer, run));
    }
}
