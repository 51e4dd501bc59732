package org.ligature.roles.ui;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

import org.ligature.Sample;
import org.ligature.audit.Actor;
import org.ligature.connections.Role;
import org.ligature.kit.task.DirectTasks;
import org.ligature.kit.task.Tasks;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Page;
import org.ligature.roles.RoleAdministrationService;
import org.ligature.roles.RolePackService;
import org.ligature.roles.UsageService;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The screen of roles over the sample company, in a small window.
final class RolesFixture implements RolesNavigation {

    final Sample sample;
    final RolesParts parts;
    final RolesUi roles;
    final BorderPane frame = new BorderPane();
    final Layers layers = new Layers(frame);
    final List<String> visited = new ArrayList<>();

    RolesFixture() {
        this(Sample.told());
    }

    RolesFixture(Sample sample) {
        this(sample, sample.store().admin(), DirectTasks.failing());
    }

    RolesFixture(Sample sample, Actor actor, Tasks tasks) {
        this.sample = sample;
        var store = sample.store();
        var usage = new UsageService(store.db());
        parts =
                new RolesParts(
                        sample.roles(),
                        new RoleAdministrationService(
                                store.db(),
                                store.access(),
                                sample.schema(),
                                sample.roles(),
                                sample.connections()),
                        new RolePackService(sample.roles()),
                        usage,
                        sample.schema()::schema,
                        tasks,
                        store.clock(),
                        Locale.UK);
        roles = new RolesUi(actor, parts, this);
        store.actions().afterCommit(usage::touched);
        store.actions().afterCommit(roles::touched);
    }

    Actor admin() {
        return sample.store().admin();
    }

    RolesViewModel model() {
        return new RolesViewModel(admin(), parts);
    }

    Role role(String name) {
        return sample.roles().named(name).orElseThrow();
    }

    /// The page with a role opened.
    Layers show(String role) {
        var page = roles.roles();
        open(page);
        if (!role.isEmpty()) {
            ((RolesView) page.node()).show(role(role));
        }
        return layers;
    }

    private void open(Page page) {
        frame.setCenter(page.node());
        page.shown();
    }

    @Override
    public void settings() {
        visited.add("settings");
    }

    @Override
    public void connections(Role role) {
        visited.add("connections " + role.name());
    }

    @Override
    public void categories(Node over) {
        visited.add("categories");
    }
}
