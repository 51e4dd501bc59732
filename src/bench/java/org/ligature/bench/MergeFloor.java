package org.ligature.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// A contact merged into another one by hand-written JDBC: the connections of both are read, both
/// rows of each of the one's are given the other, in batches of a thousand, with an entry of the
/// history for each; then the one is given up. One commit and one flush; nothing is held against
/// any rule, and none of the connections is taken for one that is there already.
final class MergeFloor {

    private static final String MINE =
            "SELECT id, uuid, name, record2id, record1roleid, record2roleid, statecode,"
                    + " effectivestart, effectiveend FROM connection WHERE record1id = ?";
    private static final String TOUCH =
            ", modifiedon = ?, modifiedby = ?, versionnumber = versionnumber + 1 WHERE id = ?";

    private final Connection connection;
    private final HistoryEnd end;

    MergeFloor(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        end = new HistoryEnd(connection);
    }

    /// Reads where the history ends.
    void prepare() throws SQLException {
        end.read();
    }

    private record Row(long id, UUID uuid, String name) {}

    Object merge(PairColumns.End loser, UUID uuid, PairColumns.End survivor, long user)
            throws Exception {
        var now = LocalDateTime.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
        var time = now.truncatedTo(ChronoUnit.MILLIS);
        var moving = read(loser.record());
        var there = read(survivor.record());
        move(moving, survivor, user, time);
        giveUp(loser, survivor, user, time);
        history(moving, loser, uuid, survivor, user, time);
        connection.commit();
        try (var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
        return there;
    }

    private List<Row> read(long record) throws SQLException {
        var read = new ArrayList<Row>();
        try (var statement = connection.prepareStatement(MINE)) {
            statement.setLong(1, record);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.add(
                            new Row(
                                    rows.getLong(1),
                                    rows.getObject(2, UUID.class),
                                    rows.getString(3)));
                }
            }
        }
        return read;
    }

    private void move(List<Row> rows, PairColumns.End to, long user, LocalDateTime time)
            throws SQLException {
        try (var mine = Batch.of(connection, "UPDATE connection SET record1id = ?" + TOUCH);
                var theirs =
                        Batch.of(
                                connection,
                                "UPDATE connection SET record2id = ?, name = ?" + TOUCH)) {
            for (var row : rows) {
                mine.add(to.record(), time, user, row.id());
                theirs.add(to.record(), to.name(), time, user, row.id() ^ 1);
            }
        }
    }

    private void giveUp(
            PairColumns.End loser, PairColumns.End survivor, long user, LocalDateTime time)
            throws SQLException {
        try (var contact =
                        Batch.of(
                                connection,
                                "UPDATE contact SET statecode = 1, statuscode = 2" + TOUCH);
                var directory =
                        Batch.of(connection, "UPDATE record SET statecode = 1 WHERE id = ?");
                var tombstone = new Batch(connection, "record_merge", "record_id, survivor_id")) {
            contact.add(time, user, loser.record());
            directory.add(loser.record());
            tombstone.add(loser.record(), survivor.record());
        }
    }

    private void history(
            List<Row> rows,
            PairColumns.End loser,
            UUID uuid,
            PairColumns.End survivor,
            long user,
            LocalDateTime time)
            throws Exception {
        var transaction = end.nextTransaction();
        var hash = MessageDigest.getInstance("SHA-256");
        var json = change("record1id", loser.record(), survivor.record());
        try (var entries = new Batch(connection, "audit", HistoryEnd.ENTRY)) {
            for (var row : rows) {
                hash.update(json.getBytes(StandardCharsets.UTF_8));
                entries.add(
                        end.nextEntry(),
                        transaction,
                        "UPDATE",
                        "connection",
                        row.id(),
                        row.uuid(),
                        row.name(),
                        json);
            }
            entries.add(
                    end.nextEntry(),
                    transaction,
                    "DEACTIVATE",
                    "contact",
                    loser.record(),
                    uuid,
                    loser.name(),
                    "[{\"column\":\"statecode\",\"before\":0,\"after\":1}]");
        }
        try (var transactions =
                new Batch(connection, "audit_transaction", HistoryEnd.TRANSACTION)) {
            transactions.add(
                    transaction,
                    World.uuid(8, transaction),
                    time,
                    user,
                    "record.merge",
                    rows.size() + 1,
                    HexFormat.of().formatHex(hash.digest()));
        }
    }

    private static String change(String column, long before, long after) {
        return "[{\"column\":\"%s\",\"before\":{\"long\":\"%d\"},\"after\":{\"long\":\"%d\"}}]"
                .formatted(column, before, after);
    }
}
