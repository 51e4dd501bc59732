package org.ligature.kit.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.ligature.TestDb;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;

final class MigrationsTest {

    private final Migrations ofThisProgram = Migrations.ofThisProgram();

    @Test
    void anEmptyDatabaseIsNoStore() throws SQLException {
        try (var connection = empty()) {
            assertEquals(OptionalInt.empty(), ofThisProgram.versionOf(connection));
        }
    }

    @Test
    void bringsAnEmptyDatabaseToTheNewestVersion() throws SQLException {
        try (var connection = empty()) {
            ofThisProgram.run(connection, TestDb.CLOCK);

            var version = ofThisProgram.versionOf(connection);
            assertEquals(OptionalInt.of(ofThisProgram.newest()), version);
        }
    }

    @Test
    void runsOnlyWhatTheStoreHasNotSeen() throws SQLException {
        var first = Migration.of("V0001__first.sql", FIRST);
        var second = Migration.of("V0002__second.sql", "INSERT INTO seen VALUES (2);");
        try (var connection = empty()) {
            new Migrations(List.of(first)).run(connection, TestDb.CLOCK);

            new Migrations(List.of(second, first)).run(connection, TestDb.CLOCK);

            assertEquals("1,2", all(connection, "SELECT LISTAGG(number) FROM seen"));
            assertEquals(
                    "first,second", all(connection, "SELECT LISTAGG(name) FROM store_version"));
        }
    }

    private static final String FIRST =
            """
            CREATE TABLE store_version
                (version INT PRIMARY KEY, name VARCHAR, checksum VARCHAR, applied_on TIMESTAMP(3));
            CREATE TABLE seen (number INT);
            -- a comment; with a semicolon
            INSERT INTO seen VALUES (1);
            """;

    private static Connection empty() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:", "sa", "");
    }

    private static String all(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
