package org.ligature.verbs.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import org.ligature.audit.Actor;
import org.ligature.forms.ui.FormsUi;
import org.ligature.kit.task.Tasks;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.query.ui.GridRow;
import org.ligature.query.ui.Selected;
import org.ligature.records.RecordId;
import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Schema;
import org.ligature.schema.State;
import org.ligature.schema.Table;
import org.ligature.verbs.Verb;
import org.ligature.verbs.VerbOutcome;
import org.ligature.verbs.VerbService;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the records of a list can do, for all that are selected: a verb that asks something asks
/// once.
record ManyVerbs(
        Actor actor,
        VerbService verbs,
        Supplier<FormsUi> forms,
        Supplier<Schema> schema,
        Tasks tasks,
        Texts texts) {

    /// The list they stand on.
    ///
    /// @param many hands on the records that are selected
    /// @param over a node of the page, to ask and tell over
    record On(
            ObservableValue<Selected> selected,
            Consumer<Consumer<List<RecordId>>> many,
            Supplier<Node> over) {}

    /// A verb that is to be done to records.
    private record Wish(Verb verb, List<RecordId> ids, On on) {}

    List<Action> of(String table, On on) {
        return verbs.of(table).stream().map(verb -> action(verb, on)).toList();
    }

    private Action action(Verb verb, On on) {
        var action =
                new Action(
                        VerbsUi.id("list", verb),
                        verb.label(),
                        VerbsUi.icon(verb),
                        () -> on.many().accept(ids -> ask(new Wish(verb, ids, on))));
        action.allowed(verbs.may(actor, verb));
        on.selected().subscribe(now -> action.reasonProperty().set(reason(verb, now)));
        return action;
    }

    /// It can be done where one of those that are known can do it; all that match may.
    private String reason(Verb verb, Selected selected) {
        if (selected.isEmpty()) {
            return texts.get("many.none", lower(table(verb).pluralName()));
        }
        var refused =
                selected.known().stream().map(row -> verbs.refused(verb, state(row))).toList();
        if (refused.isEmpty() || refused.stream().anyMatch(Optional::isEmpty)) {
            return "";
        }
        return refused.size() == 1
                ? refused.getFirst().orElseThrow().sentence()
                : texts.get("many.state");
    }

    private static int state(GridRow row) {
        return row.get("statecode") instanceof Integer state ? state : State.ACTIVE;
    }

    private Table table(Verb verb) {
        return schema.get().require(verb.table());
    }

    private String lower(String words) {
        return words.toLowerCase(texts.locale());
    }

    private void ask(Wish wish) {
        if (wish.ids().isEmpty() || wish.verb().asksNothing()) {
            run(wish, Values.NONE);
            return;
        }
        tasks.run(
                () -> verbs.suggested(actor, wish.verb(), wish.ids()),
                alike -> ask(wish, alike),
                problem -> tell(wish, Texts.of(problem)));
    }

    private void ask(Wish wish, Values alike) {
        var table = table(wish.verb());
        var asked = wish.verb().asks().stream().filter(ask -> isAsked(ask, alike)).toList();
        var dialog =
                new VerbDialog(
                        wish.verb().asking(asked),
                        things(wish),
                        column -> forms.get().field(table, column));
        if (wish.ids().size() > 1) {
            dialog.note(texts.get("many.own"));
        }
        dialog.ask(
                wish.on().over().get(),
                alike,
                answers -> {
                    dialog.close();
                    run(wish, wish.ids().size() == 1 ? answers : given(answers));
                });
    }

    /// A switch has no place for "as each has it": where they differ it is not asked for.
    private static boolean isAsked(Column ask, Values alike) {
        return !(ask.type() instanceof ColumnType.YesNo) || alike.has(ask.name());
    }

    private static Values given(Values answers) {
        var given = Values.NONE;
        for (var answer : answers.byColumn().entrySet()) {
            if (answer.getValue() != null) {
                given = given.with(answer.getKey(), answer.getValue());
            }
        }
        return given;
    }

    private String things(Wish wish) {
        var count = wish.ids().size();
        var table = table(wish.verb());
        var words = lower(count == 1 ? table.displayName() : table.pluralName());
        return texts.get("many.things", count, words);
    }

    private void run(Wish wish, Values answers) {
        tasks.start(
                texts.get("many.job", wish.verb().label(), things(wish)),
                progress -> verbs.runAll(actor, wish.verb().name(), wish.ids(), answers, progress),
                outcome -> tell(wish, words(wish.verb(), outcome)),
                problem -> tell(wish, Texts.of(problem)));
    }

    private String words(Verb verb, VerbOutcome.OfMany outcome) {
        if (outcome.refused().isEmpty()) {
            return texts.get("many.done", outcome.done(), verb.label());
        }
        return texts.get(
                "many.refused",
                outcome.done(),
                verb.label(),
                outcome.refused().size(),
                outcome.leftWords());
    }

    private static void tell(Wish wish, String words) {
        var over = wish.on().over().get();
        if (over.getScene() != null) {
            Layers.of(over).toast(new Toast(Icon.INFO, words, null));
        }
    }
}
