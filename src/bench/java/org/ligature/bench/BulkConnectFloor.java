package org.ligature.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/// Many connections written by hand-written JDBC, in batches of a thousand: both rows of each, its
/// entry of the history with the same JSON, one transaction with a hash over all of it, one commit
/// and one flush. Ids, names and roles are known beforehand and nothing is held against any rule.
final class BulkConnectFloor {

    /// Two to be connected.
    record Couple(PairColumns.End mine, PairColumns.End theirs) {}

    private final Connection connection;
    private final HistoryEnd end;
    private long pairId = 1L << 41;

    BulkConnectFloor(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        end = new HistoryEnd(connection);
    }

    void prepare() throws SQLException {
        end.read();
    }

    Object connect(List<Couple> couples, PairColumns.Roles roles, long user) throws Exception {
        var now = LocalDateTime.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
        var time = now.truncatedTo(ChronoUnit.MILLIS);
        var transaction = end.nextTransaction();
        var hash = MessageDigest.getInstance("SHA-256");
        try (var pairs = new Batch(connection, "connection", PairColumns.NAMES);
                var history = new Batch(connection, "audit", HistoryEnd.ENTRY)) {
            for (var couple : couples) {
                pairId += 2;
                var uuid = World.uuid(4, pairId);
                var columns =
                        new PairColumns(
                                pairId,
                                uuid,
                                couple.mine(),
                                couple.theirs(),
                                roles,
                                null,
                                null,
                                0,
                                user,
                                time);
                pairs.add(columns.master());
                pairs.add(columns.mirror());
                var json = ConnectFloor.json(columns, time);
                hash.update(json.getBytes(StandardCharsets.UTF_8));
                history.add(
                        end.nextEntry(),
                        transaction,
                        "CREATE",
                        "connection",
                        pairId,
                        uuid,
                        couple.theirs().name(),
                        json);
            }
        }
        try (var transactions =
                new Batch(connection, "audit_transaction", HistoryEnd.TRANSACTION)) {
            transactions.add(
                    transaction,
                    World.uuid(5, pairId),
                    time,
                    user,
                    "connection.many",
                    couples.size(),
                    HexFormat.of().formatHex(hash.digest()));
        }
        connection.commit();
        try (var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
        return couples;
    }
}
