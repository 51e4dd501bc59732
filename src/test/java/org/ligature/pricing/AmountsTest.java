package org.ligature.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

class AmountsTest {

    /// Price, quantity, volume discount a unit, manual discount, tax, digits; then what was worked
    /// out by hand: base and extended amount.
    @ParameterizedTest
    @CsvSource({
        "10, 3, , , , 2, 30.00, 30.00",
        // half a cent goes up, and away from zero
        "0.005, 1, , , , 2, 0.01, 0.01",
        "-0.005, 1, , , , 2, -0.01, -0.01",
        "0.0049, 1, , , , 2, 0.00, 0.00",
        "0.335, 3, , , , 2, 1.01, 1.01",
        // thirds
        "0.3333, 3, , , , 2, 1.00, 1.00",
        "33.3333, 0.3333, , , , 2, 11.11, 11.11",
        // each amount is rounded by itself: 5.025 + 0.125 off
        "1.005, 5, 0.025, , , 2, 5.03, 4.90",
        "19.99, 7, 0.333, 1.005, 2.345, 2, 139.93, 138.94",
        // a line that takes back
        "12.50, -2, , , -4.75, 2, -25.00, -29.75",
        "12.50, -2, 1, , , 2, -25.00, -23.00",
        // currencies without digits, and with three
        "99.5, 3, , , , 0, 299, 299",
        "0.5, 1, , 0.5, 0.5, 0, 1, 1",
        "-0.5, 1, , , , 0, -1, -1",
        "1.2345, 3, , 0.0005, , 3, 3.704, 3.703",
        "0.0005, 1, , , 0.0004, 3, 0.001, 0.001",
        "0, 12, , , , 2, 0.00, 0.00",
        "7, 0, , 1, , 2, 0.00, -1.00",
        "99999999999.9999, 99999.99999, , , , 2, 9999999998999990.00, 9999999998999990.00"
    })
    void workOutALineAsByHand(
            BigDecimal price,
            BigDecimal quantity,
            @Nullable BigDecimal volume,
            @Nullable BigDecimal manual,
            @Nullable BigDecimal tax,
            int digits,
            BigDecimal base,
            BigDecimal extended) {
        assertEquals(
                new Amounts(base, extended),
                Amounts.of(price, quantity, volume, manual, tax, digits));
    }
}
