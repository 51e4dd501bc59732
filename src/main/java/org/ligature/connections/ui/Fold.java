package org.ligature.connections.ui;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Icon;
import org.ligature.query.ui.GridPreferences;

/// The button that shows and hides the details, and remembers which.
final class Fold {

    private static final String OPEN = "connect.details";

    private final Region details;
    private final Texts texts;
    private final GridPreferences preferences;
    private final Button button;
    private boolean open;

    Fold(Region details, Texts texts, GridPreferences preferences) {
        this.details = details;
        this.texts = texts;
        this.preferences = preferences;
        button = Fields.button("connect-details", texts.get("details"), this::toggle);
        button.getStyleClass().addAll("flat", "fold");
        show(preferences.read(OPEN).map(Boolean::parseBoolean).orElse(false));
    }

    Button button() {
        return button;
    }

    void toggle() {
        show(!open);
        preferences.write(OPEN, Boolean.toString(open));
    }

    /// Shows the details because something in them is wanted; that is not remembered.
    void open() {
        show(true);
    }

    private void show(boolean shown) {
        open = shown;
        button.setGraphic((shown ? Icon.DOWN : Icon.RIGHT).node());
        button.setAccessibleText(texts.get(shown ? "details.hide" : "details.show"));
        details.setVisible(shown);
        details.setManaged(shown);
    }
}
