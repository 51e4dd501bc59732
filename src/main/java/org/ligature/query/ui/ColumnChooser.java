package org.ligature.query.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Which columns a grid shows, and in which order.
final class ColumnChooser {

    private static final double WIDTH = 288;
    private static final double ROW = 32;
    private static final int ROWS = 10;

    private final Texts texts;
    private final Consumer<List<GridColumn>> chosen;
    private final List<GridColumn> shown;
    private final ListView<GridColumn> list = new ListView<>();
    private final PopupCard card;

    /// @param chosen hears of every change at once
    ColumnChooser(
            GridSpec spec,
            List<GridColumn> shown,
            Texts texts,
            Runnable reset,
            Consumer<List<GridColumn>> chosen) {
        this.texts = texts;
        this.chosen = chosen;
        this.shown = new ArrayList<>(shown);
        list.setId("grid-columns-list");
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROWS * ROW);
        list.getItems().setAll(shown);
        spec.columns().stream().filter(each -> !shown.contains(each)).forEach(list.getItems()::add);
        list.setCellFactory(_ -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        var usual =
                Fields.link(
                        "grid-columns-reset",
                        texts.get("columns.reset"),
                        () -> {
                            hide();
                            reset.run();
                        });
        usual.getStyleClass().add("small");
        var title = Fields.label(texts.get("columns.title"), "text-caption");
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var header = new HBox(Gap.S, title, spring, usual);
        header.setAlignment(Pos.CENTER_LEFT);
        var hint = Fields.label(texts.get("columns.hint"), "small", "muted");
        hint.setWrapText(true);
        var content = new VBox(Gap.S, header, list, hint);
        content.getStyleClass().add("grid-filter");
        content.setPrefWidth(WIDTH);
        card = new PopupCard("grid-columns", content);
    }

    void show(Node under) {
        card.show(under);
        list.requestFocus();
        list.getSelectionModel().selectFirst();
    }

    private void hide() {
        card.hide();
    }

    private void onKey(KeyEvent event) {
        var column = list.getSelectionModel().getSelectedItem();
        if (column == null) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE) {
            show(column, !shown.contains(column));
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            move(column, -1);
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            move(column, 1);
            event.consume();
        }
    }

    private void show(GridColumn column, boolean wanted) {
        if (!wanted && !column.name()) {
            shown.remove(column);
        } else if (wanted && !shown.contains(column)) {
            shown.add(column);
        }
        tell();
    }

    private void move(GridColumn column, int by) {
        var from = list.getItems().indexOf(column);
        var to = from + by;
        if (to < 0 || to >= list.getItems().size()) {
            return;
        }
        list.getItems().remove(from);
        list.getItems().add(to, column);
        list.getSelectionModel().select(to);
        tell();
    }

    private void tell() {
        list.refresh();
        chosen.accept(list.getItems().stream().filter(shown::contains).toList());
    }

    private final class Cell extends ListCell<GridColumn> {

        private final CheckBox box = new CheckBox();
        private final Button up =
                Fields.iconButton("grid-column-up", Icon.UP, texts.get("columns.up"), () -> go(-1));
        private final Button down =
                Fields.iconButton(
                        "grid-column-down", Icon.DOWN, texts.get("columns.down"), () -> go(1));
        private final HBox line = new HBox(Gap.XS);

        Cell() {
            box.setMnemonicParsing(false);
            box.setFocusTraversable(false);
            box.setMinWidth(0);
            box.setOnAction(_ -> show(getItem(), box.isSelected()));
            List.of(up, down)
                    .forEach(
                            button -> {
                                button.getStyleClass().add("small");
                                button.setFocusTraversable(false);
                            });
            var spring = new Region();
            HBox.setHgrow(spring, Priority.ALWAYS);
            line.getChildren().setAll(box, spring, up, down);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setMaxWidth(WIDTH - 28);
        }

        private void go(int by) {
            var column = getItem();
            if (column != null) {
                move(column, by);
            }
        }

        @Override
        protected void updateItem(@Nullable GridColumn column, boolean empty) {
            super.updateItem(column, empty);
            setText(null);
            if (empty || column == null) {
                setGraphic(null);
                return;
            }
            box.setText(column.title());
            box.setSelected(shown.contains(column));
            box.setDisable(column.name());
            setGraphic(line);
        }
    }
}
