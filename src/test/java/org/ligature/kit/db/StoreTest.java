package org.ligature.kit.db;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ligature.TestDb;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

final class StoreTest {

    @TempDir private Path folder;

    @Test
    void keepsWhatWasWritten() {
        var file = folder.resolve("alder.lig");
        try (var store = create(file)) {
            set(store, "currency", "EUR");
        }

        try (var store = open(file)) {
            assertEquals("EUR", get(store, "currency"));
        }
    }

    /// H2 alone gives the answer from before again.
    @Test
    void seesARowThatHasJustCome() {
        try (var store = create(folder.resolve("alder.lig"))) {
            var before = isThere(store, "alder");
            set(store, "alder", "yes");

            assertFalse(before);
            assertTrue(isThere(store, "alder"));
        }
    }

    private static boolean isThere(Store store, String setting) {
        return store.db()
                .write(
                        tx ->
                                tx.sql()
                                        .fetchExists(
                                                DSL.table(DSL.name("SETTING")),
                                                DSL.field(DSL.name("NAME"), String.class)
                                                        .eq(setting)));
    }

    @Test
    void aNewStoreIsTheFileTheUserNamedAndNothingElse() throws IOException {
        var file = folder.resolve("alder.lig");

        create(file).close();

        assertEquals(List.of(file), files());
    }

    @Test
    void theEndingOfH2MayBeLeftOut() {
        create(folder.resolve("alder.mv.db")).close();

        try (var store = open(folder.resolve("alder"))) {
            assertEquals(folder.resolve("alder.mv.db"), store.file());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with space.lig",
                "a;INIT=CREATE TABLE stolen(id INT).lig",
                "a;b=c;.lig",
                "Zoë – 山田.lig",
                "it's \"quoted\".lig",
                "100%.lig",
                "a:b.lig",
                "~.lig",
                "#$&=+,!@",
                ".hidden",
                "a.b.mv.db.c"
            })
    void worksUnderAnyName(String name) throws IOException {
        var file = folder.resolve(name);

        try (var store = create(file)) {
            set(store, "place", name);
            assertFalse(
                    store.db().read(tx -> tx.sql().meta().getTables("STOLEN").isEmpty()) == false);
        }

        try (var store = open(file)) {
            assertEquals(name, get(store, "place"));
        }
        assertEquals(List.of(file), files());
    }

    @Test
    void refusesABackslashThatH2WouldReadAsAFolder() {
        assumeFalse(folder.getFileSystem().getSeparator().equals("\\"));

        refuses("store.backslash", () -> create(folder.resolve("a\\b.lig")));
    }

    @Test
    void refusesToOpenWhatIsNotThere() throws IOException {
        refuses("store.missing", () -> open(folder.resolve("gone.lig")));

        assertEquals(List.of(), files());
    }

    @Test
    void refusesToCreateOverAFile() throws IOException {
        var file = Files.writeString(folder.resolve("letter.txt"), "Dear Ada");

        refuses("store.exists", () -> create(file));

        assertEquals("Dear Ada", Files.readString(file));
    }

    @Test
    void refusesToCreateInAFolderThatIsNotThere() {
        refuses("store.no-folder", () -> create(folder.resolve("no/where.lig")));
    }

    @Test
    void refusesToCreateInAFile() throws IOException {
        var file = Files.writeString(folder.resolve("letter.txt"), "Dear Ada");

        refuses("store.no-folder", () -> create(file.resolve("alder.lig")));
    }

    @Test
    void refusesAFolder() {
        refuses("store.folder", () -> open(folder));
    }

    @Test
    void refusesAnEmptyFileAndLeavesItEmpty() throws IOException {
        var file = Files.createFile(folder.resolve("empty.lig"));

        refuses("store.empty", () -> open(file));

        assertEquals(0, Files.size(file));
    }

