package org.ligature.query.ui;

import org.ligature.audit.Actor;
import org.ligature.kit.db.Cancel;
import org.ligature.query.Path;
import org.ligature.query.Position;
import org.ligature.query.Query;
import org.ligature.query.QueryService;
import org.ligature.query.Result;

import java.util.List;
import java.util.Optional;

/// The rows an actor may see, out of the store.
record QueriedRows(QueryService queries, Actor actor) implements Rows {

    @Override
    public List<Result> page(Query query, Optional<Position> after, long offset, int size) {
        return offset == 0
                ? queries.page(actor, query, after, size)
                : queries.page(actor, query, after, offset, size);
    }

    @Override
    public Position after(Query query, Result row) {
        return queries.after(query, row);
    }

    @Override
    public long count(Query query) {
        return queries.count(actor, query);
    }

    @Override
    public boolean isIndexed(Query query) {
        return queries.isIndexed(query);
    }

    @Override
    public long[] ids(Query query, Cancel cancel) {
        return queries.ids(actor, query, cancel);
    }

    @Override
    public List<Result> rows(Query query, List<Long> ids) {
        return queries.rows(actor, query, ids);
    }

    @Override
    public List<QueryService.Count> values(Query query, Path path, int limit) {
        return queries.values(actor, query, path, limit);
    }
}
