package org.ligature.settings.ui;

import javafx.scene.layout.StackPane;

import org.ligature.kit.ui.Inputs;
import org.ligature.kit.ui.Strip;
import org.ligature.kit.ui.Tone;

/// What is wrong with the whole of a dialog, above its fields; nothing while all is well.
final class WholeProblem extends StackPane {

    private WholeProblem() {}

    static WholeProblem of(Complaints complaints) {
        var pane = new WholeProblem();
        pane.setId("settings-problem");
        complaints.words(Complaints.ALL).subscribe(pane::show);
        return pane;
    }

    private void show(String words) {
        Inputs.shown(this, !words.isEmpty());
        if (words.isEmpty()) {
            getChildren().clear();
        } else {
            getChildren().setAll(new Strip(Tone.DANGER, "", words));
        }
    }
}
