package org.ligature.settings.ui;

import javafx.scene.Node;

import org.ligature.audit.Actor;
import org.ligature.kit.ui.Page;
import org.ligature.kit.ui.Themes;
import org.ligature.schema.Table;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/// The door to settings: the page of all tables, and of each.
public final class SettingsUi {

    /// What the pages of settings say of where they belong.
    public static final String PLACE = "settings";

    static final String STYLES = Themes.sheet(SettingsUi.class, "settings.css");

    private final Actor actor;
    private final SettingsParts parts;
    private final SettingsNavigation navigation;
    private final Set<TablePage> open = Collections.newSetFromMap(new WeakHashMap<>());
    private final Set<SettingsPage> lists = Collections.newSetFromMap(new WeakHashMap<>());

    public SettingsUi(Actor actor, SettingsParts parts, SettingsNavigation navigation) {
        this.actor = actor;
        this.parts = parts;
        this.navigation = navigation;
    }

    /// The page of all tables.
    public Page tables() {
        var model = new TablesViewModel(actor, parts.queries(), parts.schema(), parts.tasks());
        var view = new TablesView(model, this::make, table -> navigation.open(table(table.name())));
        var page = new SettingsPage(model, view, new ChoicesViewModel(actor, parts));
        lists.add(page);
        return page;
    }

    private void make(Node over) {
        var model = new NewTableViewModel(actor, parts.tables(), parts.tasks());
        new NewTableView(model, this::made).show(over);
    }

    private void made(Table table) {
        var page = page(table.name());
        page.show("columns");
        navigation.open(page);
    }

    /// The page of one table.
    public Page table(String name) {
        return page(name);
    }

    private TablePage page(String name) {
        var model = new TableViewModel(actor, name, parts);
        var page = new TablePage(model, navigation, () -> navigation.open(tables()));
        open.add(page);
        return page;
    }

    /// Hears of a change to the description, on any thread: pages that show it read it again.
    public void touched() {
        parts.tasks().later(Duration.ZERO, this::refresh);
    }

    private void refresh() {
        Set.copyOf(open).forEach(TablePage::refresh);
        Set.copyOf(lists).forEach(SettingsPage::refresh);
    }
}
