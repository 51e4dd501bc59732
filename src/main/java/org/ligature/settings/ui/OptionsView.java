package org.ligature.settings.ui;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Badges;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Inputs;

/// The options of a choice: words, colour and order, by mouse or keyboard.
///
/// Enter adds another one, Alt+Up and Alt+Down move.
final class OptionsView extends VBox {

    private static final String DRAGGED = "option ";

    private final OptionsViewModel model;
    private final Texts texts = Texts.of(OptionsView.class);
    private final VBox lines = new VBox(Gap.XS);

    OptionsView(OptionsViewModel model) {
        super(Gap.S);
        this.model = model;
        setId("options");
        setAccessibleText(texts.get("options"));
        var add = Fields.link("option-add", texts.get("option.add"), this::add);
        add.setGraphic(Icon.NEW.small());
        getChildren().setAll(lines, add);
        model.options().addListener((ListChangeListener<OptionsViewModel.Option>) _ -> show());
        show();
    }

    private void show() {
        lines.getChildren().setAll(model.options().stream().map(this::line).toList());
    }

    private HBox line(OptionsViewModel.Option option) {
        var place = model.options().indexOf(option);
        var text = Inputs.text("option-" + place, option.labelProperty());
        text.setAccessibleText(texts.get("option.words", place + 1));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(event, option));
        var handle = Icon.MORE_VERTICAL.small();
        handle.getStyleClass().add("drag-handle");
        var remove =
                Fields.iconButton(
                        "option-remove-" + place,
                        Icon.CLEAR,
                        texts.get("option.remove"),
                        () -> model.remove(option));
        var line = new HBox(Gap.S, handle, color(option, place), text, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setOnDragDetected(
                event -> {
                    var content = new ClipboardContent();
                    content.putString(DRAGGED + model.options().indexOf(option));
                    line.startDragAndDrop(TransferMode.MOVE).setContent(content);
                    event.consume();
                });
        line.setOnDragOver(OptionsView::accept);
        line.setOnDragDropped(event -> drop(event, option));
        return line;
    }

    private MenuButton color(OptionsViewModel.Option option, int place) {
        var button = new MenuButton();
        button.setId("option-color-" + place);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "option-color");
        option.colorProperty()
                .subscribe(
                        color -> {
                            button.setGraphic(Badges.category(color.isEmpty() ? "none" : color));
                            button.setAccessibleText(
                                    texts.get("option.color", IconPicker.colorWords(texts, color)));
                        });
        for (var color : IconPicker.COLORS) {
            var item = new MenuItem(IconPicker.colorWords(texts, color), dot(color));
            item.setOnAction(_ -> option.colorProperty().set(color));
            button.getItems().add(item);
        }
        return button;
    }

    private static Node dot(String color) {
        return Badges.category(color.isEmpty() ? "none" : color);
    }

    private static void accept(DragEvent event) {
        if (event.getDragboard().hasString()
                && event.getDragboard().getString().startsWith(DRAGGED)) {
            event.acceptTransferModes(TransferMode.MOVE);
            event.consume();
        }
    }

    private void drop(DragEvent event, OptionsViewModel.Option onto) {
        var words = event.getDragboard().getString();
        if (words != null && words.startsWith(DRAGGED)) {
            var from = Integer.parseInt(words.substring(DRAGGED.length()));
            model.moveTo(model.options().get(from), model.options().indexOf(onto));
            event.setDropCompleted(true);
            event.consume();
        }
    }

    private void onKey(KeyEvent event, OptionsViewModel.Option option) {
        if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            move(event, option, -1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            move(event, option, 1);
        } else if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
            event.consume();
            add();
        }
    }

    private void move(KeyEvent event, OptionsViewModel.Option option, int by) {
        event.consume();
        if (model.move(option, by)) {
            focus(option);
        }
    }

    private void add() {
        focus(model.add(""));
    }

    private void focus(OptionsViewModel.Option option) {
        if (lookup("#option-" + model.options().indexOf(option)) instanceof TextField text) {
            text.requestFocus();
            text.end();
        }
    }
}
