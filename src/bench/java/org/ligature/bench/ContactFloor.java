package org.ligature.bench;

import org.jspecify.annotations.Nullable;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;

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

/// Pages of contacts and whole contacts by hand-written JDBC.
final class ContactFloor {

    /// A line of the default view of contacts.
    record Line(
            long id,
            String fullname,
            @Nullable String jobtitle,
            @Nullable RecordRef company,
            @Nullable String email,
            @Nullable String city,
            @Nullable String phone,
            @Nullable RecordRef owner) {}

    private static final String PAGE =
            """
            SELECT c.id, c.fullname, c.jobtitle, c.parentcustomerid, p.uuid, p.table_id, p.name,
                c.emailaddress1, c.address1_city, c.telephone1, c.ownerid, o.uuid, o.table_id,
                o.name
            FROM (SELECT id, fullname, jobtitle, parentcustomerid, emailaddress1, address1_city,
                    telephone1, ownerid
                FROM contact WHERE statecode = ?%s
                ORDER BY statecode, fullname, id LIMIT 50) c
            LEFT JOIN record p ON p.id = c.parentcustomerid
            LEFT JOIN record o ON o.id = c.ownerid
            ORDER BY c.fullname, c.id\
            """;

    private static final List<String> TEXTS =
            List.of(
                    "firstname",
                    "lastname",
                    "fullname",
                    "jobtitle",
                    "emailaddress1",
                    "telephone1",
                    "mobilephone",
                    "fax",
                    "department",
                    "address1_line1",
                    "address1_line2",
                    "address1_line3",
                    "address1_city",
                    "address1_stateorprovince",
                    "address1_postalcode",
                    "address1_country",
                    "address1_composite",
                    "spousesname",
                    "description");
    private static final List<String> NUMBERS =
            List.of(
                    "accountrolecode",
                    "gendercode",
                    "familystatuscode",
                    "preferredcontactmethodcode",
                    "paymenttermscode",
                    "address1_shippingmethodcode",
                    "address1_freighttermscode",
                    "statecode",
                    "statuscode",
                    "importsequencenumber");
    private static final List<String> YES_OR_NO =
            List.of(
                    "donotsendmm",
                    "marketingonly",
                    "donotemail",
                    "donotbulkemail",
                    "donotphone",
                    "donotfax",
                    "donotpostalmail",
                    "creditonhold");
    private static final List<String> DAYS =
            List.of("birthdate", "anniversary", "lastusedincampaign");
    private static final List<String> TIMES =
            List.of("createdon", "modifiedon", "overriddencreatedon");
    private static final List<String> REFERENCES =
            List.of("parentcustomerid", "ownerid", "createdby", "modifiedby");

    private final PreparedStatement first;
    private final PreparedStatement deep;
    private final PreparedStatement whole;

    ContactFloor(Connection connection) throws SQLException {
        first = connection.prepareStatement(PAGE.formatted(""));
        deep = connection.prepareStatement(PAGE.formatted(" AND (fullname, id) > (?, ?)"));
        whole = connection.prepareStatement(wholeSql());
    }

    List<Line> first() throws SQLException {
        first.setInt(1, 0);
        return lines(first);
    }

    List<Line> after(String fullname, long id) throws SQLException {
        deep.setInt(1, 0);
        deep.setString(2, fullname);
        deep.setLong(3, id);
        return lines(deep);
    }

    private static List<Line> lines(PreparedStatement statement) throws SQLException {
        var lines = new ArrayList<Line>(50);
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                lines.add(
                        new Line(
                                rows.getLong(1),
                                rows.getString(2),
                                rows.getString(3),
                                reference(rows, 4),
                                rows.getString(8),
                                rows.getString(9),
                                rows.getString(10),
                                reference(rows, 11)));
            }
        }
        return lines;
    }

    static @Nullable RecordRef reference(ResultSet row, int at) throws SQLException {
        var uuid = row.getObject(at + 1, UUID.class);
        if (uuid == null) {
            return null;
        }
        return new RecordRef(
                new RecordId(row.getLong(at)),
                uuid,
                table(row.getInt(at + 2)),
                row.getString(at + 3));
    }

    static String table(int number) {
        return switch (number) {
            case 1 -> "account";
            case 2 -> "contact";
            case 3 -> "opportunity";
            default -> "systemuser";
        };
    }

    private static String wholeSql() {
        var columns = new StringBuilder("SELECT r.uuid, r.name, c.versionnumber, c.creditlimit");
        var joins = new StringBuilder(" FROM contact c JOIN record r ON r.id = c.id");
        for (var plain : List.of(TEXTS, NUMBERS, YES_OR_NO, DAYS, TIMES)) {
            plain.forEach(column -> columns.append(", c.").append(column));
        }
        for (var column : REFERENCES) {
            var l = "l_" + column;
            columns.append(", c.").append(column).append(", ").append(l).append(".uuid, ");
            columns.append(l).append(".table_id, ").append(l).append(".name");
            joins.append(" LEFT JOIN record ").append(l).append(" ON ").append(l);
            joins.append(".id = c.").append(column);
        }
        return columns.append(joins).append(" WHERE c.id = ?").toString();
    }

    /// Every column of one contact, lookups with their names.
    @Nullable Object[] whole(long id) throws SQLException {
        whole.setLong(1, id);
        try (var row = whole.executeQuery()) {
            row.next();
            var values = new @Nullable Object[4 + 47];
            values[0] = row.getObject(1, UUID.class);
            values[1] = row.getString(2);
            values[2] = row.getLong(3);
            values[3] = row.getBigDecimal(4);
            int at = 4;
            for (int i = 0; i < TEXTS.size(); i++, at++) {
                values[at] = row.getString(at + 1);
            }
            for (int i = 0; i < NUMBERS.size(); i++, at++) {
                int number = row.getInt(at + 1);
                values[at] = row.wasNull() ? null : number;
            }
            for (int i = 0; i < YES_OR_NO.size(); i++, at++) {
                boolean yes = row.getBoolean(at + 1);
                values[at] = row.wasNull() ? null : yes;
            }
            for (int i = 0; i < DAYS.size(); i++, at++) {
                values[at] = row.getObject(at + 1, LocalDate.class);
            }
            for (int i = 0; i < TIMES.size(); i++, at++) {
                var time = row.getObject(at + 1, LocalDateTime.class);
                values[at] = time == null ? null : time.toInstant(ZoneOffset.UTC);
            }
            for (int i = 0; i < REFERENCES.size(); i++) {
                values[at + i] = reference(row, at + 1 + 4 * i);
            }
            return values;
        }
    }
}
