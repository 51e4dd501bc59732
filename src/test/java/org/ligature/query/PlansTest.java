package org.ligature.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.Select;
import org.jooq.conf.ParamType;
import org.junit.jupiter.api.Test;
import org.ligature.records.RecordId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// How H2 finds the rows of the views a new store has: in the order of an index.
final class PlansTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final Crowd CROWD = new Crowd(2000);

    @Test
    void viewsOfEveryTableAreReadInTheOrderOfAnIndex() {
        for (var table : CROWD.schema().tables()) {
            if (table.name().equals("activitypointer")) {
                continue; // the list of activities has views of its own, in the order of days
            }
            if (!table.require(table.nameColumn()).sortable()) {
                continue; // what hangs on roles is a few rows and is sorted
            }
            assertWalked(CROWD.queries.views(table.name(), TODAY));
        }
    }

    @Test
    void theConnectionsOfARecordAreReadInTheOrderOfAnIndex() {
        var hub = new RecordId(Crowd.id(1, 1));

        assertWalked(CROWD.queries.viewsOfConnections(hub, TODAY));
    }

    @Test
    void whatSomebodyOwnsIsFoundByTheOwner() {
        var mine =
                CROWD.queries.views("account").stream()
                        .filter(view -> view.isCalled("my"))
                        .findFirst()
                        .orElseThrow();

        assertThat(CROWD.plan(mine.query(), Optional.empty())).contains("ACCOUNT_OF_OWNERID");
    }

    @Test
    void namesThatBeginWithATextAreFoundInTheIndexOfTheirTable() {
        var table = CROWD.schema().require("contact");
        var plan =
                CROWD.store
                        .db()
                        .read(
                                tx ->
                                        explained(
                                                new SearchStore(
                                                                tx,
                                                                new AsideStore(CROWD.schema()),
                                                                true)
                                                        .some(
                                                                table,
                                                                SearchStore.begins("contact 12"),
                                                                8)));

        assertThat(plan)
                .contains("RECORD_TABLE_NAME", "NAME_KEY >=", "index sorted")
                .doesNotContain("tableScan");
    }

    private static String explained(Select<?> query) {
        return Objects.requireNonNull(query.configuration())
                .dsl()
                .fetchSingle("EXPLAIN " + query.getSQL(ParamType.INLINED))
                .get(0, String.class);
    }

    private void assertWalked(List<SavedView> views) {
        for (var view : views) {
            var query = view.query();
            assertThat(CROWD.queries.isIndexed(query)).isTrue();
            for (var after : positions(query)) {
                var plan = CROWD.plan(query, after);
                assertThat(plan)
                        .as(view.title() + " behind " + after + "\n" + plan)
                        .contains("index sorted")
                        .doesNotContain("tableScan");
            }
        }
    }

    private List<Optional<Position>> positions(Query query) {
        var positions = new ArrayList<Optional<Position>>(List.of(Optional.empty()));
        var first = CROWD.queries.page(CROWD.admin, query, Optional.empty(), 10);
        if (!first.isEmpty()) {
            positions.add(Optional.of(CROWD.queries.after(query, first.getLast())));
        }
        return positions;
    }
}
