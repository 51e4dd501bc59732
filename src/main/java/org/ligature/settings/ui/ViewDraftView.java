package org.ligature.settings.ui;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Inputs;
import org.ligature.kit.ui.Tone;
import org.ligature.query.OwnView;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.settings.ui.ViewDraftViewModel.Shown;
import org.ligature.settings.ui.ViewDraftViewModel.Sort;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Asks what a view shows: its name, its columns with their widths, its order and its conditions.
final class ViewDraftView {

    private static final double WIDTH = 720;
    private static final double NUMBER = 72;

    private final Texts texts = Texts.of(ViewDraftView.class);
    private final ViewDraftViewModel model;
    private final DialogCard card;
    private final VBox columns = new VBox(Gap.XS);

    ViewDraftView(ViewDraftViewModel model, BiConsumer<ViewDraftView, OwnView> save) {
        this.model = model;
        var title =
                model.isNew()
                        ? texts.get("view.new")
                        : texts.get("view.edit", model.nameProperty().get());
        card = new DialogCard("view", Tone.NEUTRAL, Icon.LIST, title, model.table().pluralName());
        card.getStylesheets().add(SettingsUi.STYLES);
        card.width(WIDTH).body(body());
        card.primary(
                texts.get("save"),
                () ->
                        model.view(texts.get("missing.value"))
                                .ifPresent(view -> save.accept(this, view)));
        card.cancel(texts.get("cancel"));
    }

    void show(Node over) {
        card.show(over);
    }

    void close() {
        card.close();
    }

    /// The service would not have it: the field it is about says so.
    void refuse(Problem problem) {
        model.complaints().put(ViewDraftViewModel.NAME, problem);
    }

    private VBox body() {
        var name =
                Complained.field(
                        "view-name",
                        texts.get("view.name"),
                        model.nameProperty(),
                        model.complaints(),
                        ViewDraftViewModel.NAME);
        name.requiredProperty().set(true);
        return new VBox(
                Gap.M,
                name,
                Complained.field(
                        texts.get("view.columns"),
                        shownColumns(),
                        model.complaints(),
                        ViewDraftViewModel.COLUMNS),
                new Field(
                        texts.get("view.sorts"),
                        lines(
                                "view-add-sort",
                                "view.add-sort",
                                model.sorts(),
                                this::sort,
                                model::addSort)),
                new Field(
                        texts.get("view.tests"),
                        lines(
                                "view-add-test",
                                "view.add-test",
                                model.tests(),
                                this::test,
                                model::addTest)),
                Inputs.line(
                        texts.get("view.make-first"),
                        "",
                        Inputs.toggle(
                                "view-is-first",
                                texts.get("view.make-first"),
                                model.firstProperty())));
    }

    private VBox shownColumns() {
        var add = new MenuButton(texts.get("view.add-column"), Icon.NEW.small());
        add.setId("view-add-column");
        add.setMnemonicParsing(false);
        add.getStyleClass().addAll("flat", "small");
        add.setOnShowing(
                _ -> add.getItems().setAll(model.addable().stream().map(this::item).toList()));
        add.getItems().setAll(model.addable().stream().map(this::item).toList());
        model.columns().addListener((ListChangeListener<Shown>) _ -> showColumns());
        showColumns();
        return new VBox(Gap.S, columns, add);
    }

