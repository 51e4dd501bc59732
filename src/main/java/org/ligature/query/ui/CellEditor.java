package org.ligature.query.ui;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.ui.Fields;
import org.ligature.query.Path;

import java.util.List;
import java.util.Optional;

/// Writes in the cells of a grid: F2, a double click or simply typing begins, Tab goes on to the
/// next cell, Enter saves, Esc leaves the cell as it was. What is refused says why beneath it.
final class CellEditor extends VBox {

    private static final double WIDTH = 96;
    private static final double MESSAGE = 220;

    private final GridTable table;
    private final GridViewModel model;
    private final CellEdits edits;
    private final TextField field = new TextField();
    private final Label wrong = Fields.label("", "small", "danger", "grid-edit-wrong");
    private @Nullable Place place;
    private @Nullable Path last;
    private boolean saving;

    /// The cell that is written in, and what stood there.
    private record Place(int at, GridRow row, GridColumn column, String before) {}

    CellEditor(GridContext context, GridTable table, CellEdits edits) {
        this.table = table;
        this.model = context.model();
        this.edits = edits;
        field.setId(context.id("cell"));
        field.getStyleClass().add("grid-edit");
        wrong.setId(context.id("cell-wrong"));
        wrong.setWrapText(true);
        wrong.setMaxWidth(MESSAGE);
        wrong.setMinHeight(USE_PREF_SIZE);
        wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
        wrong.managedProperty().bind(wrong.visibleProperty());
        getChildren().setAll(field, wrong);
        setManaged(false);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        field.focusedProperty().subscribe((_, focused) -> onFocus(focused));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onTableKey);
        table.addEventFilter(MouseEvent.MOUSE_CLICKED, this::onClick);
    }

    /// Begins in the cell written in last, or the first that can be, with this text typed.
    ///
    /// @return whether there is a cell to write in
    boolean type(String text) {
        if (!beginAtFocus()) {
            return false;
        }
        field.setText(text);
        field.positionCaret(text.length());
        return true;
    }

    private boolean beginAtFocus() {
        var columns = columns();
        if (columns.isEmpty()) {
            return false;
        }
        var at = Math.max(0, place(columns, last));
        return begin(table.getFocusModel().getFocusedIndex(), columns.get(at));
    }

    private static int place(List<GridColumn> columns, @Nullable Path path) {
        return columns.stream().map(GridColumn::path).toList().indexOf(path);
    }

    private List<GridColumn> columns() {
        return table.shown().stream().filter(column -> edits.may(column.path())).toList();
    }

    private boolean begin(int at, GridColumn column) {
        var row = model.source().peek(at).filter(GridRow::isLoaded);
        if (row.isEmpty() || cell(at, column).isEmpty()) {
            return false;
        }
        last = column.path();
        place = new Place(at, row.get(), column, edits.text(row.get(), column));
        table.getFocusModel().focus(at);
        field.setText(place.before());
        field.setAccessibleText(column.title());
        wrong.setText("");
        table.put(this);
        setVisible(true);
        locate();
        field.requestFocus();
        field.selectAll();
        return true;
    }

    /// Keeps it over its cell while the table moves beneath it.
    void locate() {
        var here = place;
        if (here == null) {
            return;
        }
        cell(here.at(), here.column()).ifPresent(cell -> lay(bounds(cell)));
    }

    private void lay(Bounds cell) {
        var message = wrong.isVisible() ? wrong.prefHeight(MESSAGE) : 0;
        var width = Math.max(WIDTH, cell.getWidth());
        var wide = wrong.isVisible() ? Math.max(width, MESSAGE) : width;
        var left = Math.clamp(cell.getMinX(), 0, Math.max(0, table.getWidth() - wide));
        field.setMaxWidth(width);
        field.setMinHeight(cell.getHeight());
        field.setMaxHeight(cell.getHeight());
        VBox.setMargin(field, new Insets(0, 0, 0, cell.getMinX() - left));
        resizeRelocate(left, cell.getMinY(), wide, cell.getHeight() + message);
    }

    private Bounds bounds(Node cell) {
        return table.sceneToLocal(cell.localToScene(cell.getLayoutBounds()));
    }

    private Optional<TableCell<?, ?>> cell(int at, GridColumn column) {
        var of = table.columnOf(column.path());
        return table.inView(at).stream()
                .flatMap(row -> row.getChildrenUnmodifiable().stream())
                .filter(TableCell.class::isInstance)
                .<TableCell<?, ?>>map(node -> (TableCell<?, ?>) node)
                .filter(cell -> of.isPresent() && cell.getTableColumn() == of.get())
                .findFirst();
    }

    private void onTableKey(KeyEvent event) {
        if (event.getTarget() == table && event.getCode() == KeyCode.F2 && beginAtFocus()) {
            event.consume();
        }
    }

    private void onClick(MouseEvent event) {
        var at = GridTable.rowAt(event);
        if (at < 0 || event.getClickCount() != 2 || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        for (var column : columns()) {
            var hit =
                    cell(at, column)
                            .filter(
                                    cell ->
                                            bounds(cell)
                                                    .contains(
                                                            table.sceneToLocal(
                                                                    event.getSceneX(),
                                                                    event.getSceneY())));
            if (hit.isPresent()) {
                event.consume();
                begin(at, column);
                return;
            }
        }
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> commit(this::finish);
            case ESCAPE -> finish();
            case TAB -> {
                var step = event.isShiftDown() ? -1 : 1;
                commit(() -> go(step));
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Leaving with the mouse saves as well: what was typed is not lost without a word.
    private void onFocus(boolean focused) {
        if (!focused && place != null && !saving && getScene() != null && isWindowFocused()) {
            commit(this::close);
        }
    }

    private boolean isWindowFocused() {
        return getScene().getWindow() != null && getScene().getWindow().isFocused();
    }

    private void commit(Runnable then) {
        var here = place;
        if (here == null || saving) {
            return;
        }
        var typed = field.getText().strip();
        if (typed.equals(here.before().strip())) {
            then.run();
            return;
        }
        saving = true;
        edits.save(here.row(), here.column(), typed, why -> answered(why, then));
    }

    private void answered(String why, Runnable then) {
        saving = false;
        wrong.setText(why);
        if (why.isEmpty()) {
            then.run();
        } else {
            locate();
            field.requestFocus();
        }
    }

    private void go(int step) {
        var here = place;
        var columns = columns();
        if (here == null || columns.isEmpty()) {
            finish();
            return;
        }
        var to = place(columns, here.column().path()) + step;
        var row = here.at() + Math.floorDiv(to, columns.size());
        if (row < 0
                || row >= model.source().size()
                || !begin(row, columns.get(Math.floorMod(to, columns.size())))) {
            finish();
        }
    }

    private void finish() {
        close();
        table.requestFocus();
    }

    private void close() {
        place = null;
        wrong.setText("");
        setVisible(false);
    }
}
