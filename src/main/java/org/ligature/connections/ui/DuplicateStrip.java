package org.ligature.connections.ui;

import javafx.scene.layout.VBox;

import org.ligature.connections.Connection;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Dialogs;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Strip;
import org.ligature.kit.ui.Tone;

/// Says in the dialog that the two are connected already, and leads to that connection.
final class DuplicateStrip extends VBox {

    private final ConnectViewModel model;
    private final Words words;
    private final Texts texts;
    private final Runnable toDates;

    /// @param toDates leads to the dates of the connection
    DuplicateStrip(ConnectViewModel model, Words words, Runnable toDates) {
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        this.toDates = toDates;
        model.draft().duplicates().subscribe(this::show);
        show();
    }

    private void show() {
        var found = model.draft().duplicates();
        getChildren().clear();
        if (!found.isEmpty()) {
            getChildren().add(duplicate(found.getFirst()));
        }
        setVisible(!found.isEmpty());
        setManaged(!found.isEmpty());
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
        strip.getChildren()
                .add(
                        Fields.iconButton(
                                "connect-duplicate-dismiss",
                                Icon.CLOSE,
                                texts.get("duplicate.dismiss"),
                                model.draft()::dismissDuplicate));
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
