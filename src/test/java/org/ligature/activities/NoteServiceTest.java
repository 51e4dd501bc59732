package org.ligature.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.audit.AuditService;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Job;
import org.ligature.kit.text.Texts;
import org.ligature.records.RecordRef;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;

class NoteServiceTest {

    private static final long MUCH = 100L * 1024 * 1024;

    @TempDir private Path folder;

    private final ActivityHouse house = new ActivityHouse();
    private final NoteService notes = house.notes;
    private final RecordRef account = house.account("Larkfield Traders");

    @Test
    void keepsWhatIsWrittenAboutARecord() {
        notes.add(house.admin(), account, new NoteText("Mornings", "No calls on Fridays."));

        var kept = notes.of(house.admin(), account.id());

        assertThat(kept)
                .extracting(Note::text)
                .containsExactly(new NoteText("Mornings", "No calls on Fridays."));
        assertEquals("Ada Kern", kept.getFirst().by());
    }

    @Test
    void refusesANoteInWhichNothingIsWritten() {
        refuses("note.empty", () -> notes.add(house.admin(), account, new NoteText(" ", "\n")));
    }

    @Test
    void refusesNotesWhereTheTableHasNone() {
        refuses(
                "note.not-here",
                () -> notes.add(house.admin(), house.me(), new NoteText("Mornings", "")));
    }

    @Test
    void aChangeOfSomebodyElseIsNotWrittenOver() {
        var note = note("Mornings");
        notes.edit(house.admin(), note, new NoteText("Evenings", ""));

        refuses(
                "note.changed",
                () -> notes.edit(house.admin(), note, new NoteText("Afternoons", "")));
        assertEquals("Evenings", read(note).text().title());
    }

    @Test
    void everyWriteIsOneActionOfTheHistory() {
        var note = note("Mornings");
        notes.edit(house.admin(), note, new NoteText("Evenings", ""));
        notes.delete(house.admin(), note.id());

        assertThat(labels()).startsWith("note.delete", "note.update", "note.create");
    }

    @Test
    void aFileComesBackAsItWas() throws IOException {
        var content = new byte[FileContent.PIECE * 2 + 17];
        new Random(7).nextBytes(content);
        var note = attach("offer.pdf", content);

        assertTrue(notes.save(house.admin(), note.id(), folder.resolve("copy.pdf"), quiet()));

        assertArrayEquals(content, Files.readAllBytes(folder.resolve("copy.pdf")));
        assertEquals(
                new NoteFile("offer.pdf", "application/pdf", content.length),
                read(note).attached());
        assertThat(files()).containsExactlyInAnyOrder("offer.pdf", "copy.pdf");
    }

    @Test
    void anEmptyFileIsAFile() throws IOException {
        var note = attach("empty.txt", new byte[0]);

        assertTrue(notes.save(house.admin(), note.id(), folder.resolve("copy.txt"), quiet()));

        assertEquals(0, Files.size(folder.resolve("copy.txt")));
    }

    @Test
    void refusesAFileThatIsTooLargeAndSaysHowLargeItMayBe() throws IOException {
        notes.chooseLimit(house.admin(), 1);
        Files.write(folder.resolve("big.bin"), new byte[1025]);

        var problem =
                assertThrows(
                        Problem.class,
                        () ->
                                FileContent.read(
                                        folder.resolve("big.bin"), notes.limit() * 1024, quiet()));

        assertThat(Texts.of(problem)).contains("big.bin", "1 KB");
        refuses("file.too-large", () -> attach("large.bin", new byte[1025]));
        assertThat(notes.of(house.admin(), account.id())).isEmpty();
    }

    @Test
    void aLimitIsASizeAFileCanHave() {
        assertEquals(10_240, notes.limit());
        refuses("file.limit", () -> notes.chooseLimit(house.admin(), 0));
        refuses("file.limit", () -> notes.chooseLimit(house.admin(), 131_073));
    }

    @Test
    void stoppingReadsOrWritesNothing() throws IOException {
        var note = attach("offer.pdf", new byte[10]);
        Files.write(folder.resolve("there.pdf"), new byte[] {1});

        assertFalse(notes.save(house.admin(), note.id(), folder.resolve("there.pdf"), stopped()));

        assertArrayEquals(new byte[] {1}, Files.readAllBytes(folder.resolve("there.pdf")));
        assertThat(files()).containsExactlyInAnyOrder("offer.pdf", "there.pdf");
        assertThrows(
                CancellationException.class,
                () -> FileContent.read(folder.resolve("there.pdf"), MUCH, stopped()));
    }

