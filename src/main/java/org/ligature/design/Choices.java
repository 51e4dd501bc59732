package org.ligature.design;

import org.ligature.audit.Action;
import org.ligature.audit.Actor;
import org.ligature.audit.Change;
import org.ligature.design.ColumnSpec.OptionSpec;
import org.ligature.kit.db.Db;
import org.ligature.kit.db.Tx;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.Choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Changes the options that columns take from.
final class Choices {

    private final Db db;
    private final Changing changing;

    Choices(Db db, Changing changing) {
        this.db = db;
        this.changing = changing;
    }

    Choice change(Actor actor, String name, ChoiceChange change) {
        return changing.run(
                actor,
                "choice.update",
                action -> {
                    var store = new ChoiceStore(action.tx());
                    var before = require(store, name);
                    var options = apply(action, before, change);
                    store.replace(before.id(), options);
                    if (change instanceof ChoiceChange.Share(var displayName)) {
                        store.share(before.id(), displayName);
                    }
                    var after = require(store, name);
                    SchemaHistory.changed(action, after, changes(before, after));
                    return after;
                });
    }

    long uses(Actor actor, String name, int option) {
        return db.read(
                tx -> {
                    changing.allow(tx, actor, name);
                    return new UsesStore(tx)
                            .ofOption(require(new ChoiceStore(tx), name).id(), option);
                });
    }

    List<Choice> shared(Actor actor) {
        return db.read(
                tx -> {
                    changing.allow(tx, actor, "choice");
                    return new ChoiceStore(tx).shared();
                });
    }

    private static Choice require(ChoiceStore store, String name) {
        return store.choice(name)
                .orElseThrow(() -> new Problem(Choices.class, "choice.none", name));
    }

    private static List<OptionSpec> apply(Action action, Choice before, ChoiceChange change) {
        var options = new ArrayList<OptionSpec>();
        before.options()
                .forEach(one -> options.add(new OptionSpec(one.value(), one.label(), one.color())));
        switch (change) {
            case ChoiceChange.Share _ -> {}
            case ChoiceChange.Add(var option) -> {
                if (before.option(option.value()).isPresent()) {
                    throw new Problem(Choices.class, "choice.value-taken", option.value());
                }
                options.add(option);
            }
            case ChoiceChange.Edit(var option) ->
                    options.set(place(before, option.value()), option);
            case ChoiceChange.Order(var values) -> order(options, before, values);
            case ChoiceChange.Remove(var value) -> {
                refuseUsed(action.tx(), before, value);
                options.remove(place(before, value));
            }
        }
        return options;
    }

    private static void order(List<OptionSpec> options, Choice before, List<Integer> values) {
        var all = Set.copyOf(before.options().stream().map(Choice.Option::value).toList());
        if (values.size() != all.size() || !all.equals(Set.copyOf(values))) {
            throw new Problem(Choices.class, "choice.order", before.displayName());
        }
        var old = List.copyOf(options);
        options.clear();
        values.forEach(value -> options.add(old.get(place(before, value))));
    }

    private static int place(Choice choice, int value) {
        for (int i = 0; i < choice.options().size(); i++) {
            if (choice.options().get(i).value() == value) {
                return i;
            }
        }
        throw new Problem(Choices.class, "choice.no-option", choice.displayName(), value);
    }

    private static void refuseUsed(Tx tx, Choice choice, int value) {
        var uses = new UsesStore(tx).ofOption(choice.id(), value);
        if (uses > 0) {
            var label = choice.options().get(place(choice, value)).label();
            throw new Problem(Choices.class, "choice.used", label, uses);
        }
    }

    private static List<Change> changes(Choice before, Choice after) {
        var changes = new ArrayList<Change>();
        TableChange.add(changes, "displayname", before.displayName(), after.displayName());
        TableChange.add(changes, "options", text(before), text(after));
        return changes;
    }

    private static String text(Choice choice) {
        return String.join(
                "; ",
                choice.options().stream()
                        .map(one -> (one.value() + " " + one.label() + " " + one.color()).strip())
                        .toList());
    }
}
