package org.ligature.query;

import java.util.List;

/// Another table joined to the one above it, as FetchXML's `link-entity`.
///
/// @param table the logical name of the joined table
/// @param from the column of the joined table
/// @param to the column of the table above it
/// @param alias under which its columns are named; unique in the query
/// @param where conditions that belong to the join; in them a path without alias means the joined
///   table
public record Link(
        String table,
        String from,
        String to,
        String alias,
        Type type,
        Condition where,
        List<Link> links) {

    /// How rows are joined.
    public enum Type {
        INNER,
        OUTER
    }

    public Link {
        links = List.copyOf(links);
    }
}
