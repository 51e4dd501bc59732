package org.ligature.settings.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.ligature.design.Removal;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;

import java.util.List;

/// Asks before deleted tables and columns are removed for good, and shows what is in them.
record RemoveQuestion(Node over, DeletedViewModel model) {

    void ask(List<Removal> removals, Runnable remove) {
        var card = new DialogCard("deleted-ask", Tone.DANGER, Icon.DELETE, title(removals), "");
        card.getStylesheets().add(SettingsUi.STYLES);
        var lines = new ImpactLines(texts());
        removals.forEach(one -> line(lines, one));
        card.body(new VBox(Gap.M, lines, ImpactLines.paragraph(texts().get("remove.text"))));
        var cancel = card.cancel(texts().get("cancel"));
        card.destructive(
                texts().get("deleted.remove"),
                () -> {
                    card.close();
                    remove.run();
                });
        card.startAt(cancel);
        card.show(over);
    }

    private static String title(List<Removal> removals) {
        return removals.size() == 1
                ? texts().get("remove.one", removals.getFirst().dropped().displayName())
                : texts().get("remove.several", removals.size());
    }

    private void line(ImpactLines lines, Removal removal) {
        var one = removal.dropped();
        var count = removal.contents();
        if (one.isTable()) {
            lines.add(Icon.LIST, count, texts().get("remove.table", count, one.displayName()));
        } else {
            var words = texts().get("remove.column", count, one.displayName(), model.place(one));
            lines.add(Icon.COLUMNS, count, words);
        }
    }

    private static Texts texts() {
        return Texts.of(RemoveQuestion.class);
    }
}
