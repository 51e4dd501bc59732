package org.ligature.forms.ui;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Dialogs;

import java.util.ArrayList;
import java.util.List;

/// Asks before the page of a record is left with something on it that is not saved.
final class Leaving {

    private final FormViewModel model;
    private final Texts texts;
    private final List<Begun> begun = new ArrayList<>();

    Leaving(FormViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /// Asks about this, too, from now on.
    void watch(Begun one) {
        begun.add(one);
    }

    /// Runs `go` at once where nothing would be lost, otherwise after an answer, or never.
    ///
    /// @param title what the page is called
    void leave(RecordView over, String title, Runnable go) {
        if (model.changesProperty().get() == 0 && written().isEmpty()) {
            go.run();
            return;
        }
        Dialogs.unsaved(
                over,
                texts.get("leave.title", title),
                words(over.isInvalid()),
                new Dialogs.Unsaved(() -> save(go), () -> discard(go)));
    }

    private List<Begun> written() {
        return begun.stream().filter(Begun::isThere).toList();
    }

    private String words(boolean invalid) {
        var sentences = new ArrayList<String>();
        var count = model.changesProperty().get();
        if (count > 0) {
            sentences.add(texts.get(invalid ? "leave.wrong" : "leave.text", count));
        }
        written().stream().map(Begun::words).forEach(sentences::add);
        return String.join("\n", sentences);
    }

    private void save(Runnable go) {
        var all = written();
        if (model.changesProperty().get() == 0) {
            save(all, go);
        } else {
            model.save(() -> save(all, go));
        }
    }

    private static void save(List<Begun> rest, Runnable go) {
        if (rest.isEmpty()) {
            go.run();
        } else {
            rest.getFirst().save(() -> save(rest.subList(1, rest.size()), go));
        }
    }

    private void discard(Runnable go) {
        written().forEach(Begun::discard);
        model.revertAll();
        go.run();
    }
}
