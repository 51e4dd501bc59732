package org.ligature.design;

import org.ligature.audit.Action;
import org.ligature.audit.Actor;
import org.ligature.design.ColumnSpec.OptionSpec;
import org.ligature.kit.db.Db;
import org.ligature.kit.db.Tx;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.Choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes, changes and deletes the options that columns take from.
final class Choices {

    private final Db db;
    private final Changing changing;

    Choices(Db db, Changing changing) {
        this.db = db;
        this.changing = changing;
    }

    /// Makes a list that columns can share. Its name gets the prefix of the store.
    Choice create(Actor actor, String name, String displayName, List<OptionSpec> options) {
        var full = db.read(tx -> new ProgramStore(tx).prefix().on(name));
        return changing.run(
                actor,
                "choice.create",
                action -> {
                    var store = new ChoiceStore(action.tx());
                    refuse(store, full, options);
                    store.make(full, displayName, options);
                    var made = require(store, full);
                    SchemaHistory.made(action, made, ChoiceFacts.values(list(store, full)));
                    return made;
                });
    }

    private static void refuse(ChoiceStore store, String name, List<OptionSpec> options) {
        if (!Names.isName(name)) {
            throw problem("name.wrong", name);
        }
        if (store.find(name).isPresent()) {
            throw problem("choice.name-taken", name);
        }
        if (options.isEmpty()) {
            throw problem("choice.empty");
        }
    }

    /// Changes a list, all of it or nothing.
    Choice change(Actor actor, String name, List<ChoiceChange> changes) {
        return changing.run(
                actor,
                "choice.update",
                action -> {
                    var store = new ChoiceStore(action.tx());
                    require(store, name);
                    var before = list(store, name);
                    changes.forEach(change -> apply(action, store, name, change));
                    var after = require(store, name);
                    if (after.options().isEmpty()) {
                        throw problem("choice.empty");
                    }
                    var now = list(store, name);
                    SchemaHistory.changed(action, after, ChoiceFacts.changes(before, now));
                    return after;
                });
    }

    private static void apply(Action action, ChoiceStore store, String name, ChoiceChange change) {
        var before = require(store, name);
        switch (change) {
            case ChoiceChange.Share _ -> store.share(before.id());
            case ChoiceChange.Call(var displayName) -> store.call(before.id(), displayName);
            default -> store.replace(before.id(), options(action, before, change));
        }
    }

    /// Deletes a list that no column takes from, not even one that could be restored.
    void delete(Actor actor, String name) {
        changing.run(
                actor,
                "choice.delete",
                action -> {
                    var store = new ChoiceStore(action.tx());
                    var gone = require(store, name);
                    var shared = shared(action.tx(), name);
                    if (!shared.custom()) {
                        throw problem("choice.standard", gone.displayName());
                    }
                    refuseUsed(shared);
                    SchemaHistory.deleted(action, gone, ChoiceFacts.values(list(store, name)));
                    store.delete(gone.id());
                    return gone;
                });
    }

    private static ListSpec list(ChoiceStore store, String name) {
        return store.list(name).orElseThrow();
    }

    private static SharedChoice shared(Tx tx, String name) {
        return new ChoiceStore(tx)
                .shared().stream()
                        .filter(one -> one.choice().name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> problem("choice.own", name));
    }

    private static void refuseUsed(SharedChoice shared) {
        if (!shared.uses().isEmpty()) {
            var uses =
                    shared.uses().stream()
                            .map(SharedChoice.Use::toString)
                            .collect(Collectors.joining(", "));
            throw problem("choice.in-use", shared.choice().displayName(), uses);
        }
    }

    long uses(Actor actor, String name, int option) {
        return db.read(
                tx -> {
                    changing.allow(tx, actor, name);
                    return new UsesStore(tx)
                            .ofOption(require(new ChoiceStore(tx), name).id(), option);
                });
    }

    List<SharedChoice> shared(Actor actor) {
        return db.read(
                tx -> {
                    changing.allow(tx, actor, "choice");
                    return new ChoiceStore(tx).shared();
                });
    }

    private static Choice require(ChoiceStore store, String name) {
        return store.choice(name).orElseThrow(() -> problem("choice.none", name));
    }

    private static List<OptionSpec> options(Action action, Choice before, ChoiceChange change) {
        var options = new ArrayList<OptionSpec>();
        before.options()
                .forEach(one -> options.add(new OptionSpec(one.value(), one.label(), one.color())));
        switch (change) {
            case ChoiceChange.Share _, ChoiceChange.Call _ -> {}
            case ChoiceChange.Add(var option) -> {
                if (before.option(option.value()).isPresent()) {
                    throw problem("choice.value-taken", option.value());
                }
                options.add(option);
            }
            case ChoiceChange.Edit(var option) ->
                    options.set(place(before, option.value()), option);
            case ChoiceChange.Order(var values) -> order(options, before, values);
            case ChoiceChange.Remove(var value) -> {
                refuseUsed(action.tx(), before, value);
                refuseUsual(action.tx(), before, value);
                options.remove(place(before, value));
            }
        }
        return options;
    }

    private static void order(List<OptionSpec> options, Choice before, List<Integer> values) {
        var all = Set.copyOf(before.options().stream().map(Choice.Option::value).toList());
        if (values.size() != all.size() || !all.equals(Set.copyOf(values))) {
            throw problem("choice.order", before.displayName());
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
        throw problem("choice.no-option", choice.displayName(), value);
    }

    /// Refuses a list that lacks what is in use: an option, or that other columns take from it.
    static void refuseLoss(Tx tx, Choice before, ListSpec wanted) {
        var kept = wanted.options().stream().map(OptionSpec::value).toList();
        for (var option : before.options()) {
            if (!kept.contains(option.value())) {
                refuseUsed(tx, before, option.value());
                refuseUsual(tx, before, option.value());
            }
        }
        var uses = new ChoiceStore(tx).uses(before.name());
        if (!wanted.shared() && uses.size() > 1) {
            throw problem("choice.in-use", before.displayName(), String.join(", ", uses));
        }
    }

    private static void refuseUsed(Tx tx, Choice choice, int value) {
        var uses = new UsesStore(tx).ofOption(choice.id(), value);
        if (uses > 0) {
            var label = choice.options().get(place(choice, value)).label();
            throw problem("choice.used", label, uses);
        }
    }

    private static void refuseUsual(Tx tx, Choice choice, int value) {
        var columns = new UsesStore(tx).startingWith(choice.id(), value);
        if (!columns.isEmpty()) {
            var label = choice.options().get(place(choice, value)).label();
            throw problem("choice.usual", label, String.join(", ", columns));
        }
    }

    private static Problem problem(String key, Object... arguments) {
        return new Problem(Choices.class, key, arguments);
    }
}
