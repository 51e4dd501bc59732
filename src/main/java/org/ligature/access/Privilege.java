package org.ligature.access;

/// What a security role may allow. Stored by its name.
public enum Privilege {
    CREATE,
    READ,
    WRITE,
    DELETE,
    ASSIGN,
    /// Making and changing tables and columns.
    CUSTOMIZE
}
