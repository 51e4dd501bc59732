package org.ligature.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ligature.kit.db.Cancel;
import org.ligature.records.RecordRef;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.PartialDate;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class PagesTest {

    private static final List<Path> EVERYTHING =
            Things.THING.columns().stream().map(column -> Path.of(column.name())).toList();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void pagesGiveWhatSortingInMemoryGives(long seed) {
        var things = new Things(seed, 60);

        for (var column : Things.THING.columns()) {
            for (var order : List.of(Order.up(column.name()), Order.down(column.name()))) {
                for (var states : List.of(List.of(0), List.of(0, 1))) {
                    var size = List.of(5, 11, 40).get((column.name().length() + states.size()) % 3);
                    assertSame(things, states, List.of(order), size);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void pagesOfTwoOrdersGiveWhatSortingInMemoryGives(long seed) {
        var things = new Things(seed, 70);
        var columns = Things.THING.columns();

        for (int i = 0; i < columns.size(); i++) {
            var first = columns.get(i).name();
            var second = columns.get((int) ((i + seed * 5) % columns.size())).name();
            boolean down = (i + seed) % 2 == 0;
            var orders =
                    List.of(
                            new Order(Path.of(first), down),
                            new Order(Path.of(second), i % 3 == 0));
            assertSame(things, List.of(0), orders, 9 + i);
        }
    }

    @Test
    void valuesOfEveryTypeComeBackAsTheyAreKnown() {
        var things = new Things(7, 40);

        var all = page(things, query(List.of(0, 1), List.of()), Optional.empty(), 0, 1000);

        assertEquals(
                expected(things, List.of(0, 1), List.of(), EVERYTHING),
                all.stream().map(Result::values).toList());
    }

    @Test
    void offsetsCountFromThePosition() {
        var things = new Things(6, 80);
        for (var states : List.of(List.of(0), List.of(0, 1))) {
            var query = query(states, List.of(Order.up("code")));
            var all = page(things, query, Optional.empty(), 0, 1000);

            var after = Optional.of(things.queries.after(query, all.get(19)));

            assertEquals(all.subList(30, 40), page(things, query, after, 10, 10));
            assertEquals(all.subList(40, 55), page(things, query, Optional.empty(), 40, 15));
        }
    }

    @Test
    void rowsByIdComeInTheOrderAskedForWithoutThoseThatAreGone() {
        var things = new Things(8, 250);
        var query = query(List.of(0, 1), List.of());
        var all = page(things, query, Optional.empty(), 0, 1000);
        var ids = new ArrayList<>(all.stream().map(Result::id).toList().reversed());
        ids.add(3, -1L);

        var rows = things.queries.rows(things.store.admin(), query, ids);

        assertEquals(
                all.reversed().stream().map(Result::values).toList(),
                rows.stream().map(Result::values).toList());
    }

    private static void assertSame(
            Things things, List<Integer> states, List<Order> orders, int size) {
        var columns = new ArrayList<>(List.of(Path.of("thingid")));
        orders.forEach(order -> columns.add(order.path()));
        var query = query(states, orders).select(columns);
        var expected = expected(things, states, orders, columns);
        var all = new ArrayList<List<@Nullable Object>>();
        Optional<Position> after = Optional.empty();
        while (true) {
            var page = page(things, query, after, 0, size);
            page.forEach(row -> all.add(row.values()));
            if (page.size() < size || all.size() > expected.size()) {
                break;
            }
            after = Optional.of(things.queries.after(query, page.getLast()));
        }
        assertEquals(names(expected), names(all), () -> "Order " + orders + " of " + states);
        assertEquals(expected, all);
        var ids = things.queries.ids(things.store.admin(), query, new Cancel());
        assertEquals(expected.size(), Arrays.stream(ids).distinct().count());
        assertEquals(expected.size(), things.queries.count(things.store.admin(), query));
        assertEquals(
                all,
                things
                        .queries
                        .rows(things.store.admin(), query, Arrays.stream(ids).boxed().toList())
                        .stream()
                        .map(Result::values)
                        .toList());
    }

    /// The uuids alone, which are easier to compare by eye when a test fails.
    private static List<@Nullable Object> names(List<List<@Nullable Object>> rows) {
        var names = new ArrayList<@Nullable Object>();
        rows.forEach(row -> names.add(row.getFirst()));
        return names;
    }

    private static Query query(List<Integer> states, List<Order> orders) {
        var query = Query.of("thing").select(EVERYTHING).orderBy(orders);
        return states.size() == 1
                ? query.and(Condition.compare("statecode", Operator.EQ, states.getFirst()))
                : query;
    }

    private static List<Result> page(
            Things things, Query query, Optional<Position> after, long offset, int size) {
        return things.queries.page(things.store.admin(), query, after, offset, size);
    }

    private static List<List<@Nullable Object>> expected(
            Things things, List<Integer> states, List<Order> orders, List<Path> columns) {
        Comparator<Map<String, @Nullable Object>> comparator = (_, _) -> 0;
        for (var order : orders) {
            var column = Things.THING.require(order.path().column());
            Comparator<Map<String, @Nullable Object>> by =
                    Comparator.comparing(
                            row -> key(column, row.get(column.name())),
                            Comparator.nullsFirst(PagesTest::compare));
            comparator = comparator.thenComparing(order.descending() ? by.reversed() : by);
        }
        boolean down = !orders.isEmpty() && orders.getLast().descending();
        Comparator<Map<String, @Nullable Object>> byId =
                Comparator.comparing(row -> ((RecordRef) row.get("self")).id().value());
        return things.rows.stream()
                .filter(row -> states.contains(row.get("statecode")))
                .sorted(comparator.thenComparing(down ? byId.reversed() : byId))
                .map(row -> values(row, columns))
                .toList();
    }

    private static List<@Nullable Object> values(
            Map<String, @Nullable Object> row, List<Path> columns) {
        var values = new ArrayList<@Nullable Object>();
        columns.forEach(path -> values.add(row.get(path.column())));
        return values;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(Object one, Object other) {
        return one instanceof String text
                ? text.compareToIgnoreCase((String) other)
                : ((Comparable) one).compareTo(other);
    }

    /// By what a user expects a column to be sorted.
    private static @Nullable Object key(Column column, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case UUID uuid -> uuid.toString();
            case RecordRef ref -> ref.name().isEmpty() ? null : ref.name();
            case PartialDate date when column.type() instanceof ColumnType.PartialDay(var end) ->
                    end ? date.lastDay() : date.firstDay();
            case List<?> options -> Physical.options(options);
            case Integer option when column.type() instanceof ColumnType.ChoiceOf(var choice) ->
                    choice.option(option).orElseThrow().label();
            case Integer state when column.type() instanceof ColumnType.StateCode ->
                    Things.THING.state(state).label();
            case Integer reason when column.type() instanceof ColumnType.StatusCode ->
                    reason == 1 ? "Fresh" : "Broken";
            case String name when column.type() instanceof ColumnType.TableName ->
                    label(Things.SCHEMA.require(name));
            default -> value;
        };
    }

    private static String label(Table table) {
        return table.displayName();
    }
}
