package org.ligature.activities.ui;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

import org.ligature.Fx;
import org.ligature.activities.ActivityHouse;
import org.ligature.audit.Actor;
import org.ligature.forms.RecordFinder;
import org.ligature.forms.ui.FormParts;
import org.ligature.forms.ui.FormsUi;
import org.ligature.forms.ui.RecordNavigation;
import org.ligature.forms.ui.RecordSlots;
import org.ligature.kit.task.DirectTasks;
import org.ligature.kit.task.Tasks;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Page;
import org.ligature.query.QueryService;
import org.ligature.query.SearchService;
import org.ligature.query.ui.Dropping;
import org.ligature.query.ui.GridParts;
import org.ligature.query.ui.GridPreferences;
import org.ligature.query.ui.GridUi;
import org.ligature.records.RecordRef;
import org.ligature.records.ValueFormat;
import org.ligature.records.Values;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The screens of activities over a store, in a small window.
final class ActivitiesFixture implements GridPreferences, RecordNavigation, Files {

    final ActivityHouse house = new ActivityHouse();
    final ActivitiesParts parts;
    final ActivitiesUi activities;
    final FormsUi forms;
    final List<RecordRef> opened = new ArrayList<>();
    final List<String> created = new ArrayList<>();
    final BorderPane frame = new BorderPane();
    final Layers layers = new Layers(frame);
    Optional<Path> toRead = Optional.empty();
    Optional<Path> toWrite = Optional.empty();
    private final Map<String, String> remembered = new HashMap<>();

    ActivitiesFixture() {
        this(DirectTasks.failing());
    }

    /// Tasks that answer on the FX thread, wherever they were started.
    static Tasks onFx() {
        Fx.start();
        return new Tasks(
                Runnable::run,
                ActivitiesFixture::paint,
                thrown -> {
                    throw new AssertionError(thrown);
                },
                (_, run) -> paint(run));
    }

    private static void paint(Runnable run) {
        if (Platform.isFxApplicationThread()) {
            run.run();
        } else {
            Platform.runLater(run);
        }
    }

    ActivitiesFixture(Tasks tasks) {
        var db = house.db;
        var queries = new QueryService(db.db(), db.access(), db.schema()::schema);
        var search = new SearchService(db.db(), db.access(), db.schema()::schema, queries);
        var format = new ValueFormat(Locale.UK, db.clock(), Currency.getInstance("EUR"));
        var grids =
                new GridUi(
                        new GridParts(
                                queries,
                                db.schema()::schema,
                                format,
                                db.clock(),
                                tasks,
                                this,
                                Dropping.NONE));
        parts =
                new ActivitiesParts(
                        house.timeline,
                        house.notes,
                        house.activities,
                        grids,
                        this::forms,
                        db.schema()::schema,
                        format,
                        this,
                        this,
                        tasks,
                        db.clock());
        activities =
                new ActivitiesUi(admin(), parts, (_, record) -> opened.add(record), this::create);
        forms =
                new FormsUi(
                        admin(),
                        new FormParts(
                                db.records(),
                                RecordFinder.of(search),
                                db.schema()::schema,
                                format,
                                tasks,
                                db.clock(),
                                _ -> {}),
                        RecordSlots.NONE.section(ActivitiesUi.SECTION, activities::timeline));
        db.actions().afterCommit(activities::touched);
        db.actions().afterCommit(grids::touched);
    }

    private FormsUi forms() {
        return forms;
    }

    Actor admin() {
        return house.admin();
    }

    TimelineViewModel model(RecordRef record) {
        var model = new TimelineViewModel(admin(), record, parts);
        model.load();
        return model;
    }

    Layers show(Page page) {
        frame.setCenter(page.node());
        return layers;
    }

    Layers showForm(RecordRef record) {
        return show(forms.open(record, this));
    }

    Layers showNew(String table, Values given) {
        return show(forms.create(table, given, this));
    }

    @Override
    public void open(RecordRef record) {
        opened.add(record);
    }

    @Override
    public void list(String table) {
        throw new AssertionError(table);
    }

    @Override
    public void create(String table) {
        created.add(table);
    }

    @Override
    public void leave() {
        throw new AssertionError();
    }

    @Override
    public Optional<Path> toRead(Node over, String title) {
        return toRead;
    }

    @Override
    public Optional<Path> toWrite(Node over, String title, String name) {
        return toWrite;
    }

    @Override
    public Optional<String> read(String key) {
        return Optional.ofNullable(remembered.get(key));
    }

    @Override
    public void write(String key, String value) {
        remembered.put(key, value);
    }
}
