package org.ligature.connections.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Privilege;
import org.ligature.audit.Actor;
import org.ligature.audit.Touched;
import org.ligature.connections.Connection;
import org.ligature.connections.ConnectionId;
import org.ligature.connections.Role;
import org.ligature.forms.FormLayout;
import org.ligature.forms.ui.RecordSlots;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Page;
import org.ligature.kit.ui.Suggestion;
import org.ligature.query.ui.Carried;
import org.ligature.query.ui.DropTarget;
import org.ligature.query.ui.Dropping;
import org.ligature.query.ui.Grid;
import org.ligature.query.ui.GridSpec;
import org.ligature.query.ui.Selected;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.schema.Table;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The door to the screens of connections.
public final class ConnectionsUi {

    static final String STYLES =
            Objects.requireNonNull(ConnectionsUi.class.getResource("connections.css"))
                    .toExternalForm();

    private static final Runnable NOTHING = () -> {};

    private final Actor actor;
    private final ConnectionsParts parts;
    private final BiConsumer<Node, RecordRef> open;
    private final Words words;
    private final Dialogues dialogues;
    private final Set<PanelView> panels = Collections.newSetFromMap(new WeakHashMap<>());
    private final Set<ConnectionListView> lists = Collections.newSetFromMap(new WeakHashMap<>());

    /// @param open opens a record in the window in which the node stands
    public ConnectionsUi(Actor actor, ConnectionsParts parts, BiConsumer<Node, RecordRef> open) {
        this.actor = actor;
        this.parts = parts;
        this.open = open;
        this.words = Words.of(parts.locale(), parts.clock());
        this.dialogues = new Dialogues(actor, parts, words);
    }

    /// The panel beside a record's form.
    ///
    /// @param openList shows the connections of this record as a list
    public Region panel(RecordRef record, Runnable openList) {
        return panel(record, openList, NOTHING);
    }

    /// The panel of a record wherever it is shown; nothing where its table has no connections.
    public List<Node> beside(RecordRef record, Runnable openList) {
        return where(record, () -> panel(record, openList));
    }

    private Region panel(RecordRef record, Runnable openList, Runnable changed) {
        var model = new PanelViewModel(actor, record, parts, words);
        var self = new AtomicReference<@Nullable PanelView>();
        Supplier<Node> over = () -> Objects.requireNonNull(self.get());
        var leads =
                new PanelView.Leads(
                        to -> open.accept(over.get(), to),
                        connection -> edit(over.get(), connection.id()),
                        () -> connect(over.get(), record),
                        () -> connectToMe(over.get(), record),
                        openList,
                        connection -> dialogues.moveOn(over.get(), connection.id()),
                        connection ->
                                ask(
                                        over,
                                        (asks, ids) -> asks.deactivate(over.get(), ids, NOTHING),
                                        connection),
                        connection ->
                                ask(
                                        over,
                                        (asks, ids) -> asks.assign(over.get(), ids, NOTHING),
                                        connection),
                        connection ->
                                ask(
                                        over,
                                        (asks, ids) -> asks.delete(over.get(), ids, NOTHING),
                                        connection));
        var view =
                new PanelView(
                        model,
                        new PanelView.Made(
                                words,
                                categories(),
                                parts.schema(),
                                new AddedWords(parts.schema(), parts.forms(), words.texts()),
                                leads,
                                this::may));
        self.set(view);
        panels.add(view);
        droppable(view, record);
        model.totalsProperty().subscribe((_, _) -> changed.run());
        model.load();
        return view;
    }

    private void ask(
            Supplier<Node> over,
            BiConsumer<ConnectionQuestions, List<ConnectionId>> asked,
            Connection connection) {
        dialogues.ask(over.get(), asks -> asked.accept(asks, List.of(connection.id())));
    }

    private Categories categories() {
        return Categories.of(parts.schema().get(), words.texts());
    }

    /// The list of a record's connections, for its Related tabs.
    public Region list(RecordRef record) {
        return list(record, NOTHING);
    }

    private Region list(RecordRef record, Runnable changed) {
        var self = new AtomicReference<@Nullable Node>();
        Supplier<Node> over = () -> Objects.requireNonNull(self.get());
        var connect = actions("connections", record.table(), over, then -> then.accept(record));
        var view =
                view(
                        ConnectionList.KEY,
                        over,
                        connect,
                        spec -> spec.of(record, () -> empty(over, record)));
        self.set(view);
        view.foot(
                new SentenceRow(
                        new SentenceViewModel(actor, parts, record),
                        words,
                        typed -> dialogues.goOn(over.get(), record, typed),
                        (from, typed) -> dialogues.goOn(over.get(), from, typed)));
        view.onTouched(changed);
        lists.add(view);
        return view;
    }

