package org.ligature.query.ui;

import org.ligature.query.Condition;
import org.ligature.query.Order;
import org.ligature.query.Path;
import org.ligature.query.SavedView;
import org.ligature.query.ViewColumn;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A choice of rows, columns and order that has a name, such as Active contacts.
///
/// @param key stays the same in every language; under it the grid remembers the choice
/// @param columns which of the grid's columns are shown, in this order; empty for all
/// @param widths of columns that have another one in this view
public record NamedView(
        String key,
        String name,
        Condition where,
        List<Path> columns,
        List<Order> orders,
        Map<Path, Integer> widths) {

    private static final String OWN = "own-";

    public NamedView {
        columns = List.copyOf(columns);
        orders = List.copyOf(orders);
        widths = Map.copyOf(widths);
    }

    /// A view whose columns are as wide as they are anyway.
    public NamedView(
            String key, String name, Condition where, List<Path> columns, List<Order> orders) {
        this(key, name, where, columns, orders, Map.of());
    }

    /// The view as a grid shows it.
    public static NamedView of(SavedView view) {
        return new NamedView(
                view.key(),
                view.title(),
                view.query().where(),
                view.columns().stream().map(ViewColumn::path).toList(),
                view.query().orders(),
                widths(view));
    }

    private static Map<Path, Integer> widths(SavedView view) {
        return view.key().startsWith(OWN)
                ? view.columns().stream()
                        .collect(
                                Collectors.toMap(
                                        ViewColumn::path, ViewColumn::width, (one, _) -> one))
                : Map.of();
    }
}
