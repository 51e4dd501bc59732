package org.ligature.history.ui;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.audit.Kept;
import org.ligature.audit.Step;
import org.ligature.audit.Touched;
import org.ligature.audit.UndoOutcome;
import org.ligature.audit.UndoService.Leftovers;
import org.ligature.history.ui.UndoViewModel.Named;
import org.ligature.history.ui.UndoViewModel.Place;
import org.ligature.history.ui.UndoViewModel.Told;
import org.ligature.kit.task.Tasks;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;

import java.util.List;

/// Undo and redo in the window, and the offer to undo on the toast after each action of its user.
public final class HistoryUi {

    private final UndoViewModel model;
    private final HistoryParts parts;
    private final HistoryFrame frame;
    private final Texts texts = Texts.of(HistoryUi.class);
    private final Action undo;
    private final Action redo;
    private final Action redoToo;
    private final Action history;

    public HistoryUi(Actor own, HistoryParts parts, HistoryFrame frame) {
        this.model = new UndoViewModel(own, parts);
        this.parts = parts;
        this.frame = frame;
        undo = Action.of("history-undo", texts, "undo", Icon.UNDO, this::undo).on("Shortcut+Z");
        redo = Action.of("history-redo", texts, "redo", Icon.REDO, this::redo).on("Shortcut+Y");
        redoToo =
                Action.of("history-redo-too", texts, "redo", Icon.REDO, this::redo)
                        .on("Shortcut+Shift+Z");
        history =
                Action.of("history", texts, "history", Icon.CLOCK, this::history).on("Shortcut+H");
    }

    /// The commands for the menu of every window.
    public List<Action> menu() {
        return List.of(undo, redo, history);
    }

    /// All commands that have keys.
    public List<Action> actions() {
        return List.of(undo, redo, redoToo, history);
    }

    /// Looks where the user stands, such as after the program was started.
    public void start() {
        parts.tasks().run(model::place, this::show);
    }

    /// Hears of every action, on the thread that ran it.
    public void touched(Touched touched) {
        if (model.isOwn(touched)) {
            var place = model.after(touched);
            Tasks.aroundAnswer(() -> before(place), () -> after(place));
        }
    }

    private void before(Place place) {
        show(place);
        if (place.did() != null) {
            frame.offer(offer(place.did()));
        }
    }

    private void after(Place place) {
        if (place.did() != null) {
            var did = place.did();
            frame.tellUnlessTaken(new Toast(Icon.SUCCESS, did.done(), offer(did)));
        }
    }

    private Toast.Offer offer(Named did) {
        return new Toast.Offer(texts.get("undo"), () -> turn(did.step(), Leftovers.ASK));
    }

    private void show(Place place) {
        var back = place.undo();
        show(undo, back, back == null ? texts.get("undo") : texts.get("undo.step", back.command()));
        var forth = place.redo();
        var words = forth == null ? texts.get("redo") : texts.get("redo.step", forth.command());
        show(redo, forth, words);
        show(redoToo, forth, words);
    }

    private void show(Action action, @Nullable Named step, String words) {
        action.textProperty().set(words);
        action.reasonProperty().set(step == null ? texts.get("nothing") : "");
    }

    private void undo() {
        if (isFree()) {
            model.undo(this::tell);
        }
    }

    private void redo() {
        if (isFree()) {
            model.redo(this::tell);
        }
    }

    /// Of the record in view, where there is one; else of all.
    private void history() {
        if (!isFree()) {
            return;
        }
        var page = frame.page().filter(shown -> shown.subject().isPresent());
        var title = page.map(shown -> shown.title().getValue()).orElseGet(() -> texts.get("all"));
        parts.tasks()
                .run(
                        () ->
                                page.map(it -> model.of(it.place(), it.subject().getAsLong()))
                                        .orElseGet(model::recent),
                        steps -> frame.over().ifPresent(over -> show(over, title, steps)));
    }

    private void show(Node over, String title, List<Named> steps) {
        new HistoryCard(parts.kept()::when, step -> turn(step, Leftovers.ASK))
                .show(over, title, steps);
    }

    /// While a dialog asks, its answer comes first.
    private boolean isFree() {
        return frame.over().map(Layers::of).filter(layers -> !layers.isAsking()).isPresent();
    }

    private void turn(Step step, Leftovers leftovers) {
        model.turn(step, leftovers, this::tell);
    }

    private void tell(Told told) {
        frame.over().ifPresent(over -> tell(told, over));
    }

    private void tell(Told told, Node over) {
        switch (told.outcome()) {
            case UndoOutcome.Done(var step, var kept) ->
                    Layers.of(over).toast(done(step, told.words(), kept));
            case UndoOutcome.Changed(var step, var kept, var some) ->
                    KeptDialog.show(
                            over,
                            told.words(),
                            model.sentences(kept),
                            some,
                            leftovers -> turn(step, leftovers));
            case UndoOutcome.Nothing() ->
                    Layers.of(over).toast(new Toast(Icon.INFO, texts.get("nothing"), null));
            case null -> Layers.of(over).toast(new Toast(Icon.INFO, texts.get("stopped"), null));
        }
    }

    private Toast done(Step step, String words, List<Kept> kept) {
        var key = step.done() ? "redone" : kept.isEmpty() ? "undone" : "undone.partly";
        var back = texts.get(step.done() ? "undo" : "redo");
        return Toast.done(texts.get(key, words), back, () -> turn(step, Leftovers.ASK));
    }
}
