package org.ligature.merge.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;
import org.ligature.merge.ui.MergeViewModel.Difference;
import org.ligature.merge.ui.MergeViewModel.Side;
import org.ligature.records.MergeOutcome;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// Shows two records side by side: which of them stays is chosen above, the value of each field in
/// which they differ beneath.
final class MergeDialog {

    private static final double WIDTH = 760;
    private static final double NAMES = 150;

    private final MergeViewModel model;
    private final Texts texts;
    private final DialogCard card;
    private final Label follows = new Label();

    MergeDialog(MergeViewModel model, Texts texts, Consumer<MergeOutcome.Merged> merged) {
        this.model = model;
        this.texts = texts;
        card =
                new DialogCard(
                        "merge",
                        Tone.NEUTRAL,
                        Icon.MERGE,
                        texts.get("merge.title"),
                        texts.get("merge.subtitle"));
        card.getStylesheets().add(MergeUi.STYLES);
        card.width(WIDTH).body(body());
        var primary =
                card.primary(
                        texts.get("merge.do"),
                        () ->
                                model.merge(
                                        done -> {
                                            card.close();
                                            merged.accept(done);
                                        }));
        primary.disableProperty().bind(model.busyProperty());
        card.cancel(texts.get("cancel"));
        model.survivorProperty().subscribe(_ -> follows.setText(what()));
    }

    void show(Node over) {
        card.show(over);
    }

    private VBox body() {
        follows.setId("merge-follows");
        follows.setWrapText(true);
        follows.setMinHeight(Label.USE_PREF_SIZE);
        follows.getStyleClass().add("muted");
        return new VBox(Gap.M, grid(), follows, refusal());
    }

    private Label refusal() {
        var refusal = new Label();
        refusal.setId("merge-refusal");
        refusal.setWrapText(true);
        refusal.setMinHeight(Label.USE_PREF_SIZE);
        refusal.setGraphic(Icon.ERROR.small());
        refusal.getStyleClass().add("danger");
        refusal.textProperty().bind(model.refusalProperty());
        refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
        refusal.managedProperty().bind(refusal.visibleProperty());
        return refusal;
    }

    private GridPane grid() {
        var grid = new GridPane();
        grid.setId("merge-grid");
        grid.getStyleClass().add("merge-grid");
        var names = new ColumnConstraints(NAMES, NAMES, NAMES);
        grid.getColumnConstraints().setAll(names, half(), half());
        var stays = new ToggleGroup();
        grid.addRow(
                0,
                cell(name(texts.get("merge.stays"))),
                cell(candidate(Side.LEFT, stays)),
                cell(candidate(Side.RIGHT, stays)));
        var at = 1;
        for (var difference : model.differences()) {
            var group = new ToggleGroup();
            grid.addRow(
                    at++,
                    cell(name(difference.column().displayName())),
                    cell(value(difference, Side.LEFT, group)),
                    cell(value(difference, Side.RIGHT, group)));
        }
        return grid;
    }

    private static ColumnConstraints half() {
        var half = new ColumnConstraints(0, (WIDTH - NAMES) / 2, Double.MAX_VALUE);
        half.setHgrow(Priority.ALWAYS);
        return half;
    }

    private static Label name(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        return label;
    }

    private static HBox cell(Node node) {
        var cell = new HBox(node);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.getStyleClass().add("merge-cell");
        HBox.setHgrow(node, Priority.ALWAYS);
        return cell;
    }

    private RadioButton candidate(Side side, ToggleGroup group) {
        var ref = model.candidate(side).ref();
        var created = model.candidate(side).row().values().get("createdon", Instant.class);
        var words =
                created.map(model.parts().format()::date)
                        .map(on -> texts.get("merge.candidate", ref.name(), on))
                        .orElse(ref.name());
        var option = option("stays-" + side, words, group);
        option.getStyleClass().add("strong");
        option.setOnAction(_ -> model.survivorProperty().set(side));
        model.survivorProperty().subscribe(chosen -> option.setSelected(chosen == side));
        return option;
    }

    private RadioButton value(Difference difference, Side side, ToggleGroup group) {
        var shown =
                model.parts()
                        .format()
                        .show(model.table(), difference.column().type(), difference.of(side));
        var words = shown.isEmpty() ? texts.get("merge.empty") : shown.replace('\n', ' ');
        var option = option(difference.column().name() + "-" + side, words, group);
        option.setOnAction(_ -> difference.choice().set(side));
        difference.choice().subscribe(chosen -> option.setSelected(chosen == side));
        return option;
    }

    private static RadioButton option(String id, String words, ToggleGroup group) {
        var option = new RadioButton(words);
        option.setId("merge-" + id);
        option.setToggleGroup(group);
        option.setMaxWidth(Double.MAX_VALUE);
        option.setMnemonicParsing(false);
        option.setWrapText(true);
        option.setMinHeight(RadioButton.USE_PREF_SIZE);
        option.getStyleClass().add("merge-option");
        return option;
    }

    /// What goes over, and what becomes of the record that is given up.
    private String what() {
        var impact = model.loser().impact();
        var records =
                List.of(impact.lookups(), impact.along()).stream()
                        .flatMap(List::stream)
                        .mapToLong(use -> use.count())
                        .sum();
        return texts.get(
                "merge.follows",
                model.loser().ref().name(),
                model.candidate(model.survivorProperty().get()).ref().name(),
                impact.connections(),
                records,
                impact.notes());
    }
}
