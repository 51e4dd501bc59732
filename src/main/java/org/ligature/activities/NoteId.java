package org.ligature.activities;

/// The number under which the store knows a note.
public record NoteId(long value) {}
