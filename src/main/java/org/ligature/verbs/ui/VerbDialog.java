package org.ligature.verbs.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.ligature.forms.ui.FreeField;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;
import org.ligature.records.Complaint;
import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.verbs.Verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// Asks what a verb wants to know, with the editors that forms have.
final class VerbDialog {

    private final Verb verb;
    private final DialogCard card;
    private final Map<Column, FreeField> fields = new LinkedHashMap<>();
    private final Label refusal = new Label();
    private final Label note = new Label();
    private final Texts texts = Texts.of(VerbDialog.class);

    /// @param field makes the editor of a column
    VerbDialog(Verb verb, String record, Function<Column, FreeField> field) {
        this.verb = verb;
        card = new DialogCard("verb", Tone.NEUTRAL, VerbsUi.icon(verb), verb.label(), record);
        verb.asks().forEach(ask -> fields.put(ask, field.apply(ask)));
        refusal.setId("verb-refusal");
        refusal.setWrapText(true);
        refusal.setGraphic(Icon.ERROR.tiny());
        refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
        refusal.getStyleClass().addAll("small", "danger");
        refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
        note.setWrapText(true);
        note.setMinHeight(Label.USE_PREF_SIZE);
        note.getStyleClass().addAll("small", "muted");
        note.managedProperty().bind(note.textProperty().isNotEmpty());
    }

    /// Says something above the first field.
    void note(String words) {
        note.setText(words);
    }

    /// @param answered takes what was answered; the dialog stays until it is closed
    void ask(Node over, Values suggested, Consumer<Values> answered) {
        var body = new VBox(Gap.M, note);
        fields.forEach(
                (ask, field) -> {
                    field.put(suggested.get(ask.name()));
                    body.getChildren().add(field.node());
                });
        body.getChildren().add(refusal);
        card.width(520).body(body);
        card.primary(verb.label(), () -> answer(answered));
        card.cancel(texts.get("cancel"));
        card.show(over);
        fields.values().stream().findFirst().ifPresent(FreeField::focus);
    }

    void refuse(String why) {
        refusal.setText(why);
    }

    void close() {
        card.close();
    }

    private void answer(Consumer<Values> answered) {
        var values = Values.NONE;
        var wrong = new ArrayList<FreeField>();
        for (var field : fields.entrySet()) {
            var ask = field.getKey();
            var value = field.getValue().valueProperty().getValue();
            var missing = ask.required() && value == null;
            if (missing) {
                field.getValue().complain(missing(ask));
            }
            if (missing || !field.getValue().isReadable()) {
                wrong.add(field.getValue());
            }
            values = values.with(ask.name(), value);
        }
        if (wrong.isEmpty()) {
            refuse("");
            answered.accept(values);
        } else {
            wrong.getFirst().focus();
        }
    }

    private Complaint missing(Column ask) {
        return new Complaint(VerbDialog.class, "missing", List.of(ask.displayName()));
    }
}
