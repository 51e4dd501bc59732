package org.ligature.verbs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.ligature.Shop;
import org.ligature.records.Values;

import java.math.BigDecimal;

/// From quote to order to invoice, with the lines carried along.
class SellingVerbsTest {

    private final VerbHouse house = new VerbHouse();
    private final Shop shop = house.shop;

    @Test
    void sellsFromOpportunityToInvoice() {
        var deal = house.opportunity();
        var quote = shop.done("CREATE_QUOTE", deal);
        assertEquals("QUO-01000", shop.row(quote).values().get("quotenumber"));
        assertEquals(0, shop.row(quote).values().get("revisionnumber"));
        assertEquals("Berlin", shop.row(quote).values().get("billto_city"));
        assertEquals("39.98", shop.money(quote, "totalamount"));
        shop.changed(quote, Values.of("discountpercentage", BigDecimal.TEN));

        shop.done("ACTIVATE", quote);
        var order = shop.done("WIN", quote, Values.of("closeopportunity", true));

        assertEquals(2, shop.row(quote).state());
        assertEquals(1, shop.row(deal).state());
        assertEquals("35.98", shop.money(deal, "actualvalue"));
        assertEquals("ORD-01000", shop.row(order).values().get("ordernumber"));
        assertEquals(quote, shop.row(order).values().get("quoteid"));
        assertEquals(true, shop.row(order).values().get("ispricelocked"));
        assertEquals("35.98", shop.money(order, "totalamount"));

        shop.done("FULFILL", order);
        assertEquals(VerbHouse.TODAY, shop.row(order).values().get("datefulfilled"));
        var invoice = shop.done("CREATE_INVOICE", order);

        assertEquals(4, shop.row(order).state());
        assertEquals("INV-01000", shop.row(invoice).values().get("invoicenumber"));
        assertEquals("35.98", shop.money(invoice, "totalamount"));

        shop.done("PAY", invoice, Values.of("statuscode", 100002));

        assertEquals(2, shop.row(invoice).state());
        assertEquals(100002, shop.row(invoice).values().get("statuscode"));
    }

    @Test
    void carriesPricesAlongEvenWhereTheListHasChanged() {
        var deal = house.opportunity();
        shop.price(shop.prices, house.lamp, "99");

        var quote = shop.done("CREATE_QUOTE", deal);

        assertEquals("39.98", shop.money(quote, "totalamount"));
    }

    @Test
    void revisesAQuoteUnderItsNumber() {
        var quote = shop.quote("Lights");
        shop.line(quote, house.lamp, "2");
        shop.done("ACTIVATE", quote);

        var draft = shop.done("REVISE", quote);

        var values = shop.row(draft).values();
        assertEquals(shop.row(quote).values().get("quotenumber"), values.get("quotenumber"));
        assertEquals(1, values.get("revisionnumber"));
        assertEquals(0, shop.row(draft).state());
        assertEquals("39.98", shop.money(draft, "totalamount"));
        assertEquals(3, shop.row(quote).state());
        assertEquals(7, shop.row(quote).values().get("statuscode"));
    }

    @Test
    void closesAQuoteAsLostOrCanceled() {
        var quote = shop.quote("Lights");
        shop.done("ACTIVATE", quote);

        shop.done("CLOSE", quote, Values.of("statuscode", 6));

        assertEquals(6, shop.row(quote).values().get("statuscode"));
        assertEquals(VerbHouse.TODAY, shop.row(quote).values().get("closedon"));
    }

    @Test
    void submitsAndCancelsAnOrder() {
        var order = shop.done("CREATE_ORDER", house.opportunity());

        shop.done("SUBMIT", order);
        assertEquals(1, shop.row(order).state());
        shop.done("CANCEL", order);
        assertEquals(2, shop.row(order).state());
        assertEquals(
                "The order has the status Canceled, in which this cannot be done.",
                shop.refused("CREATE_INVOICE", order));
    }

    @Test
    void numbersEachQuoteOnceWhateverWasTypedBefore() {
        var typed =
                shop.made(
                        "quote",
                        Values.of("name", "Typed")
                                .with("quotenumber", "QUO-01004")
                                .with("customerid", shop.account("Kern"))
                                .with("pricelevelid", shop.prices));

        assertEquals("QUO-01004", shop.row(typed).values().get("quotenumber"));
        assertEquals("QUO-01005", shop.row(shop.quote("Next")).values().get("quotenumber"));
    }
}
