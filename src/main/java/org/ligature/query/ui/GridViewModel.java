package org.ligature.query.ui;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.db.Cancel;
import org.ligature.kit.task.Debounce;
import org.ligature.kit.task.Job;
import org.ligature.kit.task.Line;
import org.ligature.kit.task.Tasks;
import org.ligature.query.Condition;
import org.ligature.query.Operator;
import org.ligature.query.Order;
import org.ligature.query.Path;
import org.ligature.query.Query;
import org.ligature.query.QueryService;
import org.ligature.query.Result;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What a grid asks for, and the rows that came of it.
///
/// A new question leaves the old rows in place until the first new ones are here; that holds also
/// while an order without an index is made, which may take long and can be cancelled.
final class GridViewModel {

    private static final Duration GLANCE = Duration.ofMillis(150);
    private static final Duration TYPING = Duration.ofMillis(200);

    private final GridSpec spec;
    private final Rows rows;
    private final Tasks tasks;
    private final Clock clock;
    private final Locale locale;
    private final String sortingTitle;
    private final Line opening;
    private final Line counting;
    private final Line checking;
    private final GridSelection selection;
    private final Debounce glance;
    private final Debounce typing;

    private final ReadOnlyObjectWrapper<Asked> asked;
    private final ReadOnlyObjectWrapper<Query> query;
    private final ReadOnlyObjectWrapper<RowSource> source;
    private final ReadOnlyObjectWrapper<GridState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new GridState.Loading());
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper(this, "count", -1);
    private final ReadOnlyObjectWrapper<Optional<Job>> sorting =
            new ReadOnlyObjectWrapper<>(this, "sorting", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<GridRow>> focused =
            new ReadOnlyObjectWrapper<>(this, "focused", Optional.empty());

    private final Set<Path> shown = new LinkedHashSet<>();
    private Optional<GridRow> glanced = Optional.empty();
    private @Nullable Asked settled;
    private int generation;
    private String typed = "";

    /// @param sortingTitle what the making of an order is called among the long jobs
    GridViewModel(
            GridSpec spec,
            Rows rows,
            Tasks tasks,
            Clock clock,
            Locale locale,
            String sortingTitle) {
        this.spec = spec;
        this.rows = rows;
        this.tasks = tasks;
        this.clock = clock;
        this.locale = locale;
        this.sortingTitle = sortingTitle;
        this.opening = tasks.line();
        this.counting = tasks.line();
        this.checking = tasks.line();
        this.glance = tasks.debounce(GLANCE, () -> focused.set(glanced));
        this.typing = tasks.debounce(TYPING, () -> ask(asked().find(typed)));
        var first = Asked.of(spec.views().getFirst());
        var nothing = spec.base();
        asked = new ReadOnlyObjectWrapper<>(this, "asked", first);
        query = new ReadOnlyObjectWrapper<>(this, "query", nothing);
        selection = new GridSelection(nothing);
        source =
                new ReadOnlyObjectWrapper<>(
                        this,
                        "source",
                        sourceOf(new IdPaging(rows, nothing, new long[0]), nothing));
    }

    /// What came of asking for the first page in the background.
    private record Opened(Paging paging, Paging.Loaded first, boolean isTableEmpty) {}

    GridSpec spec() {
        return spec;
    }

    GridSelection selection() {
        return selection;
    }

    Asked asked() {
        return asked.get();
    }

    ReadOnlyObjectProperty<Asked> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Query> queryProperty() {
        return query.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<RowSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    RowSource source() {
        return source.get();
    }

    ReadOnlyObjectProperty<GridState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// How many rows there are; -1 while nobody knows.
    ReadOnlyLongProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// The making of an order, while it lasts.
    ReadOnlyObjectProperty<Optional<Job>> sortingProperty() {
        return sorting.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<GridRow>> focusedProperty() {
        return focused.getReadOnlyProperty();
    }

    /// Which columns are read, from the next question on.
    void show(List<Path> columns) {
        shown.clear();
        shown.addAll(columns);
    }

    /// Reads the rows anew if one of the columns in view was not read before.
    void showMore(List<Path> columns) {
        show(columns);
        if (!query.get().columns().containsAll(columns)) {
            reload();
        }
    }

    void view(NamedView view) {
        selection.clear();
        ask(Asked.of(view).find(asked().quick()));
    }

    void sort(List<Order> orders) {
        ask(asked().sort(orders));
    }

    /// Sets the filter of a column in place of the one it had.
    void filter(ColumnFilter filter) {
        var filters = new ArrayList<>(without(filter.column().path()));
        filters.add(filter);
        ask(asked().filter(filters));
    }

    void clearFilter(Path path) {
        ask(asked().filter(without(path)));
    }

    void clearFilters() {
        typing.cancel();
        typed = "";
        ask(asked().filter(List.of()).find(""));
    }

    private List<ColumnFilter> without(Path path) {
        return asked().filters().stream()
                .filter(filter -> !filter.column().path().equals(path))
                .toList();
    }

    Optional<ColumnFilter> filterOf(Path path) {
        return asked().filters().stream()
                .filter(filter -> filter.column().path().equals(path))
                .findFirst();
    }

    /// The quick filter, while somebody types into it.
    void find(String text) {
        typed = text;
        typing.restart();
    }

    void glance(Optional<GridRow> row) {
        glanced = row.filter(GridRow::isLoaded);
        glance.restart();
    }

    /// Begins to read; also tries again after a failure.
    void reload() {
        ask(asked());
    }

    private void ask(Asked next) {
        stopSorting();
        asked.set(next);
        var question = question(next);
        query.set(question);
        selection.query(question);
        if (source().isEmpty()) {
            state.set(new GridState.Loading());
        }
        generation++;
        if (rows.isIndexed(question)) {
            settled = next;
            opening.run(
                    () -> opened(question),
                    this::adopt,
                    problem -> fail(new GridState.Failed(problem)));
        } else {
            opening.cancel();
            sortFirst(next, question);
        }
    }

    private void fail(GridState.Failed failed) {
        state.set(failed);
    }

    private Query question(Asked asked) {
        var read = new LinkedHashSet<>(shown);
        spec.columns().stream().filter(GridColumn::name).forEach(c -> read.add(c.path()));
        read.addAll(spec.extras());
        return asked.query(spec, read, clock, locale);
    }

    private Opened opened(Query question) {
        var first = rows.page(question, Optional.empty(), 0, RowSource.PAGE);
        return opened(new KeysetPaging(rows, question), first);
    }

    private Opened opened(Paging paging, List<Result> first) {
        var isTableEmpty =
                first.isEmpty() && rows.page(spec.base(), Optional.empty(), 0, 1).isEmpty();
        return new Opened(paging, new Paging.Loaded(0, first), isTableEmpty);
    }

    private void adopt(Opened opened) {
        var question = query.get();
        var fresh = sourceOf(opened.paging(), question);
        fresh.first(opened.first());
        source.set(fresh);
        if (fresh.isEmpty()) {
            state.set(opened.isTableEmpty() ? new GridState.NothingYet() : new GridState.NoMatch());
        } else {
            state.set(new GridState.Shown());
        }
        count(fresh, question);
    }

    private RowSource sourceOf(Paging paging, Query question) {
        return new RowSource(
                paging,
                places(question),
                tasks,
                selection::renew,
                problem -> fail(new GridState.Failed(problem)));
    }

    private static Map<Path, Integer> places(Query question) {
        var places = new HashMap<Path, Integer>();
        for (var column : question.columns()) {
            places.putIfAbsent(column, places.size());
        }
        return Map.copyOf(places);
    }

    /// Counts last: the rows are in view long before.
    private void count(RowSource of, Query question) {
        if (of.isCounted()) {
            counting.cancel();
            counted(of, of.size());
            return;
        }
        count.set(-1);
        counting.run(() -> rows.count(question), number -> counted(of, number));
    }

    private void counted(RowSource of, long number) {
        of.counted(number);
        count.set(number);
        selection.counted(number);
        if (number == 0 && state.get() instanceof GridState.Shown) {
            reload();
        }
    }

    private void sortFirst(Asked next, Query question) {
        var mine = generation;
        var cancel = new Cancel();
        var job =
                tasks.start(
                        sortingTitle,
                        progress -> {
                            progress.at(0, 0);
                            return sorted(question, cancel);
                        },
                        made -> sorted(made, next, mine));
        job.onCancel(
                () -> {
                    cancel.cancel();
                });
        if (mine == generation && settled != next) {
            sorting.set(Optional.of(job));
        }
    }

    private Optional<Opened> sorted(Query question, Cancel cancel) {
        try {
            var ids = rows.ids(question, cancel);
            var paging = new IdPaging(rows, question, ids);
            return Optional.of(opened(paging, paging.read(0)));
        } catch (CancellationException stopped) {
            return Optional.empty();
        }
    }

    private void sorted(Optional<Opened> made, Asked next, int mine) {
        if (mine != generation) {
            return;
        }
        sorting.set(Optional.empty());
        if (made.isPresent()) {
            settled = next;
            adopt(made.get());
        } else {
            stay();
        }
    }

    /// The order was not wanted after all: back to what is in view.
    private void stay() {
        var before = settled;
        if (before != null) {
            ask(before);
        }
    }

    void cancelSorting() {
        sorting.get().ifPresent(Job::cancel);
    }

    private void stopSorting() {
        var job = sorting.get();
        sorting.set(Optional.empty());
        generation++;
        job.ifPresent(Job::cancel);
    }

    /// Reads again what is in view; the rows outside are read when they come into view.
    void refresh(int first, int last) {
        if (!(state.get() instanceof GridState.Shown) || sorting.get().isPresent()) {
            reload();
            return;
        }
        var question = question(asked());
        query.set(question);
        var of = source();
        if (rows.isIndexed(question)) {
            of.refresh(new KeysetPaging(rows, question), first, last);
            counting.run(() -> rows.count(question), number -> counted(of, number));
        } else {
            opening.run(
                    () -> new IdPaging(rows, question, rows.ids(question, new Cancel())),
                    paging -> {
                        of.refresh(paging, first, last);
                        counted(of, paging.size());
                    });
        }
        check();
    }

    /// Adds the rows from one place to another to the selection, those not yet read as well.
    void selectRange(int first, int last) {
        var of = source();
        var missing = new LinkedHashSet<Integer>();
        var here = new ArrayList<GridRow>();
        for (var at = first; at <= last; at++) {
            var row = of.peek(at);
            row.ifPresent(here::add);
            if (row.isEmpty()) {
                missing.add(at / RowSource.PAGE);
            }
        }
        selection.add(here);
        for (var page : missing) {
            of.read(page, rows -> selection.add(part(rows, page, first, last)));
        }
    }

    private static List<GridRow> part(List<GridRow> rows, int page, int first, int last) {
        var from = Math.clamp(first - (long) page * RowSource.PAGE, 0, rows.size());
        var to = Math.clamp(last + 1 - (long) page * RowSource.PAGE, from, rows.size());
        return rows.subList(from, to);
    }

    /// Drops selected rows that are gone.
    private void check() {
        var ids = selection.ids();
        if (!ids.isEmpty()) {
            var bare = Query.of(spec.base().table());
            checking.run(
                    () ->
                            rows.rows(bare, ids).stream()
                                    .map(Result::id)
                                    .collect(Collectors.toUnmodifiableSet()),
                    selection::keep);
        }
    }

    /// The values of a column with their counts, as far as the other filters let them through.
    ///
    /// @param text what the values' words contain; empty for all
    void values(
            GridColumn column, String text, int limit, Consumer<List<QueryService.Count>> done) {
        var others = asked().filter(without(column.path()));
        var question = question(others);
        var narrowed =
                text.isEmpty()
                        ? question
                        : question.and(
                                new Condition.Compare(
                                        column.path(), Operator.CONTAINS, List.of(text)));
        tasks.run(() -> rows.values(narrowed, column.path(), limit), done);
    }

    void close() {
        stopSorting();
        opening.cancel();
        counting.cancel();
        checking.cancel();
        glance.cancel();
        typing.cancel();
    }
}
