package org.ligature.lists.ui;

import javafx.scene.Node;

import org.ligature.access.Privilege;
import org.ligature.forms.ui.RecordQuestions;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Dialogs;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.query.Condition;
import org.ligature.query.Operator;
import org.ligature.query.Path;
import org.ligature.query.ui.Grid;
import org.ligature.query.ui.GridRow;
import org.ligature.query.ui.Selected;
import org.ligature.schema.State;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// The commands of a list, over what is selected in it.
final class ListCommands {

    private final ListContext context;
    private final ListViewModel model;
    private final Grid grid;
    private final Supplier<Node> over;
    private final RecordQuestions questions;
    private final Action create;
    private final Action edit;
    private final Action assign;
    private final Action activate;
    private final Action deactivate;
    private final Action delete;
    private final List<Action> connect;
    private final List<Action> verbs;
    private final List<Action> more;

    /// @param over a node of the page, to open dialogs over
    ListCommands(ListContext context, ListViewModel model, Grid grid, Supplier<Node> over) {
        this.context = context;
        this.model = model;
        this.grid = grid;
        this.over = over;
        this.questions = context.parts().forms().questions(context.table().name());
        create = action("new", Icon.NEW, this::create).on("Shortcut+N");
        edit = action("edit", Icon.EDIT, this::edit);
        assign = action("assign", Icon.ASSIGN, this::assign).on("Shortcut+Shift+A");
        activate = action("activate", Icon.ACTIVATE, this::activate);
        deactivate = action("deactivate", Icon.DEACTIVATE, this::deactivate).on("Shortcut+D");
        delete = action("delete", Icon.DELETE, this::delete).on("Delete");
        allow();
        var here =
                new ListSlots.Context(
                        context.table().name(),
                        grid.selectedProperty(),
                        then -> model.one(selected(), then),
                        then -> model.many(selected(), then),
                        over);
        connect = context.slots().connect().apply(here);
        verbs = context.slots().verbs().apply(here);
        more = context.slots().more().apply(here);
        grid.selectedProperty().subscribe(this::enable);
    }

    /// What the user may not do is not there.
    private void allow() {
        create.allowed(context.may(Privilege.CREATE));
        assign.allowed(context.may(Privilege.ASSIGN));
        delete.allowed(context.may(Privilege.DELETE));
        List.of(activate, deactivate).forEach(each -> each.allowed(context.may(Privilege.WRITE)));
    }

    private Action action(String name, Icon icon, Runnable run) {
        var id = "list-" + name;
        return switch (name) {
            case "new" -> Action.of(id, context.texts(), "command.new", icon, run);
            case "edit" -> Action.of(id, context.texts(), "command.edit", icon, run);
            case "assign" -> Action.of(id, context.texts(), "command.assign", icon, run);
            case "activate" -> Action.of(id, context.texts(), "command.activate", icon, run);
            case "deactivate" -> Action.of(id, context.texts(), "command.deactivate", icon, run);
            default -> Action.of(id, context.texts(), "command.delete", icon, run);
        };
    }

    /// In the order of the command bar, in groups.
    List<List<Action>> groups() {
        var changing = new ArrayList<Action>();
        if (context.isOwned()) {
            changing.add(assign);
        }
        changing.addAll(verbs);
        if (verbs.isEmpty() && hasStates()) {
            changing.add(activate);
            changing.add(deactivate);
        }
        changing.addAll(more);
        changing.add(delete);
        var groups = new ArrayList<List<Action>>();
        groups.add(List.of(create, edit));
        if (!connect.isEmpty()) {
            groups.add(connect);
        }
        groups.add(changing);
        return groups;
    }

    /// Of a row: all but making another.
    List<List<Action>> rowGroups() {
        var groups = new ArrayList<>(groups());
        groups.set(0, List.of(edit));
        return groups;
    }

    List<Action> all() {
        return groups().stream().flatMap(List::stream).toList();
    }

    /// The group that stands in a menu of its own; empty where the table cannot be connected.
    List<Action> connecting() {
        return connect;
    }

    Action creating() {
        return create;
    }

    private boolean hasStates() {
        return context.table().states().size() > 1;
    }

    private Selected selected() {
        return grid.selectedProperty().get();
    }

    private void enable(Selected selected) {
        var texts = context.texts();
        var some = selected.isEmpty() ? texts.get("needs.some", context.plural()) : "";
        var one = texts.get("needs.one", context.thing());
        edit.reasonProperty().set(selected.known().size() == 1 ? "" : one);
        assign.reasonProperty().set(some);
        delete.reasonProperty().set(some);
        activate.reasonProperty()
                .set(
                        reason(
                                selected,
                                some,
                                state -> state != State.ACTIVE,
                                texts.get("needs.inactive")));
        deactivate
                .reasonProperty()
                .set(
                        reason(
                                selected,
                                some,
                                state -> state == State.ACTIVE,
                                texts.get("needs.active")));
    }

