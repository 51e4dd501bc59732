package org.ligature;

import javafx.scene.Node;

import org.ligature.audit.Actor;
import org.ligature.kit.task.Tasks;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Dialogs;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.sample.SampleService;

import java.util.List;
import java.util.function.Supplier;

/// The command that takes the sample company away again, after saying what goes with it.
final class SampleRemoval {

    private final Texts texts = Texts.of(SampleRemoval.class);
    private final SampleService sample;
    private final Actor actor;
    private final Tasks tasks;
    private final Supplier<Node> over;
    private final boolean there;
    private final Action action =
            new Action("sample-remove", texts.get("sample.remove"), Icon.DELETE, this::ask);

    /// Looks whether the company is there: blocks.
    ///
    /// @param over a node of the window the user works in
    SampleRemoval(SampleService sample, Actor actor, Tasks tasks, Supplier<Node> over) {
        this.sample = sample;
        this.actor = actor;
        this.tasks = tasks;
        this.over = over;
        this.there = sample.isThere();
    }

    /// The command; none in a store without the company.
    List<Action> actions() {
        return there ? List.of(action) : List.of();
    }

    private void ask() {
        tasks.run(() -> sample.impactOfRemoving(actor), this::ask);
    }

    private void ask(SampleService.Removal removal) {
        var question =
                new Dialogs.Question(
                        "sample-question",
                        Icon.DELETE,
                        texts.get("sample.question"),
                        texts.get(
                                "sample.question.text",
                                removal.records(),
                                removal.impact().connections()),
                        texts.get("sample.question.remove"),
                        true);
        Dialogs.confirm(over.get(), question, this::remove);
    }

    private void remove() {
        action.reasonProperty().set(texts.get("sample.removed.already"));
        tasks.run(() -> sample.remove(actor), this::tell);
    }

    private void tell(int gone) {
        Layers.of(over.get()).toast(Toast.done(texts.get("sample.removed", gone)));
    }
}
