package org.ligature.verbs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ligature.Shop;
import org.ligature.connections.NewConnection;
import org.ligature.records.RecordRef;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

class VerbServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Shop shop = new Shop();
    private final RecordRef lamp = shop.sold("Lamp", "19.99");

    @Test
    void qualifiesALeadToAccountContactAndOpportunity() {
        var lead = lead();

        var made = assertInstanceOf(VerbOutcome.Done.class, shop.run("QUALIFY", lead, NONE)).made();

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

        var made = assertInstanceOf(VerbOutcome.Done.class, shop.run("QUALIFY", lead(), answers));

        assertEquals(List.of(account, contact), made.made());
    }

    @Test
    void keepsTheConnectionsOfALeadOnItAndOnAllItBecame() {
        var lead = lead();
        var partner = shop.contact("Jane", "Doe");
        var colleague = role("Colleague");
        var wanted = NewConnection.between(lead.id(), partner.id()).withRoles(null, colleague);
        shop.connections.connectAsGiven(shop.admin, wanted);

        var made = assertInstanceOf(VerbOutcome.Done.class, shop.run("QUALIFY", lead, NONE)).made();

        for (var ref : List.of(lead, made.get(0), made.get(1), made.get(2))) {
            assertTrue(others(ref).contains("Jane Doe as Colleague"), ref.table());
        }
    }

    @Test
    void tellsARoleThatDoesNotFitInTheDescription() {
        var lead = lead();
        var mine = shop.roles.create(shop.admin, "Prospect", 5, "", java.util.Set.of("lead"));
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
        var lead = lead();
        shop.changed(lead, Values.of("companyname", null));

        assertEquals(
                "Ada Kern names no company, so no account can be made of it. Fill in the company"
                        + " name, or choose an account.",
                shop.refused("QUALIFY", lead, Values.of("createaccount", true)));
    }

    @Test
    void makesTheContactOfAnOpportunityItsStakeholderOnce() {
        var ada = shop.contact("Ada", "Kern");
        var jane = shop.contact("Jane", "Doe");
        var deal = shop.made("opportunity", Values.of("name", "Deal").with("parentcontactid", ada));

        shop.changed(deal, Values.of("parentcontactid", jane));
        shop.changed(deal, Values.of("parentcontactid", ada));

        assertEquals(List.of("Ada Kern as Stakeholder", "Jane Doe as Stakeholder"), others(deal));
    }

    @Test
    void winsAnOpportunityForWhatItWasToBring() {
        var deal = opportunity();

        shop.done("WIN", deal);

        var values = shop.row(deal).values();
        assertEquals(1, shop.row(deal).state());
        assertEquals(3, values.get("statuscode"));
        assertEquals("39.98", shop.money(deal, "actualvalue"));
        assertEquals(TODAY, values.get("actualclosedate"));
    }

    @Test
    void losesAnOpportunityToACompetitorAndReopensIt() {
        var deal = opportunity();
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

    @Test
    void sellsFromOpportunityToInvoice() {
        var deal = opportunity();
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
        assertEquals(TODAY, shop.row(order).values().get("datefulfilled"));
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
        var deal = opportunity();
        shop.price(shop.prices, lamp, "99");

        var quote = shop.done("CREATE_QUOTE", deal);

        assertEquals("39.98", shop.money(quote, "totalamount"));
    }

    @Test
    void revisesAQuoteUnderItsNumber() {
        var quote = shop.quote("Lights");
        shop.line(quote, lamp, "2");
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
        assertEquals(TODAY, shop.row(quote).values().get("closedon"));
    }

    @Test
    void submitsAndCancelsAnOrder() {
        var order = shop.done("CREATE_ORDER", opportunity());

        shop.done("SUBMIT", order);
        assertEquals(1, shop.row(order).state());
        shop.done("CANCEL", order);
        assertEquals(2, shop.row(order).state());
        assertEquals(
                "The order has the status Canceled, in which this cannot be done.",
                shop.refused("CREATE_INVOICE", order));
    }

    @Test
    void resolvesCancelsAndReactivatesACase() {
        var issue = issue();
        assertEquals("CAS-01000", shop.row(issue).values().get("ticketnumber"));
        assertEquals("Resolution must be filled in.", shop.refused("RESOLVE", issue));

        shop.done("RESOLVE", issue, Values.of("resolution", "New fuse").with("statuscode", 1000));

        var values = shop.row(issue).values();
        assertEquals(1, shop.row(issue).state());
        assertEquals(1000, values.get("statuscode"));
        assertEquals("New fuse", values.get("resolution"));
        assertEquals(TestTime.NOW, values.get("resolvedon"));
        assertEquals(
                "The case has the status Resolved. Reactivate it first.",
                shop.refused("CANCEL", issue));

        shop.done("REACTIVATE", issue);
        shop.done("CANCEL", issue);
        assertEquals(2, shop.row(issue).state());
    }

    @Test
    void completesCancelsAndReopensActivities() {
        var task = shop.made("task", Values.of("subject", "Call"));

        shop.done("COMPLETE", task);
        assertEquals(1, shop.row(task).state());
        assertEquals(TestTime.NOW, shop.row(task).values().get("actualend"));
        assertEquals(
                "The task has the status Completed. Reopen it first.",
                shop.refused("CANCEL", task));
        shop.done("REOPEN", task);
        assertEquals(0, shop.row(task).state());
        shop.done("CANCEL", task);
        assertEquals(2, shop.row(task).state());
    }

    @Test
    void revisesRetiresAndActivatesAProduct() {
        shop.done("REVISE", lamp);
        assertEquals(3, shop.row(lamp).state());
        shop.done("ACTIVATE", lamp);
        shop.done("RETIRE", lamp);
        assertEquals(1, shop.row(lamp).state());
        assertEquals(
                "The product has the status Retired. Activate it first.",
                shop.refused("REVISE", lamp));
    }

    @Test
    void deactivatesAndActivatesOtherTables() {
        var kern = shop.account("Kern");

        shop.done("DEACTIVATE", kern);
        assertEquals(1, shop.row(kern).state());
        assertEquals(
                "The account has the status Inactive. Activate it first.",
                shop.refused("DEACTIVATE", kern));
        shop.done("activate", kern);
        assertEquals(0, shop.row(kern).state());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quote | WIN | The quote has the status Draft. Activate it first.",
                "quote | CREATE_ORDER | The quote has the status Draft. Activate it first.",
                "quote | CLOSE | The quote has the status Draft. Activate it first.",
                "quote | REVISE | The quote has the status Draft. Activate it first.",
                "opportunity | REOPEN | The opportunity has the status Open, in which this cannot"
                        + " be done.",
                "lead | REACTIVATE | The lead has the status Open, in which this cannot be done.",
                "incident | REACTIVATE | The case has the status Active, in which this cannot be"
                        + " done.",
                "task | REOPEN | The task has the status Open, in which this cannot be done.",
                "account | ACTIVATE | The account has the status Active, in which this cannot be"
                        + " done.",
                "account | WIN | Accounts cannot do WIN. They can do ACTIVATE, DEACTIVATE."
            })
    void refusesWhatIsOutOfOrder(String table, String verb, String sentence) {
        var ref =
                switch (table) {
                    case "quote" -> shop.quote("Lights");
                    case "opportunity" -> opportunity();
                    case "lead" -> lead();
                    case "incident" -> issue();
                    case "task" -> shop.made("task", Values.of("subject", "Call"));
                    default -> shop.account("Kern");
                };

        assertEquals(sentence, shop.refused(verb, ref));
    }

    @ParameterizedTest
    @CsvSource({
        "QUALIFY, 2, Disqualified. Reactivate it first.",
        "DISQUALIFY, 1, Qualified. Reactivate it first.",
    })
    void refusesForALeadThatIsClosed(String verb, int state, String end) {
        var lead = lead();
        shop.done(state == 1 ? "QUALIFY" : "DISQUALIFY", lead);

        assertEquals("The lead has the status " + end, shop.refused(verb, lead));
    }

    @ParameterizedTest
    @CsvSource({"WIN", "LOSE", "CREATE_QUOTE"})
    void refusesForAnOpportunityThatIsClosed(String verb) {
        var deal = opportunity();
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

    @Test
    void refusesAnAnswerNobodyAskedFor() {
        assertEquals(
                "ACTIVATE does not ask for name. Leave it out.",
                shop.refused("ACTIVATE", shop.quote("Lights"), Values.of("name", "X")));
    }

    @Test
    void refusesWhatIsGone() {
        var kern = shop.account("Kern");
        shop.records.delete(shop.admin, List.of(kern.id()));

        assertEquals(
                "This record is gone. Somebody has deleted it. Refresh the list to see what is"
                        + " there.",
                shop.refused("DEACTIVATE", kern));
    }

    @Test
    void tellsWhatARecordCanDoAndWhyNot() {
        var offered = shop.verbs.offered(shop.row(shop.quote("Lights")));

        assertEquals(
                List.of(
                        "ACTIVATE",
                        "WIN refused",
                        "CREATE_ORDER refused",
                        "REVISE refused",
                        "CLOSE refused"),
                offered.stream()
                        .map(it -> it.verb().name() + (it.refused().isEmpty() ? "" : " refused"))
                        .toList());
        assertEquals(List.of(), shop.verbs.of("competitor"));
    }

    @Test
    void doesTheSameToManyAndLeavesThoseThatCannot() {
        var one = shop.made("task", Values.of("subject", "One"));
        var two = shop.made("task", Values.of("subject", "Two"));
        shop.done("COMPLETE", two);

        var outcome = shop.verbs.runAll(shop.admin, "COMPLETE", List.of(one.id(), two.id()));

        assertEquals(1, outcome.done());
        assertEquals(two, outcome.refused().getFirst().ref());
    }

    @Test
    void leavesOneStepToUndoForAWholeQualification() {
        var lead = lead();
        var before = transactions();

        shop.done("QUALIFY", lead);

        assertEquals(before + 1, transactions());
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

    private static final Values NONE = Values.NONE;

    private RecordRef lead() {
        return shop.made(
                "lead",
                Values.of("subject", "Lamps for the hall")
                        .with("firstname", "Ada")
                        .with("lastname", "Kern")
                        .with("companyname", "Kern Ltd")
                        .with("emailaddress1", "ada@example.com")
                        .with("address1_city", "Berlin")
                        .with("budgetamount", new BigDecimal("500"))
                        .with("leadqualitycode", 1));
    }

    private RecordRef opportunity() {
        var account =
                shop.made("account", Values.of("name", "Kern").with("address1_city", "Berlin"));
        var deal =
                shop.made(
                        "opportunity",
                        Values.of("name", "Deal")
                                .with("parentaccountid", account)
                                .with("pricelevelid", shop.prices)
                                .with("isrevenuesystemcalculated", true));
        shop.made(
                "opportunityproduct",
                Values.of("opportunityid", deal)
                        .with("productid", lamp)
                        .with("quantity", new BigDecimal("2")));
        return deal;
    }

    private RecordRef issue() {
        return shop.made(
                "incident", Values.of("title", "Dark").with("customerid", shop.account("Kern")));
    }

    private org.ligature.connections.RoleId role(String name) {
        return shop.roles.named(name).orElseThrow().id();
    }

    private List<String> others(RecordRef ref) {
        return shop.connections.of(shop.admin, ref.id(), true, 100).stream()
                .map(
                        it ->
                                it.record2().record().orElseThrow().name()
                                        + it.record2()
                                                .role()
                                                .map(role -> " as " + role.name())
                                                .orElse(""))
                .sorted()
                .collect(Collectors.toList());
    }

    private int transactions() {
        return shop.store
                .db()
                .read(tx -> tx.sql().fetchCount(org.ligature.sql.Tables.AUDIT_TRANSACTION));
    }

    private static final class TestTime {
        static final Object NOW = org.ligature.TestDb.CLOCK.instant();
    }
}
