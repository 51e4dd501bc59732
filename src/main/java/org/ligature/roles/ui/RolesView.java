package org.ligature.roles.ui;

import javafx.geometry.Pos;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Role;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.CommandBar;
import org.ligature.kit.ui.Dialogs;
import org.ligature.kit.ui.EmptyState;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.roles.RolePack;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All roles at the left, one of them with its three steps at the right, and the commands over
/// both.
final class RolesView extends VBox {

    private static final double LIST = 404;
    private static final double LEAST = 280;

    private final RolesViewModel model;
    private final RoleEditorViewModel editor;
    private final RoleJobs jobs;
    private final RoleWords words;
    private final Texts texts;
    private final RolesNavigation navigation;
    private final RoleDeeds deeds;
    private final RoleListView list;
    private final RoleEditorView form;
    private final StackPane right = new StackPane();
    private final Action create;
    private final Action merge;
    private final Action activate;
    private final Action delete;
    private final Action categories;
    private final Action save;
    private final List<Action> packs;

    RolesView(
            RolesViewModel model,
            RoleEditorViewModel editor,
            RoleJobs jobs,
            RoleWords words,
            RolesNavigation navigation) {
        this.model = model;
        this.editor = editor;
        this.jobs = jobs;
        this.words = words;
        this.texts = words.texts();
        this.navigation = navigation;
        deeds = new RoleDeeds(this, model, jobs, words, this::afterDeed);
        create = action("new", Icon.NEW, this::begin).on("Shortcut+N");
        merge = action("merge", Icon.MERGE, this::merge);
        activate = action("deactivate", Icon.DEACTIVATE, this::toggle).on("Shortcut+D");
        delete = action("delete", Icon.DELETE, this::delete);
        categories = action("categories", Icon.LIST, () -> navigation.categories(this));
        save = action("save", Icon.SAVE, editor::save).on("Shortcut+S");
        packs = Stream.of(RolePack.values()).map(this::pack).toList();
        list = new RoleListView(model, words);
        list.onChoose(role -> leave(() -> choose(role)));
        form =
                new RoleEditorView(
                        editor,
                        words,
                        new RoleEditorView.Leads(navigation::connections, this::makeMatch));
        list.setMinWidth(LEAST);
        list.setPrefWidth(LIST);
        var split = new SplitPane(list, right);
        split.setDividerPositions(0.34);
        SplitPane.setResizableWithParent(list, false);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().setAll(heading(), commands(), split);
        editor.onSaved(this::saved);
        editor.onOffending((offences, go) -> deeds.offending(offences, "save", go));
        editor.openProperty().subscribe(this::showRight);
        editor.savedProperty().subscribe(_ -> enable());
        model.mayChangeProperty().subscribe(_ -> enable());
        model.groups().subscribe(this::enable);
        enable();
    }

    private Action action(String key, Icon icon, Runnable run) {
        return Action.of("roles-" + key, texts, "command." + key, icon, run);
    }

    private Action pack(RolePack pack) {
        var id = "roles-pack-" + pack.key();
        return new Action(id, texts.get("pack." + pack), Icon.UNIT_GROUP, () -> deeds.load(pack));
    }

    private HBox heading() {
        var heading =
                new HBox(
                        Gap.M,
                        Fields.label(texts.get("roles"), "page-title"),
                        Fields.label(texts.get("roles.subtitle"), "muted"));
        heading.setAlignment(Pos.BASELINE_LEFT);
        heading.getStyleClass().add("roles-heading");
        return heading;
    }

    private CommandBar commands() {
        var find = Fields.search("roles-find", texts.get("roles.find"));
        find.textProperty().bindBidirectional(model.searchProperty());
        var bar = new CommandBar(create, merge, activate, delete).separator();
        bar.add(CommandBar.menu("roles-packs", texts.get("command.packs"), Icon.UNIT_GROUP, packs));
        return bar.add(categories).spring().add(find);
    }

    List<Action> actions() {
        return Stream.concat(
                        Stream.of(create, merge, activate, delete, categories, save),
                        packs.stream())
                .toList();
    }

    private void showRight() {
        right.getChildren()
                .setAll(
                        editor.openProperty().get()
                                ? form
                                : new EmptyState(
                                        Icon.MATCHES,
                                        texts.get("empty.title"),
                                        texts.get("empty.text")));
    }

    private void enable() {
        var role = editor.savedProperty().get();
        var locked = texts.get("reason.read-only");
        var mine = model.mayChangeProperty().get() ? "" : locked;
        var chosen = role == null ? texts.get("reason.choose") : "";
        Stream.concat(Stream.of(create, merge, categories), packs.stream())
                .forEach(each -> each.reasonProperty().set(mine));
        List.of(activate, delete)
                .forEach(each -> each.reasonProperty().set(mine.isEmpty() ? chosen : mine));
        var active = role == null || role.active();
        activate.textProperty().set(texts.get(active ? "command.deactivate" : "command.activate"));
    }

    /// Opens a role of this list; what was typed for another is asked about first.
    void show(Role role) {
        editor.edit(role);
        list.reveal(role.id());
    }

    private void choose(Role role) {
        editor.edit(role);
        list.select(role.id());
    }

    void leave(Runnable go) {
        if (!editor.changedProperty().get()) {
            go.run();
            return;
        }
        list.select(now());
        Dialogs.unsaved(
                this,
                texts.get("leave.title"),
                texts.get("leave.text"),
                new Dialogs.Unsaved(
                        () -> saveThen(go),
                        () -> {
                            editor.revert();
                            go.run();
                        }));
    }

    private org.ligature.connections.@Nullable RoleId now() {
        var role = editor.savedProperty().get();
        return role == null ? null : role.id();
    }

    private void saveThen(Runnable go) {
        editor.onSaved(
                role -> {
                    editor.onSaved(this::saved);
                    saved(role);
                    go.run();
                });
        editor.save();
    }

    private void saved(Role role) {
        model.refresh();
        list.reveal(role.id());
        toast(texts.get("done.saved", role.name()));
    }

    private void begin() {
        leave(
                () -> {
                    var category = list.category();
                    list.select(null);
                    editor.begin(category);
                    form.focusName();
                });
    }

    /// A role that matches this one is made in a dialog, since this one may not be saved yet.
    private void makeMatch() {
        var fresh = new RoleEditorViewModel(model, jobs);
        fresh.begin(editor.fields().categoryProperty().get());
        new NewRoleCard(fresh, words)
                .show(
                        this,
                        role -> {
                            model.refresh();
                            editor.matches().add(role.id());
                        });
    }

    private void delete() {
        var role = editor.savedProperty().get();
        if (role != null) {
            deeds.askDelete(role);
        }
    }

    private void merge() {
        leave(() -> deeds.askMerge(editor.savedProperty().get()));
    }

    private void toggle() {
        var role = editor.savedProperty().get();
        if (role != null) {
            deeds.setActive(role, !role.active());
        }
    }

    private void toast(String text) {
        Layers.of(this).toast(Toast.done(text));
    }

    /// What was done leads to a role, where nothing was typed for another.
    private void afterDeed(Optional<Role> role) {
        refresh();
        if (!editor.changedProperty().get()) {
            role.ifPresent(this::show);
        }
    }

    /// Roles, categories or connections may be others now.
    void refresh() {
        model.refresh();
        editor.refresh();
        form.refresh();
        list.select(now());
    }

    void focus() {
        list.focus();
    }
}
