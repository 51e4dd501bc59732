package org.ligature.roles.ui;

import javafx.scene.Node;

import org.ligature.audit.Actor;
import org.ligature.audit.Touched;
import org.ligature.connections.Role;
import org.ligature.kit.task.Debounce;
import org.ligature.kit.ui.Page;
import org.ligature.kit.ui.Themes;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;

/// The door to the administration of connection roles.
public final class RolesUi {

    /// The choice whose options are the categories of roles.
    public static final String CATEGORIES = "connectionrole_category";

    static final String STYLES = Themes.sheet(RolesUi.class, "roles.css");

    /// How long no connection must have been written before they are counted again.
    private static final Duration QUIET = Duration.ofSeconds(1);

    private final Actor actor;
    private final RolesParts parts;
    private final RolesNavigation navigation;
    private final Set<RolesPage> open = Collections.newSetFromMap(new WeakHashMap<>());
    private final Debounce recount;
    private boolean mayMake;

    public RolesUi(Actor actor, RolesParts parts, RolesNavigation navigation) {
        this.actor = actor;
        this.parts = parts;
        this.navigation = navigation;
        parts.tasks().run(() -> parts.administration().mayChange(actor), may -> mayMake = may);
        recount = parts.tasks().debounce(QUIET, this::refresh);
    }

    /// The page of all roles.
    public Page roles() {
        var model = new RolesViewModel(actor, parts);
        var words = RoleWords.of(model);
        var jobs = new RoleJobs(actor, parts, words.texts());
        var editor = new RoleEditorViewModel(model, jobs);
        var view = new RolesView(model, editor, jobs, words, navigation);
        var page = new RolesPage(model, view, words, navigation);
        open.add(page);
        return page;
    }

    /// Whether the user may make roles.
    public boolean mayMake() {
        return mayMake;
    }

    /// Makes a role in a dialog over whatever is open; nothing of what was typed there is lost.
    ///
    /// @param name what was typed for it already
    /// @param made told of the role once it is there
    public void make(Node over, String name, Consumer<Role> made) {
        var model = new RolesViewModel(actor, parts);
        var words = RoleWords.of(model);
        var editor = new RoleEditorViewModel(model, new RoleJobs(actor, parts, words.texts()));
        editor.begin(model.categories().getFirst().value());
        editor.fields().nameProperty().set(name);
        new NewRoleCard(editor, words).show(over, made);
    }

    /// Hears of a committed action, on any thread: the page that is shown reads again where it
    /// concerns it, and counts again once nobody writes connections any more.
    public void touched(Touched touched) {
        if (!touched.in("connectionrole").isEmpty()) {
            parts.tasks().later(Duration.ZERO, this::refresh);
        } else if (!touched.in("connection").isEmpty()) {
            parts.tasks().later(Duration.ZERO, recount::restart);
        }
    }

    private void refresh() {
        Set.copyOf(open).stream().filter(RolesPage::isShown).forEach(RolesPage::refresh);
    }
}
