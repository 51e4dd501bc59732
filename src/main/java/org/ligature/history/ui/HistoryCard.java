package org.ligature.history.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.ligature.audit.AuditTransaction;
import org.ligature.audit.Step;
import org.ligature.history.ui.UndoViewModel.Named;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Badges;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Who did what and when; each step can be taken back by itself, and done again.
///
/// @param when says when it was done
/// @param turn takes back what stands, does again what is taken back
record HistoryCard(Function<AuditTransaction, String> when, Consumer<Step> turn) {

    private static final double WIDTH = 560;

    void show(Node over, String about, List<Named> steps) {
        var texts = Texts.of(HistoryCard.class);
        var card = new DialogCard("steps", Tone.NEUTRAL, Icon.CLOCK, texts.get("history"), about);
        var rows = new VBox(Gap.M);
        rows.setId("steps-rows");
        steps.forEach(step -> rows.getChildren().add(row(card, step, texts)));
        if (steps.isEmpty()) {
            rows.getChildren().add(Fields.label(texts.get("history.none"), "muted"));
        }
        card.width(WIDTH).body(rows);
        card.startAt(card.cancel(texts.get("close")));
        card.show(over);
    }

    private Node row(DialogCard card, Named named, Texts texts) {
        var step = named.step();
        var title = Fields.clipped(Fields.label(named.done(), "text-caption"));
        var first = step.first();
        var words = texts.get("history.line", first.actor().name(), when.apply(first));
        var lines = new VBox(title, Fields.clipped(Fields.label(words, "small", "muted")));
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        var row = new HBox(Gap.M, lines);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!step.done()) {
            row.getChildren().add(Badges.of(Tone.NEUTRAL, texts.get("history.undone")));
        }
        var verb = step.done() ? texts.get("undo") : texts.get("redo");
        var link = Fields.link("steps-turn", verb, () -> take(card, step));
        link.setMinWidth(HBox.USE_PREF_SIZE);
        row.getChildren().add(link);
        return row;
    }

    private void take(DialogCard card, Step step) {
        card.close();
        turn.accept(step);
    }
}
