package org.ligature.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ligature.Shop;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.records.BatchOutcome;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class PricingServiceTest {

    private final Shop shop = new Shop();
    private final RecordRef lamp = shop.sold("Lamp", "19.99");
    private final RecordRef quote = shop.quote("Lights");

    @Test
    void takesThePriceOfTheListAndTheUnitOfTheProduct() {
        var line = shop.line(quote, lamp, "3");

        assertEquals("19.99", shop.money(line, "priceperunit"));
        assertEquals("59.97", shop.money(line, "baseamount"));
        assertEquals("59.97", shop.money(line, "extendedamount"));
        assertEquals("Lamp", line.name());
        assertEquals(shop.piece, shop.row(line).values().get("uomid"));
        assertEquals(1, shop.row(line).values().get("lineitemnumber"));
        assertEquals("59.97", shop.money(quote, "totalamount"));
    }

    @Test
    void aProductIsSoldByTheFirstUnitWhereNobodySaysOtherwise() {
        var rope = shop.row(shop.made("product", Values.of("name", "Rope"))).values();

        assertEquals(shop.units, rope.get("defaultuomscheduleid"));
        assertEquals(shop.piece, rope.get("defaultuomid"));
        assertEquals(2, rope.get("quantitydecimal"));
        assertEquals(shop.euro, rope.get("transactioncurrencyid"));

        var weight = shop.made("uomschedule", Values.of("name", "Weight"));
        var unit =
                Values.of("name", "Gram")
                        .with("uomscheduleid", weight)
                        .with("quantity", number("1"));
        var gram = shop.made("uom", unit);
        var tea = shop.made("product", Values.of("name", "Tea").with("defaultuomid", gram));
        assertEquals(weight, shop.row(tea).values().get("defaultuomscheduleid"));
        var salt =
                shop.made(
                        "product", Values.of("name", "Salt").with("defaultuomscheduleid", weight));
        assertEquals(gram, shop.row(salt).values().get("defaultuomid"));
    }

    @Test
    void aNewRecordStartsInTheCurrencyOfTheStore() {
        for (var table : List.of("account", "opportunity", "product", "quote")) {
            var blank = shop.records.blank(shop.admin, table);
            assertEquals(shop.euro, blank.get("transactioncurrencyid"), table);
        }
        assertEquals(
                shop.units, shop.records.blank(shop.admin, "product").get("defaultuomscheduleid"));
        var account = shop.row(shop.account("Kern")).values();
        assertEquals(shop.euro, account.get("transactioncurrencyid"));
    }

    @Test
    void addsUpEveryKindOfLine() {
        shop.line(quote, lamp, "3");
        var bulb = shop.line(quote, shop.sold("Bulb", "0.335"), "3");
        shop.changed(bulb, of("volumediscountamount", "0.005").with("tax", number("0.195")));
        writeIn("Mounting", "33.3333", "0.33");
        writeIn("Voucher", "12.50", "-1");

        // 59.97 · 1.01 - 0.02 + 0.20 · 11.00 · -12.50, with 0.20 of tax apart
        assertEquals("59.46", shop.money(quote, "totallineitemamount"));
        assertEquals("0.2", shop.money(quote, "totaltax"));
        assertEquals("59.66", shop.money(quote, "totalamount"));

        shop.changed(
                quote,
                of("discountpercentage", "12.5")
                        .with("discountamount", number("5.005"))
                        .with("freightamount", number("4.9")));

        // 59.46 - 7.43 - 5.01 + 4.90 + 0.20
        assertEquals("47.02", shop.money(quote, "totalamountlessfreight"));
        assertEquals("52.12", shop.money(quote, "totalamount"));
    }

    @Test
    void roundsToTheDigitsOfTheCurrency() {
        assertEquals("1000", totalIn("JPY", 0, "333.3333"));
        assertEquals("0.503", totalIn("KWD", 3, "0.1675"));
        assertEquals("0.017", totalIn("TND", 3, "0.0055"));
    }

    private String totalIn(String code, int digits, String price) {
        var currency = shop.currency(code, digits);
        var list = shop.priceList(code, currency);
        var foreign =
                shop.made(
                        "quote",
                        Values.of("name", code)
                                .with("customerid", shop.account(code))
                                .with("pricelevelid", list));
        assertEquals(currency, shop.row(foreign).values().get("transactioncurrencyid"));
        var product = shop.product("Thing " + code, 0);
        shop.price(list, product, price);
        shop.line(foreign, product, "3");
        return shop.money(foreign, "totalamount");
    }

    @Test
    void keepsAPriceThatIsTypedAndSaysSo() {
        var line = shop.line(quote, lamp, "2");

        shop.changed(line, of("priceperunit", "15"));

        assertEquals("30", shop.money(line, "extendedamount"));
        assertEquals(true, shop.row(line).values().get("ispriceoverridden"));

        shop.changed(line, Values.of("ispriceoverridden", false));

        assertEquals("19.99", shop.money(line, "priceperunit"));
    }

    @Test
    void tellsThatAProductHasNoPriceAndTakesTheTypedOne() {
        var line = shop.line(quote, shop.product("Shade", 0), "2");

        assertEquals(11, shop.row(line).values().get("pricingerrorcode"));
        assertEquals("", shop.money(line, "extendedamount"));
        assertEquals("0", shop.money(quote, "totalamount"));

        shop.changed(line, of("priceperunit", "7.5"));

        assertEquals("15", shop.money(quote, "totalamount"));
    }

    @Test
    void followsLinesThatChangeMoveAndGo() {
        var line = shop.line(quote, lamp, "3");
        var other = shop.quote("More lights");

        shop.changed(line, of("quantity", "2"));
        assertEquals("39.98", shop.money(quote, "totalamount"));

        shop.changed(line, Values.of("quoteid", other));
        assertEquals("0", shop.money(quote, "totalamount"));
        assertEquals("39.98", shop.money(other, "totalamount"));

        shop.records.delete(shop.admin, List.of(line.id()));
        assertEquals("0", shop.money(other, "totalamount"));
    }

    @Test
    void worksOutTheTotalsOfABatchOnceForEachQuote() {
        var before = shop.row(quote).version();
        var rows = new ArrayList<Values>();
        for (int i = 0; i < 1500; i++) {
            rows.add(Values.of("quoteid", quote).with("productid", lamp).with("quantity", ONE));
        }

        var outcomes = shop.inAction(action -> shop.records.create(action, "quotedetail", rows));

        assertTrue(outcomes.stream().allMatch(it -> it instanceof BatchOutcome.Created));
        assertEquals("29985", shop.money(quote, "totalamount"));
        assertEquals(before + 1, shop.row(quote).version());
        var last = assertInstanceOf(BatchOutcome.Created.class, outcomes.getLast()).ref();
        assertEquals(1500, shop.row(last).values().get("lineitemnumber"));
    }

    @Test
    void refusesAmountsFromOutside() {
        var line = Values.of("quoteid", quote).with("productid", lamp).with("quantity", ONE);

        assertEquals(
                "Extended Amount is filled in by the program and cannot be given.",
                shop.refusal("quotedetail", line.with("extendedamount", ONE)));
        assertEquals(
                "Total amount is filled in by the program and cannot be given.",
                shop.refusal(quote, of("totalamount", "1")));
        var deal = shop.made("opportunity", Values.of("name", "Deal"));
        assertEquals(
                "Total Amount is filled in by the program and cannot be given.",
                shop.refusal(deal, of("totalamount", "1")));
    }

    @Test
    void refusesALineWithoutAProductOrWithTooManyDecimals() {
        var line = Values.of("quoteid", quote).with("quantity", ONE);

        assertEquals(
                "Existing Product must be chosen, or the line be written in.",
                shop.refusal("quotedetail", line));
        assertEquals(
                "Write-In Product must say what is sold, because the line is written in and names"
                        + " no product.",
                shop.refusal("quotedetail", line.with("isproductoverridden", true)));
        assertEquals(
                "Quantity takes 2 digits after the point at most, because that is how Lamp is"
                        + " sold.",
                shop.refusal(
                        "quotedetail",
                        line.with("productid", lamp).with("quantity", number("1.005"))));
    }

    @Test
    void leavesTheLinesOfWhatIsClosedAsTheyAre() {
        var line = shop.line(quote, lamp, "3");
        shop.done("ACTIVATE", quote);
        var closed = "Quote is a record whose lines cannot be changed: Lights is Active.";
        var more = Values.of("quoteid", quote).with("productid", lamp).with("quantity", ONE);

        assertEquals(closed, shop.refusal("quotedetail", more));
        assertEquals(closed, shop.refusal(line, of("quantity", "1")));
        var problem =
                assertThrows(
                        Problem.class, () -> shop.records.delete(shop.admin, List.of(line.id())));
        assertEquals(
                "The lines of Lights cannot be deleted, because it is Active.", Texts.of(problem));

        shop.records.delete(shop.admin, List.of(quote.id()));

        assertTrue(shop.records.find(shop.admin, line.uuid()).isEmpty());
    }

    @Test
    void keepsThePricesOfALockedOrder() {
        var order =
                shop.made(
                        "salesorder",
                        Values.of("name", "Lights")
                                .with("customerid", shop.account("Kern"))
                                .with("pricelevelid", shop.prices));
        var line =
                shop.made(
                        "salesorderdetail",
                        Values.of("salesorderid", order)
                                .with("productid", lamp)
                                .with("quantity", ONE));
        shop.changed(order, Values.of("ispricelocked", true));
        var item = shop.made("productpricelevel", dearer());

        shop.changed(line, of("quantity", "2"));

        assertEquals("Lamp", item.name());
        assertEquals("39.98", shop.money(order, "totalamount"));
        shop.changed(order, Values.of("ispricelocked", false));
        assertEquals("50", shop.money(order, "totalamount"));
    }

    private Values dearer() {
        return Values.of("pricelevelid", shop.prices)
                .with("productid", lamp)
                .with("uomid", shop.piece)
                .with("amount", number("25"));
    }

    @Test
    void pricesTheLinesAnewOnAnotherPriceList() {
        var line = shop.line(quote, lamp, "2");
        var typed = shop.line(quote, lamp, "1");
        shop.changed(typed, of("priceperunit", "1"));
        var cheap = shop.priceList("Cheap", shop.euro);
        shop.price(cheap, lamp, "9.995");

        shop.changed(quote, Values.of("pricelevelid", cheap));

        assertEquals("19.99", shop.money(line, "extendedamount"));
        assertEquals("20.99", shop.money(quote, "totalamount"));
    }

    @Test
    void refusesAPriceListOfAnotherCurrency() {
        var yen = shop.priceList("Yen", shop.currency("JPY", 0));

        assertEquals(
                "Price List sells in JPY. Choose a price list in the currency of this record, or"
                        + " change the currency.",
                shop.refusal(quote, Values.of("pricelevelid", yen)));
    }

    @Test
    void aLineIsInTheCurrencyOfItsRecord() {
        var yen = shop.currency("JPY", 0);
        var list = shop.priceList("Yen", yen);
        shop.price(list, lamp, "3000");
        var line = shop.line(quote, lamp, "1");
        assertEquals(shop.euro, currency(line));

        shop.changed(quote, Values.of("pricelevelid", list).with("transactioncurrencyid", yen));

        assertEquals(yen, currency(line));
        assertEquals("3000", shop.money(line, "extendedamount"));
        shop.changed(line, Values.of("quoteid", shop.quote("More lights")));
        assertEquals(shop.euro, currency(line));
        assertEquals(
                "Currency is filled in by the program and cannot be given.",
                shop.refusal(line, Values.of("transactioncurrencyid", yen)));
    }

    @Test
    void anItemOfAPriceListIsInTheCurrencyOfTheList() {
        var yen = shop.currency("JPY", 0);

        var item = shop.price(shop.priceList("Yen", yen), lamp, "3000");

        assertEquals(yen, currency(item));
    }

    @Test
    void anOpportunityWithoutACurrencyTakesThatOfItsPriceList() {
        var yen = shop.currency("JPY", 0);
        var deal = shop.made("opportunity", Values.of("name", "Deal"));
        shop.changed(deal, Values.of("transactioncurrencyid", null));
        assertEquals(null, currency(deal));

        shop.changed(deal, Values.of("pricelevelid", shop.priceList("Yen", yen)));

        assertEquals(yen, currency(deal));
    }

    @Test
    void refusesAnotherCurrencyForAPriceListWithItems() {
        var yen = Values.of("transactioncurrencyid", shop.currency("JPY", 0));
        var empty = shop.priceList("Empty", shop.euro);

        shop.changed(empty, yen);

        assertEquals(
                "Currency of Retail cannot be changed, because the list has items, whose amounts"
                        + " are in it. Make another price list, or delete its items first.",
                shop.refusal(shop.prices, yen));
    }

    @Test
    void aPriceListMayBringItsUuid() {
        var uuid = new UUID(1, 2);

        var list = shop.made("pricelevel", Values.of("name", "Mine").with("pricelevelid", uuid));

        assertEquals(uuid, list.uuid());
        assertEquals(shop.euro, currency(list));
    }

    private @Nullable Object currency(RecordRef ref) {
        return shop.row(ref).values().get("transactioncurrencyid");
    }

    @Test
    void letsTheRevenueOfAnOpportunityFollowItsLinesWhereItIsAskedTo() {
        var deal =
                shop.made(
                        "opportunity",
                        Values.of("name", "Deal")
                                .with("pricelevelid", shop.prices)
                                .with("estimatedvalue", number("1000")));
        shop.made(
                "opportunityproduct",
                Values.of("opportunityid", deal).with("productid", lamp).with("quantity", ONE));

        assertEquals("1000", shop.money(deal, "estimatedvalue"));
        shop.changed(deal, Values.of("isrevenuesystemcalculated", true));
        assertEquals("19.99", shop.money(deal, "estimatedvalue"));
        shop.changed(deal, of("estimatedvalue", "5").with("freightamount", ONE));
        assertEquals("20.99", shop.money(deal, "estimatedvalue"));
    }

    @Test
    void leavesOneStepToUndoForALineAndItsTotals() {
        var before = transactions();

        shop.line(quote, lamp, "3");

        assertEquals(before + 1, transactions());
    }

    private int transactions() {
        return shop.store
                .db()
                .read(tx -> tx.sql().fetchCount(org.ligature.sql.Tables.AUDIT_TRANSACTION));
    }

    private void writeIn(String what, String price, String quantity) {
        shop.made(
                "quotedetail",
                Values.of("quoteid", quote)
                        .with("productdescription", what)
                        .with("priceperunit", number(price))
                        .with("quantity", number(quantity)));
    }

    private static final BigDecimal ONE = BigDecimal.ONE;

    private static Values of(String column, String number) {
        return Values.of(column, number(number));
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }
}
