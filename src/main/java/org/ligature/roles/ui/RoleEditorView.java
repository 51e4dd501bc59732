package org.ligature.roles.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Role;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Badges;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Inputs;
import org.ligature.kit.ui.Strip;
import org.ligature.kit.ui.Tone;
import org.ligature.roles.ui.RoleEditorViewModel.Part;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The editor of one role: what it is, and its three steps; two of them stand side by side where
/// there is room.
final class RoleEditorView extends VBox {

    private static final double TWO_COLUMNS = 600;

    private final RoleEditorViewModel model;
    private final RoleWords words;
    private final Texts texts;
    private final Label title = Fields.label("", "pane-title");
    private final Label facts = Fields.label("", "small", "muted");
    private final StackPane dot = new StackPane();
    private final HBox badge = new HBox();
    private final VBox strips = new VBox(Gap.S);
    private final Button save;
    private final Node showThem;
    private final DescribeView describe;
    private final AppliesView applies;
    private final MatchesView matches;
    private final GridPane columns = new GridPane();

    /// Where its links lead.
    ///
    /// @param show the connections that have a role
    /// @param make makes a role that matches this one
    record Leads(Consumer<Role> show, Runnable make) {}

    RoleEditorView(RoleEditorViewModel model, RoleWords words, Leads leads) {
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        var errors = new EditorErrors(model);
        describe = new DescribeView(model, words, errors);
        applies = new AppliesView(model, words, errors);
        matches = new MatchesView(model, words, leads.make());
        save =
                Fields.primary(
                        Fields.button("role-save", Icon.SAVE, texts.get("save"), model::save));
        showThem = Fields.link("role-show-them", texts.get("show-them"), () -> show(leads));
        columns.setHgap(Gap.HUGE);
        columns.setVgap(Gap.XL);
        var steps = new VBox(Gap.XL, strips, columns, matches);
        steps.getStyleClass().add("role-steps");
        steps.disableProperty()
                .bind(model.savingProperty().or(model.list().mayChangeProperty().not()));
        var scroll = new ScrollPane(steps);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("role-editor");
        getChildren().setAll(header(), scroll);
        widthProperty().subscribe(width -> arrange(width.doubleValue() >= TWO_COLUMNS));
        arrange(true);
        model.savedProperty().subscribe(_ -> show());
        model.list().usageProperty().subscribe(_ -> show());
        model.list().mayChangeProperty().subscribe(_ -> show());
        model.changedProperty().subscribe(_ -> enable());
        model.savingProperty().subscribe(_ -> enable());
        model.theirsProperty().subscribe(_ -> showStrips());
        model.wrong().subscribe(this::showStrips);
        model.onChange(this::told);
    }

    private void show(Leads leads) {
        var role = model.savedProperty().get();
        if (role != null) {
            leads.show().accept(role);
        }
    }

    private HBox header() {
        title.setId("role-title");
        dot.getStyleClass().add("role-tile");
        var line = new FlowPane(Gap.XS, 0, facts, showThem);
        line.setAlignment(Pos.CENTER_LEFT);
        var titles = new VBox(title, line);
        titles.setMinWidth(0);
        HBox.setHgrow(titles, Priority.ALWAYS);
        badge.setAlignment(Pos.CENTER);
        var header = new HBox(Gap.M, dot, titles, badge, save);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("role-header");
        return header;
    }

    private void arrange(boolean beside) {
        var both = List.of(describe, applies);
        columns.getChildren().clear();
        columns.getColumnConstraints().clear();
        for (int i = 0; i < both.size(); i++) {
            columns.add(both.get(i), beside ? i : 0, beside ? 0 : i);
        }
        for (int i = 0; i < (beside ? 2 : 1); i++) {
            var share = new ColumnConstraints();
            share.setPercentWidth(beside ? 50 : 100);
            share.setMinWidth(0);
            columns.getColumnConstraints().add(share);
        }
    }

    /// What is typed stands in the title and in the sentences at once.
    private void told() {
        matches.show();
        showTitle();
        enable();
    }

    private void show() {
        showTitle();
        var role = model.savedProperty().get();
        var used = role == null ? 0 : model.list().usageProperty().get().of(role.id());
        Inputs.shown(showThem, used > 0);
        badge.getChildren().setAll(state(role));
        showStrips();
        enable();
    }

    private void showTitle() {
        var role = model.savedProperty().get();
        var name = model.fields().nameProperty().get().strip();
        title.setText(name.isEmpty() ? texts.get("role.new") : name);
        var shown = model.shown();
        dot.getChildren().setAll(words.dot(shown));
        var used = role == null ? 0 : model.list().usageProperty().get().of(role.id());
        facts.setText(
                role == null
                        ? texts.get("facts.new", words.category(shown))
                        : texts.get("facts", words.category(shown), used));
    }

    private List<Node> state(@Nullable Role role) {
        if (role == null) {
            return List.of();
        }
        return List.of(
                role.active()
                        ? Badges.of(Tone.SUCCESS, texts.get("active"))
                        : Badges.of(Tone.NEUTRAL, texts.get("inactive")));
    }

    private void enable() {
        save.setDisable(
                !model.changedProperty().get()
                        || model.savingProperty().get()
                        || !model.list().mayChangeProperty().get());
        save.setText(texts.get(model.savingProperty().get() ? "saving" : "save"));
    }

    private void showStrips() {
        var shown = new ArrayList<Node>();
        if (!model.list().mayChangeProperty().get()) {
            shown.add(Steps.note(Icon.LOCKED, texts.get("read-only")));
        }
        var problem = model.wrong().get(Part.WHOLE);
        if (problem != null) {
            shown.add(new Strip(Tone.DANGER, "", Texts.of(problem)));
        }
        if (model.theirsProperty().get() != null) {
            shown.add(conflict());
        }
        strips.getChildren().setAll(shown);
        Inputs.shown(strips, !shown.isEmpty());
    }

    private Strip conflict() {
        return new Strip(
                Tone.WARNING,
                texts.get("conflict"),
                texts.get("conflict.text"),
                Fields.link("role-theirs", texts.get("conflict.theirs"), model::takeTheirs),
                Fields.link("role-mine", texts.get("conflict.mine"), model::saveMine));
    }

    void focusName() {
        describe.focusName();
    }

    /// The tables or the categories are others now.
    void refresh() {
        describe.showCategory();
        showTitle();
    }
}
