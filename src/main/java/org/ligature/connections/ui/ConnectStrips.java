package org.ligature.connections.ui;

import javafx.scene.layout.VBox;

import org.ligature.connections.Connection;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Dialogs;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Strip;
import org.ligature.kit.ui.Tone;

/// What the dialog has to say about the connection as a whole: that it is inactive, was changed by
/// somebody else, could not be saved, or is there already.
final class ConnectStrips extends VBox {

    private final ConnectViewModel model;
    private final Words words;
    private final Texts texts;
    private final Runnable activate;
    private final Runnable toDates;

    /// @param toDates leads to the dates of the connection
    ConnectStrips(ConnectViewModel model, Words words, Runnable activate, Runnable toDates) {
        super(Gap.S);
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        this.activate = activate;
        this.toDates = toDates;
        model.phaseProperty().subscribe(_ -> show());
        model.problemProperty().subscribe(_ -> show());
        model.draft().duplicates().subscribe(this::show);
    }

    private void show() {
        getChildren().clear();
        switch (model.phaseProperty().get()) {
            case Phase.ReadOnly _ -> getChildren().add(inactive());
            case Phase.Conflict(var current) -> getChildren().add(conflict(current));
            case Phase.Editing _, Phase.Saving _ -> {}
        }
        var problem = model.problemProperty().get();
        if (problem != null) {
            var strip = new Strip(Tone.DANGER, texts.get("failed"), Texts.of(problem));
            strip.setId("connect-problem");
            getChildren().add(strip);
        }
        if (!model.draft().duplicates().isEmpty()) {
            getChildren().add(duplicate(model.draft().duplicates().getFirst()));
        }
        setManaged(!getChildren().isEmpty());
        requestLayout();
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

    private Strip duplicate(Connection existing) {
        var open = texts.get("duplicate.open");
        var dates = texts.get("duplicate.dates");
        var second = texts.get("duplicate.second");
        var strip =
                new Strip(
                        Tone.WARNING,
                        texts.get("duplicate"),
                        words.sentence(existing) + ".",
                        Fields.link("connect-open-existing", open, () -> open(existing)),
                        Fields.link("connect-change-dates", dates, () -> changeDates(existing)),
                        Fields.link("connect-second", second, this::addSecond));
        strip.setId("connect-duplicate");
        return strip;
    }

    private void open(Connection existing) {
        leave(existing, false, () -> {});
    }

    private void changeDates(Connection existing) {
        leave(existing, true, toDates);
    }

    /// Asks first where something that was typed would be lost.
    private void leave(Connection existing, boolean withDates, Runnable then) {
        Runnable turn =
                () -> {
                    model.editDuplicate(existing, withDates);
                    then.run();
                };
        if (!model.draft().isLostIn(existing, withDates)) {
            turn.run();
            return;
        }
        Dialogs.unsaved(
                this,
                texts.get("leave.title"),
                texts.get("duplicate.leave"),
                new Dialogs.Unsaved(() -> model.saveBeside(existing), turn));
    }

    private void addSecond() {
        model.draft().acceptDuplicate();
        toDates.run();
    }
}
