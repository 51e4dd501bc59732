package org.ligature.connections.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Dialogs;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;

/// The dialog that connects all selected records to one.
final class SelectedDialog {

    private static final double WIDTH = 720;
    private static final KeyCombination SAVE = KeyCombination.valueOf("Shortcut+Enter");

    private final SelectedViewModel model;
    private final Texts texts;
    private final BulkRun run;
    private final DialogCard card;
    private final SelectedView view;
    private final Button connect;
    private Node over;

    /// @param things the records in words, such as "12 contacts"
    /// @param each the label of their role
    SelectedDialog(
            SelectedViewModel model,
            ConnectView.Made made,
            BulkRun run,
            String things,
            String each) {
        this.model = model;
        this.texts = made.words().texts();
        this.run = run;
        card =
                new DialogCard(
                        "selected",
                        Tone.NEUTRAL,
                        Icon.CONNECTION,
                        texts.get("selected.title", things),
                        "");
        over = card;
        view = new SelectedView(model, made, each);
        card.getStylesheets().add(ConnectionsUi.STYLES);
        card.width(WIDTH).body(view.content());
        connect = card.primary(texts.get("connect"), this::connect);
        card.note(texts.get("keys.connects"));
        card.cancel(texts.get("cancel"), this::leave);
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.previewProperty().subscribe(preview -> show(preview.forecast()));
    }

    void show(Node over) {
        this.over = over;
        card.startAt(view.start());
        card.show(over);
    }

    private void show(Forecast forecast) {
        var fresh = forecast.fresh();
        connect.setText(fresh == 0 ? texts.get("connect") : texts.get("connect.count", fresh));
        connect.setDisable(fresh == 0 && !forecast.outcomes().isEmpty());
    }

    private void connect() {
        if (model.isSound() && !connect.isDisabled()) {
            card.close();
            run.start(over, model.wanted());
        }
    }

    private void leave() {
        if (!model.draft().isTyped()) {
            card.close();
            return;
        }
        Dialogs.unsaved(
                card,
                texts.get("selected.leave.title"),
                texts.get("leave.text"),
                new Dialogs.Unsaved(this::connect, card::close));
    }

    private void onKey(KeyEvent event) {
        if (SAVE.match(event)) {
            event.consume();
            connect();
        }
    }
}