    /// The connections of one category, or to records of some tables, as a section of a record's
    /// form.
    public Node section(RecordSlots.Context here, FormLayout.Section section) {
        var model =
                new CategoryViewModel(
                        actor, parts, words, here.record(), section.category(), section.tables());
        var tables = model.connectable();
        if (tables.isEmpty()) {
            return new Region();
        }
        var title = section.title();
        var leads =
                new ConnectionList.Leads(
                        to -> open.accept(here.over().get(), to),
                        id -> edit(here.over().get(), id));
        var none = words.texts().get("section.none", title.toLowerCase(parts.locale()));
        var field =
                parts.forms()
                        .get()
                        .lookup(
                                "connect-" + model.key(),
                                words.texts().get("section.field"),
                                tables);
        var asks = CategorySection.asks(asks(here.over()));
        var grid =
                grid(
                        leads,
                        () -> AsOf.NOW,
                        list -> list.of(model, title, () -> Fields.label(none, "muted")));
        Consumer<Draft> dialog = draft -> dialogues.goOn(here.over().get(), here.record(), draft);
        return new CategorySection(model, title, grid, field, words.texts(), asks, dialog).node();
    }

    /// The page of all connections.
    public Page allConnections() {
        var self = new AtomicReference<@Nullable Node>();
        Supplier<Node> over = () -> Objects.requireNonNull(self.get());
        var view =
                view(
                        "all-connections",
                        over,
                        List.of(),
                        spec -> spec.all(() -> words.nothing(Icon.CONNECTION)));
        self.set(view);
        return new AllConnectionsPage(
                view, words.texts().get("all-connections"), this::allConnections);
    }

    /// The page of the connections that have a role on either side.
    public Page withRole(Role role) {
        var self = new AtomicReference<@Nullable Node>();
        Supplier<Node> over = () -> Objects.requireNonNull(self.get());
        var view =
                view(
                        "role-connections",
                        over,
                        List.of(),
                        spec -> spec.with(role, () -> words.nothing(Icon.CONNECTION)));
        self.set(view);
        var title = words.texts().get("role-connections", role.name());
        return new AllConnectionsPage(view, title, () -> withRole(role));
    }

    private ConnectionListView view(
            String id,
            Supplier<Node> over,
            List<Action> connect,
            Function<ConnectionList, GridSpec> spec) {
        var leads =
                new ConnectionList.Leads(
                        to -> open.accept(over.get(), to), to -> edit(over.get(), to));
        var asOf = new AsOfField(id + "-as-of", words);
        var grid = grid(leads, asOf.asOfProperty()::get, spec);
        grid.edit(
                new ConnectionEdits(
                        actor, parts, words, new AddedEdits(parts.schema(), parts.format())));
        var model =
                new ConnectionListViewModel(
                        actor, parts.queries(), parts.tasks(), grid.selectedProperty());
        return new ConnectionListView(id, model, grid, connect, asks(over), asOf, words);
    }

    private Grid grid(
            ConnectionList.Leads leads,
            Supplier<AsOf> asOf,
            Function<ConnectionList, GridSpec> spec) {
        return parts.grids()
                .open(
                        actor,
                        () ->
                                Optional.of(
                                                new ConnectionList(
                                                        parts.schema().get(),
                                                        words,
                                                        categories(),
                                                        leads,
                                                        asOf.get()))
                                        .map(spec));
    }

    private ConnectionListView.Asks asks(Supplier<Node> over) {
        return new ConnectionListView.Asks(
                this::may,
                id -> edit(over.get(), id),
                id -> dialogues.moveOn(over.get(), id),
                (ids, done) ->
                        dialogues.ask(over.get(), asks -> asks.activate(over.get(), ids, done)),
                (ids, done) ->
                        dialogues.ask(over.get(), asks -> asks.deactivate(over.get(), ids, done)),
                (ids, done) ->
                        dialogues.ask(over.get(), asks -> asks.delete(over.get(), ids, done)),
                (ids, done) ->
                        dialogues.ask(over.get(), asks -> asks.assign(over.get(), ids, done)));
    }

    private Node empty(Supplier<Node> over, RecordRef record) {
        if (!may(Privilege.CREATE)) {
            return words.nothing(Icon.CONNECTION);
        }
        return words.nothing(
                Icon.CONNECTION,
                Fields.primary(
                        Fields.button(
                                "connections-list-empty-connect",
                                Icon.NEW,
                                words.texts().get("empty.connect"),
                                () -> connect(over.get(), record))),
                Fields.button(
                        "connections-list-empty-me",
                        words.texts().get("empty.me"),
                        () -> connectToMe(over.get(), record)));
    }