    private static String reason(
            Selected selected, String some, IntPredicate fits, String missing) {
        if (!some.isEmpty()) {
            return some;
        }
        return states(selected).anyMatch(fits) ? "" : missing;
    }

    /// The states the selected rows can have; of all that match their filter tells.
    private static IntStream states(Selected selected) {
        return switch (selected) {
            case Selected.Rows(var rows) -> rows.stream().mapToInt(ListCommands::state);
            case Selected.AllThatMatch(var query, _, _) ->
                    asked(query.where())
                            .map(IntStream::of)
                            .orElseGet(() -> IntStream.of(State.ACTIVE, State.ACTIVE + 1));
        };
    }

    private static int state(GridRow row) {
        return row.get("statecode") instanceof Integer state ? state : State.ACTIVE + 1;
    }

    /// The one state a filter lets through.
    private static Optional<Integer> asked(Condition where) {
        return switch (where) {
            case Condition.All(var parts) ->
                    parts.stream().map(ListCommands::asked).flatMap(Optional::stream).findFirst();
            case Condition.Compare(var path, var operator, var values)
                    when path.equals(Path.of("statecode")) && values.size() == 1 ->
                    operator == Operator.EQ || operator == Operator.IN
                            ? Optional.of(values.getFirst())
                                    .filter(Integer.class::isInstance)
                                    .map(Integer.class::cast)
                            : Optional.empty();
            case Condition.Compare _, Condition.Any _ -> Optional.empty();
        };
    }

    private void create() {
        context.navigation().create(context.table().name());
    }

    private void edit() {
        model.one(selected(), context::open);
    }

    private void assign() {
        var some = selected();
        questions.owner(
                over.get(),
                things(some),
                owner ->
                        model.assign(
                                some,
                                owner,
                                context.texts().get("job.assign", things(some)),
                                done("done.assign")));
    }

    private void activate() {
        var some = selected();
        model.activate(
                some, context.texts().get("job.activate", things(some)), done("done.activate"));
    }

    /// Many at once are asked about, once; a single one goes as on its form.
    private void deactivate() {
        var some = selected();
        if (!isOne(some) && !questions.asksForEnding()) {
            Dialogs.confirm(
                    over.get(),
                    new Dialogs.Question(
                            "deactivate-many",
                            Icon.DEACTIVATE,
                            context.texts().get("deactivate.title", things(some)),
                            context.texts().get("deactivate.text"),
                            context.texts().get("command.deactivate"),
                            false),
                    () -> deactivate(some));
        } else {
            deactivate(some);
        }
    }

    private void deactivate(Selected some) {
        questions.ending(
                over.get(),
                things(some),
                (state, reason) ->
                        model.setState(
                                some,
                                state,
                                reason,
                                context.texts().get("job.deactivate", things(some)),
                                isOne(some) ? ended(some) : done("done.deactivate")));
    }

    private static boolean isOne(Selected some) {
        return some instanceof Selected.Rows && some.count() == 1;
    }

    private IntConsumer ended(Selected one) {
        var words = context.texts().get("done.inactive", name(one));
        return _ -> tell(Toast.done(words));
    }

    private void delete() {
        var some = selected();
        model.impact(
                some,
                (ids, impact) -> {
                    var things = ids.size() == 1 ? name(some) : context.things(ids.size());
                    questions.delete(
                            over.get(),
                            new RecordQuestions.About(
                                    things,
                                    "",
                                    some.known().stream()
                                            .anyMatch(row -> state(row) == State.ACTIVE)),
                            impact,
                            () -> deactivate(some),
                            () ->
                                    model.delete(
                                            ids,
                                            context.texts().get("job.delete", things),
                                            done("done.delete")));
                });
    }

    private String things(Selected some) {
        if (some.known().size() == 1) {
            return name(some);
        }
        return some.count() < 0
                ? context.texts().get("things.all", context.plural())
                : context.things(some.count());
    }

    private String name(Selected some) {
        var name = some.known().getFirst().get(context.table().nameColumn());
        return name == null || name.toString().isBlank() ? context.things(1) : name.toString();
    }

    private IntConsumer done(String key) {
        return count -> tell(Toast.done(said(key, count)));
    }

    private void tell(Toast toast) {
        grid.clearSelection();
        var node = over.get();
        if (node.getScene() != null) {
            Layers.of(node).toast(toast);
        }
    }

    private String said(String key, int count) {
        var things = context.things(count);
        return switch (key) {
            case "done.assign" -> context.texts().get("done.assign", things);
            case "done.activate" -> context.texts().get("done.activate", things);
            case "done.deactivate" -> context.texts().get("done.deactivate", things);
            default -> context.texts().get("done.delete", things);
        };
    }
}
