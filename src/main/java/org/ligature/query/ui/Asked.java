package org.ligature.query.ui;

import org.ligature.query.Condition;
import org.ligature.query.Operator;
import org.ligature.query.Order;
import org.ligature.query.Path;
import org.ligature.query.Query;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What somebody asks of a grid: the view, the filters on its columns, the quick filter and the
/// order.
///
/// @param orders empty for the view's own order
record Asked(NamedView view, List<ColumnFilter> filters, String quick, List<Order> orders) {

    Asked {
        filters = List.copyOf(filters);
        orders = List.copyOf(orders);
    }

    static Asked of(NamedView view) {
        return new Asked(view, List.of(), "", List.of());
    }

    /// The same of a grid that is described otherwise meanwhile: what it no longer has is no longer
    /// asked for.
    Asked of(GridSpec spec) {
        var known =
                spec.views().stream()
                        .filter(one -> one.key().equals(view.key()))
                        .findFirst()
                        .orElse(spec.views().getFirst());
        var kept =
                filters.stream()
                        .flatMap(one -> spec.column(one.column().path()).map(one::of).stream())
                        .toList();
        var ordered = orders.stream().filter(one -> spec.column(one.path()).isPresent()).toList();
        return new Asked(known, kept, quick, ordered);
    }

    Asked filter(List<ColumnFilter> filters) {
        return new Asked(view, filters, quick, orders);
    }

    /// With this filter in place of the one its column had.
    Asked with(ColumnFilter filter) {
        var all = new ArrayList<>(without(filter.column().path()).filters());
        all.add(filter);
        return filter(all);
    }

    Asked without(Path path) {
        return filter(filters.stream().filter(filter -> !filter.isOn(path)).toList());
    }

    Optional<ColumnFilter> filterOf(Path path) {
        return filters.stream().filter(filter -> filter.isOn(path)).findFirst();
    }

    Asked find(String quick) {
        return new Asked(view, filters, quick, orders);
    }

    Asked sort(List<Order> orders) {
        return new Asked(view, filters, quick, orders);
    }

    boolean isFiltered() {
        return !filters.isEmpty() || !quick.isBlank();
    }

    /// Whether it differs from the view as it was saved.
    boolean isChanged() {
        return !filters.isEmpty() || !orders.isEmpty();
    }

    /// @param read the columns to read of each row
    Query query(GridSpec spec, Collection<Path> read, Clock clock, Locale locale) {
        var query = spec.base().select(List.copyOf(read)).and(view.where());
        for (var filter : filters) {
            query = query.and(filter.condition(clock, locale));
        }
        return query.and(quick(spec)).orderBy(order(spec));
    }

    private Condition quick(GridSpec spec) {
        var text = quick.strip();
        if (text.isEmpty() || spec.searched().isEmpty()) {
            return Condition.EVERYTHING;
        }
        return Condition.any(
                spec.searched().stream()
                        .map(path -> new Condition.Compare(path, Operator.CONTAINS, List.of(text)))
                        .toList());
    }

    List<Order> order(GridSpec spec) {
        if (!orders.isEmpty()) {
            return orders;
        }
        if (!view.orders().isEmpty()) {
            return view.orders();
        }
        return spec.columns().stream()
                .filter(column -> column.name() && column.queryable())
                .map(column -> new Order(column.path(), false))
                .limit(1)
                .toList();
    }
}