    private MenuItem item(Column column) {
        var item = new MenuItem(column.displayName());
        item.setId("view-add-" + column.name());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.add(column));
        return item;
    }

    private void showColumns() {
        columns.getChildren().setAll(model.columns().stream().map(this::column).toList());
    }

    private HBox column(Shown shown) {
        var name = shown.column().name();
        var handle = Icon.MORE_VERTICAL.small();
        handle.getStyleClass().add("drag-handle");
        var label = Fields.label(shown.column().displayName());
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var width = Inputs.text("view-width-" + name, shown.width());
        width.setAccessibleText(texts.get("view.width", shown.column().displayName()));
        width.setMaxWidth(NUMBER);
        width.addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(event, shown));
        var remove =
                Fields.iconButton(
                        "view-remove-" + name,
                        Icon.CLEAR,
                        texts.get("view.remove-column"),
                        () -> model.columns().remove(shown));
        var line = new HBox(Gap.S, handle, label, width, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setOnDragDetected(
                event -> {
                    var carried = new ClipboardContent();
                    carried.putString(Dragged.words(name));
                    line.startDragAndDrop(TransferMode.MOVE).setContent(carried);
                    event.consume();
                });
        line.setOnDragOver(
                event -> {
                    if (Dragged.column(event).isPresent()) {
                        event.acceptTransferModes(TransferMode.MOVE);
                    }
                });
        line.setOnDragDropped(
                event -> {
                    Dragged.column(event).ifPresent(moved -> drop(moved, shown));
                    event.setDropCompleted(true);
                });
        return line;
    }

    private void drop(String moved, Shown onto) {
        var to = model.columns().indexOf(onto);
        model.columns().stream()
                .filter(one -> one.column().name().equals(moved))
                .findFirst()
                .ifPresent(one -> model.moveTo(one, to));
    }

    private void onKey(KeyEvent event, Shown shown) {
        if (!event.isAltDown()) {
            return;
        }
        var by =
                switch (event.getCode()) {
                    case KeyCode.UP -> -1;
                    case KeyCode.DOWN -> 1;
                    default -> 0;
                };
        if (by != 0) {
            event.consume();
            model.move(shown, by);
            if (columns.lookup("#view-width-" + shown.column().name()) instanceof TextField text) {
                text.requestFocus();
            }
        }
    }

    private <T> VBox lines(
            String id, String key, ObservableList<T> items, Function<T, HBox> line, Runnable add) {
        var lines = new VBox(Gap.XS);
        Runnable show = () -> lines.getChildren().setAll(items.stream().map(line::apply).toList());
        items.addListener((ListChangeListener<T>) _ -> show.run());
        show.run();
        var link = Fields.link(id, texts.get(key), add);
        link.setGraphic(Icon.NEW.small());
        return new VBox(Gap.S, lines, link);
    }

    private HBox sort(Sort sort) {
        var place = model.sorts().indexOf(sort);
        var by =
                Inputs.choice(
                        "view-sort-" + place, model.sortable(), sort.column(), Column::displayName);
        by.setAccessibleText(texts.get("view.sorts"));
        HBox.setHgrow(by, Priority.ALWAYS);
        var direction =
                Inputs.choice(
                        "view-direction-" + place,
                        List.of(false, true),
                        sort.descending(),
                        this::direction);
        direction.setAccessibleText(texts.get("view.direction"));
        return line(
                Fields.iconButton(
                        "view-remove-sort-" + place,
                        Icon.CLEAR,
                        texts.get("view.remove-sort"),
                        () -> model.sorts().remove(sort)),
                by,
                direction);
    }

    private String direction(boolean descending) {
        return descending ? texts.get("view.down") : texts.get("view.up");
    }

    private HBox test(TestViewModel test) {
        var place = model.tests().indexOf(test);
        var column =
                Inputs.choice(
                        "view-test-" + place,
                        model.testable(),
                        test.columnProperty(),
                        Column::displayName);
        column.setAccessibleText(texts.get("view.tests"));
        var question =
                Inputs.choice(
                        "view-question-" + place,
                        Question.of(test.columnProperty().get()),
                        test.questionProperty(),
                        one -> words(test, one));
        question.setAccessibleText(texts.get("view.question"));
        var answer = new StackPane();
        HBox.setHgrow(answer, Priority.ALWAYS);
        test.columnProperty()
                .subscribe(
                        (_, now) -> {
                            offer(question, test, now);
                            answer(answer, test, place);
                        });
        test.questionProperty().subscribe(_ -> answer(answer, test, place));
        return line(
                Fields.iconButton(
                        "view-remove-test-" + place,
                        Icon.CLEAR,
                        texts.get("view.remove-test"),
                        () -> model.tests().remove(test)),
                column,
                question,
                answer);
    }

    private static void offer(ComboBox<Question> box, TestViewModel test, Column now) {
        var chosen = test.questionProperty().get();
        box.getItems().setAll(Question.of(now));
        test.questionProperty()
                .set(Question.of(now).contains(chosen) ? chosen : box.getItems().getFirst());
    }

    private void answer(StackPane pane, TestViewModel test, int place) {
        var asked = test.questionProperty().get();
        if (asked == null) {
            return;
        }
        if (asked == Question.ONE_OF) {
            var table = model.table();
            var column = test.columnProperty().get();
            var options =
                    new DefaultView(
                            "view-options-" + place,
                            test.options(),
                            true,
                            () -> Question.options(table, column),
                            texts.get("view.options"));
            pane.getChildren().setAll(said(options, test));
        } else if (asked.takesText()) {
            var text = Inputs.text("view-text-" + place, test.textProperty());
            text.setAccessibleText(texts.get("view.answer"));
            pane.getChildren().setAll(said(text, test));
        } else {
            pane.getChildren().clear();
        }
    }

    private static VBox said(Node control, TestViewModel test) {
        var wrong = Fields.label("", "small", "danger");
        wrong.textProperty().bind(test.errorProperty());
        wrong.setWrapText(true);
        test.errorProperty().subscribe(words -> Inputs.shown(wrong, !words.isEmpty()));
        return new VBox(control, wrong);
    }

    private String words(TestViewModel test, Question question) {
        var type = test.columnProperty().get().type();
        var day =
                switch (type) {
                    case ColumnType.DateOnly _, ColumnType.PartialDay _, ColumnType.DateAndTime _ ->
                            true;
                    default -> false;
                };
        var dated = day && (question == Question.AT_LEAST || question == Question.AT_MOST);
        return dated
                ? texts.get("question.day." + question.name())
                : texts.get("question." + question.name());
    }

    private static HBox line(Node remove, Node... nodes) {
        var line = new HBox(Gap.S, nodes);
        line.getChildren().add(remove);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }
}
