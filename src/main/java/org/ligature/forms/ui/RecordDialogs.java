package org.ligature.forms.ui;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.kit.ui.Tone;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.Typed;
import org.ligature.schema.State;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// The questions a record's page asks.
///
/// @param over the node of the page, once it stands
record RecordDialogs(FormViewModel model, FormContext context, Supplier<Node> over) {

    /// An inactive state with one of its reasons.
    private record Ending(State state, State.Reason reason) {}

    /// Where there is one way to be inactive nothing is asked: it can be taken back at once.
    void deactivate() {
        var endings =
                model.table().states().stream()
                        .filter(state -> state.value() != State.ACTIVE)
                        .flatMap(state -> state.reasons().stream().map(r -> new Ending(state, r)))
                        .toList();
        if (endings.size() == 1) {
            deactivate(endings.getFirst());
        } else {
            ask(endings);
        }
    }

    private void deactivate(Ending ending) {
        var name = name();
        model.setState(
                ending.state().value(),
                Optional.of(ending.reason().value()),
                () ->
                        Layers.of(over.get())
                                .toast(
                                        Toast.done(
                                                texts().get("toast.inactive", name),
                                                texts().get("command.activate"),
                                                this::activate)));
    }

    private void activate() {
        model.setState(State.ACTIVE, Optional.empty());
    }

    private void ask(List<Ending> endings) {
        var card =
                new DialogCard(
                        "deactivate",
                        Tone.NEUTRAL,
                        Icon.DEACTIVATE,
                        texts().get("deactivate.title", name()),
                        texts().get("deactivate.text"));
        var choice = new ComboBox<Ending>();
        choice.setId("deactivate-reason");
        choice.getItems().setAll(endings);
        choice.setConverter(new Words());
        choice.setValue(endings.getFirst());
        card.width(480).body(new Field(texts().get("deactivate.reason"), choice));
        card.primary(
                texts().get("command.deactivate"),
                () -> {
                    card.close();
                    deactivate(choice.getValue());
                });
        card.cancel(texts().get("cancel"));
        card.startAt(choice);
        card.show(over.get());
    }

    void assign() {
        var chosen = new AtomicReference<@Nullable RecordRef>();
        var card =
                new DialogCard(
                        "assign",
                        Tone.NEUTRAL,
                        Icon.ASSIGN,
                        texts().get("assign.title", name()),
                        texts().get("assign.text"));
        var owner =
                new LookupField(
                        "assign-owner",
                        List.of("systemuser"),
                        context.lookups().fixed(),
                        texts(),
                        typed -> chosen.set(record(typed)));
        var field = new Field(texts().get("assign.owner"), owner);
        card.width(480).body(field);
        card.primary(
                texts().get("command.assign"),
                () -> {
                    var to = chosen.get();
                    if (to == null) {
                        field.errorProperty().set(texts().get("assign.missing"));
                        owner.requestFocus();
                    } else {
                        card.close();
                        model.assign(to.id());
                    }
                });
        card.alternative("me", texts().get("assign.me"), () -> assignToMe(card));
        card.cancel(texts().get("cancel"));
        card.startAt(owner);
        card.show(over.get());
    }

    private void assignToMe(DialogCard card) {
        card.close();
        model.assign(new RecordId(model.actor().userId()));
    }

    private static @Nullable RecordRef record(Typed typed) {
        return typed instanceof Typed.Value(RecordRef record) ? record : null;
    }

    void delete(Runnable then) {
        model.impact(
                impact ->
                        new DeleteQuestion(context, over.get())
                                .ask(
                                        model.rowProperty().get(),
                                        impact,
                                        this::deactivate,
                                        () -> model.delete(then)));
    }

    private String name() {
        return model.record().map(RecordRef::name).orElse("");
    }

    private Texts texts() {
        return context.texts();
    }

    private static final class Words extends StringConverter<Ending> {

        @Override
        public String toString(@Nullable Ending ending) {
            if (ending == null) {
                return "";
            }
            var state = ending.state().label();
            var reason = ending.reason().label();
            return state.equals(reason) ? state : state + " – " + reason;
        }

        @Override
        public @Nullable Ending fromString(String text) {
            return null;
        }
    }
}
