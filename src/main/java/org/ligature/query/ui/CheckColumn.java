package org.ligature.query.ui;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The first column of a grid: a check box before each row, and one above for all of them.
final class CheckColumn {

    static final double WIDTH = 36;

    private final GridContext context;
    private final GridSelection selection;
    private final CheckBox all = new CheckBox();
    private final List<CheckCell> inView = new ArrayList<>();

    CheckColumn(GridContext context) {
        this.context = context;
        this.selection = context.model().selection();
        all.setId(context.id("check-all"));
        all.setAccessibleText(context.texts().get("select.all"));
        all.setFocusTraversable(false);
        all.setAllowIndeterminate(false);
        all.setOnAction(_ -> checkAll());
    }

    /// @param checked hears the place of a row whose box was clicked
    TableColumn<GridRow, GridRow> column(Consumer<Integer> checked) {
        var column = new TableColumn<GridRow, GridRow>();
        column.setId(context.id("checks"));
        column.setGraphic(all);
        column.setMinWidth(WIDTH);
        column.setMaxWidth(WIDTH);
        column.setResizable(false);
        column.setReorderable(false);
        column.setSortable(false);
        column.getStyleClass().add("grid-check");
        column.setCellValueFactory(GridColumns::itself);
        column.setCellFactory(_ -> cell(checked));
        return column;
    }

    private CheckCell cell(Consumer<Integer> checked) {
        var cell = new CheckCell(selection, context.texts().get("select.row"), checked);
        inView.add(cell);
        return cell;
    }

    private void checkAll() {
        if (selection.selectedProperty().get().isEmpty()) {
            selection.all();
        } else {
            selection.clear();
        }
        refresh();
    }

    /// Shows what is selected.
    void refresh() {
        inView.forEach(CheckCell::refresh);
        var selected = selection.selectedProperty().get();
        var whole =
                selection.isAll()
                        && selected instanceof Selected.AllThatMatch(_, var except, _)
                        && except.isEmpty();
        all.setIndeterminate(!selected.isEmpty() && !whole);
        all.setSelected(whole);
    }
}
