package org.ligature.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ligature.Shop;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;

import java.math.BigDecimal;

/// What items of price lists sell for, by every pricing method; amounts worked out by hand.
final class PriceItemsTest {

    private static final int LIST = 2;
    private static final int MARGIN_ON_CURRENT_COST = 4;

    private final Shop shop = new Shop();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # method | from     | percent  | policy | option | on    | digits | price
                    # of the list price
                    2        | 19.99    | 85       | 1      |        |       | 2      | 16.99
                    2        | 0.10     | 0        | 1      |        |       | 2      | 0
                    2        | 217.39   | 100      | 2      | 1      | 0     | 2      | 218
                    2        | 217.39   | 100      | 3      | 1      | 0     | 2      | 217
                    2        | 217.50   | 100      | 4      | 1      | 0     | 2      | 218
                    # ends in: 0.95 lies 1 apart, 9.95 lies 10 apart
                    2        | 16.95    | 100      | 2      | 1      | 0.95  | 2      | 16.95
                    2        | 16.9501  | 100      | 2      | 1      | 0.95  | 2      | 17.95
                    2        | 15.50    | 100      | 2      | 1      | 9.95  | 2      | 19.95
                    2        | 15.50    | 100      | 3      | 1      | 9.95  | 2      | 9.95
                    2        | 15.50    | 100      | 4      | 1      | 9.95  | 2      | 19.95
                    2        | 14.94    | 100      | 4      | 1      | 9.95  | 2      | 9.95
                    2        | 5        | 100      | 3      | 1      | 9.95  | 2      | 9.95
                    2        | 19       | 100      | 2      | 1      | 10    | 2      | 110
                    # multiples
                    2        | 1.025    | 100      | 4      | 2      | 0.05  | 2      | 1.05
                    2        | 0.10     | 100      | 3      | 2      | 0.25  | 2      | 0
                    2        | 10.001   | 100      | 2      | 2      | 0.003 | 2      | 10
                    # markup on current cost: 7.25 x 1.33333 = 9.6666425
                    3        | 7.25     | 33.333   | 1      |        |       | 2      | 9.67
                    3        | 7.25     | 10000    | 1      |        |       | 2      | 732.25
                    # 15.000001 is above 15
                    3        | 10       | 50.00001 | 2      | 2      | 0.05  | 2      | 15.05
                    # margin on current cost: 10 / 0.67 = 14.9253...
                    4        | 10       | 33       | 1      |        |       | 2      | 14.93
                    4        | 10       | 0        | 1      |        |       | 2      | 10
                    # 14.99999925 is below 15, though it looks like it in cents
                    4        | 10       | 33.33333 | 1      |        |       | 2      | 15
                    4        | 10       | 33.33333 | 3      | 2      | 0.05  | 2      | 14.95
                    4        | 10       | 33.33333 | 2      | 2      | 0.05  | 2      | 15
                    # 1.234 / 0.8766 = 1.40771...
                    4        | 1.234    | 12.34    | 1      |        |       | 3      | 1.408
                    # markup on standard cost: 333 x 1.125 = 374.625
                    5        | 333      | 12.5     | 1      |        |       | 0      | 375
                    5        | 333      | 12.5     | 2      | 2      | 10    | 0      | 380
                    5        | 333      | 12.5     | 4      | 1      | 8     | 0      | 378
                    # margin on standard cost: 80 / 0.6 = 133.333...
                    6        | 80       | 40       | 1      |        |       | 4      | 133.3333
                    6        | 80       | 40       | 4      | 2      | 0.5   | 2      | 133.5
                    """)
    void worksOutThePriceAndRoundsItOnce(
            int method,
            BigDecimal from,
            BigDecimal percent,
            int policy,
            @Nullable Integer option,
            @Nullable BigDecimal on,
            int digits,
            String price) {
        var currency = shop.currency("XTS", digits);
        var product = product(currency, method, from);
        var item =
                item(shop.priceList("Test", currency), product, method, percent)
                        .with("roundingpolicycode", policy)
                        .with("roundingoptioncode", option)
                        .with("roundingoptionamount", on);

        var made = shop.made("productpricelevel", item);

        assertEquals(price, shop.money(made, "amount"));
    }

    @Test
    void aLineTakesThePriceThatIsWorkedOut() {
        var lamp = product(shop.euro, LIST, number("20"));
        shop.made("productpricelevel", item(shop.prices, lamp, LIST, number("85")));

        var line = shop.line(shop.quote("Lights"), lamp, "3");

        assertEquals("17", shop.money(line, "priceperunit"));
        assertEquals("51", shop.money(line, "extendedamount"));
    }

    @Test
    void anItemInALargerUnitCostsAsManyTimesMore() {
        var dozen = unit("Dozen", "12", shop.piece);
        var crate = unit("Crate", "5", dozen);
        var egg = product(shop.euro, LIST, number("0.25"));
        var item = item(shop.prices, egg, LIST, number("90"));

        var dozens = shop.made("productpricelevel", item.with("uomid", dozen));
        var crates = shop.made("productpricelevel", item.with("uomid", crate));

        assertEquals("2.7", shop.money(dozens, "amount"));
        assertEquals("13.5", shop.money(crates, "amount"));
        shop.changed(dozen, Values.of("quantity", number("10")));
        assertEquals("11.25", shop.money(crates, "amount"));
        shop.changed(egg, Values.of("defaultuomid", dozen));
        assertEquals("0.23", shop.money(dozens, "amount"));
    }

    @Test
    void sellsInTheUnitOfItsProductWhereItNamesNone() {
        var lamp = product(shop.euro, LIST, number("60"));

        var made =
                shop.made(
                        "productpricelevel",
                        item(shop.prices, lamp, LIST, number("50")).with("uomid", null));

        assertEquals(shop.piece, shop.row(made).values().get("uomid"));
        assertEquals("30", shop.money(made, "amount"));
    }

    @Test
    void pricesFollowWhatTheProductCosts() {
        var lamp = product(shop.euro, MARGIN_ON_CURRENT_COST, number("60"));
        var item =
                shop.made(
                        "productpricelevel",
                        item(shop.prices, lamp, MARGIN_ON_CURRENT_COST, number("40")));
        assertEquals("100", shop.money(item, "amount"));

        shop.changed(lamp, Values.of("currentcost", number("66")));

        assertEquals("110", shop.money(item, "amount"));
        shop.changed(item, Values.of("percentage", number("45")));
        assertEquals("120", shop.money(item, "amount"));
        shop.changed(item, Values.of("pricingmethodcode", 1).with("amount", number("99")));
        shop.changed(lamp, Values.of("currentcost", null));
        assertEquals("99", shop.money(item, "amount"));
    }

    @Test
    void refusesToForgetACostFromWhichAPriceFollows() {
        var lamp = product(shop.euro, MARGIN_ON_CURRENT_COST, number("60"));
        shop.made(
                "productpricelevel", item(shop.prices, lamp, MARGIN_ON_CURRENT_COST, number("40")));

        assertEquals(
                "Current Cost: the price on Retail follows from Current Cost of Lamp, which is not"
                        + " filled in. Fill it in, or choose another pricing method.",
                shop.refusal(lamp, Values.of("currentcost", null)));
        assertEquals(
                "Currency: Retail sells in EUR, but Lamp is priced in JPY. Choose Currency Amount,"
                        + " or give both the same currency.",
                shop.refusal(lamp, Values.of("transactioncurrencyid", shop.currency("JPY", 0))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2 | Pricing Method: the price on Retail follows from List Price of Lamp, which is not filled in. Fill it in, or choose another pricing method.
                    3 | Pricing Method: the price on Retail follows from Current Cost of Lamp, which is not filled in. Fill it in, or choose another pricing method.
                    4 | Pricing Method: the price on Retail follows from Current Cost of Lamp, which is not filled in. Fill it in, or choose another pricing method.
                    5 | Pricing Method: the price on Retail follows from Standard Cost of Lamp, which is not filled in. Fill it in, or choose another pricing method.
                    6 | Pricing Method: the price on Retail follows from Standard Cost of Lamp, which is not filled in. Fill it in, or choose another pricing method.
                    """)
    void refusesAPriceOfWhatIsNotKnown(int method, String sentence) {
        var lamp = shop.product("Lamp", 2);

        assertEquals(sentence, refusal(item(shop.prices, lamp, method, number("10"))));
    }

    @Test
    void refusesWhatIsNotWhole() {
        var lamp = product(shop.euro, MARGIN_ON_CURRENT_COST, number("60"));
        var item = item(shop.prices, lamp, MARGIN_ON_CURRENT_COST, number("40"));

        assertEquals(
                "Amount must be filled in, because the price is an amount of its own.",
                refusal(item.with("pricingmethodcode", 1)));
        assertEquals(
                "Percentage must be filled in, because the price is worked out with it.",
                refusal(item.with("percentage", null)));
        assertEquals(
                "Percentage must be below 100, because a margin of 100 leaves nothing for the"
                        + " cost.",
                refusal(item.with("percentage", number("100"))));
        var rounding =
                "Rounding Policy needs a rounding option and an amount to round on, above zero for"
                        + " multiples.";
        var up = item.with("roundingpolicycode", 2);
        assertEquals(rounding, refusal(up));
        assertEquals(rounding, refusal(up.with("roundingoptioncode", 1)));
        assertEquals(
                rounding,
                refusal(
                        up.with("roundingoptioncode", 2)
                                .with("roundingoptionamount", BigDecimal.ZERO)));
    }

    @Test
    void refusesAPriceInAnotherCurrencyOrUnit() {
        var lamp = product(shop.euro, LIST, number("60"));
        var yen = shop.priceList("Yen", shop.currency("JPY", 0));
        var gram = unit("Gram", "1", null);

        assertEquals(
                "Pricing Method: Yen sells in JPY, but Lamp is priced in EUR. Choose Currency"
                        + " Amount, or give both the same currency.",
                refusal(item(yen, lamp, LIST, number("40"))));
        assertEquals(
                "Unit: the price of Lamp on Retail follows from that of its default unit, but"
                        + " nothing says how many of one are in the other.",
                refusal(item(shop.prices, lamp, LIST, number("40")).with("uomid", gram)));
    }

    @Test
    void refusesAPriceThatIsTooLarge() {
        var lamp = product(shop.euro, LIST, number("922337203685477"));
        var item = item(shop.prices, lamp, LIST, number("100"));
        shop.made("productpricelevel", item);

        assertEquals(
                "Amount must be from 0 to 922337203685477.",
                refusal(item.with("percentage", number("101"))).replace(",", ""));
    }

    @Test
    void aUnitThatPricesNeedKeepsWhatItIsMadeOf() {
        var dozen = unit("Dozen", "12", shop.piece);
        var egg = product(shop.euro, LIST, number("0.25"));
        shop.made(
                "productpricelevel",
                item(shop.prices, egg, LIST, number("90")).with("uomid", dozen));

        var problem =
                assertThrows(Problem.class, () -> shop.changed(dozen, Values.of("baseuom", null)));

        assertEquals(
                "Unit: the price of Lamp on Retail follows from that of its default unit, but"
                        + " nothing says how many of one are in the other.",
                Texts.of(problem));
    }

    private RecordRef product(RecordRef currency, int method, BigDecimal from) {
        var lamp = shop.product("Lamp", 2);
        shop.changed(
                lamp,
                Values.of("transactioncurrencyid", currency)
                        .with(PricingMethod.of(method).source(), from));
        return lamp;
    }

    private Values item(RecordRef list, RecordRef product, int method, BigDecimal percent) {
        return Values.of("pricelevelid", list)
                .with("productid", product)
                .with("uomid", shop.piece)
                .with("pricingmethodcode", method)
                .with("percentage", percent);
    }

    private RecordRef unit(String name, String quantity, @Nullable RecordRef base) {
        return shop.made(
                "uom",
                Values.of("name", name)
                        .with("uomscheduleid", shop.units)
                        .with("quantity", number(quantity))
                        .with("baseuom", base));
    }

    private String refusal(Values item) {
        return shop.refusal("productpricelevel", item);
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }
}
