package org.ligature.query;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Visibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// All that decides the text of a statement: of the values compared only their kinds, so that every
/// page of a list, and the connections of every record, are one statement prepared once.
///
/// @param query with the kinds of values in place of the values; states alone stay as they are,
///   because they decide which index is walked
/// @param nulls which values of the position are empty; null on the first page
/// @param path the column whose values are counted
record Shape(
        Kind kind,
        Query query,
        Visibility visibility,
        @Nullable List<Boolean> nulls,
        long offset,
        long size,
        @Nullable Path path) {

    /// What is asked.
    enum Kind {
        PAGE,
        ROWS,
        IDS,
        COUNT,
        VALUES,
        RANGE
    }

    static Shape of(Kind kind, Query query, Visibility visibility) {
        return new Shape(kind, kinds(query), visibility, null, 0, 0, null);
    }

    Shape page(@Nullable Position after, long offset, long size) {
        var nulls = after == null ? null : after.values().stream().map(Objects::isNull).toList();
        return new Shape(kind, query, visibility, nulls, offset, size, path);
    }

    Shape of(Path path) {
        return new Shape(kind, query, visibility, nulls, offset, size, path);
    }

    /// The values of all comparisons, in the order in which the condition is read.
    static List<Object> values(Condition condition) {
        var values = new ArrayList<Object>();
        collect(condition, values);
        return values;
    }

    /// Those of the query's own condition, then those of its links, each before the links below it.
    static List<Object> values(Query query) {
        var values = values(query.where());
        collect(query.links(), values);
        return values;
    }

    private static void collect(List<Link> links, List<Object> values) {
        for (var link : links) {
            collect(link.where(), values);
            collect(link.links(), values);
        }
    }

    private static void collect(Condition condition, List<Object> values) {
        switch (condition) {
            case Condition.All(var parts) -> parts.forEach(part -> collect(part, values));
            case Condition.Any(var parts) -> parts.forEach(part -> collect(part, values));
            case Condition.Compare compare -> values.addAll(compare.values());
        }
    }

    private static Query kinds(Query query) {
        return new Query(
                query.table(),
                query.columns(),
                query.links().stream().map(Shape::kinds).toList(),
                kinds(query.where()),
                query.orders(),
                query.distinct());
    }

    private static Link kinds(Link link) {
        return new Link(
                link.table(),
                link.from(),
                link.to(),
                link.alias(),
                link.type(),
                kinds(link.where()),
                link.links().stream().map(Shape::kinds).toList());
    }

    private static Condition kinds(Condition condition) {
        return switch (condition) {
            case Condition.All(var parts) ->
                    new Condition.All(parts.stream().map(Shape::kinds).toList());
            case Condition.Any(var parts) ->
                    new Condition.Any(parts.stream().map(Shape::kinds).toList());
            case Condition.Compare compare -> kinds(compare);
        };
    }

    private static Condition kinds(Condition.Compare compare) {
        if (compare.path().column().equals(Walk.STATE)) {
            return compare;
        }
        var kinds = compare.values().stream().<Object>map(Object::getClass).toList();
        return new Condition.Compare(compare.path(), compare.operator(), kinds);
    }
}
