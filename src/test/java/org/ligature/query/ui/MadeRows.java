package org.ligature.query.ui;

import org.ligature.kit.db.Cancel;
import org.ligature.kit.problem.Problem;
import org.ligature.query.Path;
import org.ligature.query.Position;
import org.ligature.query.Query;
import org.ligature.query.QueryService;
import org.ligature.query.Result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;

/// Rows without a store, as many as one likes: row n has the id n and the name "Row n". It writes
/// down what it is asked, one line for each statement a store would run.
final class MadeRows implements Rows {

    private final List<String> asked = new ArrayList<>();
    private long size;
    private boolean indexed = true;
    private boolean cancelled;
    private Optional<Problem> refusal = Optional.empty();

    MadeRows(long size) {
        this.size = size;
    }

    List<String> asked() {
        return asked;
    }

    void size(long now) {
        size = now;
    }

    void indexed(boolean now) {
        indexed = now;
    }

    /// Every order that is made from now on is given up.
    void cancelSorting() {
        cancelled = true;
    }

    /// No order can be made from now on.
    void refuseSorting(Problem why) {
        refusal = Optional.of(why);
    }

    @Override
    public List<Result> page(Query query, Optional<Position> after, long offset, int wanted) {
        var down = !query.orders().isEmpty() && query.orders().getFirst().descending();
        var begin = after.map(Position::id).orElse(down ? size : -1L);
        asked.add("page " + (down ? "down" : "up") + " +" + offset);
        var first = down ? begin - 1 - offset : begin + 1 + offset;
        return LongStream.range(0, wanted)
                .map(step -> down ? first - step : first + step)
                .filter(id -> id >= 0 && id < size)
                .mapToObj(id -> row(query, id))
                .toList();
    }

    private static Result row(Query query, long id) {
        return new Result(id, query.columns().stream().map(path -> value(path, id)).toList());
    }

    private static Object value(Path path, long id) {
        return switch (path.column()) {
            case "statecode" -> 0;
            default -> "Row " + id;
        };
    }

    @Override
    public Position after(Query query, Result row) {
        return new Position(List.of(), row.id());
    }

    @Override
    public long count(Query query) {
        asked.add("count");
        return size;
    }

    @Override
    public boolean isIndexed(Query query) {
        return indexed;
    }

    @Override
    public long[] ids(Query query, Cancel cancel) {
        asked.add("ids");
        refusal.ifPresent(
                why -> {
                    throw why;
                });
        if (cancelled) {
            throw new CancellationException();
        }
        return LongStream.range(0, size).map(at -> size - 1 - at).toArray();
    }

    @Override
    public List<Result> rows(Query query, List<Long> ids) {
        asked.add("rows " + ids.size());
        return ids.stream().filter(id -> id < size).map(id -> row(query, id)).toList();
    }

    @Override
    public List<QueryService.Count> values(Query query, Path path, int limit) {
        asked.add("values");
        return List.of(new QueryService.Count("Lowell", 40), new QueryService.Count(null, 2));
    }
}
