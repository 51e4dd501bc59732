package org.ligature.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ligature.TestDb;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;
import org.ligature.schema.Table;

import java.util.List;
import java.util.Optional;

final class QuickFindTest {

    private final TestDb store = new TestDb();
    private final QueryService queries =
            new QueryService(store.db(), store.access(), store.schema()::schema);
    private final Table account = store.schema().schema().require("account");

    @BeforeEach
    void someAccounts() {
        saved(Values.of("name", "Müller & Søn").with("accountnumber", "A_1"));
        saved(Values.of("name", "100% Organic").with("emailaddress1", "ORG@fields.example"));
        saved(Values.of("name", "מאפיית שלום").with("accountnumber", "AB1"));
    }

    @Test
    void theNameIsLookedIntoFirst() {
        var contact = store.schema().schema().require("contact");

        assertThat(QuickFind.columns(contact))
                .containsExactly(Path.of("fullname"), Path.of("emailaddress1"));
    }

    @Test
    void anySearchableColumnMayContainTheText() {
        assertThat(found("fields")).containsExactly("100% Organic");
        assertThat(found("organic")).containsExactly("100% Organic");
        assertThat(found("b1")).containsExactly("מאפיית שלום");
    }

    @Test
    void namesAreFoundWithoutTheirAccents() {
        assertThat(found("MULLER & so")).containsExactly("Müller & Søn");
        assertThat(found("שלום")).containsExactly("מאפיית שלום");
    }

    @Test
    void wildcardsAreLettersAsAnyOther() {
        assertThat(found("a_1")).containsExactly("Müller & Søn");
        assertThat(found("%")).containsExactly("100% Organic");
        assertThat(found("\\")).isEmpty();
    }

    @Test
    void everyRowIsThereWhileNothingIsTyped() {
        assertThat(found("  ")).hasSize(3);
    }

    @Test
    void connectionsAndRolesAreFoundByName() {
        for (var name : List.of("connection", "connectionrole")) {
            var table = store.schema().schema().require(name);
            var query = Query.of(name).select("name").and(QuickFind.condition(table, "xyz"));

            assertThat(queries.page(store.admin(), query, Optional.empty(), 50)).isEmpty();
        }
    }

    private List<Object> found(String text) {
        var query =
                Query.of("account")
                        .select("name")
                        .and(QuickFind.condition(account, text))
                        .orderBy(Order.up("name"));
        return queries.page(store.admin(), query, Optional.empty(), 50).stream()
                .map(row -> row.get(0))
                .toList();
    }

    private void saved(Values values) {
        assertInstanceOf(
                SaveOutcome.Saved.class, store.records().create(store.admin(), "account", values));
    }
}
