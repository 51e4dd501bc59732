package org.ligature.audit;

/// What was done to the subject of an audit entry. Stored by its name.
public enum Operation {
    CREATE,
    UPDATE,
    ACTIVATE,
    DEACTIVATE,
    ASSIGN,
    DELETE
}
