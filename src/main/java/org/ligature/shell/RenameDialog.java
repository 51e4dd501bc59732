package org.ligature.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;

import java.util.function.Consumer;

/// Asks the person at the computer for the name they want to go by.
final class RenameDialog {

    private RenameDialog() {}

    static void show(Node over, Me me, Consumer<Me> rename) {
        var texts = Texts.of(RenameDialog.class);
        var first = new TextField(me.firstName());
        var last = new TextField(me.lastName());
        first.setId("rename-first");
        last.setId("rename-last");
        var lastField = new Field(texts.get("rename.last"), last);
        lastField.requiredProperty().set(true);
        var fields = new HBox(Gap.M, new Field(texts.get("rename.first"), first), lastField);
        fields.getChildren().forEach(field -> HBox.setHgrow(field, Priority.ALWAYS));
        var card =
                new DialogCard(
                        "rename",
                        Tone.NEUTRAL,
                        Icon.CONTACT,
                        texts.get("rename.title"),
                        texts.get("rename.subtitle"));
        card.width(480).body(fields).startAt(first);
        var save =
                card.primary(
                        texts.get("rename.save"),
                        () -> {
                            card.close();
                            rename.accept(new Me(first.getText(), last.getText()));
                        });
        save.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> last.getText().isBlank(), last.textProperty()));
        lastField
                .errorProperty()
                .bind(
                        last.textProperty()
                                .map(name -> name.isBlank() ? texts.get("rename.missing") : ""));
        card.cancel(texts.get("cancel"));
        card.show(over);
    }
}
