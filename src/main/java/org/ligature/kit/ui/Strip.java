package org.ligature.kit.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A message inside a page: what is so, and what one may do about it.
public final class Strip extends HBox {

    private final Label text = new Label();

    public Strip(Tone tone, Icon icon, String title, String words, Node... actions) {
        getStyleClass().addAll("strip", tone.styleClass());
        text.setText(words);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        var lines = new VBox(Gap.XS);
        if (!title.isEmpty()) {
            var bold = new Label(title);
            bold.getStyleClass().add("text-caption");
            lines.getChildren().add(bold);
        }
        if (!words.isEmpty()) {
            lines.getChildren().add(text);
        }
        if (actions.length > 0) {
            lines.getChildren().add(new FlowPane(Gap.L, Gap.XS, actions));
        }
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().addAll(icon.node(), lines);
    }

    public Strip(Tone tone, String title, String words, Node... actions) {
        this(tone, tone.icon(), title, words, actions);
    }
}
