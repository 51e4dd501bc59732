package org.ligature.query.ui;

import org.ligature.kit.db.Cancel;
import org.ligature.query.Path;
import org.ligature.query.Position;
import org.ligature.query.Query;
import org.ligature.query.QueryService;
import org.ligature.query.Result;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Where a grid's rows come from: the queries of one actor. Every method blocks.
interface Rows {

    List<Result> page(Query query, Optional<Position> after, long offset, int size);

    Position after(Query query, Result row);

    long count(Query query);

    boolean isIndexed(Query query);

    long[] ids(Query query, Cancel cancel);

    /// The ids of everything that is selected, however much that is.
    default List<Long> ids(Selected selected) {
        return switch (selected) {
            case Selected.Rows(var rows) -> rows.stream().map(GridRow::id).toList();
            case Selected.AllThatMatch(var query, var except, _) ->
                    Arrays.stream(ids(query, new Cancel()))
                            .boxed()
                            .filter(id -> !except.contains(id))
                            .toList();
        };
    }

    /// Rows that are gone are left out.
    List<Result> rows(Query query, List<Long> ids);

    List<QueryService.Count> values(Query query, Path path, int limit);
}
