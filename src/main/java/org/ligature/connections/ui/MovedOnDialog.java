package org.ligature.connections.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.SuccessionService.Outcome;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Dialogs;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.kit.ui.Tone;

/// The dialog that ends a connection since somebody moved on, and makes what follows.
final class MovedOnDialog {

    private static final double WIDTH = 720;
    private static final KeyCombination SAVE = KeyCombination.valueOf("Shortcut+Enter");

    private final MovedOnViewModel model;
    private final Texts texts;
    private final DialogCard card;
    private final MovedOnView view;
    private final Button save;

    MovedOnDialog(MovedOnViewModel model, ConnectView.Made made) {
        this.model = model;
        this.texts = made.words().texts();
        card = new DialogCard("moved-on", Tone.NEUTRAL, Icon.CONNECTION, "", "");
        view = new MovedOnView(model, made);
        card.getStylesheets().add(ConnectionsUi.STYLES);
        card.width(WIDTH).body(view.content());
        save = card.primary(texts.get("moved-on.end"), this::save);
        card.note(texts.get("moved-on.keys"));
        card.cancel(texts.get("cancel"), this::leave);
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.formerProperty()
                .subscribe(
                        _ ->
                                card.titleProperty()
                                        .set(texts.get("moved-on.title", model.mover().name())));
        model.next().draftProperty().subscribe(_ -> showAnswer());
        model.heir().draftProperty().subscribe(_ -> showAnswer());
        model.problemProperty().subscribe(this::show);
    }

    void show(Node over) {
        card.startAt(view.start());
        card.show(over);
    }

    private void showAnswer() {
        save.setText(texts.get(model.endsOnly() ? "moved-on.end" : "moved-on.go"));
    }

    private void show(@Nullable Problem problem) {
        if (problem != null) {
            Dialogs.problem(card, problem);
        }
    }

    private void save() {
        model.save(this::saved);
    }

    private void saved(Outcome.Done done) {
        Layers.of(card).toast(Toast.done(texts.get("moved-on.done", done.begun().size())));
        card.close();
    }

    private void leave() {
        if (!model.isTyped()) {
            card.close();
            return;
        }
        Dialogs.unsaved(
                card,
                texts.get("moved-on.leave"),
                texts.get("leave.text"),
                new Dialogs.Unsaved(this::save, card::close));
    }

    private void onKey(KeyEvent event) {
        if (SAVE.match(event)) {
            event.consume();
            save();
        }
    }
}
