package org.ligature.query;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.kit.db.Cancel;

import java.util.List;
import java.util.Optional;

/// The service that answers queries. Every method blocks; rows the actor may not read are left out.
public interface QueryService {

    /// The next `size` rows after `after` (from the start where it is empty): one statement.
    List<Result> page(Actor actor, Query query, Optional<Position> after, int size);

    /// The rows from `offset` on, counted from `after`: one statement, slower the larger the
    /// offset.
    List<Result> page(Actor actor, Query query, Optional<Position> after, long offset, int size);

    /// The position just after a row of a page of this query.
    Position after(Query query, Result row);

    long count(Actor actor, Query query);

    /// Whether an index gives the rows in the query's order, so that pages cost the same anywhere.
    boolean isIndexed(Query query);

    /// The ids of all rows in the query's order: one long statement, which `cancel` ends early.
    long[] ids(Actor actor, Query query, Cancel cancel);

    /// The rows with these ids, in this order; rows that are gone are left out.
    List<Result> rows(Actor actor, Query query, List<Long> ids);

    /// The distinct values of a column with their counts, most frequent first, at most `limit`.
    List<Count> values(Actor actor, Query query, Path path, int limit);

    /// @param value null for the rows where it is empty
    record Count(@Nullable Object value, long rows) {}
}
