package org.ligature.activities.ui;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.activities.NoteText;
import org.ligature.activities.TimelineQuery;
import org.ligature.forms.ui.FormsUi;
import org.ligature.forms.ui.FreeField;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Chip;
import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.records.Values;
import org.ligature.schema.Column;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/// Writes down in place what happened or is to be done: Ctrl+Enter saves, Esc closes.
final class LogView extends VBox {

    private static final String DUE = "dueon";

    /// Where gestures lead.
    ///
    /// @param attach keeps a file with what was written about it
    record Leads(Runnable saved, Runnable close, BiConsumer<Path, NoteText> attach) {}

    private final LogViewModel model;
    private final TimelineViewModel timeline;
    private final Leads leads;
    private final Texts texts;
    private final ToggleGroup kinds = new ToggleGroup();
    private final TextField subject = new TextField();
    private final TextArea description = new TextArea();
    private final CheckBox completed = new CheckBox();
    private final FreeField due;
    private final Field subjectField;
    private final FlowPane times = new FlowPane(Gap.M, Gap.S);
    private final Node attach;
    private final Map<String, FreeField> more = new LinkedHashMap<>();
    private final VBox asked = new VBox(Gap.M);

    LogView(LogViewModel model, TimelineViewModel timeline, Texts texts, Leads leads) {
        this.model = model;
        this.timeline = timeline;
        this.texts = texts;
        this.leads = leads;
        setId("log");
        getStyleClass().add("log");
        setSpacing(Gap.M);
        subject.setId("log-subject");
        description.setId("log-description");
        description.setPrefRowCount(3);
        description.setWrapText(true);
        completed.setId("log-completed");
        completed.setText(texts.get("log.completed"));
        completed.setMinWidth(Region.USE_PREF_SIZE);
        due = due();
        subjectField = new Field(texts.get("log.subject"), subject);
        subjectField.errorProperty().bind(model.subjectErrorProperty());
        attach = Fields.button("log-attach", Icon.ATTACH, texts.get("log.attach"), this::attach);
        times.getChildren().setAll(due.node(), completed);
        times.setRowValignment(VPos.BOTTOM);
        var text = new Field(texts.get("log.description"), description);
        getChildren().addAll(chips(), subjectField, times, asked, text, error(), answers());
        asked.managedProperty().bind(Bindings.isNotEmpty(asked.getChildren()));
        model.missing().subscribe(() -> ask());
        kinds.selectedToggleProperty().subscribe(_ -> arrange());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    void focusFirst() {
        subject.requestFocus();
    }

    private FreeField due() {
        var table = timeline.parts().schema().get().require("activitypointer");
        return timeline.parts().forms().get().field(table, table.require(DUE));
    }

    private FlowPane chips() {
        var row = new FlowPane(Gap.XS, Gap.XS);
        row.setId("log-kinds");
        if (model.hasNotes()) {
            row.getChildren().add(chip(TimelineQuery.NOTES, texts.get("kind.note"), Icon.FILE));
        }
        for (var kind : model.kinds()) {
            row.getChildren().add(chip(kind.name(), kind.displayName(), Icon.of(kind.icon())));
        }
        kinds.getToggles().stream().findFirst().ifPresent(kinds::selectToggle);
        show(row, kinds.getToggles().size() > 1);
        return row;
    }

    private Chip chip(String kind, String words, Icon icon) {
        var chip = new Chip(words, icon.tiny());
        chip.setId("log-kind-" + kind);
        chip.setUserData(kind);
        chip.setToggleGroup(kinds);
        return chip;
    }

    private String kind() {
        var chosen = kinds.getSelectedToggle();
        return chosen == null ? "" : Objects.toString(chosen.getUserData(), "");
    }

    /// What was missing is asked for from now on, until another kind is chosen.
    private void ask() {
        model.missing().stream().map(this::ask).toList().stream()
                .findFirst()
                .ifPresent(FreeField::focus);
    }

    private FreeField ask(LogViewModel.Missing missing) {
        var column = missing.column();
        var field = more.computeIfAbsent(column.name(), _ -> field(column));
        field.complain(missing.why());
        return field;
    }

    private FreeField field(Column column) {
        var table = timeline.parts().schema().get().require(kind());
        var field = timeline.parts().forms().get().field(table, column);
        asked.getChildren().add(field.node());
        return field;
    }

    private void arrange() {
        more.clear();
        asked.getChildren().clear();
        var note = kind().equals(TimelineQuery.NOTES);
        show(times, !note);
        show(attach, note);
        subjectField.labelProperty().set(texts.get(note ? "log.title" : "log.subject"));
        model.forgetErrors();
        FormsUi.reveal(this);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private Label error() {
        var label = new Label();
        label.setId("log-error");
        label.getStyleClass().add("log-error");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setGraphic(Icon.ERROR.tiny());
        label.textProperty().bind(model.errorProperty());
        label.visibleProperty().bind(model.errorProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private HBox answers() {
        var save = Fields.primary(Fields.button("log-save", texts.get("log.save"), this::save));
        save.disableProperty().bind(model.busyProperty());
        var cancel = Fields.button("log-cancel", texts.get("cancel"), leads.close());
        var hint = Fields.label(texts.get("log.keys"), "small", "muted");
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var row = new HBox(Gap.S, save, attach, spring, hint, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Whether anything was written that would be lost.
    boolean isTyped() {
        return !subject.getText().isBlank()
                || !description.getText().isBlank()
                || due.isTyped()
                || more.values().stream().anyMatch(FreeField::isTyped);
    }

    /// A sentence that says what is not saved.
    String unsavedWords() {
        var note = kind().equals(TimelineQuery.NOTES);
        return texts.get(note ? "log.begun.note" : "log.begun.activity");
    }

    private void save() {
        save(() -> {});
    }

    /// Saves it where everything can be read; `then` runs once it stands.
    void save(Runnable then) {
        if (!due.isReadable()) {
            due.focus();
            return;
        }
        var wrong = more.values().stream().filter(field -> !field.isReadable()).findFirst();
        if (wrong.isPresent()) {
            wrong.get().focus();
            return;
        }
        @Nullable Instant when = due.valueProperty().getValue() instanceof Instant at ? at : null;
        var answers = Values.NONE;
        for (var field : more.entrySet()) {
            answers = answers.with(field.getKey(), field.getValue().valueProperty().getValue());
        }
        model.save(
                new LogViewModel.Draft(
                        kind(),
                        subject.getText(),
                        when,
                        description.getText(),
                        completed.isSelected(),
                        answers),
                () -> {
                    leads.saved().run();
                    then.run();
                });
    }

    private void attach() {
        timeline.parts()
                .files()
                .toRead(this, texts.get("log.attach.title"))
                .ifPresent(
                        file ->
                                leads.attach()
                                        .accept(
                                                file,
                                                new NoteText(
                                                        subject.getText(), description.getText())));
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            event.consume();
            save();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            leads.close().run();
        }
    }
}
