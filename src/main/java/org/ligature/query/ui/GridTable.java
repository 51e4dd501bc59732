package org.ligature.query.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Gap;
import org.ligature.query.Order;
import org.ligature.query.Path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows themselves: a table over a list of any size, with a selection of its own.
///
/// The toolkit's selection model keeps an index for every row that is selected; it is taken away,
/// and with it everything it does on keys and clicks, which [GridKeys] does instead.
final class GridTable extends TableView<GridRow> {

    private static final double CHECK = 36;

    private final GridViewModel model;
    private final Cells cells;
    private final Texts texts;
    private final CheckBox all = new CheckBox();
    private final List<GridTableRow> rowsInView = new ArrayList<>();
    private final List<CheckCell> checksInView = new ArrayList<>();
    private final Map<Path, TableColumn<GridRow, GridRow>> columns = new HashMap<>();
    private boolean ordering;

    GridTable(GridViewModel model, Cells cells, Texts texts) {
        this.model = model;
        this.cells = cells;
        this.texts = texts;
        setId(model.spec().key() + "-rows");
        getStyleClass().addAll("grid", "dense");
        setSelectionModel(null);
        setFixedCellSize(Gap.ROW_DENSE);
        setTableMenuButtonVisible(false);
        setAccessibleText(texts.get("rows"));
        setRowFactory(_ -> row());
        getColumns().add(checks());
        setOnSort(
                event -> {
                    event.consume();
                    sorted();
                });
        itemsProperty().bind(model.sourceProperty());
        model.sourceProperty().subscribe((_, _) -> begin());
        model.selection().selectedProperty().subscribe(_ -> showSelection());
        getFocusModel().focusedIndexProperty().subscribe(at -> glance(at.intValue()));
    }

    private GridTableRow row() {
        var row = new GridTableRow(model.selection());
        rowsInView.add(row);
        return row;
    }

    private TableColumn<GridRow, GridRow> checks() {
        var column = new TableColumn<GridRow, GridRow>();
        column.setId(model.spec().key() + "-checks");
        column.setGraphic(all);
        all.setId(model.spec().key() + "-check-all");
        all.setAccessibleText(texts.get("select.all"));
        all.setFocusTraversable(false);
        all.setAllowIndeterminate(false);
        all.setOnAction(_ -> checkAll());
        column.setMinWidth(CHECK);
        column.setMaxWidth(CHECK);
        column.setResizable(false);
        column.setReorderable(false);
        column.setSortable(false);
        column.getStyleClass().add("grid-check");
        column.setCellValueFactory(GridTable::itself);
        column.setCellFactory(_ -> check());
        return column;
    }

    private CheckCell check() {
        var cell =
                new CheckCell(
                        model.selection(),
                        texts.get("select.row"),
                        at -> {
                            requestFocus();
                            getFocusModel().focus(at);
                            model.selection().toggle(model.source().get(at));
                        });
        checksInView.add(cell);
        return cell;
    }

    private void checkAll() {
        if (model.selection().selectedProperty().get().isEmpty()) {
            model.selection().all();
        } else {
            model.selection().clear();
        }
        showSelection();
    }

    private static ObservableValue<GridRow> itself(
            TableColumn.CellDataFeatures<GridRow, GridRow> row) {
        return new ReadOnlyObjectWrapper<>(row.getValue());
    }

    /// Shows these columns, in this order.
    void show(List<GridColumn> shown, Map<Path, Integer> widths) {
        ordering = true;
        var wanted = new ArrayList<TableColumn<GridRow, ?>>();
        wanted.add(getColumns().getFirst());
        for (var column : shown) {
            var made = columns.computeIfAbsent(column.path(), _ -> column(column));
            made.setPrefWidth(widths.getOrDefault(column.path(), column.width()));
            wanted.add(made);
        }
        getColumns().setAll(wanted);
        ordering = false;
        showOrder();
    }

    private TableColumn<GridRow, GridRow> column(GridColumn column) {
        var made = new TableColumn<GridRow, GridRow>(column.title());
        made.setId(model.spec().key() + "-column-" + column.path().column());
        made.setUserData(column);
        made.setMinWidth(48);
        made.setSortable(column.queryable());
        if (Cells.isNumber(column.type())) {
            made.getStyleClass().add("number");
        }
        made.setCellValueFactory(GridTable::itself);
        made.setCellFactory(_ -> new GridCell(column, cells));
        return made;
    }

    /// The columns in view, in their order.
    List<GridColumn> shown() {
        return getColumns().stream()
                .map(TableColumn::getUserData)
                .filter(GridColumn.class::isInstance)
                .map(GridColumn.class::cast)
                .toList();
    }

    Optional<TableColumn<GridRow, GridRow>> columnOf(Path path) {
        return Optional.ofNullable(columns.get(path)).filter(getColumns()::contains);
    }

    private void sorted() {
        if (ordering) {
            return;
        }
        var orders = new ArrayList<Order>();
        for (var column : getSortOrder()) {
            if (column.getUserData() instanceof GridColumn by) {
                var down = column.getSortType() == TableColumn.SortType.DESCENDING;
                orders.add(new Order(by.path(), down));
            }
        }
        model.sort(orders);
    }

    /// Puts the arrows where the order in force wants them.
    void showOrder() {
        ordering = true;
        var sorted = new ArrayList<TableColumn<GridRow, ?>>();
        for (var order : model.asked().order(model.spec())) {
            columnOf(order.path())
                    .ifPresent(
                            column -> {
                                column.setSortType(
                                        order.descending()
                                                ? TableColumn.SortType.DESCENDING
                                                : TableColumn.SortType.ASCENDING);
                                sorted.add(column);
                            });
        }
        if (!getSortOrder().equals(sorted)) {
            getSortOrder().setAll(sorted);
        }
        ordering = false;
    }

    private void begin() {
        if (!model.source().isEmpty()) {
            scrollTo(0);
            getFocusModel().focus(0);
        }
    }

    private void showSelection() {
        rowsInView.forEach(GridTableRow::refresh);
        checksInView.forEach(CheckCell::refresh);
        var selected = model.selection().selectedProperty().get();
        var whole =
                model.selection().isAll()
                        && selected instanceof Selected.AllThatMatch(_, var except, _)
                        && except.isEmpty();
        all.setIndeterminate(!selected.isEmpty() && !whole);
        all.setSelected(whole);
    }

    private void glance(int at) {
        model.glance(model.source().peek(at));
    }

    Optional<GridRow> focusedRow() {
        return model.source().peek(getFocusModel().getFocusedIndex());
    }

    /// The row under the mouse; -1 where there is none.
    static int rowAt(MouseEvent event) {
        if (event.getTarget() instanceof Node node) {
            for (@Nullable Node at = node; at != null; at = at.getParent()) {
                if (at instanceof GridTableRow row) {
                    return row.isEmpty() ? -1 : row.getIndex();
                }
            }
        }
        return -1;
    }

    /// Which rows are in view: first and last, both -1 where none is.
    int firstInView() {
        return flow().map(VirtualFlow::getFirstVisibleCell).map(c -> c.getIndex()).orElse(-1);
    }

    int lastInView() {
        return flow().map(VirtualFlow::getLastVisibleCell).map(c -> c.getIndex()).orElse(-1);
    }

    Optional<VirtualFlow<?>> flow() {
        return lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                ? Optional.of(flow)
                : Optional.empty();
    }
}
