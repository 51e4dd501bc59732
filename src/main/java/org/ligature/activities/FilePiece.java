package org.ligature.activities;

import java.util.UUID;

/// A piece of the file of a note.
///
/// @param note the UUID of the note
/// @param part which piece it is, from 0
public record FilePiece(UUID note, int part, byte[] body) {}
