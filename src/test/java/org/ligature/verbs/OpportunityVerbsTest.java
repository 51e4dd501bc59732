package org.ligature.verbs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ligature.Shop;
import org.ligature.records.Values;

import java.util.List;

/// Opportunities are won, lost and reopened, and have their stakeholders.
class OpportunityVerbsTest {

    private final VerbHouse house = new VerbHouse();
    private final Shop shop = house.shop;

    @Test
    void makesTheContactOfAnOpportunityItsStakeholderOnce() {
        var ada = shop.contact("Ada", "Kern");
        var jane = shop.contact("Jane", "Doe");
        var deal = shop.made("opportunity", Values.of("name", "Deal").with("parentcontactid", ada));

        shop.changed(deal, Values.of("parentcontactid", jane));
        shop.changed(deal, Values.of("parentcontactid", ada));

        assertEquals(
                List.of("Ada Kern as Stakeholder", "Jane Doe as Stakeholder"), house.others(deal));
    }

    @Test
    void winsAnOpportunityForWhatItWasToBring() {
        var deal = house.opportunity();

        shop.done("WIN", deal);

        var values = shop.row(deal).values();
        assertEquals(1, shop.row(deal).state());
        assertEquals(3, values.get("statuscode"));
        assertEquals("39.98", shop.money(deal, "actualvalue"));
        assertEquals(VerbHouse.TODAY, values.get("actualclosedate"));
    }

    @Test
    void losesAnOpportunityToACompetitorAndReopensIt() {
        var deal = house.opportunity();
        var rival = shop.made("competitor", Values.of("name", "Rival"));

        shop.done(
                "LOSE",
                deal,
                Values.of("statuscode", 5)
                        .with("competitorid", rival)
                        .with("closedescription", "Too dear"));

        var values = shop.row(deal).values();
        assertEquals(2, shop.row(deal).state());
        assertEquals(5, values.get("statuscode"));
        assertEquals(rival, values.get("competitorid"));
        assertEquals("Too dear", values.get("closedescription"));

        shop.done("REOPEN", deal);

        assertEquals(0, shop.row(deal).state());
        assertEquals(1, shop.row(deal).values().get("statuscode"));
        assertEquals(null, shop.row(deal).values().get("actualclosedate"));
    }

    @ParameterizedTest
    @CsvSource({"WIN", "LOSE", "CREATE_QUOTE"})
    void refusesForAnOpportunityThatIsClosed(String verb) {
        var deal = house.opportunity();
        shop.done("LOSE", deal);

        assertEquals(
                "The opportunity has the status Lost. Reopen it first.", shop.refused(verb, deal));
    }

    @Test
    void refusesAQuoteOfAnOpportunityWithoutCustomerOrPriceList() {
        var deal = shop.made("opportunity", Values.of("name", "Deal"));

        assertEquals(
                "Deal has no customer. Choose an account or a contact for it first.",
                shop.refused("CREATE_QUOTE", deal));
        shop.changed(deal, Values.of("parentaccountid", shop.account("Kern")));
        assertEquals(
                "Deal has no price list. Choose one for it first.",
                shop.refused("CREATE_QUOTE", deal));
    }
}
