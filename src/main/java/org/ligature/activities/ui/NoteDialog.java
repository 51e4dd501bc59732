package org.ligature.activities.ui;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.ligature.activities.Note;
import org.ligature.activities.NoteText;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Dialogs;
import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;

/// Changes the words of a note.
final class NoteDialog {

    private final TimelineViewModel model;
    private final Note note;
    private final Texts texts;
    private final TextField title = new TextField();
    private final TextArea body = new TextArea();
    private final Field bodyField;

    NoteDialog(TimelineViewModel model, Note note, Texts texts) {
        this.model = model;
        this.note = note;
        this.texts = texts;
        title.setId("note-title");
        title.setText(note.text().title());
        body.setId("note-body");
        body.setText(note.text().body());
        body.setWrapText(true);
        body.setPrefRowCount(8);
        bodyField = new Field(texts.get("log.description"), body);
    }

    void show(Node over) {
        var card = new DialogCard("note", Tone.NEUTRAL, Icon.FILE, texts.get("note.title"), "");
        card.body(new VBox(Gap.M, new Field(texts.get("log.title"), title), bodyField));
        card.primary(texts.get("log.save"), () -> save(card));
        card.cancel(texts.get("cancel"), () -> leave(card));
        card.startAt(body);
        card.show(over);
    }

    private void leave(DialogCard card) {
        if (text().equals(note.text())) {
            card.close();
            return;
        }
        Dialogs.unsaved(
                card,
                texts.get("note.leave.title"),
                texts.get("note.leave.text"),
                new Dialogs.Unsaved(() -> save(card), card::close));
    }

    private NoteText text() {
        return new NoteText(title.getText(), body.getText());
    }

    private void save(DialogCard card) {
        model.edit(
                note,
                text(),
                card::close,
                problem -> bodyField.errorProperty().set(Texts.of(problem)));
    }
}
