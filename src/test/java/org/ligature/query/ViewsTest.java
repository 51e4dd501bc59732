package org.ligature.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

final class ViewsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final Crowd CROWD = new Crowd(120);

    @Test
    void aTableHasAViewOfEachStateOfAllAndOfMine() {
        assertThat(titles(CROWD.queries.views("account")))
                .containsExactly(
                        "Active accounts", "Inactive accounts", "All accounts", "My accounts");
        assertThat(titles(CROWD.queries.views("opportunity")))
                .containsExactly(
                        "Open opportunities",
                        "Won opportunities",
                        "Lost opportunities",
                        "All opportunities",
                        "My opportunities");
    }

    @Test
    void whatNobodyOwnsHasNoViewOfMine() {
        assertThat(titles(CROWD.queries.views("systemuser")))
                .containsExactly("Enabled users", "Disabled users", "All users");
        assertThat(titles(CROWD.queries.views("connectionrole")))
                .containsExactly(
                        "Active connection roles",
                        "Inactive connection roles",
                        "All connection roles");
    }

    @Test
    void connectionsHaveViewsOfTheirOwn() {
        var titles =
                List.of(
                        "Active connections",
                        "Inactive connections",
                        "All connections",
                        "My connections",
                        "Stakeholders",
                        "Sales team",
                        "Current",
                        "Planned",
                        "Ended",
                        "Ending in 30 days",
                        "Without role");

        assertThat(titles(CROWD.queries.views("connection", TODAY))).isEqualTo(titles);
        assertThat(titles(CROWD.queries.viewsOfConnections(new RecordId(1), TODAY)))
                .isEqualTo(titles);
        assertThat(titles(CROWD.queries.views("connection"))).doesNotContain("Ending in 30 days");
    }

    @Test
    void aViewIsCalledByItsTitleOrItsKeyInAnyCase() {
        var active = CROWD.queries.views("account").getFirst();

        assertThat(active.isCalled("ACTIVE")).isTrue();
        assertThat(active.isCalled("active Accounts")).isTrue();
        assertThat(active.isCalled("accounts")).isFalse();
    }

    @Test
    void viewsShowWhatListsShowInTheOrderOfNames() {
        var active = CROWD.queries.views("contact").getFirst();

        assertThat(active.columns())
                .extracting(column -> column.path().column())
                .containsExactly(
                        "fullname",
                        "jobtitle",
                        "parentcustomerid",
                        "emailaddress1",
                        "address1_city",
                        "telephone1",
                        "ownerid");
        assertThat(active.columns().getFirst().width()).isEqualTo(180);
        assertThat(rows(active)).hasSize(60);
        assertThat(rows(active).getFirst().getFirst()).isEqualTo("Contact 10");
    }

    @Test
    void viewsGiveTheRowsTheirNamesSay() {
        assertThat(counts(CROWD.queries.views("account"))).containsExactly(60L, 60L, 120L, 12L);
        assertThat(counts(CROWD.queries.views("opportunity")))
                .containsExactly(60L, 60L, 0L, 120L, 12L);
    }

    @Test
    void eachPairOfConnectionsIsThereOnceInTheViewsOfAll() {
        assertThat(counts(CROWD.queries.views("connection", TODAY)))
                .containsExactly(60L, 60L, 120L, 60L, 20L, 20L, 41L, 0L, 19L, 17L, 60L);
    }

    @Test
    void aRecordsConnectionsAreSeenFromItsSide() {
        var ofContact = CROWD.queries.viewsOfConnections(new RecordId(Crowd.id(2, 4)), TODAY);

        var row = rows(ofContact.getFirst()).getFirst();

        assertThat(((RecordRef) row.getFirst()).name()).isEqualTo("Account 1");
        assertThat(counts(ofContact).subList(0, 3)).containsExactly(1L, 0L, 1L);
    }

    private List<List<Object>> rows(SavedView view) {
        return CROWD.queries.page(CROWD.admin, view.query(), Optional.empty(), 1000).stream()
                .map(Result::values)
                .toList();
    }

    private List<Long> counts(List<SavedView> views) {
        return views.stream().map(view -> CROWD.queries.count(CROWD.admin, view.query())).toList();
    }

    private static List<String> titles(List<SavedView> views) {
        return views.stream().map(SavedView::title).toList();
    }
}