    /// Hears of a committed action, on any thread: panels that may show it read again. Grids hear
    /// it themselves.
    public void touched(Touched touched) {
        var concerns =
                !touched.in(ConnectionList.TABLE).isEmpty()
                        || parts.schema().get().connectable().stream()
                                .anyMatch(table -> !touched.in(table.name()).isEmpty());
        if (concerns) {
            parts.tasks().later(Duration.ZERO, this::tell);
        }
    }

    private void tell() {
        List.copyOf(panels).forEach(PanelView::touched);
        List.copyOf(lists).forEach(ConnectionListView::touched);
    }

    /// The connections that a sentence typed anywhere may mean. Blocks.
    ///
    /// @param page the record in view, which is meant where the sentence does not say who
    public List<Suggestion> said(String sentence, OptionalLong page) {
        if (!may(Privilege.CREATE)) {
            return List.of();
        }
        var ids = page.stream().mapToObj(RecordId::new).toList();
        var record = parts.records().refs(actor, ids).values().stream().findFirst();
        return new SentenceOffers(dialogues, new SentenceDeed(dialogues))
                .find(sentence, record.filter(it -> isConnectable(it.table())));
    }

    /// What comes of records that are dropped on another.
    public Dropping dropping() {
        return new ConnectDropped(dialogues, new ManyDialogues(dialogues));
    }

    /// Lets records be dropped on a node that stands for one.
    private void droppable(Node node, RecordRef record) {
        var item = Optional.of(new Carried.Item(record.id(), record.table()));
        new DropTarget(node, () -> item, dropping()).open();
    }

    /// Connects a record to another that is still to be found.
    public void connect(Node over, RecordRef from) {
        dialogues.connect(over, from, null);
    }

    /// Connects a record to the user.
    public void connectToMe(Node over, RecordRef from) {
        dialogues.connectToMe(over, from);
    }

    /// Opens a connection, seen from the side of this row.
    public void edit(Node over, ConnectionId connection) {
        dialogues.edit(over, connection);
    }

    /// What stands on the page of a record: the Connect menu, the panel, the Related tab.
    public RecordSlots recordSlots() {
        var title = words.texts().get("panel.title");
        return new RecordSlots(
                this::beside,
                here ->
                        where(
                                here.record(),
                                () ->
                                        new RecordSlots.RelatedTab(
                                                ConnectionList.KEY,
                                                title,
                                                (record, _) -> list(record, here.changed()))),
                here ->
                        actions(
                                "record",
                                here.record().table(),
                                here.over(),
                                then -> then.accept(here.record())),
                record ->
                        isConnectable(record.table())
                                ? OptionalLong.of(
                                        parts.connections().countsOf(actor, record.id()).active())
                                : OptionalLong.empty());
    }

    private List<Node> beside(RecordSlots.Context here) {
        droppable(here.over().get(), here.record());
        return where(
                here.record(),
                () ->
                        panel(
                                here.record(),
                                () -> here.related().accept(ConnectionList.KEY),
                                here.changed()));
    }

    /// What only records have that can be connected.
    private <T> List<T> where(RecordRef record, Supplier<? extends T> made) {
        return isConnectable(record.table()) ? List.of(made.get()) : List.of();
    }

    private boolean mayConnect(String table) {
        return isConnectable(table) && may(Privilege.CREATE);
    }

    /// Whether the user may do this to connections at all.
    private boolean may(Privilege privilege) {
        return parts.records().may(actor, privilege);
    }

    private boolean isConnectable(String table) {
        return parts.schema().get().table(table).filter(Table::connectable).isPresent();
    }

    /// The commands of a page whose table can be connected; none where it cannot.
    ///
    /// @param id what their ids begin with
    /// @param source hands on the record they connect, where there is one
    public List<Action> actions(
            String id, String table, Supplier<Node> over, Consumer<Consumer<RecordRef>> source) {
        return mayConnect(table) ? connect(id, over, source).ofRecord() : List.of();
    }

    /// The same for a list: what connects many connects all that are selected.
    ///
    /// @param source hands on the one record that is selected
    /// @param records hands on all that are
    public List<Action> actions(
            String id,
            String table,
            Supplier<Node> over,
            Consumer<Consumer<RecordRef>> source,
            Consumer<Consumer<List<RecordId>>> records,
            ObservableValue<Selected> selected) {
        return mayConnect(table) ? connect(id, over, source).ofList(selected, records) : List.of();
    }

    private ConnectActions connect(
            String id, Supplier<Node> over, Consumer<Consumer<RecordRef>> source) {
        return new ConnectActions(id, dialogues, new ManyDialogues(dialogues), over, source);
    }
}
