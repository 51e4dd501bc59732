package org.ligature.kit.db;

import java.nio.file.Path;
import java.time.Clock;

/// A program of its own that writes to a store until it is killed, and prints the number of each
/// action once the store has acknowledged it.
public final class KilledWriter {

    private KilledWriter() {}

    public static void main(String[] args) {
        var first = Integer.parseInt(args[1]);
        try (var store = Store.open(Path.of(args[0]), Clock.systemUTC(), () -> false)) {
            for (var number = first; number < first + 100_000; number++) {
                write(store, number);
                System.out.println(number);
            }
        }
    }

    private static void write(Store store, int number) {
        store.db()
                .write(
                        tx -> {
                            var sql = "INSERT INTO setting VALUES (?, ?)";
                            tx.sql().execute(sql, "left." + number, "x".repeat(500));
                            return tx.sql().execute(sql, "right." + number, "y");
                        });
    }
}
