package org.ligature.activities.ui;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Toast;
import org.ligature.verbs.VerbOutcome;

import java.util.List;

/// Tells what came of completing activities, and names those that were left as they are.
final class CompletedToast {

    private CompletedToast() {}

    static Toast of(Texts texts, VerbOutcome.OfMany outcome) {
        var left = outcome.refused().size();
        if (left == 0) {
            return Toast.done(texts.get("toast.completed", outcome.done()));
        }
        var words = texts.get("toast.left", outcome.done(), left, outcome.leftWords());
        return new Toast(Icon.INFO, words, List.of(), true);
    }
}
