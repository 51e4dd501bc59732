package org.ligature.forms.ui;

import javafx.scene.Node;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.records.RecordRef;

import java.util.Optional;
import java.util.function.Supplier;

/// The questions a record's page asks.
///
/// @param over the node of the page, once it stands
record RecordDialogs(FormViewModel model, FormContext context, Supplier<Node> over) {

    void deactivate() {
        questions().ending(over.get(), name(), (state, reason) -> deactivate(state, reason));
    }

    private void deactivate(int state, Optional<Integer> reason) {
        var name = name();
        model.acts()
                .setState(
                        state,
                        reason,
                        () ->
                                Layers.of(over.get())
                                        .toast(Toast.done(texts().get("toast.inactive", name))));
    }

    void assign() {
        questions().owner(over.get(), name(), model.acts()::assign);
    }

    void delete(Runnable then) {
        model.acts()
                .impact(
                        impact ->
                                new DeleteQuestion(context, over.get())
                                        .ask(
                                                model.rowProperty().get(),
                                                impact,
                                                this::deactivate,
                                                () -> model.acts().delete(then)));
    }

    private Questions questions() {
        return new Questions(context);
    }

    private String name() {
        return model.record().map(RecordRef::name).orElse("");
    }

    private Texts texts() {
        return context.texts();
    }
}
