package org.ligature.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One question about records: which columns of which rows of a table, joined to what, in which
/// order.
/// Immutable; its shape is that of FetchXML's `fetch`/`entity`.
///
/// @param table the logical name of the table looked at
/// @param columns what each row of the answer holds, in this order
/// @param links other tables joined to it
/// @param where which rows
/// @param orders in which order; the id is always the last, in the direction of the order before it
/// @param distinct whether equal rows are given once
public record Query(
        String table,
        List<Path> columns,
        List<Link> links,
        Condition where,
        List<Order> orders,
        boolean distinct) {

    public Query {
        columns = List.copyOf(columns);
        links = List.copyOf(links);
        orders = List.copyOf(orders);
    }

    public static Query of(String table) {
        return new Query(table, List.of(), List.of(), Condition.EVERYTHING, List.of(), false);
    }

    /// The same question for these columns of the table itself.
    public Query select(String... columns) {
        return select(List.of(columns).stream().map(Path::of).toList());
    }

    public Query select(List<Path> columns) {
        return new Query(table, columns, links, where, orders, distinct);
    }

    public Query join(Link link) {
        var more = new ArrayList<>(links);
        more.add(link);
        return new Query(table, columns, more, where, orders, distinct);
    }

    /// The same question for the rows that meet `condition` alone.
    public Query where(Condition condition) {
        return new Query(table, columns, links, condition, orders, distinct);
    }

    /// The same question, with equal rows given once.
    public Query once() {
        return new Query(table, columns, links, where, orders, true);
    }

    /// The logical names of all tables it looks at.
    public Set<String> tables() {
        var tables = new LinkedHashSet<String>(Set.of(table));
        collect(links, tables);
        return tables;
    }

    private static void collect(List<Link> links, Set<String> tables) {
        for (var link : links) {
            tables.add(link.table());
            collect(link.links(), tables);
        }
    }

    /// The same question for the rows that also meet `condition`.
    public Query and(Condition condition) {
        return new Query(table, columns, links, where.and(condition), orders, distinct);
    }

    public Query orderBy(List<Order> orders) {
        return new Query(table, columns, links, where, orders, distinct);
    }

    public Query orderBy(Order... orders) {
        return orderBy(List.of(orders));
    }
}
