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

    static final String OBJECT = "objectid";
    static final String TITLE = "subject";
    static final String BODY = "notetext";
    static final String FILE = "filename";
    static final String SIZE = "filesize";
    static final String CREATED_ON = "createdon";
    static final String CREATED_BY = "createdby";
    static final String VERSION = "versionnumber";

    private NoteHistory() {}

    /// @param author who wrote it
    static void created(Action action, Note note, @Nullable Long author) {
        var changes = changes(null, note);
        changes.add(new Change(CREATED_ON, null, note.createdOn()));
        changes.add(new Change(CREATED_BY, null, author));
        changes.add(new Change(VERSION, null, note.version()));
        action.entry(Operation.CREATE, subject(note), changes);
    }

    static void changed(Action action, Note before, Note after) {
        action.entry(Operation.UPDATE, subject(after), changes(before, after));
    }

    /// @param author who wrote it
    static void deleted(Action action, Note note, @Nullable Long author) {
        var changes = changes(note, null);
        changes.add(new Change(CREATED_ON, note.createdOn(), null));
        changes.add(new Change(CREATED_BY, author, null));
        changes.add(new Change(VERSION, note.version(), null));
        action.entry(Operation.DELETE, subject(note), changes);
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
        add(changes, OBJECT, of(before), of(after));
        add(changes, TITLE, title(before), title(after));
        add(changes, BODY, body(before), body(after));
        add(changes, FILE, fileName(before), fileName(after));
        add(changes, SIZE, fileSize(before), fileSize(after));
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
