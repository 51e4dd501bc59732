package org.ligature.forms.ui;

import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

import org.ligature.access.Privilege;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.CommandBar;
import org.ligature.kit.ui.Icon;
import org.ligature.records.Row;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The commands of a record's page, and why some cannot be used at the moment.
final class RecordCommands {

    private static final int IN_BAR = 3;
    private static final Set<String> WAYS_BACK =
            Set.of("record-verb-reactivate", "record-verb-reopen", "record-verb-activate");

    private final FormViewModel model;
    private final Texts texts;
    private final Action save;
    private final Action saveClose;
    private final Action saveNew;
    private final Action create;
    private final Action assign;
    private final Action activate;
    private final Action deactivate;
    private final Action delete;
    private final Action refresh;
    private final List<Verb> verbs = new ArrayList<>();
    private Function<Row, List<Action>> can = _ -> List.of();
    private List<Action> further = List.of();

    RecordCommands(FormViewModel model, RecordDialogs dialogs, RecordNavigation to, Texts texts) {
        this.model = model;
        this.texts = texts;
        var table = model.table();
        save = action("save", Icon.SAVE, () -> model.save(() -> {})).on("Shortcut+S");
        saveClose =
                action("save-close", Icon.SAVE_CLOSE, () -> model.save(to::leave))
                        .on("Shortcut+Enter");
        saveNew =
                action("save-new", Icon.NEW, () -> model.save(() -> to.create(table.name())))
                        .on("Shortcut+Shift+S");
        create = action("new", Icon.NEW, () -> to.create(table.name())).on("Shortcut+N");
        assign = action("assign", Icon.ASSIGN, dialogs::assign).on("Shortcut+Shift+A");
        activate =
                action(
                        "activate",
                        Icon.ACTIVATE,
                        () -> model.acts().setState(State.ACTIVE, Optional.empty()));
        deactivate = action("deactivate", Icon.DEACTIVATE, dialogs::deactivate).on("Shortcut+D");
        delete = action("delete", Icon.DELETE, () -> dialogs.delete(to::leave));
        refresh = action("refresh", Icon.REFRESH, model::refresh).on("F5");
        allow();
        model.rowProperty().subscribe(_ -> explain());
        model.changesProperty().subscribe(_ -> explain());
        model.phaseProperty().subscribe(_ -> explain());
    }

    /// What the user may not do is not there. A new record is saved by who may create.
    private void allow() {
        var create = model.may(Privilege.CREATE);
        var write = model.may(Privilege.WRITE);
        List.of(save, saveClose).forEach(each -> each.allowed(model.isNew() ? create : write));
        List.of(activate, deactivate).forEach(each -> each.allowed(write));
        this.create.allowed(create);
        saveNew.allowed(create);
        assign.allowed(model.may(Privilege.ASSIGN));
        delete.allowed(model.may(Privilege.DELETE));
    }

    /// A command of the record itself, and why the state it is in forbids it.
    private record Verb(Action action, String reason) {}

    /// What the record can do, asked each time it is shown anew.
    void can(Function<Row, List<Action>> can) {
        this.can = can;
    }

    /// Takes what others do with a saved record; each can be used while it is active and nothing is
    /// unsaved.
    void further(List<Action> actions) {
        further = List.copyOf(actions);
        explain();
    }

    /// Takes what the record can do as it stands now.
    private void learn() {
        verbs.clear();
        var row = model.rowProperty().get();
        if (row != null) {
            for (var action : can.apply(row)) {
                verbs.add(new Verb(action, action.reasonProperty().get()));
            }
        }
        explain();
    }

    /// Whether the record can do no more than become active and inactive.
    boolean isPlain() {
        return verbs.isEmpty();
    }

    /// The command by which a record that is closed is opened again, where it has one.
    Optional<Action> wayBack() {
        if (verbs.isEmpty()) {
            return Optional.of(activate).filter(Action::isAllowed);
        }
        return verbs.stream()
                .map(Verb::action)
                .filter(action -> WAYS_BACK.contains(action.id()) && action.isEnabled())
                .findFirst();
    }

    /// All of them, for the keyboard of the window.
    List<Action> all() {
        var all = new ArrayList<>(List.of(save, saveClose, saveNew, create, refresh, delete));
        if (isOwned()) {
            all.add(assign);
        }
        all.addAll(further);
        if (!verbs.isEmpty()) {
            verbs.forEach(verb -> all.add(verb.action()));
        } else if (hasStates()) {
            all.add(activate);
            all.add(deactivate);
        }
        return all;
    }

