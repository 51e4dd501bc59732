package org.ligature.connections.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Dialogs;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.kit.ui.Tone;
import org.ligature.schema.Table;

import java.util.List;

/// The dialog that connects one record to those of a pasted list.
final class PasteDialog {

    private static final double WIDTH = 760;
    private static final KeyCombination SAVE = KeyCombination.valueOf("Shortcut+Enter");

    private final PasteViewModel model;
    private final Texts texts;
    private final DialogCard card;
    private final PasteView view;
    private final Button connect;

    /// @param from the record in words, such as "from Jane Doe · Contact"
    /// @param stubs the tables of which records can be made
    PasteDialog(PasteViewModel model, ConnectView.Made made, String from, List<Table> stubs) {
        this.model = model;
        this.texts = made.words().texts();
        card =
                new DialogCard(
                        "paste", Tone.NEUTRAL, Icon.CONNECTION, texts.get("paste.title"), from);
        view = new PasteView(model, made, stubs);
        card.getStylesheets().add(ConnectionsUi.STYLES);
        card.width(WIDTH).body(view.content());
        connect = card.primary(texts.get("connect"), this::connect);
        card.note(texts.get("keys.connects"));
        card.cancel(texts.get("cancel"), this::leave);
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.linesProperty().subscribe(_ -> show());
        model.savingProperty().subscribe(_ -> show());
    }

    void show(Node over) {
        show();
        card.startAt(view.start());
        card.show(over);
    }

    private void show() {
        var fresh = model.fresh();
        connect.setText(fresh == 0 ? texts.get("connect") : texts.get("connect.count", fresh));
        connect.setDisable(fresh == 0 || model.savingProperty().get());
    }

    private void connect() {
        model.save(texts.get("job.connect", model.fresh()), this::connected);
    }

    private void connected(int made) {
        if (card.getScene() != null) {
            Layers.of(card).toast(Toast.done(texts.get("done.connected", made)));
        }
        if (!model.isTyped()) {
            card.close();
        }
    }

    private void leave() {
        if (!model.isTyped() || model.savingProperty().get()) {
            card.close();
            return;
        }
        Dialogs.unsaved(
                card,
                texts.get("paste.leave"),
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
