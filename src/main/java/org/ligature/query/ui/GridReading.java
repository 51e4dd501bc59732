package org.ligature.query.ui;

import org.ligature.query.Path;
import org.ligature.query.Query;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The query a grid puts for what is asked of it: it reads the columns in view and those the rows
/// need besides.
final class GridReading {

    private final Clock clock;
    private final Locale locale;
    private final Set<Path> shown = new LinkedHashSet<>();

    GridReading(Clock clock, Locale locale) {
        this.clock = clock;
        this.locale = locale;
    }

    /// Which columns are read, from the next question on.
    void show(List<Path> columns) {
        shown.clear();
        shown.addAll(columns);
    }

    Query query(GridSpec spec, Asked asked) {
        var read = new LinkedHashSet<>(shown);
        spec.columns().stream().filter(GridColumn::name).forEach(c -> read.add(c.path()));
        spec.columns().stream()
                .filter(column -> read.contains(column.path()))
                .flatMap(column -> column.currency().stream())
                .toList()
                .forEach(read::add);
        read.addAll(spec.extras());
        return asked.query(spec, read, clock, locale);
    }

    /// Where each column stands in the rows read.
    static Map<Path, Integer> places(Query query) {
        var places = new HashMap<Path, Integer>();
        for (var column : query.columns()) {
            places.putIfAbsent(column, places.size());
        }
        return Map.copyOf(places);
    }
}
