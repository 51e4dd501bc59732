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

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Opens the dialogs of connections over a page.
record Dialogues(Actor actor, ConnectionsParts parts, Words words) {

    /// @param to the record connected to; null where it is still to be found
    void connect(Node over, RecordRef from, @Nullable RecordRef to) {
        withMe(over, (_, model) -> model.begin(from, to), from);
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

    private void withMe(
            Node over, BiConsumer<RecordRef, ConnectViewModel> begin, @Nullable RecordRef from) {
        parts.tasks()
                .run(
                        this::me,
                        me -> {
                            if (over.getScene() != null) {
                                open(over, me, begin, from);
                            }
                        },
                        problem -> show(over, problem));
    }

    /// The acting user as a record.
    private RecordRef me() {
        var id = new RecordId(actor.userId());
        return Objects.requireNonNull(parts.records().refs(actor, List.of(id)).get(id));
    }

    private void open(
            Node over,
            RecordRef me,
            BiConsumer<RecordRef, ConnectViewModel> begin,
            @Nullable RecordRef from) {
        var model = new ConnectViewModel(actor, me, parts);
        begin.accept(me, model);
        var schema = parts.schema().get();
        var changes = changes(over);
        var made =
                new ConnectView.Made(
                        new RecordSearch(actor, parts, schema.connectable(), from),
                        owners(),
                        parts.schema(),
                        Categories.of(schema, words.texts()),
                        words,
                        parts.preferences(),
                        () -> activate(changes, model));
        new ConnectDialog(model, made, questions(over, me)).show(over);
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
        return new RecordSearch(actor, parts, tables.stream().map(schema::require).toList(), null);
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
