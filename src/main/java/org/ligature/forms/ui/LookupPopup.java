package org.ligature.forms.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;

import org.jspecify.annotations.Nullable;
import org.ligature.forms.RecordFinder;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Avatar;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The list beneath a lookup field: hits by table, and at its end what can be created.
final class LookupPopup {

    private static final double ROW = 40;
    private static final double LOW_ROW = 28;
    private static final double LEAST_WIDTH = 320;

    /// A line of the list.
    sealed interface Row {}

    record Group(String title) implements Row {}

    record Found(RecordFinder.Hit hit, Table table) implements Row {}

    record Nothing(String text) implements Row {}

    record Create(Table table, String name) implements Row {}

    private final Region owner;
    private final Texts texts;
    private final Consumer<Row> chosen;
    private final Popup popup = new Popup();
    private final ListView<Row> list = new ListView<>();
    private final StackPane card = new StackPane(list);

    LookupPopup(String id, Region owner, Texts texts, Consumer<Row> chosen) {
        this.owner = owner;
        this.texts = texts;
        this.chosen = chosen;
        list.setId(id + "-list");
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new RowCell());
        card.getStyleClass().add("popup-card");
        card.getStylesheets().add(FormsUi.STYLES);
        popup.getContent().add(card);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        // by the card itself, not by the shadow around it
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    void hide() {
        popup.hide();
    }

    void offer(List<Table> tables, String text, List<RecordFinder.Hit> hits, boolean creatable) {
        var rows = new ArrayList<Row>();
        for (var table : tables) {
            var found = hits.stream().filter(hit -> hit.record().table().equals(table.name()));
            var group = found.<Row>map(hit -> new Found(hit, table)).toList();
            if (!group.isEmpty() && tables.size() > 1) {
                rows.add(new Group(table.pluralName()));
            }
            rows.addAll(group);
        }
        if (rows.isEmpty()) {
            rows.add(new Nothing(text));
        }
        if (creatable) {
            tables.forEach(table -> rows.add(new Create(table, text)));
        }
        list.getItems().setAll(rows);
        var first = rows.stream().filter(Found.class::isInstance).findFirst();
        first.ifPresentOrElse(
                row -> list.getSelectionModel().select(text.isEmpty() ? null : row),
                list.getSelectionModel()::clearSelection);
        show(rows);
    }

    private void show(List<Row> rows) {
        var height = rows.stream().mapToDouble(LookupPopup::height).sum() + 2 * Gap.XS + 2;
        var width = Math.max(owner.getWidth(), LEAST_WIDTH);
        card.setPrefSize(width, height);
        list.setPrefSize(width, height);
        var below = owner.localToScreen(0, owner.getHeight() + Gap.XS);
        if (below == null) {
            return;
        }
        if (popup.isShowing()) {
            popup.setAnchorX(below.getX());
            popup.setAnchorY(below.getY());
        } else {
            popup.show(owner, below.getX(), below.getY());
        }
    }

    private static double height(Row row) {
        return switch (row) {
            case Found _ -> ROW;
            case Group _ -> LOW_ROW;
            case Nothing _, Create _ -> 32;
        };
    }

    /// Marks the next row down or up that can be chosen.
    void move(int step) {
        var rows = list.getItems();
        var at = list.getSelectionModel().getSelectedIndex();
        for (var next = at + step; next >= 0 && next < rows.size(); next += step) {
            if (isChoosable(rows.get(next))) {
                list.getSelectionModel().select(next);
                list.scrollTo(Math.max(0, next - 3));
                return;
            }
        }
    }

    /// @return whether there was one
    boolean chooseMarked() {
        var row = list.getSelectionModel().getSelectedItem();
        if (!popup.isShowing() || row == null || !isChoosable(row)) {
            return false;
        }
        chosen.accept(row);
        return true;
    }

    private static boolean isChoosable(Row row) {
        return row instanceof Found || row instanceof Create;
    }

    private final class RowCell extends ListCell<Row> {

        RowCell() {
            getStyleClass().add("lookup-row");
            addEventHandler(
                    MouseEvent.MOUSE_CLICKED,
                    _ -> {
                        if (getItem() != null && isChoosable(getItem())) {
                            chosen.accept(getItem());
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(row == null || empty ? null : graphic(row));
            setPrefHeight(row == null || empty ? LOW_ROW : height(row));
            setId(
                    row instanceof Create create
                            ? list.getId() + "-new-" + create.table().name()
                            : null);
        }

        private Node graphic(Row row) {
            return switch (row) {
                case Group(var title) -> label(title, "over");
                case Nothing(var text) ->
                        label(
                                text.isEmpty()
                                        ? texts.get("lookup.none")
                                        : texts.get("lookup.nothing", text),
                                "muted");
                case Create(var table, var name) -> create(table, name);
                case Found(var hit, var table) -> found(hit, table);
            };
        }

        private Node create(Table table, String name) {
            var words =
                    name.isEmpty()
                            ? texts.get("lookup.new", table.displayName())
                            : texts.get("lookup.new.named", table.displayName(), name);
            var label = label(words, "lookup-new");
            label.setGraphic(Icon.NEW.small());
            label.setGraphicTextGap(Gap.S);
            return label;
        }

        private Node found(RecordFinder.Hit hit, Table table) {
            var lines = new VBox(label(hit.record().name(), "lookup-name"));
            lines.setAlignment(Pos.CENTER_LEFT);
            if (!hit.line().isEmpty()) {
                var line = label(hit.line(), "small");
                line.getStyleClass().add("muted");
                lines.getChildren().add(line);
            }
            var row = new HBox(10, Signs.of(table, Avatar.Size.ROW), lines);
            row.setAlignment(Pos.CENTER_LEFT);
            return row;
        }

        private static Label label(String words, String look) {
            var label = new Label(words);
            label.getStyleClass().add(look);
            return label;
        }
    }
}
