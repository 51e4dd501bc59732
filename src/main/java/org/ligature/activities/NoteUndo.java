package org.ligature.activities;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Access;
import org.ligature.access.Privilege;
import org.ligature.audit.Effect;
import org.ligature.audit.Kept;
import org.ligature.audit.Undoer;
import org.ligature.audit.Undoing;
import org.ligature.records.RecordId;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Takes back what actions did to notes and files. The content of a deleted file stays in the store
/// until it is compacted.
final class NoteUndo implements Undoer {

    private final Access access;

    NoteUndo(Access access) {
        this.access = access;
    }

    @Override
    public boolean knows(String table) {
        return table.equals(Note.TABLE);
    }

    @Override
    public void restore(Undoing undoing, List<Effect> effects) {
        for (var effect : effects) {
            if (effect.isDeletion()) {
                bringBack(undoing, effect);
            } else {
                writeBack(undoing, effect);
            }
        }
    }

    private void bringBack(Undoing undoing, Effect effect) {
        require(undoing, Privilege.CREATE);
        var store = new NoteUndoStore(undoing.action().tx());
        var note = note(undoing, effect);
        obstacle(undoing, store, note)
                .ifPresentOrElse(
                        reason -> undoing.keep(effect, reason, ""),
                        () -> {
                            var author = (Long) effect.before(NoteHistory.CREATED_BY);
                            store.insert(undoing.action(), new NoteUndoStore.Coming(note, author));
                            NoteHistory.created(undoing.action(), note, author);
                        });
    }

    private static Optional<Kept.Reason> obstacle(Undoing undoing, NoteUndoStore store, Note note) {
        if (new NoteStore(undoing.action().tx()).find(note.id()).isPresent()) {
            return Optional.of(Kept.Reason.THERE);
        }
        if (!store.isRecordThere(note.of().value())) {
            return Optional.of(Kept.Reason.TARGET_GONE);
        }
        return note.file().filter(file -> store.pieces(note.id()) != file.size()).isPresent()
                ? Optional.of(Kept.Reason.COMPACTED)
                : Optional.empty();
    }

    private static Note note(Undoing undoing, Effect effect) {
        var name = (String) effect.before(NoteHistory.FILE);
        var size = effect.before(NoteHistory.SIZE) instanceof Number bytes ? bytes.longValue() : 0;
        var version =
                effect.before(NoteHistory.VERSION) instanceof Number number
                        ? number.longValue()
                        : 0;
        var created = effect.before(NoteHistory.CREATED_ON);
        return new Note(
                new NoteId(effect.subject().id()),
                effect.subject().uuid(),
                new RecordId((Long) Objects.requireNonNull(effect.before(NoteHistory.OBJECT))),
                new NoteText(
                        text(effect.before(NoteHistory.TITLE)),
                        text(effect.before(NoteHistory.BODY))),
                name == null ? null : new NoteFile(name, FileNames.type(name), size),
                created instanceof Instant time ? time : undoing.action().now(),
                "",
                version + 1);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private void writeBack(Undoing undoing, Effect effect) {
        require(undoing, Privilege.WRITE);
        var store = new NoteStore(undoing.action().tx());
        var now = store.find(new NoteId(effect.subject().id()));
        if (now.isEmpty()) {
            undoing.keep(effect, Kept.Reason.GONE, "");
            return;
        }
        var note = now.get();
        writeBack(undoing, effect, store, note);
        moveBack(undoing, effect, store, note);
        var after = store.find(note.id()).orElseThrow();
        if (after.version() != note.version()) {
            NoteHistory.changed(undoing.action(), note, after);
        }
    }

    private static void writeBack(Undoing undoing, Effect effect, NoteStore store, Note note) {
        var text = note.text();
        var back =
                new NoteText(
                        back(undoing, effect, NoteHistory.TITLE, text.title()),
                        back(undoing, effect, NoteHistory.BODY, text.body()));
        if (!back.equals(text)) {
            store.update(undoing.action(), note.id(), back);
        }
    }

    /// To the record it was about before.
    private static void moveBack(Undoing undoing, Effect effect, NoteStore store, Note note) {
        if (!(effect.before(NoteHistory.OBJECT) instanceof Long before)
                || note.of().value() == before) {
            return;
        }
        if (!Objects.equals(note.of().value(), effect.after(NoteHistory.OBJECT))) {
            undoing.keep(effect, NoteHistory.OBJECT, Kept.Reason.CHANGED, "");
        } else if (!new NoteUndoStore(undoing.action().tx()).isRecordThere(before)) {
            undoing.keep(effect, NoteHistory.OBJECT, Kept.Reason.TARGET_GONE, "");
        } else {
            store.move(undoing.action(), note.id(), new RecordId(before));
        }
    }

    /// What is to stand there: what stood before the action, or what stands now.
    private static String back(Undoing undoing, Effect effect, String column, String now) {
        var before = text(effect.before(column));
        if (!effect.changes().containsKey(column) || now.equals(before)) {
            return now;
        }
        if (!now.equals(text(effect.after(column)))) {
            undoing.keep(effect, column, Kept.Reason.CHANGED, "");
            return now;
        }
        return before;
    }

    @Override
    public void remove(Undoing undoing, List<Effect> effects) {
        for (var effect : effects) {
            require(undoing, Privilege.DELETE);
            var store = new NoteStore(undoing.action().tx());
            store.find(new NoteId(effect.subject().id()))
                    .ifPresentOrElse(
                            note -> remove(undoing, store, effect, note),
                            () -> undoing.keep(effect, Kept.Reason.GONE, ""));
        }
    }

    private static void remove(Undoing undoing, NoteStore store, Effect effect, Note note) {
        for (var column : List.of(NoteHistory.TITLE, NoteHistory.BODY)) {
            var now = column.equals(NoteHistory.TITLE) ? note.text().title() : note.text().body();
            if (!now.equals(text(effect.after(column)))) {
                undoing.keep(effect, column, Kept.Reason.CHANGED, "");
                return;
            }
        }
        NoteService.delete(undoing.action(), store, note);
    }

    private void require(Undoing undoing, Privilege privilege) {
        var action = undoing.action();
        access.require(action.tx(), action.actor(), privilege, Note.TABLE);
    }
}
