package org.ligature.query.ui;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.db.Cancel;
import org.ligature.kit.problem.Problem;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What a grid asks for, and the rows that came of it.
///
/// A new question leaves the old rows in place until the first new ones are here; that holds also
/// while an order without an index is made, which may take long and can be cancelled.
final class GridViewModel {

    private static final Duration GLANCE = Duration.ofMillis(150);
    private static final Duration TYPING = Duration.ofMillis(200);

    private final ReadOnlyObjectWrapper<GridSpec> spec;
    private final Rows rows;
    private final Tasks tasks;
    private final GridReading reading;
    private final Sorting sorting;
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
    private final ReadOnlyObjectWrapper<Optional<GridRow>> focused =
            new ReadOnlyObjectWrapper<>(this, "focused", Optional.empty());

    private Optional<GridRow> glanced = Optional.empty();
    private @Nullable Asked settled;
    private String typed = "";

    /// @param sortingTitle what the making of an order is called among the long jobs
    GridViewModel(
            GridSpec spec,
            Rows rows,
            Tasks tasks,
            Clock clock,
            Locale locale,
            String sortingTitle) {
        this.spec = new ReadOnlyObjectWrapper<>(this, "spec", spec);
        this.rows = rows;
        this.tasks = tasks;
        this.reading = new GridReading(clock, locale);
        this.sorting = new Sorting(tasks, sortingTitle);
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

    GridSpec spec() {
        return spec.get();
    }

    ReadOnlyObjectProperty<GridSpec> specProperty() {
        return spec.getReadOnlyProperty();
    }

    /// Shows the same as before as far as it is there, from the next question on.
    void describe(GridSpec now) {
        asked.set(asked().of(now));
        spec.set(now);
    }

    GridSelection selection() {
        return selection;
    }

    /// Hands on the ids of everything that is selected.
    void selectedIds(Consumer<List<Long>> then) {
        var selected = selection.selectedProperty().get();
        tasks.run(() -> rows.ids(selected), then);
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
        return sorting.jobProperty();
    }

    ReadOnlyObjectProperty<Optional<GridRow>> focusedProperty() {
        return focused.getReadOnlyProperty();
    }

    /// Which columns are read, from the next question on.
    void show(List<Path> columns) {
        reading.show(columns);
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
        ask(asked().with(filter));
    }

    void clearFilter(Path path) {
        ask(asked().without(path));
    }

    void clearFilters() {
        typing.cancel();
        typed = "";
        ask(asked().filter(List.of()).find(""));
    }

    Optional<ColumnFilter> filterOf(Path path) {
        return asked().filterOf(path);
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
        sorting.stop();
        asked.set(next);
        var question = reading.query(spec(), next);
        query.set(question);
        selection.query(question);
        if (source().isEmpty()) {
            state.set(new GridState.Loading());
        }
        var base = spec().base();
        if (rows.isIndexed(question)) {
            settled = next;
            opening.run(() -> FirstPage.byIndex(rows, question, base), this::adopt, this::fail);
        } else {
            opening.cancel();
            sorting.make(
                    cancel -> FirstPage.bySorting(rows, question, base, cancel),
                    made -> {
                        settled = next;
                        adopt(made);
                    },
                    this::stay,
                    this::fail);
        }
    }

    /// The order was not wanted after all: back to what is in view.
    private void stay() {
        var before = settled;
        if (before != null) {
            ask(before);
        }
    }

    private void fail(Problem problem) {
        state.set(new GridState.Failed(problem));
    }

    private void adopt(FirstPage opened) {
        var question = query.get();
        var fresh = sourceOf(opened.paging(), question);
        fresh.first(opened.rows());
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
                paging, GridReading.places(question), tasks, selection::renew, this::fail);
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

    void cancelSorting() {
        sorting.cancel();
    }

    /// Reads again what is in view; the rows outside are read when they come into view.
    void refresh(int first, int last) {
        if (!(state.get() instanceof GridState.Shown) || sorting.isUnderWay()) {
            reload();
            return;
        }
        var question = reading.query(spec(), asked());
        query.set(question);
        var of = source();
        of.read(GridReading.places(question));
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
        new RowRange(first, last).select(source(), selection);
    }

    /// Drops selected rows that are gone.
    private void check() {
        var ids = selection.ids();
        if (!ids.isEmpty()) {
            var bare = Query.of(spec().base().table());
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
        var question = reading.query(spec(), asked().without(column.path()));
        var narrowed =
                text.isEmpty()
                        ? question
                        : question.and(
                                new Condition.Compare(
                                        column.path(), Operator.CONTAINS, List.of(text)));
        tasks.run(() -> rows.values(narrowed, column.path(), limit), done);
    }

    void close() {
        sorting.stop();
        opening.cancel();
        counting.cancel();
        checking.cancel();
        glance.cancel();
        typing.cancel();
    }
}