    @Test
    void aFileThatIsNotThereIsSaidToBeUnreadable() {
        refuses(
                "file.unreadable",
                () -> FileContent.read(folder.resolve("none.pdf"), MUCH, quiet()));
        refuses("file.unreadable", () -> FileContent.read(folder, MUCH, quiet()));
    }

    @Test
    void aFileCutShortWhileItIsReadIsNotTaken() throws IOException {
        var file = folder.resolve("offer.pdf");
        Files.write(file, new byte[FileContent.PIECE * 3]);

        refuses("file.changed", () -> FileContent.read(file, MUCH, meanwhile(() -> cut(file))));
    }

    @Test
    void aFileRemovedWhileItIsReadIsTakenWholeOrNotAtAll() throws IOException {
        var file = folder.resolve("offer.pdf");
        Files.write(file, new byte[FileContent.PIECE * 3]);

        try {
            var read = FileContent.read(file, MUCH, meanwhile(() -> Files.deleteIfExists(file)));
            assertEquals(FileContent.PIECE * 3, read.file().size());
        } catch (Problem why) {
            assertThat(why.key()).isIn("file.changed", "file.unreadable");
        }
    }

    @Test
    void whereNothingCanBeWrittenIsSaid() throws IOException {
        var note = attach("offer.pdf", new byte[10]);
        Files.write(folder.resolve("no-folder"), new byte[0]);

        for (var target : List.of("gone/copy.pdf", "no-folder/copy.pdf", "x".repeat(300))) {
            refuses(
                    "file.unwritable",
                    () -> notes.save(house.admin(), note.id(), folder.resolve(target), quiet()));
        }
        assertThat(files()).containsExactlyInAnyOrder("offer.pdf", "no-folder");
    }

    @Test
    void theNameOfAFileIsMadeSafeWhenItIsTaken() throws IOException {
        var note = attach("invoice\u202Efdp.exe", new byte[10]);

        assertEquals("invoicefdp.exe", read(note).file().orElseThrow().name());
    }

    @Test
    void notesGoWithTheirRecordAndAreCountedBefore() throws IOException {
        note("Mornings");
        attach("offer.pdf", new byte[10]);

        var impact = house.db.records().impactOf(house.admin(), List.of(account.id()));
        house.db.records().delete(house.admin(), List.of(account.id()));

        assertEquals(2, impact.notes());
        assertThat(notes.of(house.admin(), account.id())).isEmpty();
        assertThat(new NoteCheck(house.db.db()).run()).isEmpty();
    }

    @Test
    void theCheckFindsNotesAstrayAndTornFiles() throws IOException {
        var note = attach("offer.pdf", new byte[10]);
        assertThat(new NoteCheck(house.db.db()).run()).isEmpty();

        house.db.db().write(tx -> tx.sql().execute("DELETE FROM annotationpart"));
        house.db.db().write(tx -> tx.sql().execute("UPDATE annotation SET objectid = 999999"));

        assertThat(new NoteCheck(house.db.db()).run())
                .hasSize(2)
                .allSatisfy(found -> assertThat(found).contains("" + note.id().value()));
    }

    private Note note(String title) {
        return notes.add(house.admin(), account, new NoteText(title, ""));
    }

    private Note attach(String name, byte[] content) throws IOException {
        var file = folder.resolve(name);
        Files.write(file, content);
        return notes.attach(
                house.admin(), account, NoteText.NONE, FileContent.read(file, MUCH, quiet()));
    }

    private Note read(Note note) {
        return notes.of(house.admin(), account.id()).stream()
                .filter(one -> one.id().equals(note.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> labels() {
        return new AuditService(house.db.db())
                .transactions(AuditService.NEWEST, 10).stream()
                        .map(transaction -> transaction.label())
                        .toList();
    }

    private List<String> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void refuses(String key, Executable work) {
        assertEquals(key, assertThrows(Problem.class, work).key());
    }

    static Job.Progress quiet() {
        return progress(false);
    }

    private static Job.Progress stopped() {
        return progress(true);
    }

    private interface Disturbance {
        void happen() throws IOException;
    }

    private static Job.Progress meanwhile(Disturbance disturbance) {
        return new Job.Progress() {
            @Override
            public void at(long done, long total) {
                try {
                    disturbance.happen();
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }

    private static void cut(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(10);
        }
    }

    private static Job.Progress progress(boolean cancelled) {
        return new Job.Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return cancelled;
            }
        };
    }
}
