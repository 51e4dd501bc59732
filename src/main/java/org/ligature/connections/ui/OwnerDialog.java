package org.ligature.connections.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;
import org.ligature.records.RecordRef;
import org.ligature.schema.Schema;

import java.util.function.Supplier;

/// Asks who shall own connections from now on.
record OwnerDialog(
        Changes changes,
        Words words,
        Supplier<Schema> schema,
        Supplier<RecordSearch> users,
        RecordRef me) {

    DialogCard card(ConnectionQuestions.OwnerQuestion question) {
        var texts = words.texts();
        var count = question.ids().size();
        var title = texts.get("ask.assign", count);
        var card = new DialogCard("assign", Tone.NEUTRAL, Icon.ASSIGN, title, "");
        var form = new VBox(Gap.M);
        var drop = new Drop(form);
        var chosen =
                new RecordField(
                        "assign-owner",
                        users.get(),
                        schema,
                        words,
                        drop,
                        new RecordField.Told(_ -> {}, _ -> {}, () -> {}));
        var field = new Field(texts.get("assign.owner"), chosen);
        var text = new Label(texts.get("ask.assign.text", count));
        text.setWrapText(true);
        form.getChildren().addAll(text, field);
        card.getStylesheets().add(ConnectionsUi.STYLES);
        card.width(480).body(drop);
        card.primary(texts.get("command.assign"), () -> assign(card, field, chosen, question));
        card.alternative("me", texts.get("assign.me"), () -> give(card, me, question));
        card.cancel(texts.get("cancel"));
        card.startAt(chosen);
        return card;
    }

    private void assign(
            DialogCard card,
            Field field,
            RecordField chosen,
            ConnectionQuestions.OwnerQuestion question) {
        var owner = chosen.record();
        if (owner == null) {
            field.errorProperty().set(texts().get("assign.missing"));
            chosen.requestFocus();
        } else {
            give(card, owner, question);
        }
    }

    private Texts texts() {
        return words.texts();
    }

    private void give(
            DialogCard card, RecordRef owner, ConnectionQuestions.OwnerQuestion question) {
        card.close();
        changes.assign(question.ids(), owner.id(), _ -> question.done().run());
    }
}
