package org.ligature.pricing;

import java.math.BigDecimal;

/// What the lines of one record come to.
///
/// @param net their extended amounts without tax
/// @param discounts their manual discounts
/// @param tax their taxes
record Sums(BigDecimal net, BigDecimal discounts, BigDecimal tax) {

    static final Sums NONE = new Sums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
}
