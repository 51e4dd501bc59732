package org.ligature.query;

import java.util.List;
import java.util.UUID;

/// A view of a table's rows that somebody made for everybody.
///
/// @param first whether the table's lists begin with it
public record OwnView(
        UUID uuid,
        String name,
        List<ViewColumn> columns,
        List<Order> orders,
        List<Condition.Compare> conditions,
        boolean first) {

    public OwnView {
        columns = List.copyOf(columns);
        orders = List.copyOf(orders);
        conditions = List.copyOf(conditions);
    }

    public OwnView first(boolean first) {
        return new OwnView(uuid, name, columns, orders, conditions, first);
    }

    /// What selectors know it by.
    public String key() {
        return "own-" + uuid;
    }

    /// As lists show it.
    SavedView saved(String table) {
        Condition where = new Condition.All(List.copyOf(conditions));
        var query =
                Query.of(table)
                        .select(columns.stream().map(ViewColumn::path).toList())
                        .where(conditions.isEmpty() ? Condition.EVERYTHING : where)
                        .orderBy(orders);
        return new SavedView(key(), name, query, columns);
    }
}
