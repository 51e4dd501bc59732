package org.ligature.shell;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;

/// Looks like a field one types into, and opens the palette, where one does.
final class PaletteButton {

    private static final double WIDTH = 300;

    private PaletteButton() {}

    static Button of(Action palette) {
        var button = new Button();
        button.setId(palette.id());
        button.getStyleClass().add("palette-button");
        button.setPrefWidth(WIDTH);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.accessibleTextProperty().bind(palette.textProperty());
        button.setOnAction(_ -> palette.run());
        var words = Fields.label("", "muted");
        words.textProperty().bind(palette.textProperty());
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var keys = palette.shortcut().map(it -> it.getDisplayText()).orElse("");
        var line = new HBox(Gap.S, palette.icon().node(), words, spring);
        var cap = Fields.label(keys, "key-cap");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        line.getChildren().add(cap);
        line.setPrefWidth(WIDTH - Gap.XL);
        line.getStyleClass().add("palette-line");
        button.setGraphic(line);
        return button;
    }
}
