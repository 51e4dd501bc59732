package org.ligature.lists.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.ligature.Sample;
import org.ligature.forms.ui.FormParts;
import org.ligature.forms.ui.FormsUi;
import org.ligature.forms.ui.RecordNavigation;
import org.ligature.forms.ui.RecordSlots;
import org.ligature.kit.task.DirectTasks;
import org.ligature.kit.task.Tasks;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Page;
import org.ligature.lists.BulkService;
import org.ligature.query.QueryService;
import org.ligature.query.ui.Dropping;
import org.ligature.query.ui.GridParts;
import org.ligature.query.ui.GridPreferences;
import org.ligature.query.ui.GridUi;
import org.ligature.records.RecordRef;
import org.ligature.records.ValueFormat;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The sample company and a small window that shows lists of it.
final class ListsFixture implements RecordNavigation {

    final Sample sample = Sample.told();
    final List<String> opened = new ArrayList<>();
    final List<String> created = new ArrayList<>();
    final Map<String, String> preferences = new HashMap<>();
    final BorderPane frame = new BorderPane();
    final Layers layers = new Layers(frame);
    final QueryService queries;
    Page page;
    private final ListsUi lists;

    ListsFixture() {
        this(ListSlots.NONE);
    }

    ListsFixture(ListSlots slots) {
        var store = sample.store();
        var format = new ValueFormat(Locale.UK, store.clock(), Currency.getInstance("EUR"));
        Tasks tasks = DirectTasks.failing();
        queries = new QueryService(store.db(), store.access(), sample.schema()::schema);
        var grids =
                new GridUi(
                        new GridParts(
                                queries,
                                sample.schema()::schema,
                                format,
                                store.clock(),
                                tasks,
                                remembered(),
                                Dropping.NONE));
        store.actions().afterCommit(grids::touched);
        var forms =
                new FormsUi(
                        store.admin(),
                        new FormParts(
                                sample.records(),
                                (_, _, _, _) -> List.of(),
                                sample.schema()::schema,
                                format,
                                tasks,
                                store.clock(),
                                _ -> {}),
                        RecordSlots.NONE);
        lists =
                new ListsUi(
                        store.admin(),
                        new ListParts(
                                grids,
                                forms,
                                queries,
                                new BulkService(store.actions(), sample.records(), queries),
                                sample.records(),
                                sample.schema()::schema,
                                format,
                                remembered(),
                                store.clock(),
                                tasks),
                        slots);
        frame.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private GridPreferences remembered() {
        return new GridPreferences() {
            @Override
            public Optional<String> read(String key) {
                return Optional.ofNullable(preferences.get(key));
            }

            @Override
            public void write(String key, String value) {
                preferences.put(key, value);
            }
        };
    }

    /// What features beside lists put onto one, as they may look.
    static ListSlots filled() {
        return new ListSlots(
                _ -> List.of(),
                _ -> List.of(),
                _ -> List.of(),
                record -> List.<Node>of(new VBox(new Label("Connections of " + record.name()))));
    }

    Layers show(String table) {
        page = lists.open(table, this);
        frame.setCenter(page.node());
        return layers;
    }

    private void onKey(KeyEvent event) {
        page.actions().stream()
                .filter(action -> action.shortcut().filter(keys -> keys.match(event)).isPresent())
                .findFirst()
                .ifPresent(Action::run);
    }

    @Override
    public void open(RecordRef record) {
        opened.add(record.name());
    }

    @Override
    public void list(String table) {
        throw new AssertionError("Nobody asked for the list of " + table);
    }

    @Override
    public void create(String table) {
        created.add(table);
    }

    @Override
    public void leave() {}
}
