package org.ligature.bench;

import org.jspecify.annotations.Nullable;
import org.ligature.records.NameKey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;

/// Contacts written by hand-written JDBC, in batches of a thousand: directory, table and history
/// with the same columns and the same JSON as the import leaves, one transaction, one flush. The
/// rows are in memory, ids are counted here, and nothing is checked.
final class ImportFloor {

    private static final String COLUMNS =
            "firstname, lastname, jobtitle, emailaddress1, telephone1, address1_line1,"
                    + " address1_city, address1_postalcode, address1_country, birthdate,"
                    + " description, donotsendmm, marketingonly, donotemail, donotbulkemail,"
                    + " donotphone, donotfax, donotpostalmail, creditonhold, ownerid, statecode,"
                    + " statuscode, fullname, address1_composite, createdon, createdby, modifiedon,"
                    + " modifiedby, versionnumber";
    private static final String[] NAMES = COLUMNS.split(", ");
    private static final int FIRST_ID = 1_000;
    private static final int FIRST_ENTRY = 1_000;

    private final Connection connection;
    private final long user;

    ImportFloor(Connection connection, long user) {
        this.connection = connection;
        this.user = user;
    }

    void write(List<ImportedContacts.Contact> contacts) throws SQLException {
        connection.setAutoCommit(false);
        var now = LocalDateTime.of(2026, 11, 21, 9, 0);
        var hash = sha256();
        try (var directory =
                        new Batch(
                                connection,
                                "record",
                                "id, uuid, table_id, name, name_key, statecode");
                var table = new Batch(connection, "contact", "id, " + COLUMNS);
                var history =
                        new Batch(
                                connection,
                                "audit",
                                "id, transaction_id, operation, table_name, object_id,"
                                        + " object_uuid, object_name, changes")) {
            for (int i = 0; i < contacts.size(); i++) {
                var contact = contacts.get(i);
                long id = FIRST_ID + i;
                var uuid = World.uuid(6, i);
                var name = contact.full();
                directory.add(id, uuid, 2, name, NameKey.of(name), 0);
                var values = values(contact, now);
                table.add(withId(id, values));
                var json = json(values);
                hash.update(json.getBytes(StandardCharsets.UTF_8));
                history.add(
                        (long) FIRST_ENTRY + i, 1_000L, "CREATE", "contact", id, uuid, name, json);
            }
            directory.send();
        }
        try (var transactions =
                new Batch(
                        connection,
                        "audit_transaction",
                        "id, uuid, occurred_on, user_id, label, entries, hash")) {
            transactions.add(
                    1_000L,
                    World.uuid(7, 0),
                    now,
                    user,
                    "record.import",
                    contacts.size(),
                    HexFormat.of().formatHex(hash.digest()));
        }
        connection.commit();
        try (var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Object[] values(ImportedContacts.Contact contact, LocalDateTime now) {
        return new Object[] {
            contact.first(),
            contact.last(),
            contact.title(),
            contact.email(),
            contact.phone(),
            contact.street(),
            contact.city(),
            contact.postalCode(),
            contact.country(),
            contact.birthday(),
            contact.description(),
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            user,
            0,
            1,
            contact.full(),
            contact.address(),
            now,
            user,
            now,
            user,
            1L
        };
    }

    private static @Nullable Object[] withId(long id, Object[] values) {
        var all = new @Nullable Object[values.length + 1];
        all[0] = id;
        System.arraycopy(values, 0, all, 1, values.length);
        return all;
    }

    private static String json(Object[] values) {
        var json = new StringBuilder(2_000).append('[');
        for (int i = 0; i < NAMES.length; i++) {
            json.append(i == 0 ? "" : ",");
            json.append("{\"column\":\"").append(NAMES[i]).append("\",\"before\":null,\"after\":");
            append(json, values[i]);
            json.append('}');
        }
        return json.append(']').toString();
    }

    private static void append(StringBuilder json, Object value) {
        switch (value) {
            case String text -> json.append('"').append(text.replace("\n", "\\n")).append('"');
            case Long number -> json.append("{\"long\":\"").append(number).append("\"}");
            case LocalDate date -> json.append("{\"date\":\"").append(date).append("\"}");
            case LocalDateTime time -> json.append("{\"instant\":\"").append(time).append("Z\"}");
            default -> json.append(value);
        }
    }
}
