package org.ligature.forms.ui;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.forms.ui.Conflict.Difference;
import org.ligature.forms.ui.Conflict.Side;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Avatar;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Dialogs;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Strip;
import org.ligature.kit.ui.Tone;

import java.util.stream.Collectors;

/// Shows two people's values of a record side by side; each field both changed is decided here.
final class ConflictDialog {

    private static final double WIDTH = 860;

    private final FormViewModel model;
    private final Conflict conflict;
    private final FormContext context;
    private final DialogCard card;

    ConflictDialog(FormViewModel model, Conflict conflict, FormContext context) {
        this.model = model;
        this.conflict = conflict;
        this.context = context;
        var name = conflict.current().ref().name();
        card =
                new DialogCard(
                        "conflict",
                        Tone.WARNING,
                        Icon.MERGE,
                        texts().get("conflict.title", name),
                        subtitle());
        card.getStylesheets().add(FormsUi.STYLES);
        card.width(WIDTH).headerEnd(chooser()).body(body());
        var save = card.primary(texts().get("conflict.save"), this::save);
        save.disableProperty().bind(conflict.decided().not());
        card.alternative("keep", texts().get("conflict.keep"), this::keep);
        var escape = card.cancel(texts().get("conflict.keep"), this::keep);
        escape.setVisible(false);
        escape.setManaged(false);
        card.destructive(texts().get("conflict.discard"), this::discard)
                .getStyleClass()
                .add("button-outlined");
    }

    void show(Node over) {
        card.show(over);
    }

    private void save() {
        card.close();
        model.saving().saveMerged(() -> {});
    }

    private void keep() {
        card.close();
        model.saving().keepEditing();
    }

    private void discard() {
        Dialogs.confirm(
                card,
                new Dialogs.Question(
                        "discard-mine",
                        Icon.WARNING,
                        texts().get("discard.title"),
                        texts().get("discard.text", conflict.by()),
                        texts().get("discard.action"),
                        true),
                () -> {
                    card.close();
                    model.saving().discardMine();
                });
    }

    private String subtitle() {
        return conflict.savedOn()
                .map(on -> texts().get("conflict.at", conflict.by(), context.format().time(on)))
                .orElseGet(() -> texts().get("conflict.by", conflict.by()));
    }

    private Node chooser() {
        var group = new ToggleGroup();
        var mine = segment("mine", group);
        var theirs = segment("theirs", group);
        var each = segment("each", group);
        each.setSelected(true);
        mine.selectedProperty().subscribe(all -> chooseAll(all, Side.MINE));
        theirs.selectedProperty().subscribe(all -> chooseAll(all, Side.THEIRS));
        group.selectedToggleProperty().subscribe(chosen -> keepOne(chosen, each));
        var chooser = new HBox(mine, theirs, each);
        chooser.getStyleClass().add("segments");
        chooser.setMaxHeight(HBox.USE_PREF_SIZE);
        return chooser;
    }

    private static void keepOne(@Nullable Toggle chosen, ToggleButton otherwise) {
        if (chosen == null) {
            otherwise.setSelected(true);
        }
    }

    private ToggleButton segment(String which, ToggleGroup group) {
        var button = new ToggleButton(texts().get("conflict." + which));
        button.setId("conflict-all-" + which);
        button.setToggleGroup(group);
        button.setMnemonicParsing(false);
        return button;
    }

    private void chooseAll(boolean all, Side side) {
        if (all) {
            conflict.chooseAll(side);
        }
    }

    private Node body() {
        var body = new VBox(Gap.M, grid());
        if (!conflict.merged().isEmpty()) {
            var words =
                    conflict.merged().stream()
                            .map(
                                    each ->
                                            texts().get(
                                                            "conflict.merged." + each.side(),
                                                            each.column().displayName()))
                            .collect(Collectors.joining(", "));
            body.getChildren()
                    .add(
                            new Strip(
                                    Tone.NEUTRAL,
                                    Icon.SUCCESS,
                                    "",
                                    texts().get("conflict.merged", words)));
        }
        body.getChildren().add(open());
        return body;
    }

    private Label open() {
        var open = new Label();
        open.setId("conflict-open");
        open.setGraphic(Icon.ERROR.small());
        open.getStyleClass().addAll("warning", "conflict-open");
        var choices =
                conflict.differences().stream().map(Difference::choice).toArray(Observable[]::new);
        open.textProperty().bind(Bindings.createStringBinding(this::missing, choices));
        open.visibleProperty().bind(open.textProperty().isNotEmpty());
        return open;
    }

    private String missing() {
        return conflict.open()
                .map(each -> texts().get("conflict.open", each.column().displayName()))
                .orElse("");
    }

    private GridPane grid() {
        var grid = new GridPane();
        grid.getStyleClass().add("conflict-grid");
        grid.getColumnConstraints().setAll(width(130), width(170), rest(), rest());
        grid.addRow(
                0,
                head(texts().get("conflict.field"), ""),
                head(texts().get("conflict.before"), ""),
                head(texts().get("conflict.column.mine"), model.actor().name()),
                head(texts().get("conflict.column.theirs", conflict.by()), conflict.by()));
        var at = 1;
        for (var difference : conflict.differences()) {
            row(grid, at++, difference);
        }
        return grid;
    }

    private static ColumnConstraints width(double width) {
        return new ColumnConstraints(width, width, width);
    }

    private static ColumnConstraints rest() {
        var half = (WIDTH - 2 * Gap.XL - 2 - 130 - 170) / 2;
        var rest = new ColumnConstraints(0, half, Double.MAX_VALUE);
        rest.setHgrow(Priority.ALWAYS);
        return rest;
    }

    private static Node head(String words, String person) {
        var label = new Label(words);
        label.getStyleClass().add("strong");
        var head = new HBox(Gap.S, label);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("conflict-head");
        if (!person.isEmpty()) {
            head.getChildren().addFirst(Avatar.person(person, Avatar.Size.ROW));
        }
        return head;
    }

    private void row(GridPane grid, int at, Difference difference) {
        var group = new ToggleGroup();
        var field = new Label(difference.column().displayName());
        field.setWrapText(true);
        var before = new Label(words(difference, difference.before()));
        before.getStyleClass().add("muted");
        var mine = option(difference, Side.MINE, difference.mine(), group);
        var theirs = option(difference, Side.THEIRS, difference.theirs(), group);
        grid.addRow(at, cell(field), cell(before), cell(mine), cell(theirs));
    }

    private static HBox cell(Node node) {
        var cell = new HBox(node);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.getStyleClass().add("conflict-cell");
        HBox.setHgrow(node, Priority.ALWAYS);
        return cell;
    }

    private RadioButton option(
            Difference difference, Side side, @Nullable Object value, ToggleGroup group) {
        var option = new RadioButton(words(difference, value));
        option.setId("conflict-" + difference.column().name() + "-" + side);
        option.setToggleGroup(group);
        option.setMaxWidth(Double.MAX_VALUE);
        option.setMnemonicParsing(false);
        option.setWrapText(true);
        option.setMinHeight(RadioButton.USE_PREF_SIZE);
        option.getStyleClass().add("conflict-option");
        option.setOnAction(_ -> difference.choice().set(side));
        difference.choice().subscribe(chosen -> option.setSelected(chosen == side));
        return option;
    }

    private String words(Difference difference, @Nullable Object value) {
        var words = context.format().show(context.table(), difference.column().type(), value);
        return words.isEmpty() ? texts().get("conflict.empty") : words.replace('\n', ' ');
    }

    private Texts texts() {
        return context.texts();
    }
}
