package org.ligature.query.ui;

import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.ui.Gap;
import org.ligature.query.Path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The rows themselves: a table over a list of any size, with a selection of its own.
///
/// The toolkit's selection model keeps an index for every row that is selected; it is taken away,
/// and with it everything it does on keys and clicks, which [GridKeys] does instead.
final class GridTable extends TableView<GridRow> {

    private final GridViewModel model;
    private final GridDrag drag;
    private final GridColumns columns;
    private final CheckColumn checks;
    private final HeaderKeys headers;
    private final List<GridTableRow> rowsInView = new ArrayList<>();
    private Runnable moved = () -> {};
    private @Nullable ContextMenu rowMenu;
    private @Nullable CellEditor editor;

    /// @param filter opens the filter of a column under a node
    GridTable(GridContext context, BiConsumer<GridColumn, Node> filter) {
        this.model = context.model();
        drag = new GridDrag(context);
        drag.from(this);
        setId(context.id("rows"));
        getStyleClass().add("grid");
        setSelectionModel(null);
        setTableMenuButtonVisible(false);
        setAccessibleText(context.texts().get("rows"));
        setRowFactory(_ -> row());
        columns = new GridColumns(this, context, filter);
        checks = new CheckColumn(context);
        headers = new HeaderKeys(this, filter);
        getColumns().add(checks.column(this::check));
        model.sourceProperty().subscribe(this::take);
        model.selection().selectedProperty().subscribe(_ -> showSelection());
        model.askedProperty().subscribe(_ -> columns.showAsked());
        addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::onMenu);
        addEventFilter(ScrollEvent.ANY, _ -> requestLayout());
        getFocusModel().focusedIndexProperty().subscribe(at -> glance(at.intValue()));
    }

    private GridTableRow row() {
        var row = new GridTableRow(model.selection());
        drag.onto(row);
        rowsInView.add(row);
        return row;
    }

    private void check(int at) {
        requestFocus();
        getFocusModel().focus(at);
        model.selection().toggle(model.source().get(at));
    }

    /// Shows these columns, in this order.
    void show(List<GridColumn> shown, Map<Path, Integer> widths) {
        columns.show(shown, widths);
    }

    /// Makes its columns anew when they are shown next.
    void forgetColumns() {
        columns.forget();
    }

    /// The columns in view, in their order.
    List<GridColumn> shown() {
        return columns.shown();
    }

    Optional<TableColumn<GridRow, GridRow>> columnOf(Path path) {
        return columns.of(path);
    }

    /// Hears when other rows come into view.
    void onMoved(Runnable moved) {
        this.moved = moved;
    }

    /// Hears when a header was dragged.
    void onColumns(Runnable changed) {
        columns.onDragged(changed);
        getColumns().addListener((ListChangeListener<Object>) _ -> changed.run());
    }

    /// Lays what writes in the cells over them.
    void put(CellEditor over) {
        editor = over;
        if (!getChildren().contains(over)) {
            getChildren().add(over);
        }
        over.toFront();
    }

    Optional<GridTableRow> inView(int at) {
        return rowsInView.stream()
                .filter(row -> row.getIndex() == at && row.isVisible() && row.getScene() != null)
                .findFirst();
    }

    /// What a right click on a row offers; on a header it opens the filter.
    void rowMenu(ContextMenu menu) {
        rowMenu = menu;
    }

    private void onMenu(ContextMenuEvent event) {
        event.consume();
        var menu = rowMenu;
        if (headers.filterAt(event.getTarget())
                || menu == null
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
        return inView(index)
                .map(row -> row.localToScreen(Gap.HUGE, row.getHeight()))
                .orElseGet(() -> localToScreen(Gap.HUGE, Gap.HUGE));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        // the rows lie where they are told to be only once their flow is laid out as well
        flow().ifPresent(VirtualFlow::layout);
        moved.run();
        if (editor != null) {
            editor.locate();
        }
    }

    /// The toolkit forgets the order with the old items, and says so as if somebody had clicked.
    private void take(RowSource source) {
        columns.quietly(() -> setItems(source));
        columns.showOrder();
        if (!source.isEmpty()) {
            scrollTo(0);
            getFocusModel().focus(0);
        }
    }

    private void showSelection() {
        rowsInView.forEach(GridTableRow::refresh);
        checks.refresh();
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

    /// The last row of which at least half is to be seen.
    int lastReadable() {
        var view = lookup(".clipped-container");
        var last = flow().map(VirtualFlow::getLastVisibleCell).orElse(null);
        if (last == null || view == null) {
            return lastInView();
        }
        var middle = last.localToScene(0, last.getHeight() / 2).getY();
        var edge = view.localToScene(view.getLayoutBounds()).getMaxY();
        return middle > edge ? last.getIndex() - 1 : last.getIndex();
    }

    Optional<VirtualFlow<?>> flow() {
        return lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                ? Optional.of(flow)
                : Optional.empty();
    }
}
