package org.ligature;

import org.ligature.design.StandardTables;
import org.ligature.kit.db.Db;
import org.ligature.kit.db.Migrations;
import org.ligature.kit.id.Uuids;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import javax.sql.DataSource;

/// The statements that make a new store, taken once from one made by the real migrations and the
/// real standard tables: to run them again takes a fifth of the time.
record StoreTemplate(List<String> statements) {

    /// Another row of UUIDs than that of the tests, which would meet those of the views.
    private static final int SEED = 2;

    static StoreTemplate of(DataSource empty, Clock clock) {
        try (var connection = empty.getConnection();
                var statement = connection.createStatement()) {
            Migrations.ofThisProgram().run(connection, clock);
            var uuids = new Uuids(clock, new SplittableRandom(SEED));
            new StandardTables(new Db(empty, () -> false), clock::instant, uuids::next).bringUp();
            var statements = new ArrayList<String>();
            try (var rows = statement.executeQuery("SCRIPT")) {
                while (rows.next()) {
                    statements.add(rows.getString(1));
                }
            }
            statements.removeIf(sql -> sql.startsWith("CREATE USER"));
            return new StoreTemplate(statements);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Makes a new store of an empty database.
    void fill(DataSource empty) {
        try (var connection = empty.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
