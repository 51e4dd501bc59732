package org.ligature.verbs.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import org.ligature.audit.Actor;
import org.ligature.forms.ui.FormsUi;
import org.ligature.forms.ui.RecordVerbs;
import org.ligature.kit.task.Tasks;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.query.ui.Selected;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.Row;
import org.ligature.records.Values;
import org.ligature.schema.Schema;
import org.ligature.verbs.Offer;
import org.ligature.verbs.Refusal;
import org.ligature.verbs.Verb;
import org.ligature.verbs.VerbOutcome;
import org.ligature.verbs.VerbService;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The door to what records can do in the window.
public final class VerbsUi implements RecordVerbs {

    private final Actor actor;
    private final VerbService verbs;
    private final Supplier<FormsUi> forms;
    private final Supplier<Schema> schema;
    private final Tasks tasks;
    private final Texts texts = Texts.of(VerbsUi.class);

    /// @param forms makes the fields of dialogs, once it is there
    public VerbsUi(
            Actor actor,
            VerbService verbs,
            Supplier<FormsUi> forms,
            Supplier<Schema> schema,
            Tasks tasks) {
        this.actor = actor;
        this.verbs = verbs;
        this.forms = forms;
        this.schema = schema;
        this.tasks = tasks;
    }

    /// Whether records of the table do more than become active and inactive.
    public boolean hasOwn(String table) {
        return verbs.hasOwn(table);
    }

    @Override
    public List<Action> of(Row row, Here here) {
        if (!verbs.hasOwn(row.ref().table())) {
            return List.of();
        }
        return verbs.offered(row).stream().map(offer -> action(offer, row, here)).toList();
    }

    private Action action(Offer offer, Row row, Here here) {
        var verb = offer.verb();
        var action =
                new Action(
                        id("record", verb), verb.label(), icon(verb), () -> ask(offer, row, here));
        action.allowed(verbs.may(actor, verb));
        action.reasonProperty().set(offer.refused().map(Refusal::sentence).orElse(""));
        return action;
    }

    /// A verb that is to be done to the record of a page.
    private record Wish(Verb verb, Row row, Here here) {}

    private void ask(Offer offer, Row row, Here here) {
        var wish = new Wish(offer.verb(), row, here);
        if (offer.verb().asksNothing()) {
            run(wish, Values.NONE, () -> {}, why -> tell(here.over().get(), why));
            return;
        }
        var table = schema.get().require(row.ref().table());
        var dialog =
                new VerbDialog(
                        offer.verb(),
                        row.ref().name(),
                        column -> forms.get().field(table, column, row.values()));
        dialog.ask(
                here.over().get(),
                offer.suggested(),
                answers -> run(wish, answers, dialog::close, dialog::refuse));
    }

    private void run(Wish wish, Values answers, Runnable close, Consumer<String> refused) {
        tasks.run(
                () -> verbs.run(actor, wish.verb().name(), wish.row().ref().id(), answers),
                outcome -> {
                    switch (outcome) {
                        case VerbOutcome.Done(var made) -> {
                            close.run();
                            done(wish, made);
                        }
                        case VerbOutcome.Refused(var why) -> refused.accept(why.sentence());
                    }
                },
                problem -> refused.accept(Texts.of(problem)));
    }

    private void done(Wish wish, List<RecordRef> made) {
        var here = wish.here();
        here.refresh().run();
        var layers = Layers.of(here.over().get());
        if (made.isEmpty()) {
            layers.toast(Toast.done(becomeWords(wish)));
        } else {
            var first = made.getFirst();
            layers.toast(Toast.done(texts.get("made", kind(first.table()), first.name())));
            here.open().accept(first);
        }
    }

    private String becomeWords(Wish wish) {
        var ref = wish.row().ref();
        var state = schema.get().require(ref.table()).state(wish.verb().to()).label();
        return texts.get("done", ref.name(), state.toLowerCase(texts.locale()));
    }

    private String kind(String table) {
        return schema.get().require(table).displayName();
    }

    /// The verbs of a list, to be done to all that is selected.
    ///
    /// @param selected what is, as it changes
    /// @param many hands on the records that are selected
    /// @param over a node of the page, to tell over
    public List<Action> ofList(
            String table,
            ObservableValue<Selected> selected,
            Consumer<Consumer<List<RecordId>>> many,
            Supplier<Node> over) {
        if (!verbs.hasOwn(table)) {
            return List.of();
        }
        return new ManyVerbs(actor, verbs, forms, schema, tasks, texts)
                .of(table, new ManyVerbs.On(selected, many, over));
    }

    private static void tell(Node over, String words) {
        Layers.of(over).toast(new Toast(Icon.INFO, words, null));
    }

    static String id(String place, Verb verb) {
        var name = verb.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return place + "-verb-" + name;
    }

    static Icon icon(Verb verb) {
        return switch (verb.name()) {
            case "QUALIFY", "WIN", "COMPLETE", "RESOLVE", "ACTIVATE", "PAY", "FULFILL" ->
                    Icon.ACTIVATE;
            case "CREATE_QUOTE" -> Icon.QUOTE;
            case "CREATE_ORDER", "SUBMIT" -> Icon.ORDER;
            case "CREATE_INVOICE" -> Icon.INVOICE;
            case "REVISE" -> Icon.EDIT;
            case "REOPEN", "REACTIVATE" -> Icon.UNDO;
            default -> Icon.DEACTIVATE;
        };
    }
}
