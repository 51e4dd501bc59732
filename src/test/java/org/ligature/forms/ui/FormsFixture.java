package org.ligature.forms.ui;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.ligature.TestDb;
import org.ligature.forms.RecordFinder;
import org.ligature.kit.task.DirectTasks;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Page;
import org.ligature.query.QueryService;
import org.ligature.query.SearchService;
import org.ligature.records.RecordRef;
import org.ligature.records.Row;
import org.ligature.records.SaveOutcome;
import org.ligature.records.ValueFormat;
import org.ligature.records.Values;

import java.net.URI;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// A store with a few records, and a small window that shows pages of forms over it.
final class FormsFixture implements RecordNavigation {

    final TestDb db = new TestDb();
    final List<Row> made = new ArrayList<>();
    final List<URI> browsed = new ArrayList<>();
    final FormsUi forms;
    final BorderPane frame = new BorderPane();
    final Layers layers = new Layers(frame);
    Page page;

    FormsFixture() {
        this(RecordSlots.NONE);
    }

    FormsFixture(RecordSlots slots) {
        var format = new ValueFormat(Locale.UK, db.clock(), Currency.getInstance("EUR"));
        var parts =
                new FormParts(
                        db.records(),
                        finder(),
                        db.schema()::schema,
                        format,
                        DirectTasks.failing(),
                        db.clock(),
                        browsed::add);
        forms = new FormsUi(db.admin(), parts, slots);
        frame.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// What features above put beside a record, as they may look.
    static RecordSlots filled() {
        return new RecordSlots(
                _ -> List.of(new VBox(new Label("Beside the record"))),
                _ ->
                        List.of(
                                new RecordSlots.RelatedTab(
                                        "connections",
                                        "Connections",
                                        (record, _) ->
                                                new Label("Connections of " + record.name()))),
                _ ->
                        List.of(
                                new Action(
                                        "connect-to-another",
                                        "To Another…",
                                        Icon.TO_ANOTHER,
                                        () -> {}),
                                new Action("connect-to-me", "To Me", Icon.TO_ME, () -> {})),
                _ -> OptionalLong.of(12));
    }

    Row create(String table, Values values) {
        var row =
                assertInstanceOf(
                                SaveOutcome.Saved.class,
                                db.records().create(db.admin(), table, values))
                        .row();
        made.add(row);
        return row;
    }

    Row stored(RecordRef record) {
        return db.records().open(db.admin(), record.table(), record.id());
    }

    /// Somebody else saves the record.
    void other(RecordRef record, Values changed) {
        assertInstanceOf(
                SaveOutcome.Saved.class, db.records().update(db.admin(), stored(record), changed));
    }

    Parent show(RecordRef record) {
        open(record);
        return layers;
    }

    Parent showNew(String table) {
        create(table);
        return layers;
    }

    @Override
    public void open(RecordRef record) {
        put(forms.open(record, this));
    }

    @Override
    public void list(String table) {
        throw new AssertionError("Nobody asked for the list of " + table);
    }

    @Override
    public void create(String table) {
        put(forms.create(table, Values.NONE, this));
    }

    @Override
    public void leave() {
        frame.setCenter(new StackPane(label("left", "left")));
    }

    /// Leaves as the window would when one goes elsewhere.
    void goElsewhere() {
        page.leave(this::leave);
    }

    private void put(Page next) {
        page = next;
        frame.setCenter(next.node());
        var status = label("status", "");
        status.textProperty().bind(next.status());
        frame.setBottom(status);
    }

    private static Label label(String id, String words) {
        var label = new Label(words);
        label.setId(id);
        return label;
    }

    private void onKey(KeyEvent event) {
        for (var action : page.actions()) {
            if (!layers.isAsking()
                    && action.shortcut().filter(keys -> keys.match(event)).isPresent()) {
                event.consume();
                action.run();
                return;
            }
        }
    }

    private RecordFinder finder() {
        var queries = new QueryService(db.db(), db.access(), db.schema()::schema);
        return RecordFinder.of(
                new SearchService(db.db(), db.access(), db.schema()::schema, queries));
    }
}
