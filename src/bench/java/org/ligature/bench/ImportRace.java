package org.ligature.bench;

import org.ligature.exchange.CsvFile;
import org.ligature.exchange.ImportPlan;
import org.ligature.exchange.RecordImport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The same contacts taken from a file by the import, and written by hand, each time into a new
/// store.
final class ImportRace {

    private static final int ROUNDS = 3;
    private static final int WARM_UP = 20_000;

    private final Path folder;
    private final int rows;

    ImportRace(Path folder, World world) {
        this.folder = folder;
        this.rows = world.contacts();
    }

    List<Race.Round> run() throws SQLException, IOException {
        round(0, Math.min(rows, WARM_UP));
        var rounds = new ArrayList<Race.Round>();
        for (int i = 1; i <= ROUNDS; i++) {
            rounds.add(round(i, rows));
        }
        return rounds;
    }

    private Race.Round round(int number, int size) throws SQLException, IOException {
        var csv = folder.resolve("contacts.csv");
        Files.write(csv, ImportedContacts.csv(size));
        var contacts = ImportedContacts.all(size);
        if (number % 2 == 0) {
            var one = ours(csv, number, size);
            return new Race.Round(one, byHand(contacts, number));
        }
        var other = byHand(contacts, number);
        return new Race.Round(ours(csv, number, size), other);
    }

    private double ours(Path csv, int round, int size) throws SQLException, IOException {
        try (var store = fresh("ours", round)) {
            var imports =
                    new RecordImport(
                            store.actions(),
                            store.records(),
                            store.queries(),
                            store.schema()::schema);
            var start = System.nanoTime();
            var report =
                    imports.run(
                            store.actor(),
                            ImportPlan.of("contact"),
                            CsvFile.read(csv),
                            ZoneOffset.UTC,
                            Optional.empty());
            var took = (System.nanoTime() - start) / 1_000.0;
            if (report.created() != size) {
                throw new IllegalStateException(report.toString());
            }
            return took;
        }
    }

    private double byHand(List<ImportedContacts.Contact> contacts, int round)
            throws SQLException, IOException {
        try (var store = fresh("hand", round);
                var connection = store.connection()) {
            var floor = new ImportFloor(connection, store.actor().userId());
            var start = System.nanoTime();
            floor.write(contacts);
            return (System.nanoTime() - start) / 1_000.0;
        }
    }

    private BenchStore fresh(String name, int round) throws SQLException, IOException {
        Files.deleteIfExists(folder.resolve(name + (round - 1) + ".mv.db"));
        Files.deleteIfExists(folder.resolve(name + round + ".mv.db"));
        return BenchStore.create(folder.resolve(name + round));
    }
}
