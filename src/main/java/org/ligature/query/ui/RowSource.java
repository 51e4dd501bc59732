package org.ligature.query.ui;

import javafx.collections.ObservableListBase;

import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Tasks;
import org.ligature.query.Path;
import org.ligature.query.Result;

import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The rows of one query as a list of any size that holds only some of its pages.
///
/// Asking for a row whose page is not here answers with a placeholder and has the page read; when
/// it comes, its rows are announced as one change. Used on the FX thread only.
final class RowSource extends ObservableListBase<GridRow> {

    static final int PAGE = 200;

    /// How many pages are kept: some ten thousand rows.
    static final int KEPT = 50;

    /// Somebody who drags the scroll bar passes many pages; only the last few are worth reading.
    private static final int WAITING = 4;

    private static final int AT_ONCE = 2;

    private final Tasks tasks;
    private final Consumer<Problem> failed;
    private final Consumer<List<GridRow>> arrived;
    private final LinkedHashMap<Integer, List<GridRow>> pages =
            new LinkedHashMap<>(64, 0.75f, true);
    private final Set<Integer> stale = new HashSet<>();
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private final Set<Integer> running = new HashSet<>();
    private Map<Path, Integer> places;
    private Paging paging;
    private int generation;
    private int size;
    private long total = -1;

    /// @param arrived hears of the rows of each page that came
    RowSource(
            Paging paging,
            Map<Path, Integer> places,
            Tasks tasks,
            Consumer<List<GridRow>> arrived,
            Consumer<Problem> failed) {
        this.paging = paging;
        this.places = places;
        this.tasks = tasks;
        this.arrived = arrived;
        this.failed = failed;
        this.total = paging.size();
        this.size = (int) Math.max(0, total);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public GridRow get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        var page = index / PAGE;
        var rows = pages.get(page);
        if (rows == null || stale.contains(page)) {
            want(page);
        }
        return rows == null || index % PAGE >= rows.size()
                ? GridRow.loading()
                : rows.get(index % PAGE);
    }

    /// The row, where it is here already; asks for nothing.
    Optional<GridRow> peek(int index) {
        var rows = index < 0 || index >= size ? null : pages.get(index / PAGE);
        return rows == null || index % PAGE >= rows.size()
                ? Optional.empty()
                : Optional.of(rows.get(index % PAGE));
    }

    /// How many of these are among the rows that are here.
    int count(List<GridRow> some) {
        var ids = new HashSet<Long>();
        some.forEach(row -> ids.add(row.id()));
        var here = 0;
        for (var rows : pages.values()) {
            for (var row : rows) {
                here += ids.contains(row.id()) ? 1 : 0;
            }
        }
        return here;
    }

    /// How many pages are held.
    int held() {
        return pages.size();
    }

    /// Whether somebody counted the rows, or all of them were seen.
    boolean isCounted() {
        return total >= 0;
    }

    /// The count that came after the rows.
    void counted(long rows) {
        total = rows;
        resize((int) Math.min(Integer.MAX_VALUE, rows));
    }

    /// Where the columns stand in the rows that are read from now on; those that are here stay as
    /// they are.
    void read(Map<Path, Integer> columns) {
        places = columns;
    }

    /// Reads the pages in view again and forgets the others; until they come the old rows stay.
    ///
    /// @param fresh how pages are reached from now on
    void refresh(Paging fresh, int first, int last) {
        paging = fresh;
        generation++;
        wanted.clear();
        running.clear();
        stale.clear();
        pages.keySet().removeIf(page -> page < first / PAGE || page > last / PAGE);
        stale.addAll(pages.keySet());
        if (fresh.size() >= 0) {
            counted(fresh.size());
        }
        List.copyOf(stale).forEach(this::want);
    }

    /// The first page, which decides whether there is anything to show at all.
    void first(Paging.Loaded loaded) {
        take(loaded);
    }

    private void want(int page) {
        if (running.contains(page)) {
            return;
        }
        wanted.remove(page);
        wanted.addLast(page);
        if (wanted.size() > WAITING) {
            wanted.removeFirst();
        }
        loadNext();
    }

    private void loadNext() {
        while (running.size() < AT_ONCE && !wanted.isEmpty()) {
            load(wanted.removeLast());
        }
    }

    private void load(int page) {
        var asked = generation;
        running.add(page);
        tasks.run(
                paging.load(page, total),
                loaded -> {
                    if (asked == generation) {
                        running.remove(page);
                        take(loaded);
                        loadNext();
                    }
                },
                problem -> {
                    if (asked == generation) {
                        running.remove(page);
                        failed.accept(problem);
                    }
                });
    }

    /// Reads a page without keeping it.
    void read(int page, Consumer<List<GridRow>> done) {
        var asked = generation;
        tasks.run(
                paging.load(page, total),
                loaded -> {
                    if (asked == generation) {
                        done.accept(rows(loaded.rows()));
                    }
                },
                failed);
    }

    private void take(Paging.Loaded loaded) {
        var page = loaded.page();
        paging.learn(loaded);
        stale.remove(page);
        var rows = rows(loaded.rows());
        pages.put(page, rows);
        forgetOldest();
        var from = page * PAGE;
        if (rows.size() < PAGE && !isCounted()) {
            counted((long) from + rows.size());
        } else if (!isCounted()) {
            resize(Math.max(size, from + 2 * PAGE));
        }
        arrived.accept(rows);
        announce(from, Math.min(size, from + PAGE));
    }

    private List<GridRow> rows(List<Result> results) {
        var rows = new ArrayList<GridRow>(results.size());
        for (var result : results) {
            rows.add(new GridRow(result.id(), result.values(), places));
        }
        return List.copyOf(rows);
    }

    private void forgetOldest() {
        var oldest = pages.keySet().iterator();
        while (pages.size() > KEPT && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }

    private void announce(int from, int to) {
        beginChange();
        for (var row = from; row < to; row++) {
            nextUpdate(row);
        }
        endChange();
    }

    private void resize(int rows) {
        if (rows == size) {
            return;
        }
        var before = size;
        size = rows;
        beginChange();
        if (rows > before) {
            nextAdd(before, rows);
        } else {
            nextRemove(rows, new Placeholders(before - rows));
        }
        endChange();
    }

    /// Rows nobody needs to see again, as the change that removes them names them.
    private static final class Placeholders extends AbstractList<GridRow> {

        private final int size;

        Placeholders(int size) {
            this.size = size;
        }

        @Override
        public GridRow get(int index) {
            return GridRow.loading();
        }

        @Override
        public int size() {
            return size;
        }
    }
}
