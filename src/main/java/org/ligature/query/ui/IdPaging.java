package org.ligature.query.ui;

import org.ligature.query.Query;
import org.ligature.query.Result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Pages of a query in an order that was made once, as the list of its ids.
final class IdPaging implements Paging {

    private final Rows rows;
    private final Query query;
    private final long[] ids;

    IdPaging(Rows rows, Query query, long[] ids) {
        this.rows = rows;
        this.query = query;
        this.ids = ids;
    }

    @Override
    public Callable<Loaded> load(int page, long total) {
        return () -> new Loaded(page, read(page));
    }

    /// Blocks: the rows of a page.
    List<Result> read(int page) {
        var from = Math.min(ids.length, page * RowSource.PAGE);
        var to = Math.min(ids.length, from + RowSource.PAGE);
        return rows(Arrays.stream(ids, from, to).boxed().toList());
    }

    /// A row that is gone keeps its place, so that no other moves while somebody looks at it.
    private List<Result> rows(List<Long> wanted) {
        var byId =
                rows.rows(query, wanted).stream()
                        .collect(Collectors.toMap(Result::id, Function.identity()));
        var found = new ArrayList<Result>(wanted.size());
        for (var id : wanted) {
            var row = byId.get(id);
            found.add(row == null ? new Result(id, List.of()) : row);
        }
        return found;
    }

    @Override
    public void learn(Loaded loaded) {}

    @Override
    public long size() {
        return ids.length;
    }
}
