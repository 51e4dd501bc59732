package org.ligature.forms.ui;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;
import org.ligature.records.Impact;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.Typed;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.State;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Asks the questions of records in dialogs over the page.
record Questions(FormContext context) implements RecordQuestions {

    /// An inactive state with one of its reasons.
    private record Ending(State state, State.Reason reason) {}

    @Override
    public void owner(Node over, String things, Consumer<RecordId> chosen) {
        var typed = new AtomicReference<@Nullable RecordRef>();
        var card =
                new DialogCard(
                        "assign",
                        Tone.NEUTRAL,
                        Icon.ASSIGN,
                        texts().get("assign.title", things),
                        texts().get("assign.text"));
        card.getStylesheets().add(FormsUi.STYLES);
        var owner =
                new LookupField(
                        "assign-owner",
                        owners(),
                        context.lookups().fixed(),
                        texts(),
                        now -> typed.set(record(now)));
        var field = new Field(texts().get("assign.owner"), owner);
        card.width(480).body(field);
        card.primary(
                texts().get("command.assign"),
                () -> {
                    var to = typed.get();
                    if (to == null) {
                        field.errorProperty().set(texts().get("assign.missing"));
                        owner.requestFocus();
                    } else {
                        card.close();
                        chosen.accept(to.id());
                    }
                });
        card.alternative(
                "me",
                texts().get("assign.me"),
                () -> {
                    card.close();
                    chosen.accept(new RecordId(context.lookups().actor().userId()));
                });
        card.cancel(texts().get("cancel"));
        card.startAt(owner);
        card.show(over);
    }

    /// The tables whose records can own those of this one.
    private List<String> owners() {
        return context.table()
                .column("ownerid")
                .map(Column::type)
                .map(type -> type instanceof ColumnType.Lookup(var tables) ? tables : null)
                .orElseGet(List::of);
    }

    private static @Nullable RecordRef record(Typed typed) {
        return typed instanceof Typed.Value(RecordRef record) ? record : null;
    }

    /// Where there is one way to be inactive nothing is asked: it can be taken back at once.
    @Override
    public void ending(Node over, String things, BiConsumer<Integer, Optional<Integer>> chosen) {
        var endings = endings();
        if (endings.size() == 1) {
            tell(endings.getFirst(), chosen);
        } else {
            ask(over, things, endings, chosen);
        }
    }

    @Override
    public boolean asksForEnding() {
        return endings().size() > 1;
    }

    private List<Ending> endings() {
        return context.table().states().stream()
                .filter(state -> state.value() != State.ACTIVE)
                .flatMap(state -> state.reasons().stream().map(r -> new Ending(state, r)))
                .toList();
    }

    private static void tell(Ending ending, BiConsumer<Integer, Optional<Integer>> chosen) {
        chosen.accept(ending.state().value(), Optional.of(ending.reason().value()));
    }

    private void ask(
            Node over,
            String things,
            List<Ending> endings,
            BiConsumer<Integer, Optional<Integer>> chosen) {
        var card =
                new DialogCard(
                        "deactivate",
                        Tone.NEUTRAL,
                        Icon.DEACTIVATE,
                        texts().get("deactivate.title", things),
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
                    tell(choice.getValue(), chosen);
                });
        card.cancel(texts().get("cancel"));
        card.startAt(choice);
        card.show(over);
    }

    @Override
    public void delete(
            Node over, About about, Impact impact, Runnable deactivate, Runnable delete) {
        new DeleteQuestion(context, over).ask(about, impact, deactivate, delete);
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
