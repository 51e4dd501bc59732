package org.ligature.query.ui;

import atlantafx.base.controls.CustomTextField;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.task.Job;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Themes;
import org.ligature.kit.ui.Toast;
import org.ligature.query.Query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A grid as it stands on a page: rows, filters in force, position, and the parts the page
/// arranges.
final class GridView extends VBox implements Grid {

    private final GridContext context;
    private final GridViewModel model;
    private final GridTable table;
    private final GridTools tools;
    private final GridFooter footer;
    private final GridFace face;
    private final ViewSelector views;
    private final CustomTextField quick;
    private final StackPane sorting = new StackPane();
    private final List<Action> actions;
    private final Supplier<Optional<GridSpec>> described;
    private boolean keyboardDue;
    private boolean stale;
    private @Nullable CellEditor editor;

    /// @param described what the grid shows as the tables are described now; empty where that is
    ///   gone
    GridView(GridContext context, Supplier<Optional<GridSpec>> described) {
        this.context = context;
        this.described = described;
        this.model = context.model();
        table = new GridTable(context, this::filter);
        tools = new GridTools(context, table, this::filter);
        footer = new GridFooter(context, table);
        face = new GridFace(context, table, this::clearFilters);
        views = new ViewSelector(context, this::show);
        quick = Fields.search(context.id("find"), context.texts().get("find"));
        quick.setPrefWidth(260);
        quick.getStylesheets().add(Themes.sheet(GridView.class, "grid.css"));
        quick.setRight(Fields.label(context.texts().get("find.keys"), "grid-keys"));
        quick.textProperty().subscribe((_, text) -> model.find(text));
        actions = List.of(refreshing(), clearing(), finding());
        getStyleClass().add("grid-page");
        getStylesheets().add(Themes.sheet(GridView.class, "grid.css"));
        var strip = new FilterStrip(model, context.words(), this::clearFilters);
        sorting.setPadding(new Insets(Gap.S, Gap.L, Gap.S, Gap.L));
        VBox.setVgrow(face, Priority.ALWAYS);
        getChildren().setAll(strip, sorting, face, footer);
        model.sortingProperty().subscribe(this::showSorting);
        model.stateProperty().subscribe(this::takeKeyboard);
        sceneProperty().subscribe(this::takeKeyboard);
        new GridKeys(table, model, this::findFrom, this::copy);
        table.onMoved(footer::moved);
        table.onColumns(tools::changed);
        tools.showView(model.asked().view());
        sceneProperty().subscribe(this::catchUp);
        model.reload();
    }

    /// What it shows has changed. While nobody sees it that can wait.
    void touched() {
        if (getScene() == null) {
            stale = true;
        } else {
            refresh();
        }
    }

    @Override
    public void described() {
        if (getScene() == null) {
            stale = true;
        } else {
            follow();
        }
    }

    private void catchUp() {
        if (stale && getScene() != null) {
            stale = false;
            follow();
        }
    }

    /// View, filters, order, selection and position stay as far as what they are about is there.
    private void follow() {
        described
                .get()
                .ifPresent(
                        spec -> {
                            model.describe(spec);
                            tools.describe();
                            refresh();
                        });
    }

    private Action refreshing() {
        var texts = context.texts();
        return Action.of(context.id("refresh"), texts, "refresh", Icon.REFRESH, this::refresh)
                .on("F5");
    }

    private Action clearing() {
        var id = context.id("filters-off");
        var off =
                Action.of(id, context.texts(), "filters.clear", Icon.CLEAR, this::clearFilters)
                        .on("Shortcut+Shift+L");
        model.askedProperty()
                .subscribe(
                        asked ->
                                off.reasonProperty()
                                        .set(
                                                asked.isFiltered()
                                                        ? ""
                                                        : context.texts().get("filters.not")));
        return off;
    }

    private Action finding() {
        var texts = context.texts();
        return Action.of(context.id("go-find"), texts, "find", Icon.SEARCH, this::goFind)
                .on("Shortcut+F");
    }

