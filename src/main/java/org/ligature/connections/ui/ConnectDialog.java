package org.ligature.connections.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.ligature.connections.Connection;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Dialogs;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.kit.ui.Tone;
import org.ligature.records.RecordRef;
import org.ligature.schema.Schema;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The dialog that makes a connection, or changes one: New connection, later Connection.
final class ConnectDialog {

    private static final double WIDTH = 720;

    private static final Map<KeyCombination, After> KEYS =
            Map.of(
                    KeyCombination.valueOf("Shortcut+Enter"), After.CLOSE,
                    KeyCombination.valueOf("Shortcut+S"), After.STAY,
                    KeyCombination.valueOf("Shortcut+Shift+S"), After.NEW);

    private final ConnectViewModel model;
    private final Words words;
    private final Texts texts;
    private final Supplier<Schema> schema;
    private final ConnectionQuestions questions;
    private final DialogCard card;
    private final ConnectView view;
    private final MenuButton more = new MenuButton();
    private final List<Button> saves;

    ConnectDialog(ConnectViewModel model, ConnectView.Made made, ConnectionQuestions questions) {
        this.model = model;
        this.words = made.words();
        this.texts = words.texts();
        this.schema = made.schema();
        this.questions = questions;
        card = new DialogCard("connect", Tone.NEUTRAL, Icon.CONNECTION, texts.get("new"), "");
        view = new ConnectView(model, made);
        card.getStylesheets().add(ConnectionsUi.STYLES);
        card.width(WIDTH).body(view.content());
        saves =
                List.of(
                        card.primary(texts.get("save-close"), () -> model.save(After.CLOSE)),
                        card.alternative("save", texts.get("save"), () -> model.save(After.STAY)),
                        card.alternative(
                                "save-new", texts.get("save-new"), () -> model.save(After.NEW)));
        card.note(texts.get("keys.note"));
        card.cancel(texts.get("cancel"), this::leave);
        prepareMore();
        card.headerEnd(more);
        card.headerEnd(
                Fields.iconButton("connect-close", Icon.CLOSE, texts.get("close"), this::leave));
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.onSaved(this::saved);
        model.phaseProperty().subscribe(_ -> showPhase());
        model.savedProperty().subscribe(_ -> showPhase());
    }

    void show(Node over) {
        showPhase();
        card.startAt(view.start());
        card.show(over);
        card.startAt(view.start());
    }

    private void prepareMore() {
        more.setId("connect-more");
        more.setGraphic(Icon.MORE.node());
        more.getStyleClass().addAll("flat", "icon-button", "no-arrow");
        more.setAccessibleText(texts.get("more"));
        more.setOnShowing(_ -> showPhase());
    }

    private void showPhase() {
        var connection = model.savedProperty().get();
        var phase = model.phaseProperty().get();
        card.titleProperty().set(texts.get(connection == null ? "new" : "connection"));
        card.subtitleProperty().set(model.from().map(this::subtitle).orElse(""));
        saves.forEach(save -> save.setDisable(!(phase instanceof Phase.Editing)));
        var allowed = !(phase instanceof Phase.NotAllowed);
        for (var save : saves) {
            save.setVisible(allowed);
            save.setManaged(allowed);
        }
        more.setVisible(connection != null && allowed);
        more.setManaged(more.isVisible());
        if (connection != null) {
            fillMore(connection);
        }
    }

    private String subtitle(RecordRef from) {
        var table = schema.get().require(from.table()).displayName();
        return texts.get("from", from.name(), table);
    }

    private void fillMore(Connection connection) {
        var commands =
                questions.of(
                        card,
                        List.of(connection.id()),
                        connection.active(),
                        () -> questions.changes().open(connection.id(), model::edit),
                        card::close);
        var typed = model.isTyped() ? texts.get("reason.typed") : "";
        commands.forEach(each -> each.reasonProperty().set(typed));
        more.getItems().setAll(commands.stream().map(each -> each.menuItem()).toList());
    }

    private void saved(Connection made, After after) {
        var toast = Toast.done(texts.get("saved", words.sentence(made)));
        Layers.of(card).toast(toast);
        switch (after) {
            case CLOSE -> card.close();
            case NEW -> view.startAgain();
            case STAY -> {}
        }
    }

    private void leave() {
        if (!model.isTyped()) {
            card.close();
            return;
        }
        Dialogs.unsaved(
                card,
                texts.get("leave.title"),
                texts.get("leave.text"),
                new Dialogs.Unsaved(() -> model.save(After.CLOSE), card::close));
    }

    private void onKey(KeyEvent event) {
        for (var key : KEYS.entrySet()) {
            if (key.getKey().match(event)) {
                event.consume();
                model.save(key.getValue());
                return;
            }
        }
        view.onKey(event);
    }
}
