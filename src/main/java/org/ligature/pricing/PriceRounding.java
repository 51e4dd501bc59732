package org.ligature.pricing;

import org.ligature.records.Values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// On which prices an item of a price list is rounded: those that end in an amount, or its
/// multiples.
///
/// @param start the lowest of them
/// @param step from each to the next
record PriceRounding(RoundingMode mode, BigDecimal start, BigDecimal step) {

    private static final int UP = 2;
    private static final int DOWN = 3;
    private static final int TO_NEAREST = 4;
    private static final int ENDS_IN = 1;

    /// Whether the item asks for a rounding.
    static boolean isAskedBy(Values item) {
        return mode(item).isPresent();
    }

    /// What the item asks for, where that is whole.
    static Optional<PriceRounding> of(Values item) {
        var option = item.get("roundingoptioncode", Integer.class);
        var amount = item.get("roundingoptionamount", BigDecimal.class);
        if (option.isEmpty() || amount.isEmpty()) {
            return Optional.empty();
        }
        var ends = option.get() == ENDS_IN;
        return mode(item)
                .filter(_ -> ends || amount.get().signum() > 0)
                .map(mode -> ends ? endsIn(mode, amount.get()) : multiple(mode, amount.get()));
    }

    private static Optional<RoundingMode> mode(Values item) {
        return item.get("roundingpolicycode", Integer.class)
                .flatMap(
                        policy ->
                                switch (policy) {
                                    case UP -> Optional.of(RoundingMode.CEILING);
                                    case DOWN -> Optional.of(RoundingMode.FLOOR);
                                    case TO_NEAREST -> Optional.of(RoundingMode.HALF_UP);
                                    default -> Optional.empty();
                                });
    }

    private static PriceRounding multiple(RoundingMode mode, BigDecimal amount) {
        return new PriceRounding(mode, BigDecimal.ZERO, amount);
    }

    /// What ends in 0.99 lies a whole apart, what ends in 9.95 ten.
    private static PriceRounding endsIn(RoundingMode mode, BigDecimal amount) {
        var digits = amount.signum() == 0 ? 0 : amount.precision() - amount.scale();
        return new PriceRounding(mode, amount, BigDecimal.ONE.movePointRight(Math.max(0, digits)));
    }

    BigDecimal of(Ratio price) {
        return price.nextOf(start, step, mode);
    }
}
