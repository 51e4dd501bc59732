package org.ligature.settings.ui;

import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

import org.ligature.Sample;
import org.ligature.TestDb;
import org.ligature.activities.NoteService;
import org.ligature.audit.AuditService;
import org.ligature.connections.ExpiryService;
import org.ligature.design.SpecReader;
import org.ligature.forms.ui.FormParts;
import org.ligature.forms.ui.FormsUi;
import org.ligature.forms.ui.RecordSlots;
import org.ligature.kit.task.DirectTasks;
import org.ligature.kit.task.Tasks;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Page;
import org.ligature.query.QueryService;
import org.ligature.query.ViewService;
import org.ligature.records.ValueFormat;

import java.util.ArrayDeque;
import java.util.Currency;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/// The sample company and a small window that shows its settings.
final class SettingsFixture implements SettingsNavigation {

    final Sample sample;
    final TestDb store;
    final BorderPane frame = new BorderPane();
    final Layers layers = new Layers(frame);
    final Deque<Page> pages = new ArrayDeque<>();
    final SettingsParts parts;
    int compacted;
    final SettingsUi settings;

    SettingsFixture() {
        this(Sample.told());
    }

    SettingsFixture(Sample sample) {
        this.sample = sample;
        store = sample.store();
        var format = new ValueFormat(Locale.UK, store.clock(), Currency.getInstance("EUR"));
        Tasks tasks = DirectTasks.failing();
        var queries = new QueryService(store.db(), store.access(), store.schema()::schema);
        var forms =
                new FormsUi(
                        store.admin(),
                        new FormParts(
                                sample.records(),
                                (_, _, _, _) -> List.of(),
                                store.schema()::schema,
                                format,
                                tasks,
                                store.clock(),
                                _ -> {}),
                        RecordSlots.NONE);
        parts =
                new SettingsParts(
                        store.tables(),
                        new ViewService(
                                store.actions(),
                                store.access(),
                                store.schema(),
                                queries,
                                store.uuids()::next),
                        queries,
                        new ExpiryService(
                                store.db(),
                                store.actions(),
                                store.access(),
                                queries,
                                new AuditService(store.db()),
                                sample.connections(),
                                store.clock().getZone()),
                        forms,
                        new NoteService(
                                store.db(),
                                store.actions(),
                                store.access(),
                                store.schema()::schema,
                                store.uuids()::next),
                        store.schema()::schema,
                        format,
                        () -> compacted++,
                        tasks);
        store.schema().onChange(queries::reloadViews);
        store.schema().onChange(() -> pages.forEach(Page::described));
        settings = new SettingsUi(store.admin(), parts, this);
        frame.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    TableViewModel table(String name) {
        return new TableViewModel(store.admin(), name, parts);
    }

    Layers showTables() {
        open(settings.tables());
        return layers;
    }

    /// A store in which a table and a column wait to be brought back.
    Layers showDeleted() {
        var tables = store.tables();
        var spec = "{\"name\": \"%s\", \"displayname\": \"%s\", %s}";
        tables.createTable(
                store.admin(), SpecReader.table(spec.formatted("boat", "Boat", "\"columns\": []")));
        tables.addColumn(
                store.admin(),
                "account",
                SpecReader.column(spec.formatted("motto", "Motto", "\"type\": \"text\"")));
        tables.deleteColumn(store.admin(), "account", "new_motto");
        tables.deleteTable(store.admin(), "new_boat", true);
        return showTables();
    }

    Layers show(String table, String tab) {
        var page = (TablePage) settings.table(table);
        page.show(tab);
        open(page);
        return layers;
    }

    private void onKey(KeyEvent event) {
        pages.peek().actions().stream()
                .filter(action -> action.shortcut().filter(keys -> keys.match(event)).isPresent())
                .findFirst()
                .ifPresent(Action::run);
    }

    @Override
    public void open(Page page) {
        pages.push(page);
        frame.setCenter(page.node());
    }

    @Override
    public void open(String table, Page page) {
        open(page);
    }

    @Override
    public void roles() {
        throw new AssertionError("Nobody asked for the roles");
    }

    @Override
    public void list(String table) {
        throw new AssertionError("Nobody asked for the list of " + table);
    }

    @Override
    public void leave() {
        pages.pop();
        frame.setCenter(pages.peek().node());
    }
}
