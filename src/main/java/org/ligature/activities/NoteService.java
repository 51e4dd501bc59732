package org.ligature.activities;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Access;
import org.ligature.access.Privilege;
import org.ligature.access.Visibility;
import org.ligature.audit.Action;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.audit.Settings;
import org.ligature.audit.Undoer;
import org.ligature.kit.db.Db;
import org.ligature.kit.db.Tx;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Job;
import org.ligature.records.ImpactSource;
import org.ligature.records.MergeReport;
import org.ligature.records.RecordChange;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.schema.Schema;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/// Notes and files on records. Every method blocks; each write is one user action with its entry.
public final class NoteService implements RecordChange.Listener, ImpactSource {

    private static final String LIMIT = "files.limit";
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_BODY = 100_000;
    private static final long USUAL_LIMIT = 10_240;
    private static final long GREATEST_LIMIT = 131_072;

    private final Db db;
    private final Actions actions;
    private final Access access;
    private final Supplier<Schema> schema;
    private final Supplier<UUID> uuids;

    public NoteService(
            Db db, Actions actions, Access access, Supplier<Schema> schema, Supplier<UUID> uuids) {
        this.db = db;
        this.actions = actions;
        this.access = access;
        this.schema = schema;
        this.uuids = uuids;
    }

    /// The notes of a record, oldest first.
    public List<Note> of(Actor actor, RecordId record) {
        return db.read(
                tx ->
                        access.visibility(tx, actor, Note.TABLE) == Visibility.ALL
                                ? new NoteStore(tx).of(record)
                                : List.of());
    }

    /// @throws Problem where nothing is written in it, or the record cannot have notes
    public Note add(Actor actor, RecordRef record, NoteText text) {
        if (text.isEmpty()) {
            throw new Problem(NoteService.class, "note.empty");
        }
        return actions.run(actor, "note.create", action -> add(action, record, text, null));
    }

    /// Keeps a file with a record.
    ///
    /// @param text what is said of it; may be empty
    public Note attach(Actor actor, RecordRef record, NoteText text, FileContent content) {
        var file = content.file();
        if (file.size() > limit() * 1024) {
            throw new Problem(NoteService.class, "file.too-large", file.name(), limit());
        }
        return actions.run(actor, "note.attach", action -> add(action, record, text, content));
    }

    private Note add(
            Action action, RecordRef record, NoteText text, @Nullable FileContent content) {
        access.require(action.tx(), action.actor(), Privilege.CREATE, Note.TABLE);
        requireNotes(record);
        requireShort(text);
        var store = new NoteStore(action.tx());
        var file = content == null ? null : content.file();
        var id = store.insert(action, uuids.get(), record.id(), text, file);
        if (content != null) {
            store.insertPieces(id, content.pieces());
        }
        var note = store.find(id).orElseThrow(NoteService::gone);
        NoteHistory.created(action, note, action.actor().userId());
        return note;
    }

    /// Changes the words of a note.
    ///
    /// @param read the note as the user saw it
    /// @throws Problem where somebody changed it since, or nothing would be left of it
    public Note edit(Actor actor, Note read, NoteText text) {
        if (text.isEmpty() && read.attached() == null) {
            throw new Problem(NoteService.class, "note.empty");
        }
        return actions.run(actor, "note.update", action -> edit(action, read, text));
    }

    private Note edit(Action action, Note read, NoteText text) {
        access.require(action.tx(), action.actor(), Privilege.WRITE, Note.TABLE);
        requireShort(text);
        var store = new NoteStore(action.tx());
        var before = store.find(read.id()).orElseThrow(NoteService::gone);
        if (before.text().equals(text)) {
            return before;
        }
        if (before.version() != read.version()) {
            throw new Problem(NoteService.class, "note.changed");
        }
        store.update(action, read.id(), text);
        var after = store.find(read.id()).orElseThrow(NoteService::gone);
        NoteHistory.changed(action, before, after);
        return after;
    }

    public void delete(Actor actor, NoteId id) {
        actions.run(
                actor,
                "note.delete",
                action -> {
                    access.require(action.tx(), actor, Privilege.DELETE, Note.TABLE);
                    var store = new NoteStore(action.tx());
                    var note = store.find(id).orElseThrow(NoteService::gone);
                    delete(action, store, note);
                    return note;
                });
    }

    static void delete(Action action, NoteStore store, Note note) {
        NoteHistory.deleted(action, note, store.author(note.id()).orElse(null));
        store.delete(note.id());
    }

