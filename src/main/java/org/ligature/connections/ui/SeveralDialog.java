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

/// The dialog that connects one record to several.
final class SeveralDialog {

    private static final double WIDTH = 880;
    private static final KeyCombination SAVE = KeyCombination.valueOf("Shortcut+Enter");

    private final SeveralViewModel model;
    private final Texts texts;
    private final DialogCard card;
    private final SeveralView view;
    private final Button connect;

    /// @param from the record in words, such as "from Jane Doe · Contact"
    SeveralDialog(SeveralViewModel model, ConnectView.Made made, String from) {
        this.model = model;
        this.texts = made.words().texts();
        card =
                new DialogCard(
                        "several", Tone.NEUTRAL, Icon.CONNECTION, texts.get("several.title"), from);
        view = new SeveralView(model, made);
        card.getStylesheets().add(ConnectionsUi.STYLES);
        card.width(WIDTH).body(view.content());
        connect = card.primary(texts.get("connect"), this::connect);
        card.note(texts.get("keys.connects"));
        card.cancel(texts.get("cancel"), this::leave);
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        connect.disableProperty().bind(model.savingProperty());
        model.lines().subscribe(this::count);
    }

    void show(Node over) {
        count();
        card.startAt(view.start());
        card.show(over);
    }

    private void count() {
        var filled = model.filled().size();
        connect.setText(filled < 2 ? texts.get("connect") : texts.get("connect.count", filled));
    }

    private void connect() {
        model.save(this::connected);
    }

    private void connected(int made) {
        if (made > 0) {
            Layers.of(card).toast(Toast.done(texts.get("done.connected", made)));
        }
        if (model.filled().isEmpty()) {
            card.close();
        }
    }

    private void leave() {
        if (!model.isTyped()) {
            card.close();
            return;
        }
        Dialogs.unsaved(
                card,
                texts.get("several.leave"),
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
