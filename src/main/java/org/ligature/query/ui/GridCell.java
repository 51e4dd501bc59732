package org.ligature.query.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.ui.Gap;

/// One cell: words, a link, a sign before them, a badge, or a grey bar while the row is read.
final class GridCell extends TableCell<GridRow, GridRow> {

    private final GridColumn column;
    private final Cells cells;
    private final Region bar = new Region();

    GridCell(GridColumn column, Cells cells) {
        this.column = column;
        this.cells = cells;
        bar.getStyleClass().add("skeleton-bar");
        bar.setMaxSize(column.name() ? 132 : 72, 8);
        bar.setMinSize(24, 8);
        setTextOverrun(OverrunStyle.ELLIPSIS);
        if (Cells.isNumber(column.type())) {
            getStyleClass().add("number");
        }
    }

    @Override
    protected void updateItem(@Nullable GridRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(null);
        if (empty || row == null) {
            return;
        }
        if (!row.isLoaded()) {
            setGraphic(bar);
            return;
        }
        show(cells.content(column, row));
    }

    private void show(CellContent content) {
        var open = content.open();
        var graphic = content.graphic();
        if (content.alone()) {
            setGraphic(graphic);
        } else if (open != null) {
            setGraphic(beside(graphic, link(content.text(), open)));
        } else if (graphic != null) {
            setGraphic(beside(graphic, new Label(content.text())));
        } else {
            setText(content.text());
        }
    }

    private Node beside(@Nullable Node sign, Node words) {
        if (sign == null) {
            return words;
        }
        var line = new HBox(Gap.S, sign, words);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        return line;
    }

    /// Not a stop of the Tab key: Enter on the row and the context menu do the same.
    private Hyperlink link(String words, Runnable open) {
        var link = new Hyperlink(words);
        link.setMnemonicParsing(false);
        link.getStyleClass().add(column.name() ? "grid-name" : "grid-link");
        link.setFocusTraversable(false);
        link.setMinWidth(0);
        link.setOnAction(_ -> open.run());
        return link;
    }
}
