package org.ligature.kit.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.TestDb;
import org.ligature.kit.problem.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class StoreFailureTest {

    private static final Migrations PROGRAM = Migrations.ofThisProgram();
    private static final Migration NEXT =
            Migration.of("V9001__next.sql", "CREATE TABLE next_thing (id INT);");
    private static final Migration BROKEN =
            Migration.of("V9002__broken.sql", "CREATE TABLE half (id INT); no such thing;");

    @TempDir private Path folder;

    @AfterEach
    void makeSpace() {
        FullDisk.fill(false);
    }

    @Test
    void aFullDiskEndsTheStoreAndLosesNothingAcknowledged() {
        var file = new StoreFile(folder.resolve("alder.lig"), FullDisk.over("file:"));
        try (var store = opener(file, PROGRAM).create()) {
            set(store, "first");
            FullDisk.fill(true);

            refuses("store.disk-full", () -> set(store, "second"));

            assertTrue(store.hasFailed());
            refuses("store.closed", () -> set(store, "third"));
            refuses("store.closed", () -> names(store));
        }
        FullDisk.fill(false);
        try (var store = opener(file, PROGRAM).open()) {
            assertTrue(store.wasClosedUncleanly());
            assertTrue(names(store).contains("first"));
            assertFalse(names(store).contains("third"));
        }
    }

    @Test
    void aStoreIsNotMadeOnAFullDisk() throws IOException {
        var file = new StoreFile(folder.resolve("alder.lig"), FullDisk.over("file:"));
        FullDisk.fill(true);

        refuses("store.no-space", () -> opener(file, PROGRAM).create());

        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void anOlderStoreIsBroughtUpToDate() {
        var file = made();

        try (var store = opener(file, PROGRAM.with(NEXT)).open()) {
            assertFalse(store.db().read(tx -> tx.sql().meta().getTables("NEXT_THING")).isEmpty());
            assertTrue(names(store).contains("first"));
        }
        assertFalse(Files.exists(file.whileUpgrading()));
    }

    @Test
    void anUpgradeThatFailsLeavesTheStoreAsItWas() {
        var file = made();

        refuses("store.upgrade-failed", () -> opener(file, PROGRAM.with(BROKEN)).open());

        assertIsAsItWas(file);
    }

    @Test
    void anUpgradeThatWasCutOffIsTakenBack() throws IOException {
        var file = made();
        Files.copy(file.path(), file.whileUpgrading());
        Files.writeString(file.path(), "half of an upgrade");

        assertIsAsItWas(file);
    }

    private static void assertIsAsItWas(StoreFile file) {
        try (var store = opener(file, PROGRAM).open()) {
            assertTrue(names(store).contains("first"));
            assertEquals(List.of(), store.db().read(tx -> tx.sql().meta().getTables("HALF")));
        }
        assertFalse(Files.exists(file.whileUpgrading()));
    }

    private StoreFile made() {
        var file = new StoreFile(folder.resolve("alder.lig"), "file:");
        try (var store = opener(file, PROGRAM).create()) {
            set(store, "first");
        }
        return file;
    }

    private static StoreOpener opener(StoreFile file, Migrations migrations) {
        return new StoreOpener(file, TestDb.CLOCK, () -> false, migrations);
    }

    private static void refuses(String key, Executable attempt) {
        assertEquals(key, assertThrows(Problem.class, attempt).key());
    }

    private static void set(Store store, String name) {
        store.db().write(tx -> tx.sql().execute("INSERT INTO setting VALUES (?, 'x')", name));
    }

    private static List<?> names(Store store) {
        return store.db().read(tx -> tx.sql().fetch("SELECT name FROM setting").getValues(0));
    }
}
