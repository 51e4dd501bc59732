package org.ligature.access;

/// Which rows of a table an actor may read. Everything that reads rows asks [Access#visibility] and
/// turns
/// the answer into SQL in one place: here further kinds will stand.
public enum Visibility {
    ALL,
    NONE
}
