package org.ligature.connections.ui;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Privilege;
import org.ligature.audit.Actor;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.Connection;
import org.ligature.connections.NewConnection;
import org.ligature.connections.Role;
import org.ligature.connections.RoleId;
import org.ligature.kit.problem.Problem;
import org.ligature.records.RecordRef;
import org.ligature.schema.Table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Connects records to one record in a role of one category, or without a role.
///
/// @param category null where it does not matter
/// @param tables those of what is connected
record CategoryViewModel(
        Actor actor,
        ConnectionsParts parts,
        Words words,
        RecordRef record,
        @Nullable Integer category,
        List<String> tables) {

    /// Which of the tables can be connected, and have a role of the category.
    List<String> connectable() {
        var schema = parts.schema().get();
        return tables.stream()
                .flatMap(name -> schema.table(name).stream())
                .filter(Table::connectable)
                .map(Table::name)
                .filter(name -> category == null || usual(name).isPresent())
                .toList();
    }

    boolean mayConnect() {
        return parts.records().may(actor, Privilege.CREATE);
    }

    /// Tells the sections of a form apart.
    String key() {
        return category == null ? String.join("-", tables) : category.toString();
    }

    private Optional<RoleId> usual(String table) {
        return category == null
                ? Optional.empty()
                : parts.roles().usual(table, category).map(Role::id);
    }

    void connect(RecordRef to, Consumer<ConnectOutcome> came, Consumer<Problem> failed) {
        parts.tasks().run(() -> connected(to), came, failed);
    }

    private ConnectOutcome connected(RecordRef to) {
        var wanted = NewConnection.between(record.id(), to.id());
        return parts.connections().connect(actor, usual(to.table()).map(wanted::as).orElse(wanted));
    }

    /// The same for the dialog, which asks for what must be filled.
    Draft draft(RecordRef to) {
        @Nullable Role role =
                category == null ? null : parts.roles().usual(to.table(), category).orElse(null);
        return Draft.EMPTY.to(to).roles(role, null);
    }

    /// A connection without roles has no sentence but that it is there.
    String said(Connection made) {
        if (made.record1().role().isEmpty() && made.record2().role().isEmpty()) {
            var to = made.record2().record().map(RecordRef::name).orElse("");
            return words.texts().get("section.connected", to, record.name());
        }
        return words.texts().get("saved", words.sentence(made));
    }
}