    private void goFind() {
        quick.requestFocus();
        quick.selectAll();
    }

    /// Letters typed over the rows write in a cell where that can be, else they look for rows.
    private void findFrom(String text) {
        if (editor != null) {
            editor.type(text);
            return;
        }
        quick.requestFocus();
        quick.setText(text);
        quick.positionCaret(text.length());
    }

    private void showSorting(Optional<Job> job) {
        sorting.getChildren().setAll(job.map(face::sorting).map(List::of).orElse(List.of()));
        sorting.setManaged(job.isPresent());
        sorting.setVisible(job.isPresent());
    }

    private void clearFilters() {
        quick.clear();
        model.clearFilters();
        table.requestFocus();
    }

    private void filter(GridColumn column, Node under) {
        new FilterPopup(model, column, context.words()).show(under);
    }

    /// Of many rows only those that were selected one by one: they alone are at hand.
    private void copy() {
        var selected = model.selection().selectedProperty().get();
        var rows = selected.isEmpty() ? table.focusedRow().stream().toList() : selected.known();
        if (rows.isEmpty()) {
            Layers.of(this).toast(Toast.done(context.texts().get("copy.all")));
            return;
        }
        var text = new Copying(context.cells()).of(table.shown(), rows);
        var carried = new GridDrag(context).carried(rows);
        Clipboard.getSystemClipboard().setContent(carried.content(text));
        Layers.of(this).toast(Toast.done(context.texts().get("copy.done", rows.size())));
    }

    private void show(NamedView view) {
        tools.showView(view);
        model.view(view);
        table.requestFocus();
    }

    Set<String> tables() {
        return GridUi.tables(context.spec());
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public GridSection section(String id, String title, Node... actions) {
        return new GridSectionView(id, title, this, tools::isWiderThan, actions);
    }

    @Override
    public Node views() {
        return views;
    }

    @Override
    public Node quickFilter() {
        return quick;
    }

    @Override
    public List<Node> tools() {
        return tools.nodes();
    }

    @Override
    public ReadOnlyObjectProperty<Selected> selectedProperty() {
        return model.selection().selectedProperty();
    }

    @Override
    public void selectedIds(Consumer<List<Long>> then) {
        model.selectedIds(then);
    }

    @Override
    public ReadOnlyObjectProperty<Optional<GridRow>> focusedRowProperty() {
        return model.focusedProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Query> queryProperty() {
        return model.queryProperty();
    }

    @Override
    public ReadOnlyLongProperty countProperty() {
        return model.countProperty();
    }

    @Override
    public ObservableValue<String> status() {
        return footer.statusProperty();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public void commands(List<List<Action>> groups) {
        var menu = new ContextMenu();
        for (var group : groups) {
            if (group.stream().noneMatch(Action::isAllowed)) {
                continue;
            }
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(action -> menu.getItems().add(action.menuItem()));
        }
        table.rowMenu(menu);
    }

    @Override
    public void edit(CellEdits edits) {
        editor = new CellEditor(context, table, edits);
    }

    @Override
    public void showView(String key) {
        context.spec().views().stream()
                .filter(view -> view.key().equals(key))
                .findFirst()
                .ifPresent(this::show);
    }

    @Override
    public void refresh() {
        model.refresh(Math.max(0, table.firstInView()), Math.max(0, table.lastInView()));
    }

    @Override
    public void clearSelection() {
        model.selection().clear();
    }

    @Override
    public void focus() {
        table.requestFocus();
        keyboardDue = getScene() == null || !isShown();
    }

    private boolean isShown() {
        return model.stateProperty().get() instanceof GridState.Shown;
    }

    /// A window that opens gives the keyboard to its first button while the rows are read, or
    /// before
    /// the page is in it: they get it when both are there, unless somebody types meanwhile.
    private void takeKeyboard() {
        if (keyboardDue && isShown() && getScene() != null) {
            keyboardDue = false;
            if (!(getScene().getFocusOwner() instanceof TextInputControl)) {
                table.requestFocus();
            }
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