    /// Fills the bar; which of Activate and Deactivate stands in it changes with the record.
    void fill(CommandBar bar, Node connect) {
        allow();
        learn();
        bar.getItems().clear();
        bar.add(save).add(saveClose).add(create).separator();
        bar.add(connect);
        if (isOwned()) {
            bar.add(assign);
        }
        if (verbs.isEmpty() && hasStates()) {
            bar.add(model.readOnlyProperty().get() ? activate : deactivate);
        }
        shown().forEach(bar::add);
        bar.add(delete).separator().add(more());
        bar.spring();
    }

    private MenuButton more() {
        var more = new MenuButton();
        more.setId("record-more");
        more.setGraphic(Icon.MORE.node());
        more.setAccessibleText(texts.get("more"));
        more.setTooltip(new Tooltip(texts.get("more")));
        more.getStyleClass().addAll("flat", "no-arrow");
        more.getItems().addAll(saveNew.menuItem(), refresh.menuItem());
        further.forEach(action -> more.getItems().add(action.explainedMenuItem()));
        var shown = shown();
        var others =
                verbs.stream()
                        .map(Verb::action)
                        .filter(action -> action.isAllowed() && !shown.contains(action))
                        .toList();
        if (!others.isEmpty()) {
            more.getItems().add(new SeparatorMenuItem());
            others.forEach(action -> more.getItems().add(action.explainedMenuItem()));
        }
        return more;
    }

    /// What stands in the bar itself: the first that the record's state allows.
    private List<Action> shown() {
        return verbs.stream()
                .filter(verb -> verb.reason().isEmpty())
                .map(Verb::action)
                .limit(IN_BAR)
                .toList();
    }

    private boolean isOwned() {
        return model.table().ownership() == Table.Ownership.USER;
    }

    private boolean hasStates() {
        return model.table().states().size() > 1;
    }

    private void explain() {
        var loading = loading();
        var inactive = model.readOnlyProperty().get() ? closed() : loading;
        var changed = model.changesProperty().get() > 0;
        var unsaved = model.isNew() ? texts.get("reason.unsaved") : loading;
        var settled = changed && !model.isNew() ? texts.get("reason.changed") : unsaved;
        var nothing = changed || model.isNew() ? inactive : texts.get("reason.nothing");
        save.reasonProperty().set(inactive.isEmpty() ? nothing : inactive);
        saveClose.reasonProperty().set(changed ? inactive : loading);
        saveNew.reasonProperty().set(changed ? inactive : loading);
        assign.reasonProperty().set(settled);
        deactivate.reasonProperty().set(model.readOnlyProperty().get() ? inactive : settled);
        activate.reasonProperty().set(isActive() ? texts.get("reason.active") : unsaved);
        delete.reasonProperty().set(unsaved);
        refresh.reasonProperty().set(unsaved);
        further.forEach(
                action -> action.reasonProperty().set(inactive.isEmpty() ? settled : inactive));
        for (var verb : verbs) {
            var reason = verb.reason();
            verb.action().reasonProperty().set(reason.isEmpty() ? settled : reason);
        }
    }

    /// Which state makes it read only, and what opens it again.
    private String closed() {
        var row = model.rowProperty().get();
        var state = row == null ? "" : model.table().state(row.state()).label();
        return opening()
                .map(back -> texts.get("reason.inactive.back", state, back.textProperty().get()))
                .orElseGet(() -> texts.get("reason.inactive", state));
    }

    private Optional<Action> opening() {
        if (verbs.isEmpty()) {
            return Optional.of(activate);
        }
        return verbs.stream()
                .filter(verb -> verb.reason().isEmpty())
                .map(Verb::action)
                .filter(action -> WAYS_BACK.contains(action.id()))
                .findFirst();
    }

    private String loading() {
        return model.phaseProperty().get() == FormViewModel.Phase.READY
                ? ""
                : texts.get("reason.loading");
    }

    private boolean isActive() {
        Row row = model.rowProperty().get();
        return row != null && row.state() == State.ACTIVE;
    }

    private Action action(String id, Icon icon, Runnable run) {
        return new Action("record-" + id, texts.get("command." + id), icon, run);
    }
}
