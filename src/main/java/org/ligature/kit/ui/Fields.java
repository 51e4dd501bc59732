package org.ligature.kit.ui;

import atlantafx.base.controls.CustomTextField;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Makers of small controls that look the same everywhere.
public final class Fields {

    private Fields() {}

    /// A field to search in, with the glass before the text.
    public static CustomTextField search(String id, String prompt) {
        var field = new CustomTextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setLeft(Icon.SEARCH.small());
        field.getStyleClass().add("search");
        return field;
    }

    /// A button that is an icon only: the words are its tooltip and what the screen reader says.
    public static Button iconButton(String id, Icon icon, String words, Runnable run) {
        var button = new Button();
        button.setId(id);
        button.setGraphic(icon.node());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "icon-button");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> run.run());
        return button;
    }

    public static Button button(String id, String words, Runnable run) {
        var button = new Button(words);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        return button;
    }

    public static Button button(String id, Icon icon, String words, Runnable run) {
        var button = button(id, words, run);
        button.setGraphic(icon.node());
        return button;
    }

    /// The one most likely step of its place.
    public static Button primary(Button button) {
        button.getStyleClass().add("accent");
        return button;
    }

    /// Words that lead somewhere.
    public static Hyperlink link(String id, String words, Runnable run) {
        var link = new Hyperlink(words);
        link.setId(id);
        link.setMnemonicParsing(false);
        link.setOnAction(_ -> run.run());
        link.getStyleClass().add("link");
        return link;
    }

    /// A label of one of the looks: `page-title`, `pane-title`, `small`, `tiny`, `muted`.
    public static Label label(String words, String... looks) {
        var label = new Label(words);
        label.getStyleClass().addAll(looks);
        return label;
    }

    /// A label that may be cut short and then says the whole as its tooltip.
    public static Label clipped(Label label) {
        label.setMinWidth(0);
        label.widthProperty()
                .subscribe(
                        width -> {
                            var cut = label.prefWidth(-1) > width.doubleValue() + 0.5;
                            label.setTooltip(cut ? new Tooltip(label.getText()) : null);
                        });
        return label;
    }

    /// Makes a button one that stands inside of a field: small, and passed over by Tab, so that the
    /// keyboard goes from field to field.
    public static Button inField(Button button, Icon icon) {
        button.setGraphic(icon.small());
        button.getStyleClass().addAll("small", "in-field");
        button.setFocusTraversable(false);
        return button;
    }

    /// Lets Tab go on to the next field instead of into the text, and Shift+Tab to the one before.
    public static void leaveByTab(TextArea text) {
        text.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                        event.consume();
                        text.requestFocusTraversal(
                                event.isShiftDown()
                                        ? TraversalDirection.PREVIOUS
                                        : TraversalDirection.NEXT);
                    }
                });
    }

    public static Node bar() {
        return new Separator(Orientation.VERTICAL);
    }
}
