package org.ligature.verbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ligature.Shop;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;
import org.ligature.schema.State;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every verb of every table in every state: done where it is in order, refused with the state
/// everywhere else.
class VerbStatesTest {

    private final VerbHouse house = new VerbHouse();
    private final Shop shop = house.shop;

    @ParameterizedTest
    @CsvSource({
        "lead, QUALIFY:0 DISQUALIFY:0 REACTIVATE:12",
        "opportunity, WIN:0 LOSE:0 CREATE_QUOTE:0 CREATE_ORDER:01 CREATE_INVOICE:01 REOPEN:12",
        "quote, ACTIVATE:0 WIN:1 REVISE:13 CLOSE:1",
        "salesorder, SUBMIT:0 FULFILL:01 CREATE_INVOICE:013 CANCEL:01",
        "invoice, PAY:0 CANCEL:0",
        "incident, RESOLVE:0 CANCEL:0 REACTIVATE:12",
        "product, ACTIVATE:123 REVISE:0 RETIRE:03",
        "task, COMPLETE:0 CANCEL:0 REOPEN:12",
        "phonecall, COMPLETE:0 CANCEL:0 REOPEN:12",
        "email, COMPLETE:0 CANCEL:0 REOPEN:12",
        "appointment, COMPLETE:03 CANCEL:03 REOPEN:12",
        "account, ACTIVATE:1 DEACTIVATE:0",
        "contact, ACTIVATE:1 DEACTIVATE:0",
        "pricelevel, ACTIVATE:1 DEACTIVATE:0",
        "campaign, ACTIVATE:1 DEACTIVATE:0"
    })
    void isDoneInOrderAndRefusedOutOfOrder(String table, String words) {
        var expected = expected(words);
        assertEquals(
                List.copyOf(expected.keySet()),
                shop.verbs.of(table).stream().map(Verb::name).toList());
        var record = made(table);
        for (var state : shop.store.schema().schema().require(table).states()) {
            move(record, state);
            for (var offer : shop.verbs.offered(shop.row(record))) {
                check(record, state, offer, expected.get(offer.verb().name()));
            }
        }
    }

    private void check(RecordRef record, State state, Offer offer, String from) {
        var verb = offer.verb().name();
        var inOrder = from.contains(Integer.toString(state.value()));
        assertEquals(inOrder, offer.refused().isEmpty(), verb + " in " + state.label());
        if (!inOrder) {
            assertThat(shop.refused(verb, record))
                    .startsWith("The ")
                    .contains(" has the status " + state.label());
            assertEquals(state.value(), shop.row(record).state(), verb + " changed nothing");
        }
    }

    private static Map<String, String> expected(String words) {
        var expected = new LinkedHashMap<String, String>();
        Arrays.stream(words.split(" "))
                .map(word -> word.split(":"))
                .forEach(parts -> expected.put(parts[0], parts[1]));
        return expected;
    }

    private void move(RecordRef record, State state) {
        var reason = state.reasons().isEmpty() ? 1 : state.reasons().getFirst().value();
        shop.inAction(
                action -> {
                    shop.records.carry(
                            action,
                            record.id(),
                            Values.of("statecode", state.value()).with("statuscode", reason));
                    return record;
                });
    }

    private RecordRef made(String table) {
        return switch (table) {
            case "lead" -> house.lead();
            case "opportunity" -> house.opportunity();
            case "quote" -> shop.quote("Lights");
            case "salesorder" -> shop.done("CREATE_ORDER", house.opportunity());
            case "invoice" -> shop.done("CREATE_INVOICE", house.opportunity());
            case "incident" -> house.issue();
            case "product" -> house.lamp;
            case "phonecall" ->
                    shop.made(
                            "phonecall",
                            Values.of("subject", "Call")
                                    .with("from", List.of(shop.contact("Ada", "Kern")))
                                    .with("to", List.of(shop.contact("Jane", "Doe"))));
            case "contact" -> shop.contact("Ada", "Kern");
            case "pricelevel" -> shop.prices;
            case "account" -> shop.account("Kern");
            case "campaign" ->
                    shop.made(
                            "campaign",
                            Values.of("name", "Spring").with("transactioncurrencyid", shop.euro));
            default -> shop.made(table, Values.of("subject", "Call"));
        };
    }
}
