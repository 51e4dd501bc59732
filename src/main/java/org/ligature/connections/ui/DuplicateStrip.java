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
    private final Runnable activate;

    /// @param toDates leads to the dates of the connection
    /// @param activate makes the connection active that the dialog has turned to
    DuplicateStrip(ConnectViewModel model, Words words, Runnable toDates, Runnable activate) {
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        this.toDates = toDates;
        this.activate = activate;
        model.draft().inactiveDuplicate().subscribe(_ -> show());
        model.draft().duplicates().subscribe(this::show);
        show();
    }

    private void show() {
        var found = model.draft().duplicates();
        var inactive = model.draft().inactiveDuplicate().get();
        getChildren().clear();
        if (!found.isEmpty()) {
            getChildren().add(duplicate(found.getFirst()));
        } else if (inactive != null) {
            getChildren().add(inactive(inactive));
        }
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
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
        return dismissed(strip);
    }

    private Strip inactive(Connection existing) {
        var reactivate = texts.get("duplicate.reactivate");
        var open = texts.get("duplicate.open");
        var strip =
                new Strip(
                        Tone.ACCENT,
                        texts.get("duplicate.inactive"),
                        words.sentence(existing) + ".",
                        Fields.link(
                                "connect-reactivate",
                                reactivate,
                                () -> leave(existing, false, activate)),
                        Fields.link("connect-open-existing", open, () -> open(existing)));
        strip.setId("connect-duplicate");
        return dismissed(strip);
    }

    private Strip dismissed(Strip strip) {
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
