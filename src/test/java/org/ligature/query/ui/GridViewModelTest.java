package org.ligature.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.DirectTasks;
import org.ligature.kit.task.Tasks;
import org.ligature.query.Order;
import org.ligature.query.Path;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

final class GridViewModelTest {

    private static final int MILLION = 1_000_000;

    private final MadeRows rows = new MadeRows(MILLION);
    private final GridViewModel model = new GridFixture().model(rows, DirectTasks.failing());

    @Test
    void aMillionRowsOpenWithOnePageAndOneCount() {
        model.reload();

        assertThat(rows.asked()).containsExactly("page up +0", "count");
        assertThat(model.source()).hasSize(MILLION);
        assertThat(model.countProperty().get()).isEqualTo(MILLION);
    }

    @Test
    void scrollingReadsOneStatementForEachPage() {
        model.reload();
        rows.asked().clear();

        for (var at = 0; at < 3 * RowSource.PAGE; at++) {
            name(at);
        }

        assertThat(rows.asked()).containsExactly("page up +0", "page up +0");
        assertThat(name(3 * RowSource.PAGE - 1)).isEqualTo("Row 599");
    }

    @Test
    void theEndIsReachedWithoutReadingWhatLiesBetween() {
        model.reload();
        rows.asked().clear();

        assertThat(name(MILLION - 1)).isEqualTo("Row 999999");
        assertThat(name(MILLION - RowSource.PAGE - 1)).isEqualTo("Row 999799");
        assertThat(rows.asked()).containsExactly("page down +0", "page down +200");
        assertThat(model.source().held()).isEqualTo(3);
    }

    @Test
    void aJumpGoesOnFromTheNearestPageThatWasRead() {
        model.reload();
        name(100_000);
        rows.asked().clear();

        assertThat(name(100_400)).isEqualTo("Row 100400");

        assertThat(rows.asked()).containsExactly("page up +200");
    }

    @Test
    void onlyTheNewestPagesAreKept() {
        model.reload();

        for (var page = 0; page < 2 * RowSource.KEPT; page++) {
            name(page * RowSource.PAGE);
        }

        assertThat(model.source().held()).isEqualTo(RowSource.KEPT);
    }

    @Test
    void aListThatEndsInItsFirstPageIsNotCounted() {
        rows.size(7);

        model.reload();

        assertThat(rows.asked()).containsExactly("page up +0");
        assertThat(model.countProperty().get()).isEqualTo(7);
    }

    @Test
    void nothingYetIsToldFromNothingThatMatches() {
        rows.size(0);

        model.reload();

        assertThat(model.stateProperty().get()).isEqualTo(new GridState.NothingYet());
    }

    @Test
    void allThatMatchAreSelectedWithoutReadingThem() {
        model.reload();
        rows.asked().clear();

        model.selection().all();
        model.selection().toggle(model.source().get(3));

        assertThat(model.selection().selectedProperty().get().count()).isEqualTo(MILLION - 1);
        assertThat(rows.asked()).isEmpty();
    }

    @Test
    void aSelectionStaysWhileOnePagesOn() {
        model.reload();
        model.selection().toggle(model.source().get(0));
        name(500_000);
        model.selection().toggle(model.source().get(500_000));

        assertThat(selected()).containsExactly(0L, 500_000L);
    }

    @Test
    void aRangeTakesInRowsNobodyHasSeen() {
        model.reload();

        model.selectRange(150, 1_149);

        assertThat(selected()).hasSize(1_000).contains(150L, 1_149L);
    }

    @Test
    void aFilterBecomesPartOfTheQueryAndCanBeCleared() {
        model.reload();
        var city = model.spec().columns().get(1);

        model.filter(new ColumnFilter.OneOf(city, List.of("Lowell")));
        var filtered = model.queryProperty().get().where();
        model.clearFilters();

        assertThat(filtered.toString()).contains("city").contains("IN").contains("Lowell");
        assertThat(model.queryProperty().get().where().toString()).doesNotContain("city");
    }

    @Test
    void aFilterStaysAsLongAsItsColumn() {
        model.reload();
        var spec = model.spec();
        var city = spec.columns().get(1);
        model.filter(new ColumnFilter.OneOf(city, List.of("Lowell")));
        model.sort(List.of(Order.up("city")));

        model.describe(with(spec, spec.columns().getFirst(), city.titled("Town")));
        var kept = model.asked();
        model.describe(with(spec, spec.columns().getFirst()));
        var left = model.asked();

        assertThat(kept.filters()).extracting(one -> one.column().title()).containsExactly("Town");
        assertThat(kept.orders()).containsExactly(Order.up("city"));
        assertThat(left.filters()).isEmpty();
        assertThat(left.orders()).isEmpty();
    }

    private static GridSpec with(GridSpec spec, GridColumn... columns) {
        return new GridSpec(
                spec.key(),
                spec.base(),
                List.of(columns),
                spec.extras(),
                spec.views(),
                spec.searched(),
                spec.gestures(),
                spec.nothingYet());
    }

    @Test
    void theFilterOfAColumnDoesNotHideItsOwnOtherValues() {
        model.reload();
        var city = model.spec().columns().get(1);
        model.filter(new ColumnFilter.OneOf(city, List.of("Lowell")));
        var draft = new FilterDraft(model, city, value -> value == null ? "(empty)" : "" + value);

        draft.load();

        assertThat(draft.found()).extracting("words").containsExactly("Lowell", "(empty)");
        assertThat(draft.isTicked(draft.found().getFirst())).isTrue();
    }

