package org.ligature.activities.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.ligature.access.Privilege;
import org.ligature.activities.ActivityState;
import org.ligature.activities.Note;
import org.ligature.activities.NoteFile;
import org.ligature.activities.TimelineItem;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Avatar;
import org.ligature.kit.ui.Badges;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;
import org.ligature.records.RecordRef;
import org.ligature.schema.Table;
import org.ligature.verbs.VerbOutcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Draws the items of a timeline.
final class TimelineRows {

    private static final int SHORT = 90;

    /// Where gestures lead.
    record Leads(
            Consumer<RecordRef> open,
            Consumer<VerbOutcome.OfMany> completed,
            Consumer<Note> edit,
            Consumer<Note> delete,
            Consumer<Note> saveFile) {}

    private final TimelineViewModel model;
    private final Texts texts;
    private final Leads leads;

    TimelineRows(TimelineViewModel model, Texts texts, Leads leads) {
        this.model = model;
        this.texts = texts;
        this.leads = leads;
    }

    Node row(TimelineItem item) {
        return switch (item) {
            case TimelineItem.OfActivity activity -> activity(activity);
            case TimelineItem.OfNote(var note, var about) ->
                    note(note, about == null ? "" : elsewhere(about));
        };
    }

    private Node activity(TimelineItem.OfActivity item) {
        var kind = model.parts().schema().get().require(item.activity().table());
        var title = link(item, kind);
        var about = item.regarding() == null ? "" : elsewhere(item.regarding());
        var lines = new VBox(title, line(item.owner(), moment(item), about));
        var row = row(item, Icon.of(kind.icon()), kind.color(), lines);
        if (item.isOpen() && model.may(Privilege.WRITE)) {
            var words = texts.get("timeline.complete", item.activity().name());
            row.getChildren()
                    .add(
                            action(
                                    "complete-" + item.activity().id().value(),
                                    Icon.ACTIVATE,
                                    words,
                                    () -> model.complete(item, leads.completed())));
        }
        badge(item, kind, row);
        row.setAccessibleText(title.getText());
        return row;
    }

    private Hyperlink link(TimelineItem.OfActivity item, Table kind) {
        var words = texts.get("timeline.activity", kind.displayName(), item.activity().name());
        var link =
                Fields.link(
                        "timeline-open-" + item.activity().id().value(),
                        words,
                        () -> leads.open().accept(item.activity()));
        link.getStyleClass().add("timeline-title");
        return link;
    }

    private void badge(TimelineItem.OfActivity item, Table kind, HBox row) {
        if (model.isLate(item)) {
            row.getChildren().add(Badges.of(Tone.DANGER, texts.get("timeline.late")));
        } else if (item.state() != ActivityState.COMPLETED) {
            var tone = item.isOpen() ? Tone.ACCENT : Tone.NEUTRAL;
            kind.states().stream()
                    .filter(state -> state.value() == item.state())
                    .map(state -> Badges.of(tone, state.label()))
                    .forEach(row.getChildren()::add);
        }
    }

    /// An open one says when it is due, any other when it was.
    private String moment(TimelineItem.OfActivity item) {
        var due = item.due();
        return item.isOpen() && due != null
                ? texts.get("timeline.due", moment(due))
                : moment(item.at());
    }

    private String moment(Instant at) {
        return model.parts().format().date(at) + ", " + model.parts().format().time(at);
    }

    /// The name of the record, where it is another than the one whose timeline this is.
    private String elsewhere(RecordRef about) {
        return about.id().equals(model.record().id()) ? "" : about.name();
    }

    private Node note(Note note, String about) {
        var words = words(note);
        var title = new Label(texts.get("timeline.note", words));
        title.getStyleClass().add("timeline-title");
        var lines = new VBox(title, line(note.by(), moment(note.createdOn()), about));
        var body = rest(note.text().body(), words);
        if (!body.isEmpty()) {
            var text = new Label(body);
            text.getStyleClass().add("timeline-text");
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            lines.getChildren().add(text);
        }
        note.file().map(file -> file(note, file)).ifPresent(lines.getChildren()::add);
        var item = new TimelineItem.OfNote(note, null);
        var row = row(item, note.file().isPresent() ? Icon.ATTACH : Icon.FILE, "", lines);
        var id = note.id().value();
        if (model.may(Privilege.WRITE)) {
            var says = texts.get("note.edit");
            row.getChildren()
                    .add(action("edit-" + id, Icon.EDIT, says, () -> leads.edit().accept(note)));
        }
        if (model.may(Privilege.DELETE)) {
            var says = texts.get("note.delete");
            row.getChildren()
                    .add(
                            action(
                                    "delete-" + id,
                                    Icon.DELETE,
                                    says,
                                    () -> leads.delete().accept(note)));
        }
        row.setAccessibleText(title.getText());
        return row;
    }

    /// What the first line has not said already.
    private static String rest(String body, String words) {
        return body.startsWith(words) ? body.substring(words.length()).strip() : body;
    }

    /// The title, or the first words, or the file.
    private static String words(Note note) {
        if (!note.text().title().isEmpty()) {
            return note.text().title();
        }
        var first = note.text().body().lines().findFirst().orElse("");
        if (first.isEmpty()) {
            return note.file().map(NoteFile::name).orElse("");
        }
        return first.length() <= SHORT
                ? first
                : first.substring(0, first.offsetByCodePoints(0, SHORT - 1)).strip() + "…";
    }

    private Hyperlink file(Note note, NoteFile file) {
        var link =
                Fields.link(
                        "timeline-file-" + note.id().value(),
                        texts.get("timeline.file", file.name(), size(file.size())),
                        () -> leads.saveFile().accept(note));
        link.setGraphic(Icon.EXPORT.tiny());
        link.setAccessibleText(texts.get("timeline.save", file.name()));
        return link;
    }

    private String size(long bytes) {
        return bytes < 1024
                ? texts.get("size.bytes", bytes)
                : texts.get("size.kilobytes", (bytes + 1023) / 1024);
    }

    private Label line(String... parts) {
        var shown = new ArrayList<String>();
        List.of(parts).stream().filter(part -> !part.isEmpty()).forEach(shown::add);
        return Fields.label(String.join(" · ", shown), "small", "muted");
    }

    private HBox row(TimelineItem item, Icon icon, String color, VBox lines) {
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        var row = new HBox(Gap.M, Avatar.icon(icon, color, true, Avatar.Size.ROW), lines);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("timeline-row");
        row.setId("timeline-item-" + item.position().id());
        return row;
    }

    private static Node action(String id, Icon icon, String words, Runnable run) {
        var button = Fields.iconButton("timeline-" + id, icon, words, run);
        button.getStyleClass().add("timeline-action");
        return button;
    }
}
