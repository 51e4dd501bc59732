package org.ligature.pricing.ui;

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
import org.ligature.records.Invalid;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;
import org.ligature.schema.Column;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A new line: what is sold, how many, and what the price list does not say.
final class LineDialog {

    private static final List<String> ASKED =
            List.of(
                    "productid",
                    "productdescription",
                    "quantity",
                    "priceperunit",
                    "manualdiscountamount",
                    "tax");

    private final LinesViewModel model;
    private final DialogCard card;
    private final Map<String, FreeField> fields = new LinkedHashMap<>();
    private final Label refusal = new Label();
    private final Texts texts = Texts.of(LineDialog.class);

    /// @param record the name of what gets the line
    /// @param field makes the editor of a column
    LineDialog(LinesViewModel model, String record, Function<Column, FreeField> field) {
        this.model = model;
        card = new DialogCard("line", Tone.NEUTRAL, Icon.LINE, texts.get("line.title"), record);
        for (var name : ASKED) {
            model.table().column(name).ifPresent(it -> fields.put(name, field.apply(it)));
        }
        refusal.setId("line-refusal");
        refusal.setWrapText(true);
        refusal.getStyleClass().addAll("small", "danger");
        refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
    }

    void show(Node over) {
        var body = new VBox(Gap.M);
        fields.values().forEach(field -> body.getChildren().add(field.node()));
        body.getChildren().add(refusal);
        clear();
        card.width(520).body(body);
        card.primary(texts.get("line.add"), () -> save(card::close));
        card.alternative("more", texts.get("line.more"), () -> save(this::clear));
        card.cancel(texts.get("cancel"));
        card.show(over);
        focus();
    }

    private void clear() {
        fields.values().forEach(field -> field.put(null));
        var quantity = fields.get("quantity");
        if (quantity != null) {
            quantity.put(BigDecimal.ONE);
        }
        refusal.setText("");
        focus();
    }

    private void focus() {
        fields.values().stream().findFirst().ifPresent(FreeField::focus);
    }

    private void save(Runnable then) {
        var values = Values.NONE;
        var readable = true;
        for (var field : fields.entrySet()) {
            readable &= field.getValue().isReadable();
            var value = field.getValue().valueProperty().getValue();
            values = value == null ? values : values.with(field.getKey(), value);
        }
        if (!readable) {
            return;
        }
        model.create(
                values,
                outcome -> answer(outcome, then),
                problem -> refusal.setText(Texts.of(problem)));
    }

    private void answer(SaveOutcome outcome, Runnable then) {
        switch (outcome) {
            case SaveOutcome.Saved _ -> then.run();
            case SaveOutcome.Refused(var invalid) -> invalid.forEach(this::complain);
            case SaveOutcome.Conflict _, SaveOutcome.ReadOnly _ ->
                    refusal.setText(texts.get("line.closed"));
        }
    }

    private void complain(Invalid invalid) {
        var field = fields.get(invalid.column().name());
        if (field == null) {
            refusal.setText(invalid.sentence());
        } else {
            field.complain(Complaint.of(invalid));
        }
    }
}
