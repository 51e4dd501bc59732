package org.ligature.connections.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.ligature.connections.ui.Wrong.Part;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.records.RecordRef;

import java.util.ArrayList;
import java.util.List;

/// One line of the dialog that connects to several: to whom, as what, what I am to it, and the
/// sentence of it.
final class SeveralLine extends VBox {

    private static final List<Part> SHOWN = List.of(Part.NAME, Part.ROLE, Part.MY_ROLE);
    static final double BUTTONS = 64;
    private static final List<Double> WIDTHS = List.of(42.0, 29.0, 29.0);

    private final DraftModel line;
    private final SeveralViewModel model;
    private final Words words;
    private final Texts texts;
    private final String id;
    private final ConnectFields fields;
    private final HBox beneath = new HBox(Gap.S);

    /// @param id what the ids of its controls begin with
    SeveralLine(
            String id, DraftModel line, SeveralViewModel model, ConnectView.Made made, Drop drop) {
        super(Gap.XS);
        this.id = id;
        this.line = line;
        this.model = model;
        this.words = made.words();
        this.texts = words.texts();
        setId(id);
        fields = new ConnectFields(id, line, made, drop);
        fields.withoutWords();
        beneath.setAlignment(Pos.CENTER_LEFT);
        beneath.managedProperty().bind(beneath.visibleProperty());
        var grid = grid(SHOWN.stream().<Node>map(fields::of).toList());
        HBox.setHgrow(grid, Priority.ALWAYS);
        var row = new HBox(Gap.S, grid, buttons());
        getChildren().addAll(row, beneath);
        line.draftProperty().subscribe(_ -> show());
        line.duplicates().subscribe(this::show);
    }

    Node start() {
        return fields.start();
    }

    /// Lays three nodes as the fields of a line lie, such as their titles.
    static GridPane grid(List<Node> nodes) {
        var grid = new GridPane(Gap.M, 0);
        for (var i = 0; i < nodes.size(); i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(WIDTHS.get(i));
            grid.getColumnConstraints().add(column);
            grid.add(nodes.get(i), i, 0);
        }
        return grid;
    }

    private Node buttons() {
        var another =
                Fields.iconButton(
                        id + "-another", Icon.COPY, texts.get("several.another"), this::another);
        var remove =
                Fields.iconButton(
                        id + "-remove",
                        Icon.CLOSE,
                        texts.get("several.remove"),
                        () -> model.remove(line));
        var buttons = new HBox(another, remove);
        buttons.setMinWidth(BUTTONS);
        buttons.visibleProperty()
                .bind(line.draftProperty().map(_ -> !SeveralViewModel.isBlank(line)));
        return buttons;
    }

    private void another() {
        var to = line.draftProperty().get().to();
        if (to != null) {
            model.addFor(to);
        }
    }

    private void show() {
        var now = line.draftProperty().get();
        beneath.getChildren().clear();
        if (!line.duplicates().isEmpty()) {
            beneath.getChildren().addAll(duplicate());
        } else if (now.to() != null) {
            beneath.getChildren().add(sentence(now.to()));
        }
        beneath.setVisible(!beneath.getChildren().isEmpty());
    }

    private Node sentence(RecordRef to) {
        var names = new ArrayList<>(List.of(to.name()));
        line.from().map(RecordRef::name).ifPresent(names::add);
        var both = words.both(line.mySide(), line.otherSide());
        var said = texts.get("sentence.both", both.getFirst(), both.getLast());
        var flow = Emphasis.names(said, names);
        flow.setId(id + "-sentence");
        flow.getStyleClass().add("small");
        return flow;
    }

    private List<Node> duplicate() {
        var same = line.duplicates().getFirst();
        var said = new Label(texts.get("forecast.there", words.sentence(same)));
        said.setId(id + "-duplicate");
        said.getStyleClass().addAll("small", "warning");
        said.setGraphic(Icon.WARNING.tiny());
        said.setMinWidth(0);
        var anyway =
                Fields.link(id + "-anyway", texts.get("duplicate.anyway"), line::acceptDuplicate);
        anyway.getStyleClass().add("small");
        anyway.setMinWidth(USE_PREF_SIZE);
        return List.of(said, anyway);
    }
}
