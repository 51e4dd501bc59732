package org.ligature.merge.ui;

import javafx.scene.Node;

import org.ligature.forms.ui.FreeField;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;
import org.ligature.records.Complaint;
import org.ligature.records.RecordRef;

import java.util.List;
import java.util.function.Consumer;

/// Asks with which other record of its table a record is to be merged.
final class OtherDialog {

    private final RecordRef record;
    private final FreeField field;
    private final DialogCard card;

    OtherDialog(RecordRef record, FreeField field, Texts texts, Consumer<RecordRef> chosen) {
        this.record = record;
        this.field = field;
        card =
                new DialogCard(
                        "merge-other",
                        Tone.NEUTRAL,
                        Icon.MERGE,
                        texts.get("other.title", record.name()),
                        texts.get("other.subtitle"));
        card.width(520).body(field.node());
        card.primary(texts.get("other.compare"), () -> answer(chosen));
        card.cancel(texts.get("cancel"));
    }

    void show(Node over) {
        card.show(over);
        field.focus();
    }

    private void answer(Consumer<RecordRef> chosen) {
        if (!field.isReadable()) {
            return;
        }
        if (!(field.valueProperty().getValue() instanceof RecordRef other)) {
            field.complain(new Complaint(OtherDialog.class, "other.missing", List.of()));
        } else if (other.id().equals(record.id())) {
            field.complain(new Complaint(OtherDialog.class, "other.itself", List.of()));
        } else {
            card.close();
            chosen.accept(other);
        }
    }
}
