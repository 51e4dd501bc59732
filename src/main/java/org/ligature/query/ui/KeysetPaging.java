package org.ligature.query.ui;

import org.ligature.query.Order;
import org.ligature.query.Position;
import org.ligature.query.Query;
import org.ligature.query.Result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/// Pages of a query whose order an index gives: each begins after an anchor, the last row of a page
/// that was read before. A jump goes on from the nearest anchor, or from the end, by an offset.
final class KeysetPaging implements Paging {

    private final Rows rows;
    private final Query query;
    private final TreeMap<Integer, Position> anchors = new TreeMap<>();

    KeysetPaging(Rows rows, Query query) {
        this.rows = rows;
        this.query = query;
    }

    @Override
    public Callable<Loaded> load(int page, long total) {
        var anchor = Optional.ofNullable(anchors.floorEntry(page));
        var pagesAhead = page - anchor.map(Map.Entry::getKey).orElse(0);
        var ahead = (long) pagesAhead * RowSource.PAGE;
        var behind = total - (long) (page + 1) * RowSource.PAGE;
        if (total >= 0 && !query.orders().isEmpty() && behind < ahead) {
            return () -> new Loaded(page, fromTheEnd(page, total, Math.max(0, behind)));
        }
        var after = anchor.map(Map.Entry::getValue);
        return () -> new Loaded(page, rows.page(query, after, ahead, RowSource.PAGE));
    }

    /// The same rows, walked from the last one: every order the other way, and turned round again.
    private List<Result> fromTheEnd(int page, long total, long offset) {
        var size = (int) Math.min(RowSource.PAGE, total - (long) page * RowSource.PAGE);
        if (size <= 0) {
            return List.of();
        }
        return rows.page(backwards(), Optional.empty(), offset, size).reversed();
    }

    private Query backwards() {
        return query.orderBy(
                query.orders().stream()
                        .map(order -> new Order(order.path(), !order.descending()))
                        .toList());
    }

    @Override
    public void learn(Loaded loaded) {
        if (loaded.rows().size() == RowSource.PAGE) {
            anchors.put(loaded.page() + 1, rows.after(query, loaded.rows().getLast()));
        }
    }

    @Override
    public long size() {
        return -1;
    }
}
