package org.ligature.activities;

/// The file that belongs to a note, without its content.
///
/// @param type its media type, such as `application/pdf`
public record NoteFile(String name, String type, long size) {}
