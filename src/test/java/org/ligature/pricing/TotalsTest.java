package org.ligature.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

class TotalsTest {

    /// Net of the lines, their tax, discount in percent, discount as an amount, freight, digits;
    /// then what was worked out by hand: discount, total without freight, total.
    @ParameterizedTest
    @CsvSource({
        "100, 19, , , , 2, 0.00, 100.00, 119.00",
        "100, 19, 10, , , 2, 10.00, 90.00, 109.00",
        // both discounts together: the percentage is of the lines, not of what the amount leaves
        "100, 0, 10, 5, , 2, 15.00, 85.00, 85.00",
        "100, 19, 33.33, 0.01, 7.5, 2, 33.34, 66.66, 93.16",
        // half a cent of a percentage
        "0.50, 0, 1, , , 2, 0.01, 0.49, 0.49",
        "0.49, 0, 1, , , 2, 0.00, 0.49, 0.49",
        "99.99, 0, 0.5, , , 2, 0.50, 99.49, 99.49",
        "10.10, 0, 12.5, , , 2, 1.26, 8.84, 8.84",
        // what is taken back
        "-29.75, -4.75, 10, , , 2, -2.98, -26.77, -31.52",
        "20, 0, , 50, 5, 2, 50.00, -30.00, -25.00",
        // currencies without digits, and with three
        "299, 57, 5, , , 0, 15, 284, 341",
        "299, 57, , 0.5, 0.4, 0, 1, 298, 355",
        "3.703, 0.704, 12.5, 0.0005, 1.0005, 3, 0.464, 3.239, 4.944",
        "0, 0, 100, , 12, 2, 0.00, 0.00, 12.00",
        "100, 0, 100, , , 2, 100.00, 0.00, 0.00"
    })
    void areWorkedOutAsByHand(
            BigDecimal net,
            BigDecimal tax,
            @Nullable BigDecimal percentage,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal freight,
            int digits,
            BigDecimal discount,
            BigDecimal lessFreight,
            BigDecimal total) {
        var totals =
                Totals.of(new Sums(net, BigDecimal.ZERO, tax), percentage, amount, freight, digits);

        assertEquals(discount, totals.discount());
        assertEquals(lessFreight, totals.lessFreight());
        assertEquals(total, totals.total());
    }
}
