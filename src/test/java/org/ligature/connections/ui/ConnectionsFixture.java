package org.ligature.connections.ui;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;

import org.ligature.Fx;
import org.ligature.Sample;
import org.ligature.audit.Actor;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.Connection;
import org.ligature.connections.NewConnection;
import org.ligature.connections.Role;
import org.ligature.connections.RoleId;
import org.ligature.design.SpecReader;
import org.ligature.forms.RecordFinder;
import org.ligature.forms.ui.FormParts;
import org.ligature.forms.ui.FormsUi;
import org.ligature.forms.ui.RecordNavigation;
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
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.SaveOutcome;
import org.ligature.records.ValueFormat;
import org.ligature.records.Values;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The screens of connections over a store with the seed roles, in a small window.
final class ConnectionsFixture implements GridPreferences, RecordNavigation {

    static final Locale LOCALE = Locale.UK;

    /// Makes roles with nothing but the name that was typed.
    final NewRole newRole =
            new NewRole() {
                @Override
                public boolean isAllowed() {
                    return true;
                }

                @Override
                public void make(Node over, String name, Consumer<Role> made) {
                    made.accept(sample.roles().create(admin(), name, 1, "", Set.of()));
                }
            };

    final Sample sample;
    final ConnectionsParts parts;
    final ConnectionsUi connections;
    final List<RecordRef> opened = new ArrayList<>();
    BorderPane frame;
    Layers layers;
    private final Map<String, String> remembered = new HashMap<>();

    ConnectionsFixture() {
        this(new Sample());
    }

    ConnectionsFixture(Sample sample) {
        this(sample, DirectTasks.failing());
    }

    /// Tasks that answer on the FX thread, wherever they were started.
    static Tasks onFx() {
        return onFx(Runnable::run);
    }

    /// As [#onFx()], with an executor that may let the work wait.
    static Tasks onFx(Executor work) {
        Fx.start();
        return new Tasks(
                work,
                run -> {
                    if (Platform.isFxApplicationThread()) {
                        run.run();
                    } else {
                        Platform.runLater(run);
                    }
                },
                thrown -> {
                    throw new AssertionError(thrown);
                },
                (_, run) -> {
                    if (Platform.isFxApplicationThread()) {
                        run.run();
                    } else {
                        Platform.runLater(run);
                    }
                });
    }

    ConnectionsFixture(Sample sample, Tasks tasks) {
        this.sample = sample;
        var store = sample.store();
        var queries = new QueryService(store.db(), store.access(), sample.schema()::schema);
        var format = new ValueFormat(LOCALE, store.clock(), Currency.getInstance("EUR"));
        var grids =
                new GridUi(
                        new GridParts(
                                queries,
                                sample.schema()::schema,
                                format,
                                store.clock(),
                                tasks,
                                this,
                                Dropping.NONE));
        parts =
                new ConnectionsParts(
                        sample.connections(),
                        sample.bulkConnect(),
                        sample.successions(),
                        sample.roles(),
                        sample.records(),
                        new SearchService(
                                store.db(), store.access(), sample.schema()::schema, queries),
                        queries,
                        grids,
                        this::forms,
                        sample.schema()::schema,
                        newRole,
                        this,
                        tasks,
                        store.clock(),
                        format);
        connections = new ConnectionsUi(admin(), parts, (_, record) -> opened.add(record));
        store.actions().afterCommit(connections::touched);
        store.actions().afterCommit(grids::touched);
    }

    /// A window with an empty page.
    Layers window() {
        frame = new BorderPane(label("page", "The page"));
        layers = new Layers(frame);
        return layers;
    }

    /// The page of a record with all that connections put onto it.
    Page page(RecordRef record) {
        return forms().open(record, this);
    }

    private FormsUi forms() {
        var clock = sample.store().clock();
        return new FormsUi(
                admin(),
                new FormParts(
                        sample.records(),
                        RecordFinder.of(parts.search()),
                        parts.schema(),
                        new ValueFormat(LOCALE, clock, Currency.getInstance("EUR")),
                        parts.tasks(),
                        clock,
                        _ -> {}),
                connections.recordSlots());
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
        throw new AssertionError(table);
    }

    @Override
    public void leave() {
        throw new AssertionError();
    }

    Actor admin() {
        return sample.store().admin();
    }

    RecordRef contact(String first, String last) {
        return create("contact", Values.of("firstname", first).with("lastname", last));
    }

    RecordRef account(String name) {
        return create("account", Values.of("name", name));
    }

    /// Adds a column to connections; its name is made of the one that is shown.
    ///
    /// @param facts what else its spec says, as JSON
    void added(String name, String type, String facts) {
        var spec =
                "{\"name\": \"%s\", \"displayname\": \"%s\", \"type\": \"%s\"%s}"
                        .formatted(
                                name.replace(" ", "").toLowerCase(Locale.ROOT),
                                name,
                                type,
                                facts.isEmpty() ? "" : ", " + facts);
        var tables = sample.store().tables();
        tables.addColumn(admin(), ConnectionList.TABLE, SpecReader.column(spec));
    }

    private RecordRef create(String table, Values values) {
        return switch (sample.records().create(admin(), table, values)) {
            case SaveOutcome.Saved saved -> saved.row().ref();
            case SaveOutcome other -> throw new AssertionError(other);
        };
    }

    RecordRef ref(RecordId id) {
        return sample.records().refs(admin(), List.of(id)).get(id);
    }

    RecordRef me() {
        return ref(new RecordId(admin().userId()));
    }

    Role role(String name) {
        return sample.roles().named(name).orElseThrow();
    }

    Connection connected(NewConnection wanted) {
        return switch (sample.connections().connect(admin(), wanted)) {
            case ConnectOutcome.Connected(var connection) -> connection;
            case ConnectOutcome other -> throw new AssertionError(other);
        };
    }

    Connection connected(RecordRef from, String role, RecordRef to) {
        return connected(NewConnection.between(from.id(), to.id()).as(role(role).id()));
    }

    /// Fills columns of a connection that were added.
    void give(Connection connection, Values values) {
        var wanted =
                new NewConnection(
                        id(connection.record1()),
                        role(connection.record1()),
                        id(connection.record2()),
                        role(connection.record2()),
                        connection.description(),
                        connection.period(),
                        null,
                        true,
                        values);
        var service = sample.connections();
        var outcome = service.change(admin(), connection.id(), connection.version(), wanted);
        if (!(outcome instanceof ConnectOutcome.Connected)) {
            throw new AssertionError(outcome);
        }
    }

    private static RecordId id(Connection.Side side) {
        return side.record().map(RecordRef::id).orElse(null);
    }

    private static RoleId role(Connection.Side side) {
        return side.role().map(Role::id).orElse(null);
    }

    List<Connection> of(RecordRef record) {
        return sample.connections().of(admin(), record.id(), true, 100);
    }

    List<Connection> inactiveOf(RecordRef record) {
        return sample.connections().of(admin(), record.id(), false, 100);
    }

    @Override
    public Optional<String> read(String key) {
        return Optional.ofNullable(remembered.get(key));
    }

    @Override
    public void write(String key, String value) {
        remembered.put(key, value);
    }

    static Node label(String id, String words) {
        var label = new Label(words);
        label.setId(id);
        return label;
    }
}
