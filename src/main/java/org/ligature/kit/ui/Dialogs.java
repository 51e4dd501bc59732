package org.ligature.kit.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;

import java.util.Map;

/// Questions and messages over the page of a node.
public final class Dialogs {

    private static final double NARROW = 480;

    private Dialogs() {}

    /// A question before something that cannot be taken back easily.
    ///
    /// @param action names what happens, such as "Delete"; never yes
    public record Question(
            String id, Icon icon, String title, String text, String action, boolean destructive) {}

    /// What to do with changes nobody saved.
    public record Unsaved(Runnable save, Runnable discard) {}

    public static DialogCard confirm(Node over, Question question, Runnable run) {
        var texts = Texts.of(Dialogs.class);
        var tone = question.destructive() ? Tone.DANGER : Tone.NEUTRAL;
        var card = new DialogCard(question.id(), tone, question.icon(), question.title(), "");
        card.width(NARROW).body(paragraph(question.text()));
        var cancel = card.cancel(texts.get("cancel"));
        if (question.destructive()) {
            card.destructive(question.action(), () -> then(card, run));
            card.startAt(cancel);
        } else {
            card.startAt(card.primary(question.action(), () -> then(card, run)));
        }
        card.show(over);
        return card;
    }

    /// Asks before unsaved changes are left: save them, discard them, or stay.
    public static DialogCard unsaved(Node over, String title, String text, Unsaved answers) {
        var texts = Texts.of(Dialogs.class);
        var card = new DialogCard("unsaved", Tone.WARNING, Icon.WARNING, title, "");
        card.width(NARROW).body(paragraph(text));
        card.startAt(card.primary(texts.get("save"), () -> then(card, answers.save())));
        card.cancel(texts.get("stay"));
        card.destructive(texts.get("discard"), () -> then(card, answers.discard()));
        card.show(over);
        return card;
    }

    /// An expected failure: what happened and what to do.
    public static DialogCard problem(Node over, Problem problem) {
        var texts = Texts.of(Dialogs.class);
        var card =
                new DialogCard(
                        "problem", Tone.WARNING, Icon.WARNING, texts.get("problem.title"), "");
        card.width(NARROW).body(paragraph(Texts.of(problem)));
        card.startAt(card.primary(texts.get("close"), card::close));
        card.show(over);
        return card;
    }

    /// A fault of ours: the code under which it is in the log, and everything to copy.
    public static DialogCard bug(Node over, String code, String details) {
        var texts = Texts.of(Dialogs.class);
        var card =
                new DialogCard(
                        "bug",
                        Tone.DANGER,
                        Icon.ERROR,
                        texts.get("bug.title"),
                        texts.get("bug.code", code));
        var trace = new TextArea(details);
        trace.setEditable(false);
        trace.setPrefRowCount(8);
        trace.setAccessibleText(texts.get("bug.details"));
        trace.getStyleClass().add("code");
        card.width(600).body(new VBox(Gap.M, paragraph(texts.get("bug.text")), trace));
        card.startAt(card.primary(texts.get("close"), card::close));
        card.alternative("copy", texts.get("bug.copy"), () -> copy(code + "\n" + details));
        card.show(over);
        return card;
    }

    private static void then(DialogCard card, Runnable run) {
        card.close();
        run.run();
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    private static Label paragraph(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
