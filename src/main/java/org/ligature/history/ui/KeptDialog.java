package org.ligature.history.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.ligature.audit.UndoService.Leftovers;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;

import java.util.List;
import java.util.function.Consumer;

/// Names what was changed since a step, before the rest of it is taken back.
final class KeptDialog {

    private static final double WIDTH = 560;
    private static final int MOST = 8;

    private KeptDialog() {}

    /// @param some whether anything can be taken back without what was changed
    static void show(
            Node over,
            String step,
            List<String> sentences,
            boolean some,
            Consumer<Leftovers> answer) {
        var texts = Texts.of(KeptDialog.class);
        var card =
                new DialogCard(
                        "undo-kept", Tone.WARNING, Icon.WARNING, texts.get("kept.title"), step);
        card.width(WIDTH).body(body(texts, sentences));
        if (some) {
            card.startAt(
                    card.primary(
                            texts.get("kept.rest"), () -> take(card, answer, Leftovers.LEAVE)));
        }
        card.alternative("skip", texts.get("kept.skip"), () -> take(card, answer, Leftovers.SKIP));
        card.cancel(texts.get("kept.cancel"));
        card.show(over);
    }

    private static void take(DialogCard card, Consumer<Leftovers> answer, Leftovers leftovers) {
        card.close();
        answer.accept(leftovers);
    }

    private static Node body(Texts texts, List<String> sentences) {
        var box = new VBox(Gap.S);
        sentences.stream().limit(MOST).forEach(it -> box.getChildren().add(paragraph(it)));
        if (sentences.size() > MOST) {
            box.getChildren().add(paragraph(texts.get("kept.more", sentences.size() - MOST)));
        }
        return box;
    }

    private static Label paragraph(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
