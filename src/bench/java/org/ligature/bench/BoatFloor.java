package org.ligature.bench;

import org.jspecify.annotations.Nullable;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Pages of boats and whole boats by hand-written JDBC.
final class BoatFloor {

    /// A line of the default view of boats.
    record Line(
            long id,
            String name,
            @Nullable String text,
            @Nullable Integer number,
            @Nullable BigDecimal amount,
            @Nullable RecordRef owner) {}

    private static final String PAGE =
            """
            SELECT b.id, b.new_name, b.new_text1, b.new_number1, b.new_amount1, b.ownerid, o.uuid,
                o.table_id, o.name
            FROM (SELECT id, new_name, new_text1, new_number1, new_amount1, ownerid
                FROM new_boat WHERE statecode = ?%s
                ORDER BY statecode, new_name, id LIMIT 50) b
            LEFT JOIN record o ON o.id = b.ownerid
            ORDER BY b.new_name, b.id\
            """;

    private static final List<String> TEXTS = Boats.WIDE.textColumns();
    private static final List<String> NUMBERS = Boats.WIDE.numberColumns();
    private static final List<String> AMOUNTS = Boats.WIDE.amountColumns();
    private static final List<String> FLAGS = Boats.WIDE.flagColumns();
    private static final List<String> DAYS = Boats.WIDE.dayColumns();
    private static final List<String> TIMES = Boats.WIDE.timeColumns();
    private static final List<String> STAMPS = List.of("createdon", "modifiedon");
    private static final List<String> USERS = List.of("ownerid", "createdby", "modifiedby");

    private final PreparedStatement first;
    private final PreparedStatement deep;
    private final PreparedStatement whole;

    BoatFloor(Connection connection) throws SQLException {
        first = connection.prepareStatement(PAGE.formatted(""));
        deep = connection.prepareStatement(PAGE.formatted(" AND (new_name, id) > (?, ?)"));
        whole = connection.prepareStatement(wholeSql());
    }

    List<Line> first() throws SQLException {
        first.setInt(1, 0);
        return lines(first);
    }

    List<Line> after(String name, long id) throws SQLException {
        deep.setInt(1, 0);
        deep.setString(2, name);
        deep.setLong(3, id);
        return lines(deep);
    }

    private static List<Line> lines(PreparedStatement statement) throws SQLException {
        var lines = new ArrayList<Line>(50);
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                int number = rows.getInt(4);
                lines.add(
                        new Line(
                                rows.getLong(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.wasNull() ? null : number,
                                rows.getBigDecimal(5),
                                reference(rows, 6)));
            }
        }
        return lines;
    }

    private static @Nullable RecordRef reference(ResultSet row, int at) throws SQLException {
        var uuid = row.getObject(at + 1, UUID.class);
        if (uuid == null) {
            return null;
        }
        row.getInt(at + 2);
        return new RecordRef(
                new RecordId(row.getLong(at)), uuid, "systemuser", row.getString(at + 3));
    }

    private static String wholeSql() {
        var columns = new StringBuilder("SELECT r.uuid, r.name, b.versionnumber, b.new_name");
        columns.append(", b.statecode, b.statuscode");
        var joins = new StringBuilder(" FROM new_boat b JOIN record r ON r.id = b.id");
        for (var plain : List.of(TEXTS, NUMBERS, AMOUNTS, FLAGS, DAYS, TIMES, STAMPS)) {
            plain.forEach(column -> columns.append(", b.").append(column));
        }
        for (var column : USERS) {
            var l = "l_" + column;
            columns.append(", b.").append(column).append(", ").append(l).append(".uuid, ");
            columns.append(l).append(".table_id, ").append(l).append(".name");
            joins.append(" LEFT JOIN record ").append(l).append(" ON ").append(l);
            joins.append(".id = b.").append(column);
        }
        return columns.append(joins).append(" WHERE b.id = ?").toString();
    }

    /// Every column of one boat, lookups with their names.
    List<@Nullable Object> whole(long id) throws SQLException {
        whole.setLong(1, id);
        try (var row = whole.executeQuery()) {
            row.next();
            var values = new ArrayList<@Nullable Object>(80);
            values.add(row.getObject(1, UUID.class));
            values.add(row.getString(2));
            values.add(row.getLong(3));
            values.add(row.getString(4));
            values.add(row.getInt(5));
            values.add(row.getInt(6));
            for (var _ : TEXTS) {
                values.add(row.getString(values.size() + 1));
            }
            for (var _ : NUMBERS) {
                int number = row.getInt(values.size() + 1);
                values.add(row.wasNull() ? null : number);
            }
            for (var _ : AMOUNTS) {
                values.add(row.getBigDecimal(values.size() + 1));
            }
            for (var _ : FLAGS) {
                boolean yes = row.getBoolean(values.size() + 1);
                values.add(row.wasNull() ? null : yes);
            }
            for (var _ : DAYS) {
                values.add(row.getObject(values.size() + 1, LocalDate.class));
            }
            for (int i = TIMES.size() + STAMPS.size(); i > 0; i--) {
                var time = row.getObject(values.size() + 1, LocalDateTime.class);
                values.add(time == null ? null : time.toInstant(ZoneOffset.UTC));
            }
            int at = values.size() + 1;
            for (int i = 0; i < USERS.size(); i++) {
                values.add(reference(row, at + 4 * i));
            }
            return values;
        }
    }
}
