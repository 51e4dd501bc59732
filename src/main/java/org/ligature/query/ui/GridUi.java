package org.ligature.query.ui;

import org.ligature.audit.Actor;
import org.ligature.audit.Touched;
import org.ligature.kit.text.Texts;
import org.ligature.schema.ColumnType;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;

/// The door of the grid: opens one for a query, and has those that are open follow every change.
public final class GridUi {

    private final GridParts parts;
    private final Set<GridView> open = Collections.newSetFromMap(new WeakHashMap<>());

    public GridUi(GridParts parts) {
        this.parts = parts;
    }

    /// A grid that reads as this actor; it begins to read at once.
    ///
    /// @param described what it shows, made from the tables as they are described when it is asked,
    ///   which is now and whenever that changes; empty once what it shows is gone
    public Grid open(Actor actor, Supplier<Optional<GridSpec>> described) {
        return open(new QueriedRows(parts.queries(), actor), described);
    }

    Grid open(Rows rows, Supplier<Optional<GridSpec>> described) {
        var spec = described.get().orElseThrow();
        var texts = Texts.of(GridUi.class);
        var model =
                new GridViewModel(
                        spec,
                        rows,
                        parts.tasks(),
                        parts.clock(),
                        parts.format().locale(),
                        texts.get("sorting"));
        var cells = new Cells(parts.format(), spec.gestures(), parts.schema());
        var context = new GridContext(model, cells, texts, parts.preferences(), parts.dropping());
        var view = new GridView(context, described);
        open.add(view);
        return view;
    }

    /// Hears of a committed action, on any thread: grids that show what it touched read it again.
    public void touched(Touched touched) {
        parts.tasks()
                .later(
                        Duration.ZERO,
                        () ->
                                Set.copyOf(open).stream()
                                        .filter(view -> concerns(view, touched))
                                        .forEach(GridView::touched));
    }

    /// Tables, columns or views are described otherwise: every grid that is open shows them so.
    public void described() {
        Set.copyOf(open).forEach(GridView::described);
    }

    private static boolean concerns(GridView view, Touched touched) {
        return view.tables().stream().anyMatch(table -> !touched.in(table).isEmpty());
    }

    /// The tables whose changes show in a grid: its own and those its lookups name.
    static Set<String> tables(GridSpec spec) {
        var tables = new HashSet<String>();
        tables.add(spec.base().table());
        for (var column : spec.columns()) {
            if (column.type() instanceof ColumnType.Lookup(var targets)) {
                tables.addAll(targets);
            }
        }
        return tables;
    }
}
