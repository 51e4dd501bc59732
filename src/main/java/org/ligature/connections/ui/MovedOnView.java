package org.ligature.connections.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.ligature.connections.Connection;
import org.ligature.connections.Role;
import org.ligature.connections.ui.Wrong.Part;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.records.RecordRef;

/// Somebody moved on, in the dialog: since when, to what, and who follows.
final class MovedOnView extends VBox {

    private final MovedOnViewModel model;
    private final Words words;
    private final Texts texts;
    private final Drop drop = new Drop(this);
    private final ConnectFields ended;
    private final ConnectFields next;
    private final ConnectFields heir;
    private final Label nextTitle = Fields.label("", "over");
    private final Label heirTitle = Fields.label("", "over");
    private final Hyperlink turn;
    private final VBox heirs;

    MovedOnView(MovedOnViewModel model, ConnectView.Made made) {
        super(Gap.M);
        this.model = model;
        this.words = made.words();
        this.texts = words.texts();
        getStyleClass().add("connect");
        ended = new ConnectFields("moved-on", model.ended(), made, drop);
        next = new ConnectFields("moved-on-next", model.next(), made, drop);
        heir = new ConnectFields("moved-on-heir", model.heir(), made, drop);
        turn = Fields.link("moved-on-turn", "", () -> model.left().ifPresent(model::begin));
        ended.of(Part.ENDING).labelProperty().set(texts.get("moved-on.last-day"));
        heirs = new VBox(Gap.S, heirTitle, heirLine());
        getChildren().addAll(strip("ended", model.ended()), endLine(), nexts(), heirs);
        model.formerProperty().subscribe(this::show);
        model.ended().draftProperty().subscribe(_ -> showBegin());
    }

    private SentenceStrip strip(String name, DraftModel draft) {
        var strip = new SentenceStrip(draft, words);
        strip.setId("moved-on-" + name + "-sentences");
        return strip;
    }

    private HBox endLine() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var line = new HBox(Gap.M, ended.of(Part.ENDING), spring, turn);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private VBox nexts() {
        return new VBox(
                Gap.S,
                nextTitle,
                ConnectView.columns(2, next.of(Part.NAME), next.of(Part.ROLE)),
                ConnectView.columns(2, next.of(Part.MY_ROLE), next.of(Part.STARTING)));
    }

    private Node heirLine() {
        return ConnectView.columns(2, heir.of(Part.NAME), heir.of(Part.STARTING));
    }

    /// What stands in the dialog: the fields, and over them what drops down.
    Region content() {
        return drop;
    }

    Node start() {
        return next.start();
    }

    private void show(Connection former) {
        var mover = model.mover().name();
        var left = model.left().map(RecordRef::name);
        nextTitle.setText(texts.get("moved-on.next", mover));
        heirTitle.setText(heirs(former, left.orElse("")));
        turn.setText(texts.get("moved-on.turn", left.orElse("")));
        for (var each : new Node[] {turn, heirs}) {
            each.setVisible(left.isPresent());
            each.setManaged(left.isPresent());
        }
        showBegin();
    }

    private String heirs(Connection former, String left) {
        return former.record1()
                .role()
                .map(Role::name)
                .map(role -> texts.get("moved-on.heir", role, left))
                .orElseGet(() -> texts.get("moved-on.heir.no-role", left));
    }

    private void showBegin() {
        var day = model.begins();
        for (var fields : new ConnectFields[] {next, heir}) {
            var field = (TextInputControl) fields.of(Part.STARTING).control();
            field.setPromptText(day.orElse(""));
        }
        var field = (TextInputControl) ended.of(Part.ENDING).control();
        field.setPromptText(texts.get("moved-on.today"));
    }
}
