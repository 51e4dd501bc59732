package org.ligature.query.ui;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;

import org.jspecify.annotations.Nullable;

/// A row on screen; it is filled with one row of the list after the other while one scrolls.
final class GridTableRow extends TableRow<GridRow> {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final GridSelection selection;

    GridTableRow(GridSelection selection) {
        this.selection = selection;
        getStyleClass().add("grid-row");
    }

    @Override
    protected void updateItem(@Nullable GridRow row, boolean empty) {
        super.updateItem(row, empty);
        refresh();
    }

    void refresh() {
        var row = getItem();
        pseudoClassStateChanged(CHOSEN, !isEmpty() && row != null && selection.contains(row));
    }
}
