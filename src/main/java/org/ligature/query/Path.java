package org.ligature.query;

/// A column of the table looked at, or of a link.
///
/// @param alias the link's alias; empty for the table itself
/// @param column the logical name of the column
public record Path(String alias, String column) {

    public static Path of(String column) {
        return new Path("", column);
    }
}
