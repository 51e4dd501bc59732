package org.ligature.connections.ui;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.ui.Wrong.Part;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Strip;
import org.ligature.kit.ui.Tone;
import org.ligature.records.RecordRef;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The lines of the dialog that connects to several, and what is the same for all of them.
final class SeveralView extends VBox {

    private final SeveralViewModel model;
    private final ConnectView.Made made;
    private final Texts texts;
    private final Drop drop = new Drop(this);
    private final VBox lines = new VBox(Gap.M);
    private final Map<DraftModel, SeveralLine> known = new HashMap<>();
    private int count;

    SeveralView(SeveralViewModel model, ConnectView.Made made) {
        super(Gap.L);
        this.model = model;
        this.made = made;
        this.texts = made.words().texts();
        getStyleClass().add("connect");
        var common = new ConnectFields("several-all", model.common(), made, drop);
        var added = made.added(model.common().added());
        added.setEditable(true);
        model.common().added().wrong().subscribe(added::focusWrong);
        lines.setId("several-lines");
        getChildren()
                .addAll(
                        new VBox(Gap.XS, titles(), lines),
                        ConnectView.columns(2, common.of(Part.STARTING), common.of(Part.ENDING)),
                        common.of(Part.DESCRIPTION),
                        added);
        model.lines().addListener((ListChangeListener<DraftModel>) _ -> show());
        model.problemProperty().subscribe(this::tell);
        show();
    }

    /// What stands in the dialog: the lines, and over them what drops down.
    Region content() {
        return drop;
    }

    Node start() {
        return line(model.lines().getFirst()).start();
    }

    private HBox titles() {
        var names =
                List.of(texts.get("name"), texts.get("as-this-role"), texts.get("my-role", from()));
        var grid =
                SeveralLine.grid(
                        names.stream()
                                .<Node>map(name -> Fields.label(name, "field-label"))
                                .toList());
        HBox.setHgrow(grid, Priority.ALWAYS);
        var room = new Region();
        room.setMinWidth(SeveralLine.BUTTONS);
        return new HBox(Gap.S, grid, room);
    }

    private String from() {
        return model.common().from().map(RecordRef::name).orElse("");
    }

    private void show() {
        lines.getChildren().setAll(model.lines().stream().map(this::line).toList());
        known.keySet().retainAll(model.lines());
    }

    private SeveralLine line(DraftModel line) {
        return known.computeIfAbsent(
                line, _ -> new SeveralLine("several-" + count++, line, model, made, drop));
    }

    private void tell(@Nullable Problem problem) {
        getChildren().removeIf(Strip.class::isInstance);
        if (problem != null) {
            getChildren().addFirst(new Strip(Tone.DANGER, texts.get("failed"), Texts.of(problem)));
        }
    }
}