    @Test
    void anOrderWithoutIndexIsMadeOnceAndPagedByItsIds() {
        model.reload();
        rows.indexed(false);
        rows.asked().clear();

        model.sort(List.of(Order.up("city")));

        assertThat(name(0)).isEqualTo("Row 999999");
        assertThat(name(400)).isEqualTo("Row 999599");
        assertThat(rows.asked()).containsExactly("ids", "rows 200", "rows 200");
    }

    @Test
    void whileAnOrderIsMadeTheOldRowsStay() {
        var waiting = new ArrayDeque<Runnable>();
        var slow = model(waiting);
        slow.reload();
        settle(waiting);
        rows.indexed(false);

        slow.sort(List.of(Order.up("city")));

        assertThat(slow.sortingProperty().get()).isPresent();
        assertThat(slow.source().get(0).get("fullname")).isEqualTo("Row 0");
        settle(waiting);
        assertThat(slow.sortingProperty().get()).isEmpty();
        assertThat(slow.source().get(0).get("fullname")).isEqualTo("Row 999999");
    }

    @Test
    void anOrderMadeAtAGlanceIsNotToldOf() {
        var waiting = new ArrayDeque<Runnable>();
        var timer = new ArrayDeque<Runnable>();
        var slow = model(waiting, timer::add);
        slow.reload();
        settle(waiting);
        rows.indexed(false);

        slow.sort(List.of(Order.up("city")));
        assertThat(slow.sortingProperty().get()).isEmpty();
        settle(waiting);
        settle(timer);

        assertThat(slow.sortingProperty().get()).isEmpty();
        assertThat(slow.source().get(0).get("fullname")).isEqualTo("Row 999999");
    }

    @Test
    void anOrderThatTakesLongIsToldOfAfterAWhile() {
        var waiting = new ArrayDeque<Runnable>();
        var timer = new ArrayDeque<Runnable>();
        var slow = model(waiting, timer::add);
        slow.reload();
        settle(waiting);
        rows.indexed(false);

        slow.sort(List.of(Order.up("city")));
        settle(timer);

        assertThat(slow.sortingProperty().get()).isPresent();
    }

    @Test
    void anOrderThatCannotBeMadeSaysWhyAndIsNoLongerUnderWay() {
        var waiting = new ArrayDeque<Runnable>();
        var slow = model(waiting);
        slow.reload();
        settle(waiting);
        rows.indexed(false);
        rows.refuseSorting(new Problem(GridViewModelTest.class, "busy"));

        slow.sort(List.of(Order.up("city")));
        assertThat(slow.sortingProperty().get()).isPresent();
        settle(waiting);

        assertThat(slow.sortingProperty().get()).isEmpty();
        assertThat(slow.stateProperty().get()).isInstanceOf(GridState.Failed.class);
    }

    @Test
    void anOrderThatIsCancelledLeavesTheOldOne() {
        var waiting = new ArrayDeque<Runnable>();
        var slow = model(waiting);
        slow.reload();
        settle(waiting);
        rows.indexed(false);
        slow.sort(List.of(Order.up("city")));
        rows.cancelSorting();
        rows.indexed(true);

        slow.cancelSorting();
        settle(waiting);

        assertThat(slow.asked().orders()).isEmpty();
        assertThat(slow.sortingProperty().get()).isEmpty();
        assertThat(slow.source().get(0).get("fullname")).isEqualTo("Row 0");
    }

    @Test
    void aRefreshReadsWhatIsInViewAndForgetsTheRest() {
        model.reload();
        name(400_000);
        rows.asked().clear();

        model.refresh(400_000, 400_030);

        assertThat(rows.asked()).containsExactly("page up +400000", "count");
        assertThat(model.source().held()).isEqualTo(1);
    }

    @Test
    void aRefreshDropsSelectedRowsThatAreGone() {
        rows.size(10);
        model.reload();
        model.selection().toggle(model.source().get(2));
        model.selection().toggle(model.source().get(9));
        rows.size(9);

        model.refresh(0, 9);

        assertThat(selected()).containsExactly(2L);
        assertThat(model.source()).hasSize(9);
    }

    @Test
    void theFocusedRowIsToldOfOnceItIsRead() {
        model.reload();

        model.glance(model.source().peek(4));

        assertThat(model.focusedProperty().get().map(GridRow::id)).isEqualTo(Optional.of(4L));
    }

    @Test
    void showingAnotherColumnReadsItAtOnce() {
        model.show(List.of(Path.of("fullname")));
        model.reload();
        rows.asked().clear();

        model.showMore(List.of(Path.of("fullname"), Path.of("city")));

        assertThat(rows.asked()).contains("page up +0");
        assertThat(model.source().get(0).get("city")).isEqualTo("Row 0");
    }

    private GridViewModel model(ArrayDeque<Runnable> waiting) {
        return model(waiting, Runnable::run);
    }

    private GridViewModel model(ArrayDeque<Runnable> waiting, Consumer<Runnable> timer) {
        var tasks =
                new Tasks(
                        waiting::add,
                        Runnable::run,
                        thrown -> {
                            throw new AssertionError(thrown);
                        },
                        (_, run) -> timer.accept(run));
        return new GridFixture().model(rows, tasks);
    }

    private static void settle(ArrayDeque<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }

    private Object name(int at) {
        model.source().get(at);
        return model.source().get(at).get("fullname");
    }

    private List<Long> selected() {
        return model.selection().selectedProperty().get().known().stream()
                .map(GridRow::id)
                .toList();
    }
}
