package org.ligature.connections.ui;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.ligature.connections.ui.Wrong.Part;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.schema.Table;

import java.util.List;

/// A pasted list of names in its dialog, and beneath it what each line means.
final class PasteView extends VBox {

    private static final double HIGH = 228;
    private static final String LEFT_OUT = "";

    private final PasteViewModel model;
    private final Texts texts;
    private final Drop drop = new Drop(this);
    private final TextArea text = new TextArea();
    private final ListView<PasteLine> lines = new ListView<>();
    private final Label counts = Fields.label("", "strong");

    /// @param stubs the tables of which records can be made
    PasteView(PasteViewModel model, ConnectView.Made made, List<Table> stubs) {
        super(Gap.M);
        this.model = model;
        this.texts = made.words().texts();
        getStyleClass().add("connect");
        var fields = new ConnectFields("paste", model.common(), made, drop);
        prepareText();
        prepareLines(new PasteCell.Made(model, made.words(), stubs));
        var right =
                new VBox(
                        Gap.M,
                        fields.of(Part.ROLE),
                        new Field(texts.get("paste.not-found"), missing(stubs)),
                        ConnectView.columns(2, fields.of(Part.STARTING), fields.of(Part.ENDING)));
        var names = new Field(texts.get("paste.names"), text);
        names.hintProperty().set(texts.get("paste.hint"));
        counts.setId("paste-counts");
        var added = made.added(model.common().added());
        added.setEditable(true);
        getChildren().addAll(ConnectView.columns(2, names, right), added, counts, lines);
        model.linesProperty().subscribe(this::show);
        model.textProperty().subscribe(this::showText);
    }

    Region content() {
        return drop;
    }

    Node start() {
        return text;
    }

    private void prepareText() {
        text.setId("paste-text");
        text.setPrefRowCount(8);
        Fields.leaveByTab(text);
        text.textProperty().subscribe((_, typed) -> model.paste(typed));
    }

    private void prepareLines(PasteCell.Made made) {
        lines.setId("paste-lines");
        lines.getStyleClass().add("paste-lines");
        lines.setPrefHeight(HIGH);
        lines.setFixedCellSize(Gap.PANEL_ROW + Gap.XS);
        lines.setAccessibleText(texts.get("paste.lines"));
        lines.setCellFactory(_ -> new PasteCell(made));
        lines.addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(event, made));
    }

    /// Enter and Space on a line open what there is to choose.
    private void onKey(KeyEvent event, PasteCell.Made made) {
        var line = lines.getSelectionModel().getSelectedItem();
        var opens = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
        if (opens && event.getTarget() == lines && line != null) {
            event.consume();
            var menu = new PasteCell(made).menu(line);
            if (!menu.getItems().isEmpty()) {
                menu.show(lines, Side.TOP, Gap.HUGE, Gap.HUGE);
            }
        }
    }

    /// What becomes of names that nobody has: a table of which they are made, or nothing.
    private ComboBox<String> missing(List<Table> stubs) {
        var box = new ComboBox<String>();
        box.setId("paste-missing");
        box.getItems().add(LEFT_OUT);
        stubs.forEach(table -> box.getItems().add(table.name()));
        box.setConverter(new Choice(stubs));
        box.setValue(LEFT_OUT);
        box.valueProperty().subscribe((_, table) -> model.missingAs(table));
        return box;
    }

    private final class Choice extends StringConverter<String> {

        private final List<Table> stubs;

        Choice(List<Table> stubs) {
            this.stubs = stubs;
        }

        @Override
        public String toString(String name) {
            return stubs.stream()
                    .filter(table -> table.name().equals(name))
                    .findFirst()
                    .map(table -> texts.get("paste.create-as", table.displayName()))
                    .orElse(texts.get("paste.leave-out"));
        }

        @Override
        public String fromString(String words) {
            return LEFT_OUT;
        }
    }

    private void showText(String words) {
        if (!text.getText().equals(words)) {
            text.setText(words);
        }
    }

    private void show(List<PasteLine> shown) {
        lines.getItems().setAll(shown);
        lines.setVisible(!shown.isEmpty());
        lines.setManaged(lines.isVisible());
        var fresh = model.fresh();
        counts.setText(texts.get("paste.counts", fresh, shown.size() - fresh));
        counts.setVisible(!shown.isEmpty());
        counts.setManaged(counts.isVisible());
    }
}