    @Test
    void refusesATextAndLeavesItAsItIs() throws IOException {
        var file = Files.writeString(folder.resolve("letter.txt"), "Dear Ada\n".repeat(2000));
        var before = Files.readAllBytes(file);

        refuses("store.no-store", () -> open(file));

        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void refusesAShortTextAndLeavesItAsItIs() throws IOException {
        var file = Files.writeString(folder.resolve("letter.txt"), "H:2");

        refuses("store.no-store", () -> open(file));

        assertEquals("H:2", Files.readString(file));
    }

    @Test
    void refusesTheDatabaseOfAnotherProgram() throws SQLException, IOException {
        var file = folder.resolve("other.mv.db");
        database(folder.resolve("other"), "sa", "");
        var before = Files.readAllBytes(file);

        refuses("store.foreign", () -> open(file));

        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void refusesADatabaseWithAPassword() throws SQLException {
        database(folder.resolve("other"), "somebody", "secret");

        refuses("store.foreign", () -> open(folder.resolve("other.mv.db")));
    }

    @Test
    void refusesAStoreOfANewerProgram() throws IOException {
        var file = folder.resolve("alder.lig");
        try (var store = create(file)) {
            store.db().write(tx -> tx.sql().execute(FUTURE));
        }
        var before = Files.readAllBytes(file);

        refuses("store.newer", () -> open(file));

        assertArrayEquals(before, Files.readAllBytes(file));
    }

    private static final String FUTURE =
            "INSERT INTO store_version VALUES (9999, 'future', '', TIMESTAMP '2030-01-01"
                    + " 00:00:00')";

    @Test
    void refusesAStoreThisProgramHasOpen() {
        var file = folder.resolve("alder.lig");
        try (var store = create(file)) {
            refuses("store.in-use", () -> open(file));

            set(store, "still", "works");
        }

        try (var store = open(file)) {
            assertEquals("works", get(store, "still"));
        }
    }

    @Test
    void refusesAReadOnlyStore() throws IOException {
        var file = folder.resolve("alder.lig");
        create(file).close();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeFalse(Files.isWritable(file), "root may write everything");

        refuses("store.read-only", () -> open(file));
    }

    @Test
    void tellsAnEndWithoutAClose() throws IOException {
        var file = folder.resolve("alder.lig");
        var copy = folder.resolve("copy.lig");
        try (var store = create(file)) {
            assertFalse(store.wasClosedUncleanly());
            set(store, "currency", "EUR");
            copyWhileOpen(file, copy);
        }

        try (var store = open(file)) {
            assertFalse(store.wasClosedUncleanly());
        }
        try (var store = open(copy)) {
            assertTrue(store.wasClosedUncleanly());
            assertEquals("EUR", get(store, "currency"));
        }
    }

    @Test
    void nothingCanBeReadOrWrittenOnceItIsClosed() {
        var store = create(folder.resolve("alder.lig"));
        store.close();

        refuses("store.closed", () -> get(store, "currency"));
        refuses("store.closed", () -> set(store, "currency", "EUR"));
        store.close();
    }

    private void refuses(String key, Executable attempt) {
        var problem = assertThrows(Problem.class, attempt);

        assertEquals(key, problem.key(), () -> Texts.of(problem));
        assertFalse(Texts.of(problem).isBlank());
    }

    private static Store create(Path file) {
        return Store.create(file, TestDb.CLOCK, () -> false);
    }

    private static Store open(Path file) {
        return Store.open(file, TestDb.CLOCK, () -> false);
    }

    private static void set(Store store, String name, String content) {
        store.db()
                .write(tx -> tx.sql().execute("INSERT INTO setting VALUES (?, ?)", name, content));
    }

    private static Object get(Store store, String name) {
        var sql = "SELECT content FROM setting WHERE name = ?";
        return store.db().read(tx -> tx.sql().fetchValue(sql, name));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    /// Copies through a reading channel, as Windows locks the file against other copies.
    private static void copyWhileOpen(Path from, Path to) throws IOException {
        try (var source = FileChannel.open(from, StandardOpenOption.READ);
                var target =
                        FileChannel.open(
                                to, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            source.transferTo(0, source.size(), target);
        }
    }

    private static void database(Path path, String user, String password) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:" + path, user, password);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE invoice (id INT)");
        }
    }
}
