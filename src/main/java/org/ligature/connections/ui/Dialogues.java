package org.ligature.connections.ui;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.connections.ConnectionId;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.ui.Dialogs;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Opens the dialogs of connections over a page.
record Dialogues(Actor actor, ConnectionsParts parts, Words words) {

    /// @param to the record connected to; null where it is still to be found
    void connect(Node over, RecordRef from, @Nullable RecordRef to) {
        withMe(over, (_, model) -> model.begin(from, to), from);
    }

    /// Goes on with what was typed elsewhere.
    void goOn(Node over, RecordRef from, Draft typed) {
        withMe(
                over,
                (_, model) -> {
                    model.begin(from, null);
                    model.draft().goOn(typed);
                },
                from);
    }

    void connectToMe(Node over, RecordRef from) {
        withMe(over, (me, model) -> model.begin(from, me), from);
    }

    void edit(Node over, ConnectionId id) {
        changes(over)
                .open(
                        id,
                        connection ->
                                withMe(
                                        over,
                                        (_, model) -> model.edit(connection),
                                        connection.record1().record().orElse(null)));
    }

    /// Ends a connection since one of its two moved on.
    void moveOn(Node over, ConnectionId id) {
        read(over, () -> moving(id), known -> moveOn(over, known));
    }

    private record Moving(Start start, MovedOnViewModel.Sides sides) {}

    private Moving moving(ConnectionId id) {
        var connections = parts.connections();
        return new Moving(
                start(),
                new MovedOnViewModel.Sides(
                        connections.open(actor, id), connections.open(actor, id.sibling())));
    }

    private void moveOn(Node over, Moving known) {
        var movers = known.sides().movers();
        var mover = movers.stream().filter(this::isPerson).findFirst().orElse(movers.getFirst());
        var me = known.start().me();
        var model = new MovedOnViewModel(actor, parts, known.sides(), mover, me);
        var records = records(null, known.start()::stubs);
        new MovedOnDialog(model, made(records, () -> {})).show(over);
    }

    /// Who has a first and a last name moves on sooner than what has not.
    private boolean isPerson(RecordRef record) {
        var table = parts.schema().get().require(record.table());
        return table.require(table.nameColumn()).type() instanceof ColumnType.Computed(var formula)
                && formula == ColumnType.Computed.Formula.FULL_NAME;
    }

    /// What a dialog has to know of the store before it opens.
    ///
    /// @param stubs the tables of which records can be made in place
    record Start(RecordRef me, List<Table> stubs) {}

    private void withMe(
            Node over, BiConsumer<RecordRef, ConnectViewModel> begin, @Nullable RecordRef from) {
        read(over, this::start, start -> open(over, start, begin, from));
    }

    /// Reads what a dialog has to know; nothing opens where its page is left meanwhile.
    <T> void read(Node over, Callable<T> reading, Consumer<T> then) {
        parts.tasks()
                .run(
                        reading,
                        known -> {
                            if (over.getScene() != null) {
                                then.accept(known);
                            }
                        },
                        problem -> show(over, problem));
    }

    /// Blocks.
    Start start() {
        return new Start(me(), parts.bulk().stubTables(actor));
    }

    /// The acting user as a record.
    private RecordRef me() {
        var id = new RecordId(actor.userId());
        return Objects.requireNonNull(parts.records().refs(actor, List.of(id)).get(id));
    }

    private void open(
            Node over,
            Start start,
            BiConsumer<RecordRef, ConnectViewModel> begin,
            @Nullable RecordRef from) {
        var model = new ConnectViewModel(actor, start.me(), parts);
        begin.accept(start.me(), model);
        var changes = changes(over);
        var records = records(from, () -> model.isNew() ? start.stubs() : List.of());
        var made = made(records, () -> activate(changes, model));
        new ConnectDialog(model, made, questions(over, start.me())).show(over);
    }

    /// Finds records to connect to.
    ///
    /// @param from whose connections are told; null where that does not matter
    RecordSearch records(@Nullable RecordRef from, Supplier<List<Table>> creatable) {
        return new RecordSearch(actor, parts, parts.schema().get().connectable(), from, creatable);
    }

    /// What the fields of a dialog are made with.
    ConnectView.Made made(RecordSearch records, Runnable activate) {
        return new ConnectView.Made(
                records,
                owners(),
                parts.schema(),
                parts.forms(),
                Categories.of(parts.schema().get(), words.texts()),
                words,
                parts.preferences(),
                parts.newRole(),
                activate);
    }

    private static void activate(Changes changes, ConnectViewModel model) {
        var connection = model.savedProperty().get();
        if (connection != null) {
            changes.setActive(
                    List.of(connection.id()),
                    true,
                    _ -> changes.open(connection.id(), model::edit));
        }
    }

    private RecordSearch owners() {
        var schema = parts.schema().get();
        var owner = schema.require("connection").require("ownerid");
        var tables =
                owner.type() instanceof ColumnType.Lookup(var names) ? names : List.<String>of();
        return new RecordSearch(actor, parts, tables.stream().map(schema::require).toList());
    }

    private Changes changes(Node over) {
        return new Changes(
                actor, parts.connections(), parts.tasks(), problem -> show(over, problem));
    }

    private static void show(Node over, Problem problem) {
        if (over.getScene() != null) {
            Dialogs.problem(over, problem);
        }
    }

    private ConnectionQuestions questions(Node over, RecordRef me) {
        var changes = changes(over);
        var owner = new OwnerDialog(changes, words, parts.schema(), this::owners, me);
        return new ConnectionQuestions(changes, words.texts(), owner::card);
    }

    /// Questions asked outside the dialog.
    void ask(Node over, Consumer<ConnectionQuestions> asked) {
        parts.tasks()
                .run(
                        this::me,
                        me -> asked.accept(questions(over, me)),
                        problem -> show(over, problem));
    }
}
