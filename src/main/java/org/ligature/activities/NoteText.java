package org.ligature.activities;

/// The words of a note.
///
/// @param title one line; may be empty
/// @param body any number of lines; may be empty
public record NoteText(String title, String body) {

    public static final NoteText NONE = new NoteText("", "");

    public NoteText {
        title = title.strip();
        body = body.strip();
    }

    public boolean isEmpty() {
        return title.isEmpty() && body.isEmpty();
    }
}
