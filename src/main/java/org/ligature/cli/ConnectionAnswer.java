package org.ligature.cli;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Connection;
import org.ligature.schema.PartialDate;

import java.util.LinkedHashMap;
import java.util.Map;

/// Tells how a connection stands, seen from one of its rows.
record ConnectionAnswer(Session session) {

    int print(Connection connection) {
        session.answer().object(object(connection));
        return 0;
    }

    Map<String, Object> object(Connection connection) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", connection.uuid().toString());
        object.put("connectionid", connection.uuid().toString());
        object.put("relatedconnectionid", sibling(connection).uuid().toString());
        side(object, "record1", connection.record1());
        side(object, "record2", connection.record2());
        put(object, "category", connection.category());
        put(
                object,
                "description",
                connection.description().isEmpty() ? null : connection.description());
        put(object, "effectivestart", text(connection.period().starting()));
        put(object, "effectiveend", text(connection.period().ending()));
        var table = session.table(ConnectionWords.TABLE);
        for (var column : table.ofCustomColumns().columns()) {
            session.writer().put(object, table, column, connection.values().get(column.name()));
        }
        object.put("ownerid", connection.owner().uuid().toString());
        object.put("ownerid@name", connection.owner().name());
        object.put("ismaster", connection.master());
        object.put("statecode", connection.active() ? 0 : 1);
        object.put("statuscode", connection.active() ? 1 : 2);
        object.put("versionnumber", connection.version());
        return object;
    }

    private Connection sibling(Connection connection) {
        return session.store().connections().open(session.actor(), connection.id().sibling());
    }

    private static void side(Map<String, Object> object, String name, Connection.Side side) {
        side.record()
                .ifPresent(
                        ref -> {
                            object.put(name + "id", ref.uuid().toString());
                            object.put(name + "id@name", ref.name());
                            object.put(name + "id@table", ref.table());
                        });
        side.role()
                .ifPresent(
                        role -> {
                            object.put(name + "roleid", role.uuid().toString());
                            object.put(name + "roleid@name", role.name());
                        });
    }

    private static @Nullable Object text(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }

    private static void put(Map<String, Object> object, String key, @Nullable Object value) {
        if (value != null) {
            object.put(key, value);
        }
    }
}
