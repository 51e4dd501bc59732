package org.ligature.kit.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.TestDb;
import org.ligature.kit.problem.Problem;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

final class KillTest {

    private static final int KILLS = 5;
    private static final int ACTIONS = 60;

    @TempDir private Path folder;

    @Test
    void nothingAcknowledgedIsLostAndNothingIsHalf() throws IOException, InterruptedException {
        var file = folder.resolve("alder.lig");
        Store.create(file, TestDb.CLOCK, () -> false).close();
        var acknowledged = new ArrayList<Integer>();

        for (var kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(writeAndKill(file, 1_000_000 * kill));

            try (var store = Store.open(file, TestDb.CLOCK, () -> false)) {
                assertTrue(store.wasClosedUncleanly());
                assertEquals(List.of(), missing(store, "left.", acknowledged));
                assertEquals(List.of(), missing(store, "right.", acknowledged));
                assertEquals(count(store, "left.%"), count(store, "right.%"));
            }
        }
    }

    private static List<Integer> writeAndKill(Path file, int first)
            throws IOException, InterruptedException {
        var acknowledged = new ArrayList<Integer>();
        var process = start(file, first);
        try (var lines = process.inputReader()) {
            read(lines, ACTIONS, acknowledged);
            var refused =
                    assertThrows(Problem.class, () -> Store.open(file, TestDb.CLOCK, () -> false));
            assertEquals("store.in-use", refused.key());
            process.toHandle().destroyForcibly();
            read(lines, Integer.MAX_VALUE, acknowledged);
        } finally {
            process.destroyForcibly().waitFor();
        }
        return acknowledged;
    }

    private static void read(BufferedReader lines, int most, List<Integer> into)
            throws IOException {
        for (var count = 0; count < most; count++) {
            var line = lines.readLine();
            if (line == null) {
                return;
            }
            into.add(Integer.valueOf(line));
        }
    }

    private static Process start(Path file, int first) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path");
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "-cp",
                        classes,
                        KilledWriter.class.getName(),
                        file.toString(),
                        String.valueOf(first))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<Integer> missing(Store store, String side, List<Integer> numbers) {
        var there = store.db().read(tx -> tx.sql().fetch("SELECT name FROM setting").getValues(0));
        var names = new HashSet<>(there);
        return numbers.stream().filter(number -> !names.contains(side + number)).toList();
    }

    private static Object count(Store store, String pattern) {
        var sql = "SELECT COUNT(*) FROM setting WHERE name LIKE ?";
        return store.db().read(tx -> tx.sql().fetchValue(sql, pattern));
    }
}
