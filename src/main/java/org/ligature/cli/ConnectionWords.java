package org.ligature.cli;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Connection;
import org.ligature.connections.ConnectionId;
import org.ligature.connections.Role;
import org.ligature.connections.RoleId;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;
import org.ligature.schema.PartialDate;
import org.ligature.schema.Table;

import java.util.List;

/// Reads what is said of a connection on the command line. Null is what was not said.
record ConnectionWords(Session session) {

    static final String TABLE = "connection";

    /// The connection that has this UUID on either of its rows, seen from that row.
    Connection open(String id) {
        var found =
                Names.uuid(id)
                        .flatMap(uuid -> session.store().connections().find(session.actor(), uuid));
        ConnectionId known =
                found.orElseThrow(
                        () ->
                                new Failed(
                                        "ObjectDoesNotExist",
                                        session.texts().get("no-connection", id)));
        return session.store().connections().open(session.actor(), known);
    }

    @Nullable RecordId record(@Nullable String text) {
        var tables =
                session.store().schema().get().connectable().stream().map(Table::name).toList();
        return text == null || text.isBlank() ? null : new Names(session).one(tables, text).id();
    }

    @Nullable RecordId user(@Nullable String text) {
        return text == null
                ? null
                : new Names(session).one(List.of("systemuser", "team"), text).id();
    }

    @Nullable RoleId role(@Nullable String name) {
        return name == null || name.isBlank() ? null : new Outcomes(session).role(name).id();
    }

    /// @param words assignments to columns that were added to connections
    Values values(@Nullable List<String> words) {
        var assignments = new Assignments(session, session.table(TABLE));
        return words == null ? Values.NONE : assignments.added(words);
    }

    /// @param column the one that holds the date
    @Nullable PartialDate date(String column, @Nullable String text) {
        if (text == null) {
            return null;
        }
        var table = session.table(TABLE);
        return (PartialDate) session.reader().read(table, table.require(column), text).orElse(null);
    }

    static @Nullable RecordId recordOf(Connection.Side side) {
        return side.record().map(RecordRef::id).orElse(null);
    }

    static @Nullable RoleId roleOf(Connection.Side side) {
        return side.role().map(Role::id).orElse(null);
    }
}
