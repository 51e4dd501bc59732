package org.ligature.connections.ui;

import javafx.scene.layout.VBox;

import org.ligature.connections.Connection;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Strip;
import org.ligature.kit.ui.Tone;

/// What the dialog has to say about the connection as a whole: that it is inactive, was changed by
/// somebody else, or could not be saved.
final class ConnectStrips extends VBox {

    private final ConnectViewModel model;
    private final Words words;
    private final Texts texts;
    private final Runnable activate;

    ConnectStrips(ConnectViewModel model, Words words, Runnable activate) {
        super(Gap.S);
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        this.activate = activate;
        model.phaseProperty().subscribe(_ -> show());
        model.problemProperty().subscribe(_ -> show());
        model.beyondProperty().subscribe(_ -> show());
    }

    private void show() {
        getChildren().clear();
        switch (model.phaseProperty().get()) {
            case Phase.ReadOnly _ -> getChildren().add(inactive());
            case Phase.NotAllowed _ -> getChildren().add(notAllowed());
            case Phase.Conflict(var current) -> getChildren().add(conflict(current));
            case Phase.Editing _, Phase.Saving _ -> {}
        }
        var beyond = model.beyondProperty().get();
        if (beyond != null) {
            getChildren().add(beyond(beyond));
        }
        var problem = model.problemProperty().get();
        if (problem != null) {
            var strip = new Strip(Tone.DANGER, texts.get("failed"), Texts.of(problem));
            strip.setId("connect-problem");
            getChildren().add(strip);
        }
        setManaged(!getChildren().isEmpty());
        requestLayout();
    }

    private Strip notAllowed() {
        var words = texts.get("not-allowed");
        var strip = new Strip(Tone.NEUTRAL, Icon.LOCKED, "", words);
        strip.setId("connect-not-allowed");
        return strip;
    }

    private Strip inactive() {
        var strip =
                new Strip(
                        Tone.NEUTRAL,
                        Icon.LOCKED,
                        "",
                        texts.get("inactive"),
                        Fields.link("connect-activate", texts.get("activate"), activate));
        strip.setId("connect-inactive");
        return strip;
    }

    /// A role has no room: the connection that takes it can end before this one begins.
    private Strip beyond(Connection there) {
        var end = texts.get("beyond.end");
        var title = texts.get("beyond");
        var sentence = words.sentence(there) + ".";
        var strip =
                model.mayEndBeyond()
                        ? new Strip(
                                Tone.WARNING,
                                title,
                                sentence,
                                Fields.link("connect-end-beyond", end, model::endBeyondAndSave))
                        : new Strip(Tone.WARNING, title, sentence);
        strip.setId("connect-beyond");
        return strip;
    }

    private Strip conflict(Connection current) {
        var theirs = texts.get("conflict.theirs");
        var mine = texts.get("conflict.mine");
        var strip =
                new Strip(
                        Tone.WARNING,
                        texts.get("conflict"),
                        texts.get("conflict.now", words.sentence(current)),
                        Fields.link("connect-theirs", theirs, model::takeTheirs),
                        Fields.link("connect-mine", mine, model::saveMine));
        strip.setId("connect-conflict");
        return strip;
    }
}
