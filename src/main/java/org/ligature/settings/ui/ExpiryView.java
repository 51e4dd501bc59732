package org.ligature.settings.ui;

import javafx.geometry.Insets;
import javafx.scene.layout.VBox;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Dialogs;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Inputs;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;

/// What becomes of connections that have ended: a switch that says what it does and when.
final class ExpiryView extends VBox {

    private static final double WIDTH = 640;

    private final Texts texts = Texts.of(ExpiryView.class);

    ExpiryView(ExpiryViewModel model) {
        var toggle =
                Inputs.toggle("expiry-daily", texts.get("expiry.daily"), model.dailyProperty());
        toggle.disableProperty().bind(model.changeableProperty().not());
        var line = Inputs.line(texts.get("expiry.daily"), texts.get("expiry.explained"), toggle);
        line.setMaxWidth(WIDTH);
        setPadding(new Insets(Gap.XL));
        getChildren().setAll(line);
        model.onDone(this::tell, problem -> Dialogs.problem(this, problem));
    }

    void focus() {
        lookup("#expiry-daily").requestFocus();
    }

    private void tell(int count) {
        if (count > 0 && getScene() != null) {
            Layers.of(this).toast(Toast.done(texts.get("expiry.done", count)));
        }
    }
}
