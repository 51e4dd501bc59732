package org.ligature.bench;

import org.ligature.records.NameKey;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// Writes the made company into a new store, straight by JDBC.
final class Generator {

    private static final LocalDateTime BEGIN = LocalDateTime.of(2024, 1, 8, 9, 0);
    private static final int ACCOUNT = 1;
    private static final int CONTACT = 2;
    private static final int PAIR = 3;

    private final World world;
    private final Connection connection;
    private long pair;

    private Generator(World world, Connection connection) {
        this.world = world;
        this.connection = connection;
    }

    static World write(Path path, double scale) throws SQLException {
        try (var store = BenchStore.create(path);
                var connection = store.connection()) {
            var world = new World(scale, store.actor().userId());
            new Generator(world, connection).write();
            return world;
        }
    }

    private void write() throws SQLException {
        connection.setAutoCommit(false);
        writeAccounts();
        writeContacts();
        writeConnections();
        connection.commit();
        try (var statement = connection.createStatement()) {
            var next = world.records() + 1;
            statement.execute("ALTER TABLE record ALTER COLUMN id RESTART WITH " + next);
            statement.execute("ALTER SEQUENCE connection_pair RESTART WITH " + pair);
            statement.execute("ANALYZE");
            statement.execute("CHECKPOINT SYNC");
        }
    }

    private void writeAccounts() throws SQLException {
        try (var directory = directory();
                var rows =
                        new Batch(
                                connection,
                                "account",
                                "id, name, accountnumber, telephone1, emailaddress1, address1_city,"
                                        + " industrycode, numberofemployees, revenue, description,"
                                        + " ownerid, statecode, statuscode, createdon, createdby,"
                                        + " modifiedon, modifiedby, versionnumber")) {
            for (int i = 0; i < world.accounts(); i++) {
                var name = world.accountName(i);
                var state = world.isActive(ACCOUNT, i) ? 0 : 1;
                var time = time(i);
                long id = world.account(i);
                directory.add(id, World.uuid(ACCOUNT, i), ACCOUNT, name, NameKey.of(name), state);
                rows.add(
                        id,
                        name,
                        "A-" + i,
                        world.has(1, i) ? "+44 20 " + (7_000_000 + i) : null,
                        world.has(2, i) ? "office@a" + i + ".example" : null,
                        world.city(i),
                        1 + world.pick(1, i, 30),
                        world.has(3, i) ? world.pick(2, i, 5_000) : null,
                        world.has(4, i) ? BigDecimal.valueOf(world.pick(3, i, 9_000_000), 2) : null,
                        world.has(5, i) ? "Met at the fair, hall " + world.pick(4, i, 20) : null,
                        world.user(),
                        state,
                        state + 1,
                        time,
                        world.user(),
                        time,
                        world.user(),
                        1L);
            }
            directory.send();
        }
    }

