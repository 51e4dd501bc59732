package org.ligature.connections.ui;

import org.ligature.audit.Actor;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.Connection;
import org.ligature.connections.NewConnection;
import org.ligature.connections.Role;
import org.ligature.kit.problem.Problem;
import org.ligature.records.RecordRef;
import org.ligature.schema.Table;

import java.util.List;
import java.util.function.Consumer;

/// Connects records to one record in a role of one category.
record CategoryViewModel(
        Actor actor, ConnectionsParts parts, Words words, RecordRef record, int category) {

    /// Which of these tables have a role of the category.
    List<String> connectable(List<String> tables) {
        var schema = parts.schema().get();
        return tables.stream()
                .flatMap(name -> schema.table(name).stream())
                .filter(Table::connectable)
                .map(Table::name)
                .filter(name -> parts.roles().usual(name, category).isPresent())
                .toList();
    }

    void connect(RecordRef to, Consumer<ConnectOutcome> came, Consumer<Problem> failed) {
        parts.tasks().run(() -> connected(to), came, failed);
    }

    private ConnectOutcome connected(RecordRef to) {
        var wanted = NewConnection.between(record.id(), to.id());
        var role = parts.roles().usual(to.table(), category).map(Role::id);
        return parts.connections().connect(actor, role.map(wanted::as).orElse(wanted));
    }

    String said(Connection made) {
        return words.texts().get("saved", words.sentence(made));
    }
}
