package org.ligature.connections;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.ligature.sql.Tables.CONNECTION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.ligature.kit.db.Prepared;
import org.ligature.kit.db.Tx;
import org.ligature.schema.State;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/// Finds the connections that have the records and roles of many wanted ones, by one look at the
/// index for each. Knows SQL and no rule.
record AlikeStore(Tx tx) {

    private static final int ENDS = ConnectionStore.Ends.FIELDS.size();

    private static final Prepared ALIKE = new Prepared("connections.alike-many", AlikeStore::query);

    /// The rows of active connections that are like each of `wanted`, in their order; periods are
    /// for the caller.
    List<List<Line>> of(List<Pair> wanted) {
        var ids = new ArrayList<List<Long>>(wanted.size());
        wanted.forEach(_ -> ids.add(new ArrayList<>(1)));
        ALIKE.list(tx, row -> ids.get(row.getInt(1)).add(row.getLong(2)), columns(wanted));
        return lines(ids);
    }

    private List<List<Line>> lines(List<List<Long>> ids) {
        var all = ids.stream().flatMap(List::stream).distinct().toList();
        var known = new HashMap<Long, Line>();
        if (!all.isEmpty()) {
            new ConnectionStore(tx).all(all).forEach(line -> known.put(line.id(), line));
        }
        return ids.stream()
                .map(some -> some.stream().map(known::get).filter(Objects::nonNull).toList())
                .toList();
    }

    /// The values by which they are alike, each column of them as an array, after their places.
    private static Object[] columns(List<Pair> wanted) {
        var columns = new Object[ENDS + 1];
        var places = new Long[wanted.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = (long) i;
        }
        columns[0] = places;
        var ends = wanted.stream().map(ConnectionStore.Ends::of).toList();
        for (int column = 0; column < ENDS; column++) {
            var values = new @Nullable Long[ends.size()];
            for (int i = 0; i < values.length; i++) {
                var value = ends.get(i).values().get(column);
                values[i] = value instanceof Number number ? number.longValue() : null;
            }
            columns[column + 1] = values;
        }
        return columns;
    }

    /// The first of the values is always there, so that the index is used from its beginning.
    static Select<?> query(DSLContext sql) {
        var array = val(new Long[0]);
        var wanted =
                table(
                                "unnest({0}, {1}, {2}, {3}, {4}, {5})",
                                array, array, array, array, array, array)
                        .as("w", "place", "e0", "e1", "e2", "e3", "e4");
        var conditions = new ArrayList<Condition>();
        conditions.add(CONNECTION.STATECODE.eq(inline(State.ACTIVE)));
        for (int i = 0; i < ENDS; i++) {
            conditions.add(same(ConnectionStore.Ends.FIELDS.get(i), field(name("w", "e" + i)), i));
        }
        return sql.select(field(name("w", "place")), CONNECTION.ID)
                .from(wanted)
                .join(CONNECTION)
                .on(and(conditions));
    }

    @SuppressWarnings("unchecked") // numbers, all of them
    private static <T> Condition same(Field<T> field, Field<?> wanted, int place) {
        var value = (Field<T>) wanted;
        return place == 0 ? field.eq(value) : field.isNotDistinctFrom(value);
    }
}
