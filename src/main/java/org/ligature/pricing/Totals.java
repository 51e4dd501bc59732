package org.ligature.pricing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// The totals of a record with lines, as Dataverse computes them: the lines, less the discount in
/// percent and the discount as an amount, plus freight and tax.
///
/// @param detail the lines without tax
/// @param lineDiscounts the manual discounts of the lines, which `detail` has taken off already
/// @param discount both discounts of the record together
/// @param lessFreight `detail` less `discount`
record Totals(
        BigDecimal detail,
        BigDecimal lineDiscounts,
        BigDecimal discount,
        BigDecimal lessFreight,
        BigDecimal tax,
        BigDecimal total) {

    /// @param digits of the currency, to which each amount is rounded half up
    static Totals of(
            Sums lines,
            @Nullable BigDecimal percentage,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal freight,
            int digits) {
        var detail = Amounts.rounded(lines.net(), digits);
        var tax = Amounts.rounded(lines.tax(), digits);
        var discount =
                Amounts.percent(detail, percentage, digits)
                        .add(Amounts.rounded(Amounts.orZero(amount), digits));
        var lessFreight = detail.subtract(discount);
        var total = lessFreight.add(Amounts.rounded(Amounts.orZero(freight), digits)).add(tax);
        return new Totals(
                detail,
                Amounts.rounded(lines.discounts(), digits),
                discount,
                lessFreight,
                tax,
                total);
    }
}
