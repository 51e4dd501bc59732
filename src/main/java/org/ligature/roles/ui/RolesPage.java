package org.ligature.roles.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import org.ligature.connections.Role;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Crumb;
import org.ligature.kit.ui.Page;

import java.util.List;

/// Settings of connection roles.
final class RolesPage implements Page {

    private final RolesViewModel model;
    private final RolesView view;
    private final RoleWords words;
    private final RolesNavigation navigation;
    private final ReadOnlyObjectWrapper<String> status = new ReadOnlyObjectWrapper<>("");

    RolesPage(RolesViewModel model, RolesView view, RoleWords words, RolesNavigation navigation) {
        this.model = model;
        this.view = view;
        this.words = words;
        this.navigation = navigation;
        view.getStyleClass().add("roles");
        view.getStylesheets().add(RolesUi.STYLES);
        model.groups().subscribe(this::count);
        count();
    }

    private void count() {
        var all = model.all();
        var active = all.stream().filter(Role::active).count();
        var texts = words.texts();
        status.set(texts.get("status", all.size(), model.categories().size(), active));
    }

    void refresh() {
        count();
        view.refresh();
    }

    boolean isShown() {
        return view.getScene() != null;
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyObjectWrapper<>(words.texts().get("roles"));
    }

    @Override
    public String kind() {
        return words.texts().get("settings");
    }

    @Override
    public String place() {
        return "settings";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(new Crumb(words.texts().get("settings"), navigation::settings));
    }

    @Override
    public List<Action> actions() {
        return view.actions();
    }

    @Override
    public ObservableValue<String> status() {
        return status.getReadOnlyProperty();
    }

    @Override
    public void described() {
        refresh();
    }

    @Override
    public void shown() {
        refresh();
    }

    @Override
    public void leave(Runnable go) {
        view.leave(go);
    }

    @Override
    public void focus() {
        view.focus();
    }
}
