package org.ligature.bench;

import org.ligature.records.RecordId;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/// A connection written durably by hand-written JDBC: both rows in one insert, the entry of the
/// history with the same JSON, its transaction with a hash, the commit and the flush. It knows all
/// ids, names and roles beforehand and holds nothing against any rule.
final class ConnectFloor {

    private final Connection connection;
    private final PreparedStatement pair;
    private final PreparedStatement entry;
    private final PreparedStatement transaction;
    private final Statement plain;
    private final HistoryEnd history;
    private long pairId = 1L << 40;

    ConnectFloor(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        var marks = "(?" + ", ?".repeat(PairColumns.NAMES.split(",").length - 1) + ")";
        pair =
                connection.prepareStatement(
                        "INSERT INTO connection (%s) VALUES %s, %s"
                                .formatted(PairColumns.NAMES, marks, marks));
        entry = connection.prepareStatement("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        transaction =
                connection.prepareStatement(
                        "INSERT INTO audit_transaction (%s) VALUES (?, ?, ?, ?, ?, ?, ?)"
                                .formatted(HistoryEnd.TRANSACTION));
        plain = connection.createStatement();
        history = new HistoryEnd(connection);
    }

    void prepare() throws SQLException {
        history.read();
    }

    RecordId connect(
            PairColumns.End mine, PairColumns.End theirs, PairColumns.Roles roles, long user)
            throws Exception {
        var now = LocalDateTime.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
        var time = now.truncatedTo(ChronoUnit.MILLIS);
        pairId += 2;
        var uuid = World.uuid(4, pairId);
        var columns = new PairColumns(pairId, uuid, mine, theirs, roles, null, null, 0, user, time);
        fill(pair, columns.master(), 0);
        fill(pair, columns.mirror(), columns.master().length);
        pair.executeUpdate();
        var json = json(columns, time);
        var transactionId = history.nextTransaction();
        fill(
                entry,
                new Object[] {
                    history.nextEntry(),
                    transactionId,
                    "CREATE",
                    "connection",
                    pairId,
                    uuid,
                    theirs.name(),
                    json
                },
                0);
        entry.executeUpdate();
        var hash = MessageDigest.getInstance("SHA-256");
        hash.update(json.getBytes(StandardCharsets.UTF_8));
        fill(
                transaction,
                new Object[] {
                    transactionId,
                    World.uuid(5, pairId),
                    time,
                    user,
                    "connection.create",
                    1,
                    HexFormat.of().formatHex(hash.digest())
                },
                0);
        transaction.executeUpdate();
        connection.commit();
        plain.execute("CHECKPOINT SYNC");
        return new RecordId(pairId);
    }

    private static void fill(PreparedStatement statement, Object[] values, int from)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(from + i + 1, values[i]);
        }
    }

    static String json(PairColumns pair, LocalDateTime time) {
        var json = new StringBuilder(800).append('[');
        number(json, "record1id", pair.end1().record());
        whole(json, "record1objecttypecode", pair.end1().type());
        number(json, "record1roleid", pair.roles().role1());
        number(json, "record2id", pair.end2().record());
        whole(json, "record2objecttypecode", pair.end2().type());
        number(json, "record2roleid", pair.roles().role2());
        whole(json, "category", pair.roles().category2());
        number(json, "ownerid", pair.user());
        whole(json, "statecode", 0);
        whole(json, "statuscode", 1);
        json.append("{\"column\":\"createdon\",\"before\":null,\"after\":{\"instant\":\"")
                .append(time)
                .append("Z\"}},");
        number(json, "createdby", pair.user());
        json.setCharAt(json.length() - 1, ']');
        return json.toString();
    }

    private static void number(StringBuilder json, String column, long value) {
        json.append("{\"column\":\"")
                .append(column)
                .append("\",\"before\":null,\"after\":{\"long\":\"")
                .append(value)
                .append("\"}},");
    }

    private static void whole(StringBuilder json, String column, int value) {
        json.append("{\"column\":\"")
                .append(column)
                .append("\",\"before\":null,\"after\":")
                .append(value)
                .append("},");
    }
}
