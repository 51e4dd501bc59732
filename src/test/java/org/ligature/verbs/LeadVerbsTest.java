package org.ligature.verbs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ligature.Shop;
import org.ligature.connections.NewConnection;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;

import java.util.List;
import java.util.Set;

/// Leads are qualified, disqualified and taken up again.
class LeadVerbsTest {

    private final VerbHouse house = new VerbHouse();
    private final Shop shop = house.shop;

    @Test
    void qualifiesALeadToAccountContactAndOpportunity() {
        var lead = house.lead();

        var made =
                assertInstanceOf(VerbOutcome.Done.class, shop.run("QUALIFY", lead, Values.NONE))
                        .made();

        assertEquals(
                List.of("opportunity Lamps for the hall", "account Kern Ltd", "contact Ada Kern"),
                made.stream().map(ref -> ref.table() + " " + ref.name()).toList());
        var deal = shop.row(made.getFirst()).values();
        assertEquals(made.get(1), deal.get("parentaccountid"));
        assertEquals(made.get(2), deal.get("parentcontactid"));
        assertEquals(lead, deal.get("originatingleadid"));
        assertEquals("500", shop.money(made.getFirst(), "budgetamount"));
        assertEquals(1, deal.get("opportunityratingcode"));
        var contact = shop.row(made.get(2)).values();
        assertEquals(made.get(1), contact.get("parentcustomerid"));
        assertEquals("ada@example.com", contact.get("emailaddress1"));
        assertEquals("Berlin", shop.row(made.get(1)).values().get("address1_city"));
        assertEquals(made.get(2), shop.row(made.get(1)).values().get("primarycontactid"));
        assertEquals(1, shop.row(lead).state());
        assertEquals(made.get(1), shop.row(lead).values().get("parentaccountid"));
        assertInstanceOf(
                SaveOutcome.ReadOnly.class,
                shop.records.update(shop.admin, shop.row(lead), Values.of("sic", "1")));
    }

    @Test
    void qualifiesALeadToWhatIsThereAlready() {
        var account = shop.account("Kern Group");
        var contact = shop.contact("Ada", "Kern");
        var answers =
                Values.of("parentaccountid", account)
                        .with("parentcontactid", contact)
                        .with("createopportunity", false);

        var made =
                assertInstanceOf(
                        VerbOutcome.Done.class, shop.run("QUALIFY", house.lead(), answers));

        assertEquals(List.of(account, contact), made.made());
    }

    @Test
    void keepsTheConnectionsOfALeadOnItAndOnAllItBecame() {
        var lead = house.lead();
        var partner = shop.contact("Jane", "Doe");
        var colleague = house.role("Colleague");
        var wanted = NewConnection.between(lead.id(), partner.id()).withRoles(null, colleague);
        shop.connections.connectAsGiven(shop.admin, wanted);

        var made =
                assertInstanceOf(VerbOutcome.Done.class, shop.run("QUALIFY", lead, Values.NONE))
                        .made();

        for (var ref : List.of(lead, made.get(0), made.get(1), made.get(2))) {
            assertTrue(house.others(ref).contains("Jane Doe as Colleague"), ref.table());
        }
    }

    @Test
    void tellsARoleThatDoesNotFitInTheDescription() {
        var lead = house.lead();
        var mine = shop.roles.create(shop.admin, "Prospect", 5, "", Set.of("lead"));
        var partner = shop.contact("Jane", "Doe");
        var wanted = NewConnection.between(lead.id(), partner.id()).withRoles(mine.id(), null);
        shop.connections.connectAsGiven(shop.admin, wanted);

        var deal = shop.done("QUALIFY", lead);

        var carried =
                shop.connections.of(shop.admin, deal.id(), true, 10).stream()
                        .filter(it -> it.record2().record().orElseThrow().name().equals("Jane Doe"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("Prospect on the lead Ada Kern.", carried.description());
    }

    @Test
    void refusesToMakeAnAccountOfALeadWithoutACompany() {
        var lead = house.lead();
        shop.changed(lead, Values.of("companyname", null));

        assertEquals(
                "Ada Kern names no company, so no account can be made of it. Fill in the company"
                        + " name, or choose an account.",
                shop.refused("QUALIFY", lead, Values.of("createaccount", true)));
    }

    @ParameterizedTest
    @CsvSource({
        "QUALIFY, 2, Disqualified. Reactivate it first.",
        "DISQUALIFY, 1, Qualified. Reactivate it first.",
    })
    void refusesForALeadThatIsClosed(String verb, int state, String end) {
        var lead = house.lead();
        shop.done(state == 1 ? "QUALIFY" : "DISQUALIFY", lead);

        assertEquals("The lead has the status " + end, shop.refused(verb, lead));
    }

    @Test
    void leavesOneStepToUndoForAWholeQualification() {
        var lead = house.lead();
        var before = house.transactions();

        shop.done("QUALIFY", lead);

        assertEquals(before + 1, house.transactions());
    }
}