    /// Writes the file of a note to the disk, beside its place first, so that what stands there is
    /// replaced by the whole file or not at all. It is never run.
    ///
    /// @return whether it was written to its end; false where it was stopped
    public boolean save(Actor actor, NoteId id, Path target, Job.Progress progress) {
        var file = read(actor, id).file().orElseThrow(NoteService::gone);
        try {
            var folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
            var beside = Files.createTempFile(folder, ".ligature-", ".part");
            try {
                if (!write(id, file, beside, progress)) {
                    return false;
                }
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
                return true;
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException failed) {
            throw new Problem(failed, NoteService.class, "file.unwritable", target);
        }
    }

    private boolean write(NoteId id, NoteFile file, Path target, Job.Progress progress)
            throws IOException {
        try (var out = Files.newOutputStream(target)) {
            return write(id, file, out, progress);
        }
    }

    /// Each piece is a read of its own: nobody waits for a slow disk.
    private boolean write(NoteId id, NoteFile file, OutputStream out, Job.Progress progress)
            throws IOException {
        long done = 0;
        for (int part = 0; done < file.size(); part++) {
            if (progress.isCancelled()) {
                return false;
            }
            var number = part;
            var piece =
                    db.read(tx -> new NoteStore(tx).piece(id, number))
                            .orElseThrow(NoteService::gone);
            out.write(piece);
            done += piece.length;
            progress.at(done, file.size());
        }
        return true;
    }

    private Note read(Actor actor, NoteId id) {
        return db.read(
                tx -> {
                    if (access.visibility(tx, actor, Note.TABLE) != Visibility.ALL) {
                        throw gone();
                    }
                    return new NoteStore(tx).find(id).orElseThrow(NoteService::gone);
                });
    }

    /// How many kilobytes a file may have.
    public long limit() {
        return db.read(tx -> Settings.of(tx, LIMIT)).map(Long::valueOf).orElse(USUAL_LIMIT);
    }

    /// Says how many kilobytes a file may have from now on; files that are there stay.
    ///
    /// @throws Problem where it is no size a file can have
    public void chooseLimit(Actor actor, long kilobytes) {
        if (kilobytes < 1 || kilobytes > GREATEST_LIMIT) {
            throw new Problem(NoteService.class, "file.limit", GREATEST_LIMIT);
        }
        actions.run(
                actor,
                "files.limit",
                action -> {
                    access.require(action.tx(), actor, Privilege.CUSTOMIZE, "setting");
                    Settings.keep(action, LIMIT, Long.toString(kilobytes));
                    return kilobytes;
                });
    }

    /// Takes back what actions did to notes.
    public Undoer undoer() {
        return new NoteUndo(access);
    }

    /// Removes for good the files of deleted notes, which cannot come back then.
    public void compact(Action action) {
        new NoteStore(action.tx()).deletePieces();
    }

    @Override
    public long connections(Tx tx, Collection<RecordId> records) {
        return 0;
    }

    @Override
    public long notes(Tx tx, Collection<RecordId> records) {
        return new NoteStore(tx).count(records);
    }

    /// Notes go with their record, or over to the one it becomes.
    @Override
    public void on(Action action, RecordChange change) {
        var store = new NoteStore(action.tx());
        switch (change) {
            case RecordChange.Deleting(var ref) ->
                    store.of(ref.id()).forEach(note -> delete(action, store, note));
            case RecordChange.Merging(var loser, var survivor) ->
                    store.of(loser.id()).forEach(note -> move(action, store, note, survivor));
            case RecordChange.Written _,
                    RecordChange.Deleted _,
                    RecordChange.Renamed _,
                    RecordChange.Unsettled _ -> {}
        }
    }

    private static void move(Action action, NoteStore store, Note note, RecordRef survivor) {
        store.move(action, note.id(), survivor.id());
        NoteHistory.changed(action, note, note.about(survivor.id()));
        MergeReport.Counts.of(action).add(MergeReport.Moved.NOTES, 1);
    }

    private void requireNotes(RecordRef record) {
        var table = schema.get().require(record.table());
        if (!table.abilities().notes()) {
            throw new Problem(NoteService.class, "note.not-here", table.pluralName());
        }
    }

    private static void requireShort(NoteText text) {
        if (text.title().length() > LONGEST_TITLE) {
            throw new Problem(NoteService.class, "note.long-title", LONGEST_TITLE);
        }
        if (text.body().length() > LONGEST_BODY) {
            throw new Problem(NoteService.class, "note.long", LONGEST_BODY);
        }
    }

    private static Problem gone() {
        return new Problem(NoteService.class, "note.gone");
    }
}
