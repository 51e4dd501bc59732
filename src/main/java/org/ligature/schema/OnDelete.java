package org.ligature.schema;

/// What becomes of a record when the one its lookup points at is deleted. Stored by its name.
public enum OnDelete {
    /// The lookup is emptied.
    CLEAR,
    /// The other record is kept while this one points at it.
    RESTRICT,
    /// This record goes with it.
    CASCADE
}
