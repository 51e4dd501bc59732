package org.ligature.query.ui;

import javafx.scene.Node;

import org.ligature.query.Path;
import org.ligature.query.Query;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What a grid shows.
///
/// @param key under which it is remembered, and with which the ids of its nodes begin
/// @param base the table, its links, and the condition that always holds
/// @param columns all that can be shown, in the order of the chooser
/// @param extras further columns that renderers and commands need of each row
/// @param views at least one; the first is shown first
/// @param searched the columns of text the quick filter looks into
/// @param gestures where gestures lead
/// @param nothingYet what stands there while the table has no row at all
public record GridSpec(
        String key,
        Query base,
        List<GridColumn> columns,
        List<Path> extras,
        List<NamedView> views,
        List<Path> searched,
        GridGestures gestures,
        Supplier<Node> nothingYet) {

    public GridSpec {
        columns = List.copyOf(columns);
        extras = List.copyOf(extras);
        views = List.copyOf(views);
        searched = List.copyOf(searched);
        if (views.isEmpty()) {
            throw new IllegalArgumentException("A grid needs a view");
        }
    }

    Optional<GridColumn> column(Path path) {
        return columns.stream().filter(column -> column.path().equals(path)).findFirst();
    }
}
