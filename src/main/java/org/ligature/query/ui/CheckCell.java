package org.ligature.query.ui;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// The check box before a row.
final class CheckCell extends TableCell<GridRow, GridRow> {

    private final CheckBox box = new CheckBox();
    private final GridSelection selection;

    /// @param check hears the place of a row whose box was clicked
    CheckCell(GridSelection selection, String words, Consumer<Integer> check) {
        this.selection = selection;
        getStyleClass().add("grid-check");
        box.setFocusTraversable(false);
        box.setAccessibleText(words);
        box.setMouseTransparent(true);
        addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    if (!isEmpty() && event.isPrimaryButtonDown() && !event.isShiftDown()) {
                        check.accept(getIndex());
                        event.consume();
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable GridRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : box);
        refresh();
    }

    void refresh() {
        var row = getItem();
        box.setSelected(row != null && selection.contains(row));
    }
}
