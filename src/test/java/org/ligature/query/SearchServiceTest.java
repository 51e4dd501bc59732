package org.ligature.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.ligature.TestDb;
import org.ligature.audit.Actor;
import org.ligature.query.SearchService.Hit;
import org.ligature.query.SearchService.Scope;
import org.ligature.records.RecordRef;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;

import java.util.List;
import java.util.Map;
import java.util.Optional;

final class SearchServiceTest {

    private static final List<String> ALL =
            List.of("account", "contact", "opportunity", "systemuser");

    private final TestDb store = new TestDb();
    private final QueryService queries =
            new QueryService(store.db(), store.access(), store.schema()::schema);
    private final SearchService search =
            new SearchService(store.db(), store.access(), store.schema()::schema, queries);

    @Test
    void namesThatBeginWithTheTextComeBeforeWordsThatDoAndThoseBeforeTheRest() {
        account("Alpine Partners");
        account("Great Alps Travel");
        account("Alps & Sons");
        account("Nepalps");

        assertThat(names(find("alp", "account")))
                .containsExactly("Alpine Partners", "Alps & Sons", "Great Alps Travel", "Nepalps");
    }

    @Test
    void accentsAndCaseDoNotMatter() {
        account("Müller & Søn");
        account("Łukasz Transport");
        account("ZOË'S Garden");

        assertThat(names(find("MULLER", "account"))).containsExactly("Müller & Søn");
        assertThat(names(find("søn", "account"))).containsExactly("Müller & Søn");
        assertThat(names(find("lukász", "account"))).containsExactly("Łukasz Transport");
        assertThat(names(find("zoe", "account"))).containsExactly("ZOË'S Garden");
    }

    @Test
    void wildcardsAreLettersAsAnyOther() {
        account("100% Organic");
        account("1000 Ways");
        account("a_b");
        account("axb");
        account("c\\d");

        assertThat(names(find("100%", "account"))).containsExactly("100% Organic");
        assertThat(names(find("_b", "account"))).containsExactly("a_b");
        assertThat(names(find("\\", "account"))).containsExactly("c\\d");
        assertThat(names(find("%", "account"))).containsExactly("100% Organic");
    }

    @Test
    void namesWrittenFromTheRightAreFound() {
        account("מאפיית שלום");
        account("شركة النور");

        assertThat(names(find("שלום", "account"))).containsExactly("מאפיית שלום");
        assertThat(names(find("\u200Fشركة", "account"))).containsExactly("شركة النور");
    }

    @Test
    void eachTableGetsItsShareAndItsHitsStandTogether() {
        for (int i = 0; i < 9; i++) {
            account("Ada Firm " + i);
        }
        contact("Ada", "Zimmer", Values.of("jobtitle", "Baker"));

        var hits = find("ada", "account", "contact", "systemuser");

        assertThat(names(hits))
                .containsExactly(
                        "Ada Firm 0",
                        "Ada Firm 1",
                        "Ada Firm 2",
                        "Ada Firm 3",
                        "Ada Firm 4",
                        "Ada Firm 5",
                        "Ada Zimmer",
                        "Ada Kern");
    }

    @Test
    void aLineTellsNamesakesApart() {
        var acme = saved("account", Values.of("name", "Acme").with("address1_city", "Linz"));
        contact("Jo", "Weiss", Values.of("jobtitle", "Buyer").with("parentcustomerid", acme));
        contact("Jo", "Weiss", Values.of("jobtitle", "Nurse"));
        contact("Jo", "Weiss", Values.of("parentcustomerid", acme));
        saved("opportunity", Values.of("name", "Jo's tender").with("parentaccountid", acme));

        assertThat(lines(find("jo w", "contact")))
                .containsExactlyInAnyOrder("Buyer · Acme", "Nurse", "Acme");
        assertThat(lines(find("acm", "account"))).containsExactly("Linz");
        assertThat(lines(find("jo", "opportunity"))).containsExactly("Acme");
        assertThat(lines(find("ada", "systemuser"))).containsExactly("");
    }

    @Test
    void whatIsInactiveIsFoundOnlyWhereWanted() {
        var gone = account("Old Mill");
        store.records().setState(store.admin(), List.of(gone.id()), 1, Optional.empty());

        assertThat(find("old", "account")).isEmpty();
        assertThat(names(search.find(store.admin(), ALL, "old", 8, Scope.EVERY)))
                .containsExactly("Old Mill");
    }

    @Test
    void withoutTextTheLastChangedRecordsAreOffered() {
        account("Acme");
        contact("Jo", "Weiss", Values.of("jobtitle", "Buyer"));

        var hits = search.find(store.admin(), ALL, " \u0301", 2);

        assertThat(names(hits)).containsExactlyInAnyOrder("Acme", "Jo Weiss");
        assertThat(lines(hits)).containsExactlyInAnyOrder("", "Buyer");
    }

    @Test
    void namesAreCountedPerTableUpToABound() {
        for (int i = 0; i < 5; i++) {
            account("Kernel " + i);
        }

        assertThat(search.counts(store.admin(), ALL, "kern", 3))
                .isEqualTo(Map.of("account", 3, "systemuser", 1));
    }

    @Test
    void whoMayNotReadFindsNothing() {
        account("Acme");
        var nobody = new Actor(999, "Nobody");

        assertThat(search.find(nobody, ALL, "acme", 8)).isEmpty();
        assertThat(search.find(nobody, ALL, "", 8)).isEmpty();
        assertThat(search.counts(nobody, ALL, "acme", 9)).isEmpty();
    }

    @Test
    void asManyNamesAsWantedTakeOneStatementAndOneForTheLinesOfEachTable() {
        for (int i = 0; i < 8; i++) {
            account("Ada Firm " + i);
        }
        find("ada", "account", "systemuser");

        assertThat(Counted.statements(store.db(), () -> find("ada", "account", "systemuser")))
                .hasSize(3);
        assertThat(Counted.statements(store.db(), () -> find("qqq", "account"))).hasSize(3);
    }

    private List<Hit> find(String text, String... tables) {
        return search.find(store.admin(), List.of(tables), text, 8);
    }

    private RecordRef account(String name) {
        return saved("account", Values.of("name", name));
    }

    private void contact(String first, String last, Values more) {
        saved("contact", more.with("firstname", first).with("lastname", last));
    }

    private RecordRef saved(String table, Values values) {
        var outcome = store.records().create(store.admin(), table, values);
        return assertInstanceOf(SaveOutcome.Saved.class, outcome).row().ref();
    }

    private static List<String> names(List<Hit> hits) {
        return hits.stream().map(hit -> hit.record().name()).toList();
    }

    private static List<String> lines(List<Hit> hits) {
        return hits.stream().map(Hit::line).toList();
    }
}
