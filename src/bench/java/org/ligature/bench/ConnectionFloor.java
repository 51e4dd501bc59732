package org.ligature.bench;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.ConnectionId;
import org.ligature.connections.Period;
import org.ligature.connections.Role;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;
import org.ligature.schema.PartialDate;
import org.ligature.schema.PartialDate.Precision;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// A record's connections by hand-written JDBC: for the panel the very objects the service gives,
/// with the roles kept in memory; for the tab the values of the default view, with the roles
/// joined.
final class ConnectionFloor {

    /// A line of the tab.
    record Line(
            long id,
            @Nullable RecordRef other,
            int otherTable,
            @Nullable RecordRef role2,
            @Nullable Integer category,
            @Nullable RecordRef role1,
            @Nullable PartialDate starting,
            @Nullable PartialDate ending,
            @Nullable String description,
            int state,
            @Nullable RecordRef owner) {}

    private static final String PANEL =
            """
            SELECT c.id, c.uuid, c.record1id, m.uuid, m.table_id, m.name, c.record1roleid,
                c.record2id, o.uuid, c.record2objecttypecode, c.name, c.record2roleid, c.category,
                c.description, c.effectivestart, c.effectivestart_precision, c.effectiveend,
                c.effectiveend_precision, c.ismaster, c.statecode, c.versionnumber, c.ownerid,
                w.uuid, w.table_id, w.name
            FROM %s c
            LEFT JOIN record m ON m.id = c.record1id
            LEFT JOIN record o ON o.id = c.record2id
            LEFT JOIN record w ON w.id = c.ownerid\
            """;
    private static final String FIRST =
            """
            (SELECT * FROM connection WHERE record1id = ? AND statecode = 0
                ORDER BY record1id, statecode, name, id LIMIT %d)\
            """;
    private static final String TAB =
            """
            SELECT c.id, c.record2id, o.uuid, o.table_id, o.name, c.record2objecttypecode,
                c.record2roleid, t.uuid, t.name, c.category, c.record1roleid, s.uuid, s.name,
                c.effectivestart, c.effectivestart_precision, c.effectiveend,
                c.effectiveend_precision, c.description, c.statecode, c.ownerid, w.uuid,
                w.table_id, w.name
            FROM %s c
            LEFT JOIN record o ON o.id = c.record2id
            LEFT JOIN connectionrole t ON t.id = c.record2roleid
            LEFT JOIN connectionrole s ON s.id = c.record1roleid
            LEFT JOIN record w ON w.id = c.ownerid
            ORDER BY c.name, c.id\
            """;

    private final PreparedStatement panel;
    private final PreparedStatement all;
    private final PreparedStatement tab;
    private final Map<Long, Role> roles = new HashMap<>();

    ConnectionFloor(Connection connection, List<Role> roles) throws SQLException {
        panel = connection.prepareStatement(PANEL.formatted(FIRST.formatted(50)));
        all = connection.prepareStatement(PANEL.formatted(FIRST.formatted(1_000_000)));
        tab = connection.prepareStatement(TAB.formatted(FIRST.formatted(50)));
        roles.forEach(role -> this.roles.put(role.id().value(), role));
    }

    List<org.ligature.connections.Connection> panel(long record) throws SQLException {
        return connections(panel, record);
    }

    List<org.ligature.connections.Connection> all(long record) throws SQLException {
        return connections(all, record);
    }

    private List<org.ligature.connections.Connection> connections(
            PreparedStatement statement, long record) throws SQLException {
        statement.setLong(1, record);
        var connections = new ArrayList<org.ligature.connections.Connection>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                connections.add(connection(rows));
            }
        }
        return connections;
    }

    private org.ligature.connections.Connection connection(ResultSet row) throws SQLException {
        int category = row.getInt(13);
        var known = !row.wasNull();
        var description = row.getString(14);
        var other =
                new RecordRef(
                        new RecordId(row.getLong(8)),
                        row.getObject(9, UUID.class),
                        ContactFloor.table(row.getInt(10)),
                        row.getString(11));
        return new org.ligature.connections.Connection(
                new ConnectionId(row.getLong(1)),
                row.getObject(2, UUID.class),
                side(ContactFloor.reference(row, 3), row.getLong(7)),
                side(other, row.getLong(12)),
                known ? category : null,
                description == null ? "" : description,
                period(date(row, 15), date(row, 17)),
                Objects.requireNonNull(ContactFloor.reference(row, 22)),
                row.getInt(20) == 0,
                row.getBoolean(19),
                row.getLong(21),
                Values.NONE);
    }

    private static Period period(@Nullable PartialDate start, @Nullable PartialDate end) {
        return start == null && end == null ? Period.OPEN : new Period(start, end);
    }

    private org.ligature.connections.Connection.Side side(@Nullable RecordRef ref, long role) {
        return new org.ligature.connections.Connection.Side(
                Optional.ofNullable(ref), Optional.ofNullable(roles.get(role)));
    }

    List<Line> tab(long record) throws SQLException {
        tab.setLong(1, record);
        var lines = new ArrayList<Line>(50);
        try (var rows = tab.executeQuery()) {
            while (rows.next()) {
                lines.add(line(rows));
            }
        }
        return lines;
    }

    private static Line line(ResultSet row) throws SQLException {
        int category = row.getInt(10);
        var known = !row.wasNull();
        return new Line(
                row.getLong(1),
                ContactFloor.reference(row, 2),
                row.getInt(6),
                role(row, 7),
                known ? category : null,
                role(row, 11),
                date(row, 14),
                date(row, 16),
                row.getString(18),
                row.getInt(19),
                ContactFloor.reference(row, 20));
    }

    private static @Nullable RecordRef role(ResultSet row, int at) throws SQLException {
        var uuid = row.getObject(at + 1, UUID.class);
        return uuid == null
                ? null
                : new RecordRef(
                        new RecordId(row.getLong(at)),
                        uuid,
                        "connectionrole",
                        row.getString(at + 2));
    }

    private static @Nullable PartialDate date(ResultSet row, int at) throws SQLException {
        var day = row.getObject(at, LocalDate.class);
        return day == null ? null : PartialDate.of(day, Precision.of(row.getInt(at + 1)));
    }
}
