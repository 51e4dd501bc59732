package org.ligature.query.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.EmptyState;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Skeleton;
import org.ligature.kit.ui.Themes;
import org.ligature.query.Query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A grid as it stands on a page: rows, filters in force, position, and the parts the page
/// arranges.
final class GridView extends VBox implements Grid {

    private final GridViewModel model;
    private final Texts texts;
    private final GridTable table;
    private final StackPane middle = new StackPane();
    private final MenuButton views = new MenuButton();
    private final TextField quick;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private final List<Action> actions;

    GridView(GridViewModel model, Cells cells) {
        this.model = model;
        texts = Texts.of(GridView.class);
        table = new GridTable(model, cells, texts);
        quick = Fields.search(model.spec().key() + "-find", texts.get("find"));
        actions = List.of(refreshing(), clearing(), finding());
        getStyleClass().add("grid-page");
        getStylesheets().add(Themes.sheet(GridView.class, "grid.css"));
        middle.getChildren().add(table);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().add(middle);
        new GridKeys(table, model, this::findFrom, () -> {});
        quick.textProperty().subscribe((_, text) -> model.find(text));
        views.setId(model.spec().key() + "-views");
        views.getStyleClass().add("flat");
        views.setMnemonicParsing(false);
        model.askedProperty().subscribe(this::show);
        model.stateProperty().subscribe(this::show);
        var first = model.spec().views().getFirst();
        table.show(columns(first), Map.of());
        model.show(columns(first).stream().map(GridColumn::path).toList());
        model.reload();
    }

    private Action refreshing() {
        return Action.of(id("refresh"), texts, "refresh", Icon.REFRESH, this::refresh).on("F5");
    }

    private Action clearing() {
        return Action.of(id("clear"), texts, "filters.clear", Icon.CLEAR, this::clearFilters)
                .on("Shortcut+Shift+L");
    }

    private Action finding() {
        return Action.of(id("go-find"), texts, "find", Icon.SEARCH, quick::requestFocus)
                .on("Shortcut+F");
    }

    private String id(String name) {
        return model.spec().key() + "-" + name;
    }

    private List<GridColumn> columns(NamedView view) {
        var all = model.spec().columns();
        if (view.columns().isEmpty()) {
            return all;
        }
        return view.columns().stream()
                .flatMap(path -> all.stream().filter(column -> column.path().equals(path)))
                .toList();
    }

    private void show(Asked asked) {
        views.setText(asked.view().name());
        views.getItems().setAll(model.spec().views().stream().map(this::item).toList());
        table.showOrder();
    }

    private MenuItem item(NamedView view) {
        var item = new MenuItem(view.name());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> showView(view.key()));
        return item;
    }

    private void show(GridState state) {
        middle.getChildren().setAll(table);
        switch (state) {
            case GridState.Shown() -> {}
            case GridState.Loading() -> middle.getChildren().add(Skeleton.rows(12));
            case GridState.NothingYet() ->
                    middle.getChildren().add(model.spec().nothingYet().get());
            case GridState.NoMatch() -> middle.getChildren().add(noMatch());
            case GridState.Failed(var problem) ->
                    middle.getChildren()
                            .add(
                                    new EmptyState(
                                            Icon.ERROR,
                                            texts.get("failed.title"),
                                            Texts.of(problem),
                                            Fields.primary(
                                                    Fields.button(
                                                            id("try-again"),
                                                            Icon.REFRESH,
                                                            texts.get("failed.again"),
                                                            model::reload))));
        }
    }

    private Node noMatch() {
        return new EmptyState(
                Icon.FILTER,
                texts.get("none.title"),
                "",
                Fields.button(id("none-clear"), texts.get("filters.clear"), this::clearFilters));
    }

    private void clearFilters() {
        quick.clear();
        model.clearFilters();
    }

    private void findFrom(String text) {
        quick.requestFocus();
        quick.setText(text);
        quick.positionCaret(text.length());
    }

    Set<String> tables() {
        return GridUi.tables(model.spec());
    }

    @Override
    public Node node() {
        return this;
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
        return List.of();
    }

    @Override
    public ReadOnlyObjectProperty<Selected> selectedProperty() {
        return model.selection().selectedProperty();
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
    public ObservableValue<String> status() {
        return status.getReadOnlyProperty();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public void commands(List<List<Action>> groups) {
        var menu = new ContextMenu();
        for (var group : groups) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(action -> menu.getItems().add(action.menuItem()));
        }
        table.setContextMenu(menu);
    }

    @Override
    public void showView(String key) {
        model.spec().views().stream()
                .filter(view -> view.key().equals(key))
                .findFirst()
                .ifPresent(model::view);
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
    }

    @Override
    public void close() {
        model.close();
    }
}
