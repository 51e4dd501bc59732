package org.ligature.query.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.schema.ColumnType;

import java.text.NumberFormat;

/// The filter of one column: its values with their counts, or a condition.
final class FilterPopup {

    private static final double WIDTH = 248;
    private static final double ROW = 28;
    private static final int ROWS = 8;

    private final GridViewModel model;
    private final GridColumn column;
    private final FilterWords words;
    private final FilterDraft draft;
    private final PopupCard card;
    private final VBox body = new VBox(Gap.S);
    private final VBox content = new VBox(Gap.S);
    private @Nullable ConditionPane condition;

    FilterPopup(GridViewModel model, GridColumn column, FilterWords words) {
        this.model = model;
        this.column = column;
        this.words = words;
        this.draft = new FilterDraft(model, column, value -> words.value(column, value));
        content.getStyleClass().add("grid-filter");
        content.setPrefWidth(WIDTH);
        card = new PopupCard("grid-filter", content);
        if (hasValues(column.type()) && !isCondition()) {
            showValues();
        } else {
            showCondition();
        }
    }

    private boolean isCondition() {
        return model.filterOf(column.path())
                .filter(filter -> !(filter instanceof ColumnFilter.OneOf))
                .isPresent();
    }

    void show(Node under) {
        card.show(under);
        body.getChildren().stream()
                .filter(Node::isFocusTraversable)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private Node header() {
        var title = Fields.label(words.texts().get("filter.title", column.title()), "text-caption");
        var clear =
                Fields.link("grid-filter-clear", words.texts().get("filter.clear"), this::clear);
        clear.getStyleClass().add("small");
        clear.setVisible(model.filterOf(column.path()).isPresent());
        var line = new HBox(Gap.S, title, spring(), clear);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void clear() {
        model.clearFilter(column.path());
        card.hide();
    }

    private void showValues() {
        condition = null;
        var search = Fields.search("grid-filter-search", words.texts().get("filter.find"));
        search.getStyleClass().add("small");
        search.textProperty().subscribe((_, text) -> draft.search(text));
        var list = new ListView<>(draft.found());
        list.setId("grid-filter-values");
        list.getStyleClass().add("grid-filter-values");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new ValueCell());
        list.setPrefHeight(ROWS * ROW);
        list.setPlaceholder(Fields.label(words.texts().get("filter.none"), "small", "muted"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> tickByKey(list, event));
        search.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.DOWN) {
                        list.requestFocus();
                        list.getSelectionModel().selectFirst();
                        event.consume();
                    }
                });
        body.getChildren().setAll(search, list);
        var more =
                link(
                        "filter.condition",
                        Icon.CONDITION,
                        "grid-filter-condition",
                        this::showCondition);
        more.setVisible(ConditionPane.isFor(column.type()));
        content.getChildren().setAll(header(), body, footer(more));
        draft.load();
    }

    private void tickByKey(ListView<FilterDraft.Choosable> list, KeyEvent event) {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE && chosen != null) {
            draft.tick(chosen, !draft.isTicked(chosen));
            list.refresh();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            apply();
            event.consume();
        }
    }

    private void showCondition() {
        var pane = new ConditionPane(model, column, words, this::apply);
        condition = pane;
        body.getChildren().setAll(pane);
        var values = link("filter.values", Icon.LIST, "grid-filter-by-values", this::showValues);
        values.setVisible(hasValues(column.type()));
        content.getChildren().setAll(header(), body, footer(values));
    }

    private Hyperlink link(String key, Icon icon, String id, Runnable run) {
        var link = Fields.link(id, words.texts().get(key), run);
        link.setGraphic(icon.tiny());
        link.getStyleClass().add("small");
        return link;
    }

    private Node footer(Node more) {
        var apply =
                Fields.primary(
                        Fields.button(
                                "grid-filter-apply",
                                words.texts().get("filter.apply"),
                                this::apply));
        apply.getStyleClass().add("small");
        var line = new HBox(Gap.S, more, spring(), apply);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("grid-filter-footer");
        return line;
    }

    private void apply() {
        var pane = condition;
        if (pane == null) {
            draft.apply();
        } else if (!pane.apply()) {
            return;
        }
        card.hide();
    }

    private static Region spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /// Whether the values of such a column repeat enough to be listed.
    private static boolean hasValues(ColumnType type) {
        return switch (type) {
            case ColumnType.Text _, ColumnType.Computed _, ColumnType.WholeNumber _ -> true;
            case ColumnType.DecimalNumber _, ColumnType.Money _, ColumnType.YesNo _ -> true;
            case ColumnType.ChoiceOf _, ColumnType.ChoicesOf _, ColumnType.Lookup _ -> true;
            case ColumnType.StateCode _, ColumnType.StatusCode _, ColumnType.TableName _ -> true;
            case ColumnType.Memo _, ColumnType.BigNumber _, ColumnType.UniqueId _ -> false;
            case ColumnType.DateOnly _, ColumnType.PartialDay _ -> false;
            case ColumnType.DateAndTime _, ColumnType.PartyList _ -> false;
        };
    }

    private final class ValueCell extends ListCell<FilterDraft.Choosable> {

        private final CheckBox box = new CheckBox();
        private final Label count = Fields.label("", "small", "subtle");
        private final HBox line = new HBox(Gap.S, box, spring(), count);

        ValueCell() {
            box.setFocusTraversable(false);
            box.setMnemonicParsing(false);
            box.setMinWidth(0);
            box.setOnAction(_ -> draft.tick(getItem(), box.isSelected()));
            count.setMinWidth(Label.USE_PREF_SIZE);
            line.setAlignment(Pos.CENTER_LEFT);
            // a list asks its cells how wide they are: without this the counts leave its edge
            setPrefWidth(0);
            line.setPrefWidth(WIDTH - 60);
            line.setMaxWidth(WIDTH - 60);
        }

        @Override
        protected void updateItem(FilterDraft.@Nullable Choosable value, boolean empty) {
            super.updateItem(value, empty);
            setText(null);
            if (empty || value == null) {
                setGraphic(null);
                return;
            }
            box.setText(value.words());
            box.setSelected(draft.isTicked(value));
            count.setText(
                    value.rows() < 0
                            ? ""
                            : NumberFormat.getIntegerInstance(words.texts().locale())
                                    .format(value.rows()));
            setGraphic(line);
        }
    }
}
