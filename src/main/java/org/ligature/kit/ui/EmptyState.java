package org.ligature.kit.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What stands where nothing is to be shown: an icon, one line, one explanation, what to do.
public final class EmptyState extends VBox {

    private static final double TEXT_WIDTH = 340;

    /// @param actions the first is the primary one
    public EmptyState(Icon icon, String title, String text, Node... actions) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        getChildren().addAll(disc(icon), title(title));
        if (!text.isEmpty()) {
            getChildren().add(text(text));
        }
        if (actions.length > 0) {
            getChildren().add(row(actions));
        }
    }

    private static Node disc(Icon icon) {
        var disc = new StackPane(icon.large());
        disc.getStyleClass().add("empty-state-disc");
        return disc;
    }

    private static Node title(String text) {
        var title = new Label(text);
        title.getStyleClass().add("pane-title");
        title.setWrapText(true);
        return title;
    }

    private static Node text(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("muted", "centred");
        label.setWrapText(true);
        label.setMaxWidth(TEXT_WIDTH);
        label.setAlignment(Pos.CENTER);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Node row(Node... actions) {
        var row = new FlowPane(Gap.S, Gap.S, actions);
        row.setAlignment(Pos.CENTER);
        row.getStyleClass().add("empty-state-actions");
        return row;
    }
}