    private void writeContacts() throws SQLException {
        try (var directory = directory();
                var rows =
                        new Batch(
                                connection,
                                "contact",
                                "id, firstname, lastname, fullname, jobtitle, parentcustomerid,"
                                    + " emailaddress1, telephone1, mobilephone, address1_line1,"
                                    + " address1_city, address1_postalcode, address1_country,"
                                    + " address1_composite, gendercode, birthdate, description,"
                                    + " donotemail, donotphone, creditlimit, ownerid, statecode,"
                                    + " statuscode, createdon, createdby, modifiedon, modifiedby,"
                                    + " versionnumber")) {
            for (int i = 0; i < world.contacts(); i++) {
                var name = world.contactName(i);
                var state = world.isActive(CONTACT, i) ? 0 : 1;
                var time = time(i);
                var street = world.pick(10, i, 200) + " Mill Lane";
                long id = world.contact(i);
                directory.add(id, World.uuid(CONTACT, i), CONTACT, name, NameKey.of(name), state);
                rows.add(
                        id,
                        world.firstName(i),
                        world.lastName(i),
                        name,
                        world.has(10, i) ? "Head of Desk " + world.pick(11, i, 40) : null,
                        world.has(11, i)
                                ? world.account(world.pick(12, i, world.accounts()))
                                : null,
                        world.has(12, i) ? "c" + i + "@post.example" : null,
                        world.has(13, i) ? "+44 20 " + (7_000_000 + i) : null,
                        world.has(14, i) ? "+44 7700 " + (100_000 + i) : null,
                        street,
                        world.city(i),
                        "PC" + i % 1000,
                        "Norland",
                        street + "\n" + world.city(i) + ", PC" + i % 1000 + "\nNorland",
                        world.has(15, i) ? 1 + world.pick(13, i, 2) : null,
                        world.has(16, i)
                                ? LocalDate.of(1950, 1, 1).plusDays(world.pick(14, i, 18_000))
                                : null,
                        world.has(17, i) ? "Prefers to be called in the morning." : null,
                        false,
                        false,
                        world.has(18, i) ? BigDecimal.valueOf(world.pick(15, i, 900_000), 2) : null,
                        world.user(),
                        state,
                        state + 1,
                        time,
                        world.user(),
                        time,
                        world.user(),
                        1L);
            }
            directory.send();
        }
    }

    private Batch directory() throws SQLException {
        return new Batch(connection, "record", "id, uuid, table_id, name, name_key, statecode");
    }

    private static LocalDateTime time(int number) {
        return BEGIN.plusMinutes(number * 7L);
    }

    private void writeConnections() throws SQLException {
        var roles = roles();
        pair = 2;
        try (var rows = new Batch(connection, "connection", PairColumns.NAMES)) {
            for (int hub = 0; hub < World.HUBS; hub++) {
                for (int i = 0; i < world.hubSize(hub); i++) {
                    write(rows, hub, roles);
                }
            }
            for (int i = World.HUBS; i < world.contacts(); i++) {
                write(rows, i, roles);
            }
        }
    }

    /// Half of the other sides are accounts.
    private void write(Batch rows, int contact, List<PairColumns.Roles> roles) throws SQLException {
        int number = (int) (pair / 2);
        var toAccount = world.pick(20, number, 2) == 0;
        var other =
                toAccount
                        ? world.pick(21, number, world.accounts())
                        : World.HUBS + world.pick(22, number, world.contacts() - World.HUBS);
        var mine = new PairColumns.End(world.contact(contact), CONTACT, world.contactName(contact));
        var theirs =
                toAccount
                        ? new PairColumns.End(
                                world.account(other), ACCOUNT, world.accountName(other))
                        : new PairColumns.End(
                                world.contact(other), CONTACT, world.contactName(other));
        var state = world.isActive(PAIR, number) ? 0 : 1;
        var both = roles.get(world.pick(23, number, roles.size()));
        var columns =
                new PairColumns(
                        pair,
                        World.uuid(PAIR, pair),
                        mine,
                        theirs,
                        both,
                        world.has(20, number) ? "Introduced in round " + number % 100 : null,
                        world.has(21, number)
                                ? LocalDate.of(2015, 1, 1).plusDays(world.pick(24, number, 4_000))
                                : null,
                        state,
                        world.user(),
                        time(number % 100_000));
        rows.add(columns.master());
        rows.add(columns.mirror());
        pair += 2;
    }

    private List<PairColumns.Roles> roles() throws SQLException {
        var sql =
                """
                SELECT one.id, one.category, other.id, other.category
                FROM connectionroleassociation match
                JOIN connectionrole one ON one.id = match.connectionroleid
                JOIN connectionrole other ON other.id = match.associatedconnectionroleid
                ORDER BY match.id\
                """;
        var roles = new ArrayList<PairColumns.Roles>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                roles.add(
                        new PairColumns.Roles(
                                rows.getLong(1), rows.getInt(2), rows.getLong(3), rows.getInt(4)));
            }
        }
        return roles;
    }
}
