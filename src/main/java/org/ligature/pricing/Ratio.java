package org.ligature.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount that is not rounded yet: what divides it stands apart, so that nothing is lost before
/// it is rounded once.
///
/// @param below above zero
record Ratio(BigDecimal above, BigDecimal below) {

    static final Ratio ONE = new Ratio(BigDecimal.ONE, BigDecimal.ONE);

    Ratio times(Ratio other) {
        return new Ratio(above.multiply(other.above), below.multiply(other.below));
    }

    /// Half up, to this many digits.
    BigDecimal rounded(int digits) {
        return above.divide(below, digits, RoundingMode.HALF_UP);
    }

    /// The one of `start`, `start + step`, `start + 2 · step` and so on that is next to it.
    ///
    /// @param mode in which direction it lies
    BigDecimal nextOf(BigDecimal start, BigDecimal step, RoundingMode mode) {
        var beyond = above.subtract(start.multiply(below));
        var steps = beyond.divide(below.multiply(step), 0, mode).max(BigDecimal.ZERO);
        return start.add(steps.multiply(step));
    }
}
