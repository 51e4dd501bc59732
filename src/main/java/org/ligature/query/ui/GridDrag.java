package org.ligature.query.ui;

import javafx.scene.input.MouseEvent;

import org.ligature.records.RecordId;

import java.util.List;
import java.util.Optional;

/// Rows of a grid in the hand: dragged or copied, and those that others are dropped on.
record GridDrag(GridContext context) {

    /// Rows can be dragged from here.
    void from(GridTable table) {
        table.addEventHandler(MouseEvent.DRAG_DETECTED, event -> begin(table, event));
    }

    private void begin(GridTable table, MouseEvent event) {
        var at = GridTable.rowAt(event);
        if (at >= 0 && context.model().source().get(at).isLoaded()) {
            event.consume();
            var selected = context.model().selection().selectedProperty().get();
            var count = Math.max(1, selected.count());
            carried(selected.known()).drag(table, context.things(count));
        }
    }

    /// Others can be dropped on a row that is a record.
    void onto(GridTableRow row) {
        new DropTarget(row, () -> item(row), context.dropping()).open();
    }

    private Optional<Carried.Item> item(GridTableRow row) {
        var table = context.table();
        return Optional.ofNullable(row.getItem())
                .filter(shown -> shown.isLoaded() && !table.isPaired())
                .map(shown -> new Carried.Item(new RecordId(shown.id()), table.name()));
    }

    Carried carried(List<GridRow> rows) {
        var table = context.table().name();
        var gestures = context.spec().gestures();
        return new Carried(rows.stream().map(row -> gestures.carried(row, table)).toList());
    }
}
