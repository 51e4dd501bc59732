package org.ligature.pricing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The arithmetic of a line. Each amount is rounded by itself, half up (away from zero), to as many
/// digits as the currency has, so that what is seen adds up.
///
/// @param base price times quantity
/// @param extended what is paid for the line, its tax included
record Amounts(BigDecimal base, BigDecimal extended) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// @param volumeDiscount taken off each unit
    /// @param manualDiscount taken off the line
    /// @param digits of the currency
    static Amounts of(
            BigDecimal price,
            BigDecimal quantity,
            @Nullable BigDecimal volumeDiscount,
            @Nullable BigDecimal manualDiscount,
            @Nullable BigDecimal tax,
            int digits) {
        var base = rounded(price.multiply(quantity), digits);
        var volume = rounded(orZero(volumeDiscount).multiply(quantity), digits);
        var extended =
                base.subtract(volume)
                        .subtract(rounded(orZero(manualDiscount), digits))
                        .add(rounded(orZero(tax), digits));
        return new Amounts(base, extended);
    }

    static BigDecimal rounded(BigDecimal amount, int digits) {
        return amount.setScale(digits, RoundingMode.HALF_UP);
    }

    static BigDecimal percent(BigDecimal amount, @Nullable BigDecimal percentage, int digits) {
        return rounded(amount.multiply(orZero(percentage)).divide(HUNDRED), digits);
    }

    static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
