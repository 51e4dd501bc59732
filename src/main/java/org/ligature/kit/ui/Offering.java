package org.ligature.kit.ui;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What one may still do about what was just done, while the windows say that it is done: the first
/// toast that is shown meanwhile takes the offer along.
public final class Offering {

    private Toast.@Nullable Offer open;

    public void open(Toast.Offer offer) {
        open = offer;
    }

    /// @return whether no toast took the offer
    public boolean close() {
        return take().isPresent();
    }

    Optional<Toast.Offer> take() {
        var taken = Optional.ofNullable(open);
        open = null;
        return taken;
    }
}
