package org.ligature.query.ui;

import org.ligature.query.Condition;
import org.ligature.query.Order;
import org.ligature.query.Path;
import org.ligature.query.SavedView;
import org.ligature.query.ViewColumn;

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

    /// The view as a grid shows it.
    public static NamedView of(SavedView view) {
        return new NamedView(
                view.key(),
                view.title(),
                view.query().where(),
                view.columns().stream().map(ViewColumn::path).toList(),
                view.query().orders());
    }
}
