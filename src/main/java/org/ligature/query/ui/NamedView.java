package org.ligature.query.ui;

import org.ligature.query.Condition;
import org.ligature.query.Order;
import org.ligature.query.Path;

import java.util.List;

/// A choice of rows, columns and order that has a name, such as Active contacts.
///
/// @param key stays the same in every language; under it the grid remembers the choice
/// @param columns which of the grid's columns are shown, in this order; empty for all
public record NamedView(
        String key, String name, Condition where, List<Path> columns, List<Order> orders) {

    public NamedView {
        columns = List.copyOf(columns);
        orders = List.copyOf(orders);
    }
}
