package org.ligature.settings.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.CommandBar;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.schema.Table;

import java.text.NumberFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// All tables in rows, with the commands to make one and to open one.
final class TablesView extends VBox {

    private final Consumer<Table> open;
    private final Texts texts = Texts.of(TablesView.class);
    private final TableView<TablesViewModel.Line> rows = new TableView<>();
    private final Action create;
    private final Action edit;

    /// @param make asks over this view what a new table is to be
    /// @param open shows a table to be changed
    TablesView(TablesViewModel model, Consumer<Node> make, Consumer<Table> open) {

        this.open = open;
        create =
                Action.of("tables-new", texts, "tables.new", Icon.NEW, () -> make.accept(this))
                        .on("Shortcut+N");
        edit = Action.of("tables-open", texts, "tables.open", Icon.EDIT, this::open);
        var search = Fields.search("tables-find", texts.get("tables.find"));
        search.textProperty().bindBidirectional(model.searchProperty());
        rows.setId("tables-rows");
        rows.setAccessibleText(texts.get("tables"));
        rows.setItems(model.found());
        rows.setPlaceholder(Fields.label(texts.get("tables.none"), "muted"));
        addColumns();
        rows.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        line ->
                                edit.reasonProperty()
                                        .set(line == null ? texts.get("tables.choose") : ""));
        rows.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        edit.run();
                    }
                });
        rows.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                        edit.run();
                    }
                });
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().setAll(new CommandBar(create, edit).spring().add(search), rows);
    }

    List<Action> actions() {
        return List.of(create, edit);
    }

    void focus() {
        rows.requestFocus();
        if (rows.getSelectionModel().isEmpty()) {
            rows.getSelectionModel().selectFirst();
        }
    }

    private void open() {
        var line = rows.getSelectionModel().getSelectedItem();
        if (line != null) {
            open.accept(line.table());
        }
    }

    private void addColumns() {
        rows.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("table.displayname", 260, line -> line.table().displayName())
                .setCellFactory(_ -> new NameCell());
        column("table.name", 220, line -> line.table().name());
        column("table.kind", 110, line -> kind(line.table()))
                .setCellFactory(_ -> new OriginCell<>(line -> line.table().custom()));
        number("table.records", 100, line -> line.records() < 0 ? "" : count(line.records()));
        column(
                "table.connections.short",
                120,
                line -> line.table().connectable() ? texts.get("yes") : "");
        number("tab.columns", 90, line -> count(line.table().columns().size()));
    }

    private String kind(Table table) {
        return table.custom() ? texts.get("custom") : texts.get("standard");
    }

    private String count(long number) {
        return NumberFormat.getIntegerInstance(texts.locale()).format(number);
    }

    private void number(String key, double width, Function<TablesViewModel.Line, String> value) {
        var column = column(key, width, value);
        column.getStyleClass().add("number");
        column.setCellFactory(_ -> new NumberCell());
    }

    private TableColumn<TablesViewModel.Line, String> column(
            String key, double width, Function<TablesViewModel.Line, String> value) {
        var column = new TableColumn<TablesViewModel.Line, String>(texts.get(key));
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        rows.getColumns().add(column);
        return column;
    }

    private static @Nullable Table table(TableCell<TablesViewModel.Line, ?> cell) {
        var row = cell.getTableRow();
        var line = row == null ? null : row.getItem();
        return line == null ? null : line.table();
    }

    private static final class NumberCell extends TableCell<TablesViewModel.Line, String> {

        NumberCell() {
            getStyleClass().add("number");
        }

        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? null : words);
        }
    }

    private static final class NameCell extends TableCell<TablesViewModel.Line, String> {

        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            var table = table(this);
            setText(empty ? null : words);
            setGraphic(empty || table == null ? null : Icon.of(table.icon()).tinted(table.color()));
            setGraphicTextGap(Gap.S);
        }
    }
}
