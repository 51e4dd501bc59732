package org.ligature.query.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.input.MouseEvent;

import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Icon;
import org.ligature.query.Order;
import org.ligature.query.Path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The columns of a grid's table: which are in view, by which it is sorted, and which are filtered.
final class GridColumns {

    private final GridTable table;
    private final GridContext context;
    private final GridViewModel model;
    private final BiConsumer<GridColumn, Node> filter;
    private final Map<Path, TableColumn<GridRow, GridRow>> made = new HashMap<>();
    private boolean ordering;
    private Runnable dragged = () -> {};

    /// @param filter opens the filter of a column under a node
    GridColumns(GridTable table, GridContext context, BiConsumer<GridColumn, Node> filter) {
        this.table = table;
        this.context = context;
        this.model = context.model();
        this.filter = filter;
        table.setOnSort(
                event -> {
                    event.consume();
                    sorted();
                });
    }

    static ObservableValue<GridRow> itself(TableColumn.CellDataFeatures<GridRow, GridRow> row) {
        return new ReadOnlyObjectWrapper<>(row.getValue());
    }

    /// Hears when a header's edge was dragged.
    void onDragged(Runnable dragged) {
        this.dragged = dragged;
    }

    /// Shows these columns after the first, which holds the check boxes, in this order.
    void show(List<GridColumn> shown, Map<Path, Integer> widths) {
        quietly(
                () -> {
                    var wanted = new ArrayList<TableColumn<GridRow, ?>>();
                    wanted.add(table.getColumns().getFirst());
                    for (var column : shown) {
                        var header = made.computeIfAbsent(column.path(), _ -> column(column));
                        header.setPrefWidth(widths.getOrDefault(column.path(), column.width()));
                        wanted.add(header);
                    }
                    table.getColumns().setAll(wanted);
                });
        showAsked();
    }

    /// Makes the headers anew when they are shown next: what they show is described otherwise.
    void forget() {
        made.clear();
    }

    /// Does what makes the toolkit say that somebody sorted, though nobody did.
    void quietly(Runnable change) {
        ordering = true;
        change.run();
        ordering = false;
    }

    private TableColumn<GridRow, GridRow> column(GridColumn column) {
        var header = new TableColumn<GridRow, GridRow>(column.title());
        header.setId(context.id("column-" + column.path().column()));
        header.setUserData(column);
        header.setMinWidth(48);
        header.setSortable(column.queryable());
        if (Cells.isNumber(column.type())) {
            header.getStyleClass().add("number");
        }
        header.widthProperty().subscribe((_, _) -> dragged.run());
        header.setCellValueFactory(GridColumns::itself);
        header.setCellFactory(_ -> new GridCell(column, context.cells()));
        return header;
    }

    /// The columns in view, in their order.
    List<GridColumn> shown() {
        return table.getColumns().stream()
                .map(TableColumn::getUserData)
                .filter(GridColumn.class::isInstance)
                .map(GridColumn.class::cast)
                .toList();
    }

    Optional<TableColumn<GridRow, GridRow>> of(Path path) {
        return Optional.ofNullable(made.get(path)).filter(table.getColumns()::contains);
    }

    private void sorted() {
        if (ordering) {
            return;
        }
        var orders = new ArrayList<Order>();
        for (var column : table.getSortOrder()) {
            if (column.getUserData() instanceof GridColumn by) {
                var down = column.getSortType() == TableColumn.SortType.DESCENDING;
                orders.add(new Order(by.path(), down));
            }
        }
        model.sort(orders);
    }

    /// Puts arrows and funnels where the order and the filters in force want them.
    void showAsked() {
        showOrder();
        for (var header : made.values()) {
            if (header.getUserData() instanceof GridColumn column && column.queryable()) {
                funnel(header, column, model.filterOf(column.path()).isPresent());
            }
        }
    }

    void showOrder() {
        quietly(
                () -> {
                    var sorted = new ArrayList<TableColumn<GridRow, ?>>();
                    for (var order : model.asked().order(model.spec())) {
                        of(order.path())
                                .ifPresent(
                                        header -> {
                                            header.setSortType(type(order));
                                            sorted.add(header);
                                        });
                    }
                    if (!table.getSortOrder().equals(sorted)) {
                        table.getSortOrder().setAll(sorted);
                    }
                });
    }

    private static TableColumn.SortType type(Order order) {
        return order.descending()
                ? TableColumn.SortType.DESCENDING
                : TableColumn.SortType.ASCENDING;
    }

    /// The funnel takes room in a header, so it is there only while it means something.
    private void funnel(TableColumn<GridRow, GridRow> header, GridColumn of, boolean filtered) {
        if (!filtered) {
            header.setGraphic(null);
        } else if (header.getGraphic() == null) {
            header.setGraphic(funnel(of));
        }
    }

    private Button funnel(GridColumn column) {
        var words = context.texts().get("filter.open", column.title());
        var funnel =
                Fields.iconButton(
                        context.id("funnel-" + column.path().column()),
                        Icon.FILTER,
                        words,
                        () -> {});
        funnel.setGraphic(Icon.FILTER.tiny());
        funnel.getStyleClass().add("grid-funnel");
        funnel.setFocusTraversable(false);
        funnel.addEventFilter(
                MouseEvent.ANY,
                event -> {
                    if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
                        filter.accept(column, funnel);
                    }
                    event.consume();
                });
        return funnel;
    }
}
