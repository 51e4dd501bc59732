package org.ligature.query.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.query.Order;
import org.ligature.query.Path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The rows themselves: a table over a list of any size, with a selection of its own.
///
/// The toolkit's selection model keeps an index for every row that is selected; it is taken away,
/// and with it everything it does on keys and clicks, which [GridKeys] does instead.
final class GridTable extends TableView<GridRow> {

    static final double CHECK = 36;
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final GridContext context;
    private final GridViewModel model;
    private final BiConsumer<GridColumn, Node> filter;
    private final CheckBox all = new CheckBox();
    private final List<GridTableRow> rowsInView = new ArrayList<>();
    private final List<CheckCell> checksInView = new ArrayList<>();
    private final Map<Path, TableColumn<GridRow, GridRow>> columns = new HashMap<>();
    private boolean ordering;
    private int columnAt;
    private Runnable moved = () -> {};
    private Runnable columnsChanged = () -> {};
    private @Nullable ContextMenu rowMenu;

    /// @param filter opens the filter of a column under a node
    GridTable(GridContext context, BiConsumer<GridColumn, Node> filter) {
        this.context = context;
        this.model = context.model();
        this.filter = filter;
        setId(context.id("rows"));
        getStyleClass().add("grid");
        setSelectionModel(null);
        setTableMenuButtonVisible(false);
        setAccessibleText(context.texts().get("rows"));
        setRowFactory(_ -> row());
        getColumns().add(checks());
        setOnSort(
                event -> {
                    event.consume();
                    sorted();
                });
        model.sourceProperty().subscribe(this::take);
        model.selection().selectedProperty().subscribe(_ -> showSelection());
        model.askedProperty().subscribe(_ -> showAsked());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::onMenu);
        addEventFilter(ScrollEvent.ANY, _ -> requestLayout());
        getFocusModel().focusedIndexProperty().subscribe(at -> glance(at.intValue()));
    }

    private GridTableRow row() {
        var row = new GridTableRow(model.selection());
        rowsInView.add(row);
        return row;
    }

    private TableColumn<GridRow, GridRow> checks() {
        var column = new TableColumn<GridRow, GridRow>();
        column.setId(context.id("checks"));
        column.setGraphic(all);
        all.setId(context.id("check-all"));
        all.setAccessibleText(context.texts().get("select.all"));
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
                        context.texts().get("select.row"),
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
        made.setId(context.id("column-" + column.path().column()));
        made.setUserData(column);
        made.setMinWidth(48);
        made.setSortable(column.queryable());
        if (Cells.isNumber(column.type())) {
            made.getStyleClass().add("number");
        }
        made.widthProperty().subscribe((_, _) -> columnsChanged.run());
        made.setCellValueFactory(GridTable::itself);
        made.setCellFactory(_ -> new GridCell(column, context.cells()));
        return made;
    }

    /// The funnel takes room in a header, so it is there only while it means something.
    private void funnel(TableColumn<GridRow, GridRow> header, boolean filtered) {
        if (!(header.getUserData() instanceof GridColumn column) || !column.queryable()) {
            return;
        }
        if (!filtered) {
            header.setGraphic(null);
        } else if (header.getGraphic() == null) {
            header.setGraphic(funnel(column));
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

    private void showAsked() {
        showOrder();
        for (var column : columns.values()) {
            var filtered =
                    column.getUserData() instanceof GridColumn by
                            && model.filterOf(by.path()).isPresent();
            funnel(column, filtered);
        }
    }

    /// Hears when other rows come into view.
    void onMoved(Runnable moved) {
        this.moved = moved;
    }

    /// Hears when a header was dragged.
    void onColumns(Runnable changed) {
        columnsChanged = changed;
        getColumns().addListener((ListChangeListener<Object>) _ -> changed.run());
    }

    /// What a right click on a row offers; on a header it opens the filter.
    void rowMenu(ContextMenu menu) {
        rowMenu = menu;
    }

    private void onMenu(ContextMenuEvent event) {
        event.consume();
        var header = headerAt(event.getTarget());
        if (header.isPresent()) {
            header.get().filterBelow();
            return;
        }
        var menu = rowMenu;
        if (menu == null
                || menu.getItems().isEmpty()
                || !focusedRow().map(GridRow::isLoaded).orElse(false)) {
            return;
        }
        var at =
                event.isKeyboardTrigger()
                        ? belowFocus()
                        : new Point2D(event.getScreenX(), event.getScreenY());
        menu.show(this, at.getX(), at.getY());
    }

    private Point2D belowFocus() {
        var index = getFocusModel().getFocusedIndex();
        return rowsInView.stream()
                .filter(row -> row.getIndex() == index && row.isVisible())
                .findFirst()
                .map(row -> row.localToScreen(Gap.HUGE, row.getHeight()))
                .orElseGet(() -> localToScreen(Gap.HUGE, Gap.HUGE));
    }

    private record Header(GridColumn column, Node node, BiConsumer<GridColumn, Node> filter) {
        void filterBelow() {
            filter.accept(column, node);
        }
    }

    private Optional<Header> headerAt(EventTarget target) {
        for (@Nullable Node at = target instanceof Node node ? node : null;
                at != null;
                at = at.getParent()) {
            if (at instanceof TableColumnHeader header
                    && header.getTableColumn() != null
                    && header.getTableColumn().getUserData() instanceof GridColumn column
                    && column.queryable()) {
                return Optional.of(new Header(column, header, filter));
            }
        }
        return Optional.empty();
    }

    /// The filter of the column the keyboard is on; the name's while it is on none.
    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && event.isAltDown()) {
            event.consume();
            headers().stream()
                    .filter(header -> header.column().equals(filterable()))
                    .findFirst()
                    .ifPresent(Header::filterBelow);
        } else if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            event.consume();
            step(event.getCode() == KeyCode.LEFT ? -1 : 1);
        }
    }

    private List<Header> headers() {
        return lookupAll(".column-header").stream()
                .map(this::headerAt)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private @Nullable GridColumn filterable() {
        var able = shown().stream().filter(GridColumn::queryable).toList();
        return able.isEmpty() ? null : able.get(Math.clamp(columnAt, 0, able.size() - 1));
    }

    private void step(int by) {
        var able = shown().stream().filter(GridColumn::queryable).toList();
        columnAt = Math.clamp(columnAt + by, 0, Math.max(0, able.size() - 1));
        var on = filterable();
        headers().forEach(h -> h.node().pseudoClassStateChanged(ON, h.column().equals(on)));
        if (on != null) {
            columnOf(on.path()).ifPresent(this::scrollToColumn);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        moved.run();
    }

    /// The toolkit forgets the order with the old items, and says so as if somebody had clicked.
    private void take(RowSource source) {
        ordering = true;
        setItems(source);
        ordering = false;
        showOrder();
        if (!source.isEmpty()) {
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
