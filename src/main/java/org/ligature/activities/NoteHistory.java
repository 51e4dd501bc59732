package org.ligature.activities;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Action;
import org.ligature.audit.Change;
import org.ligature.audit.Operation;
import org.ligature.audit.Subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Leaves the audit entries of notes; of a file the name and the size.
final class NoteHistory {

    private NoteHistory() {}

    static void created(Action action, Note note) {
        action.entry(Operation.CREATE, subject(note), changes(null, note));
    }

    static void changed(Action action, Note before, Note after) {
        action.entry(Operation.UPDATE, subject(after), changes(before, after));
    }

    static void deleted(Action action, Note note) {
        action.entry(Operation.DELETE, subject(note), changes(note, null));
    }

    private static Subject subject(Note note) {
        var name = note.text().title();
        var file = note.attached();
        var shown = name.isEmpty() && file != null ? file.name() : name;
        return new Subject(
                Note.TABLE, note.id().value(), note.uuid(), shown.isEmpty() ? null : shown);
    }

    private static List<Change> changes(@Nullable Note before, @Nullable Note after) {
        var changes = new ArrayList<Change>();
        add(changes, "objectid", of(before), of(after));
        add(changes, "subject", title(before), title(after));
        add(changes, "notetext", body(before), body(after));
        add(changes, "filename", fileName(before), fileName(after));
        add(changes, "filesize", fileSize(before), fileSize(after));
        return changes;
    }

    private static void add(
            List<Change> changes, String column, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(column, before, after));
        }
    }

    private static @Nullable Object of(@Nullable Note note) {
        return note == null ? null : (Object) note.of().value();
    }

    private static @Nullable Object title(@Nullable Note note) {
        return note == null || note.text().title().isEmpty() ? null : note.text().title();
    }

    private static @Nullable Object body(@Nullable Note note) {
        return note == null || note.text().body().isEmpty() ? null : note.text().body();
    }

    private static @Nullable Object fileName(@Nullable Note note) {
        var file = note == null ? null : note.attached();
        return file == null ? null : file.name();
    }

    private static @Nullable Object fileSize(@Nullable Note note) {
        var file = note == null ? null : note.attached();
        return file == null ? null : (Object) file.size();
    }
}
