package org.ligature.settings.ui;

import javafx.scene.Node;

import org.ligature.audit.Actor;
import org.ligature.audit.Touched;
import org.ligature.kit.ui.Dialogs;
import org.ligature.kit.ui.Page;
import org.ligature.kit.ui.Themes;
import org.ligature.schema.Table;

import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
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
    private final Set<SettingsPage> opened = Collections.newSetFromMap(new WeakHashMap<>());

    public SettingsUi(Actor actor, SettingsParts parts, SettingsNavigation navigation) {
        this.actor = actor;
        this.parts = parts;
        this.navigation = navigation;
    }

    /// The page of all tables.
    public Page tables() {
        return settings();
    }

    /// The same page at what is deleted.
    public Page deleted() {
        var page = settings();
        page.show("deleted");
        return page;
    }

    private SettingsPage settings() {
        var model = new TablesViewModel(actor, parts.queries(), parts.schema(), parts.tasks());
        var view = new TablesView(model, this::make, table -> open(page(table.name())));
        var page =
                new SettingsPage(
                        model,
                        view,
                        new ChoicesViewModel(actor, parts),
                        new DeletedViewModel(actor, parts),
                        new FilesViewModel(
                                actor, parts.notes(), parts.tasks(), Locale.getDefault()),
                        new ExpiryViewModel(actor, parts),
                        navigation::roles);
        opened.add(page);
        return page;
    }

    /// Hears of a committed action, on any thread: pages read again what the store is to remember.
    public void touched(Touched touched) {
        if (!touched.in("setting").isEmpty()) {
            parts.tasks()
                    .later(Duration.ZERO, () -> Set.copyOf(opened).forEach(SettingsPage::shown));
        }
    }

    /// Asks over a node how the options of a choice are to be.
    public void choice(Node over, String name) {
        var model = new ChoicesViewModel(actor, parts);
        model.find(
                name,
                choice -> show(over, model, new ChoiceDraft(choice)),
                problem -> Dialogs.problem(over, problem));
    }

    private static void show(Node over, ChoicesViewModel model, ChoiceDraft draft) {
        var view = new ChoiceView[1];
        view[0] = new ChoiceView(draft, () -> model.save(draft, _ -> view[0].close()));
        view[0].show(over);
    }

    private void make(Node over) {
        var model = new NewTableViewModel(actor, parts.tables(), parts.tasks());
        new NewTableView(model, this::made).show(over);
    }

    private void made(Table table) {
        var page = page(table.name());
        page.show("columns");
        open(page);
    }

    private void open(TablePage page) {
        navigation.open(page.table(), page);
    }

    /// The page of one table.
    public Page table(String name) {
        return page(name);
    }

    private TablePage page(String name) {
        var model = new TableViewModel(actor, name, parts);
        return new TablePage(model, navigation, () -> navigation.open(tables()));
    }
}
