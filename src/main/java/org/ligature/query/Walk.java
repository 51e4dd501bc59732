package org.ligature.query;

import org.ligature.schema.Column;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The way through an index that gives the rows of a query in its order: index (prefix, statecode,
/// column, id), once for each state asked for.
///
/// @param prefix columns that the query pins to one value and that lead the index
/// @param stated whether the table has states at all, so that the index holds them
/// @param single whether the query itself pins the state, so that one walk gives all rows
record Walk(
        List<String> prefix,
        List<Integer> states,
        boolean single,
        boolean stated,
        Column column,
        boolean down) {

    static final String STATE = "statecode";

    static Optional<Walk> of(Query query, Table table) {
        if (query.orders().size() != 1
                || !query.links().stream().allMatch(Walk::leavesRows)
                || !query.orders().getFirst().path().alias().isEmpty()) {
            return Optional.empty();
        }
        var order = query.orders().getFirst();
        var column = table.require(stored(order.path().column(), table));
        var prefix = prefix(query, table, column);
        if (prefix.isEmpty() || !column.sortable() || !Sorting.byValue(column.type())) {
            return Optional.empty();
        }
        if (table.column(STATE).isEmpty()) {
            return Optional.of(
                    new Walk(
                            prefix.get(),
                            List.of(State.ACTIVE),
                            true,
                            false,
                            column,
                            order.descending()));
        }
        var pinned = pinnedStates(query.where());
        var states = pinned.orElseGet(() -> table.states().stream().map(State::value).toList());
        return Optional.of(
                new Walk(
                        prefix.get(),
                        states,
                        pinned.isPresent() && states.size() == 1,
                        true,
                        column,
                        order.descending()));
    }

    /// Whether the link changes neither how many rows there are nor which.
    private static boolean leavesRows(Link link) {
        return link.type() == Link.Type.OUTER && LinkStore.leadsToOne(link);
    }

    /// A connection holds the name of the record it leads to, and so the order by that record.
    private static String stored(String column, Table table) {
        return isConnection(table) && column.equals("record2id") ? table.nameColumn() : column;
    }

    private static boolean isConnection(Table table) {
        return table.name().equals("connection");
    }

    private static Optional<List<String>> prefix(Query query, Table table, Column column) {
        if (isConnection(table)) {
            return prefixes(table, column).stream()
                    .filter(name -> isPinned(query.where(), name))
                    .findFirst()
                    .map(List::of);
        }
        boolean owned = isLedByOwner(table, column) && isPinned(query.where(), BuiltInViews.OWNER);
        return Optional.of(owned ? List.of(BuiltInViews.OWNER) : List.of());
    }

    /// Records by name, activities by the day they are due.
    private static boolean isLedByOwner(Table table, Column column) {
        return table.isBusiness()
                ? column.name().equals(table.nameColumn())
                : table.name().equals("activitypointer") && column.name().equals("dueon");
    }

    /// The columns that lead the indexes of connections; one of them has to be pinned. A column
    /// that was
    /// added has one index, for the list of all.
    private static List<String> prefixes(Table table, Column column) {
        return column.name().equals(table.nameColumn())
                ? List.of("record1id", "ismaster")
                : List.of("ismaster");
    }

    private static boolean isPinned(Condition condition, String column) {
        return compares(condition)
                .filter(compare -> compare.path().equals(Path.of(column)))
                .anyMatch(Walk::isOneValue);
    }

    /// A text compared with a lookup is the name of many records.
    private static boolean isOneValue(Condition.Compare compare) {
        return switch (compare.operator()) {
            case EQ_USER -> true;
            case EQ -> !ConditionStore.isKind(compare, String.class);
            default -> false;
        };
    }

    private static Optional<List<Integer>> pinnedStates(Condition condition) {
        return compares(condition)
                .filter(compare -> compare.path().equals(Path.of(STATE)))
                .filter(
                        compare ->
                                compare.operator() == Operator.EQ
                                        || compare.operator() == Operator.IN)
                .findFirst()
                .map(
                        compare ->
                                compare.values().stream()
                                        .map(Integer.class::cast)
                                        .distinct()
                                        .toList());
    }

    /// The comparisons that every row has to pass.
    private static Stream<Condition.Compare> compares(Condition condition) {
        return switch (condition) {
            case Condition.All(var parts) -> parts.stream().flatMap(Walk::compares);
            case Condition.Any _ -> Stream.empty();
            case Condition.Compare compare -> Stream.of(compare);
        };
    }
}
