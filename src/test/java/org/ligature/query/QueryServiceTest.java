package org.ligature.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ligature.audit.Actor;
import org.ligature.kit.db.Cancel;
import org.ligature.records.RecordRef;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;

final class QueryServiceTest {

    private static final Things THINGS = new Things(31, 150);
    private static final Actor NOBODY = new Actor(999, "Nobody");

    @Test
    void valuesAreCountedMostFrequentFirst() {
        for (var column : List.of("colour", "good", "parentid", "roleid", "starting", "kind")) {
            var counts =
                    THINGS.queries.values(
                            THINGS.store.admin(), Query.of("thing"), Path.of(column), 1000);

            var expected = new HashMap<@Nullable Object, Long>();
            THINGS.rows.forEach(row -> expected.merge(row.get(column), 1L, Long::sum));
            var found = new HashMap<@Nullable Object, Long>();
            counts.forEach(count -> found.put(count.value(), count.rows()));
            assertThat(found).as(column).isEqualTo(expected);
            assertThat(counts)
                    .isSortedAccordingTo(Comparator.comparing(QueryService.Count::rows).reversed());
        }
    }

    @Test
    void asManyValuesAreCountedAsWanted() {
        var query = Query.of("thing").and(Condition.compare("colour", Operator.NOT_NULL));

        var counts = THINGS.queries.values(THINGS.store.admin(), query, Path.of("colour"), 2);

        assertThat(counts).hasSize(2).noneMatch(count -> count.value() == null);
    }

    @Test
    void aRangeGoesFromTheSmallestToTheLargestValue() {
        var prices =
                THINGS.rows.stream()
                        .map(row -> (BigDecimal) row.get("price"))
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList();
        var births =
                THINGS.rows.stream()
                        .map(row -> (LocalDate) row.get("birth"))
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList();

        assertThat(range("price", Condition.EVERYTHING))
                .contains(new QueryService.Range(prices.getFirst(), prices.getLast()));
        assertThat(range("birth", Condition.EVERYTHING))
                .contains(new QueryService.Range(births.getFirst(), births.getLast()));
        assertThat(range("price", Condition.compare("price", Operator.NULL))).isEmpty();
    }

    @Test
    void idsThatAreCancelledEndWithoutAnAnswer() {
        var cancel = new Cancel();
        cancel.cancel();

        assertThatThrownBy(
                        () -> THINGS.queries.ids(THINGS.store.admin(), Query.of("thing"), cancel))
                .isInstanceOf(CancellationException.class);
        assertThat(THINGS.queries.ids(THINGS.store.admin(), Query.of("thing"), new Cancel()))
                .hasSize(150);
    }

    @Test
    void whoMayNotReadGetsNothing() {
        var query = Query.of("thing").select("name").orderBy(Order.up("name"));
        var ids =
                THINGS.rows.stream().map(row -> row.get("self")).map(QueryServiceTest::id).toList();

        assertThat(THINGS.queries.page(NOBODY, query, Optional.empty(), 50)).isEmpty();
        assertThat(THINGS.queries.count(NOBODY, query)).isZero();
        assertThat(THINGS.queries.ids(NOBODY, query, new Cancel())).isEmpty();
        assertThat(THINGS.queries.rows(NOBODY, query, ids)).isEmpty();
        assertThat(THINGS.queries.values(NOBODY, query, Path.of("colour"), 9)).isEmpty();
        assertThat(THINGS.queries.range(NOBODY, query, Path.of("price"))).isEmpty();
    }

    @Test
    void aPageACountAndRowsByIdAreOneStatementEach() {
        var query =
                Query.of("thing")
                        .select("name", "parentid", "roleid", "ownerid", "thingid")
                        .and(Condition.compare("statecode", Operator.EQ, 0))
                        .orderBy(Order.up("name"));
        var admin = THINGS.store.admin();
        var first = THINGS.queries.page(admin, query, Optional.empty(), 20);
        var after = Optional.of(THINGS.queries.after(query, first.getLast()));
        var ids = first.stream().map(Result::id).toList();

        assertThat(statements(() -> THINGS.queries.page(admin, query, after, 20))).hasSize(1);
        assertThat(statements(() -> THINGS.queries.count(admin, query))).hasSize(1);
        assertThat(statements(() -> THINGS.queries.rows(admin, query, ids))).hasSize(1);
    }

    private static List<String> statements(Runnable work) {
        return Counted.statements(THINGS.store.db(), work);
    }

    private static Optional<QueryService.Range> range(String column, Condition where) {
        return THINGS.queries.range(
                THINGS.store.admin(), Query.of("thing").and(where), Path.of(column));
    }

    private static long id(@Nullable Object ref) {
        return ((RecordRef) Objects.requireNonNull(ref)).id().value();
    }
}
