package org.ligature.verbs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ligature.Shop;
import org.ligature.access.Privilege;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Job;
import org.ligature.records.Values;

import java.util.List;

/// What holds for every verb: what is out of order, not asked for or gone, and many at once.
class VerbServiceTest {

    private final VerbHouse house = new VerbHouse();
    private final Shop shop = house.shop;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quote | WIN | The quote has the status Draft. Activate it first.",
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
                    case "opportunity" -> house.opportunity();
                    case "lead" -> house.lead();
                    case "incident" -> house.issue();
                    case "task" -> shop.made("task", Values.of("subject", "Call"));
                    default -> shop.account("Kern");
                };

        assertEquals(sentence, shop.refused(verb, ref));
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
                List.of("ACTIVATE", "WIN refused", "REVISE refused", "CLOSE refused"),
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
    void answersToManyAreTheSameForEachAndTheRestIsTheirOwn() {
        var one = house.issue();
        var two = house.issue();
        var closed = house.issue();
        shop.done("CANCEL", closed);
        var answers = Values.of("resolution", "New fuse");

        var outcome =
                shop.verbs.runAll(
                        shop.admin,
                        "RESOLVE",
                        List.of(one.id(), closed.id(), two.id()),
                        answers,
                        Job.Progress.UNWATCHED);

        assertEquals(2, outcome.done());
        assertEquals("New fuse", shop.row(two).values().get("resolution"));
        assertEquals(
                "Dark: The case has the status Cancelled. Reactivate it first.",
                outcome.leftWords());
    }

    @Test
    void manyAreStoppedAfterThoseThatAreDone() {
        var one = shop.made("task", Values.of("subject", "One"));
        var two = shop.made("task", Values.of("subject", "Two"));

        var outcome =
                shop.verbs.runAll(
                        shop.admin,
                        "COMPLETE",
                        List.of(one.id(), two.id()),
                        Values.NONE,
                        stoppedAfterOne());

        assertEquals(1, outcome.done());
        assertEquals(0, shop.row(two).state());
    }

    private static Job.Progress stoppedAfterOne() {
        var asked = new int[1];
        return new Job.Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return asked[0]++ > 0;
            }
        };
    }

    @Test
    void suggestsToManyWhatIsSuggestedToEach() {
        var one = house.opportunity();
        var two = shop.made("opportunity", Values.of("name", "Other"));
        var win = shop.verbs.named("opportunity", "WIN").orElseThrow();

        var alike = shop.verbs.suggested(shop.admin, win, List.of(one.id(), two.id()));

        assertEquals(Values.of("actualclosedate", VerbHouse.TODAY), alike);
    }

    @Test
    void refusesWhatATableWithoutStatusCannotDo() {
        var rival = shop.made("competitor", Values.of("name", "Rival"));

        assertEquals(
                "Competitors have no status, so nothing can be done to them but changing and"
                        + " deleting.",
                shop.refused("ACTIVATE", rival));
    }

    @Test
    void refusesWhoMayNotWrite() {
        var lead = house.lead();
        var reader = house.userWho(Privilege.READ);

        var problem =
                assertThrows(
                        Problem.class,
                        () -> shop.verbs.run(reader, "DISQUALIFY", lead.id(), Values.NONE));

        assertEquals("missing.write", problem.key());
        assertEquals(0, shop.row(lead).state());
        var verb = shop.verbs.named("lead", "DISQUALIFY").orElseThrow();
        assertFalse(shop.verbs.may(reader, verb));
    }

    @Test
    void refusesToMakeWhatTheUserMayNotCreate() {
        var deal = house.opportunity();
        var writer = house.userWho(Privilege.READ, Privilege.WRITE);

        var problem =
                assertThrows(
                        Problem.class,
                        () -> shop.verbs.run(writer, "CREATE_QUOTE", deal.id(), Values.NONE));

        assertEquals("missing.create", problem.key());
        assertTrue(shop.verbs.may(writer, shop.verbs.named("opportunity", "WIN").orElseThrow()));
        var quote = shop.verbs.named("opportunity", "CREATE_QUOTE").orElseThrow();
        assertFalse(shop.verbs.may(writer, quote));
    }
}
