package org.ligature.lists.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.ligature.audit.Actor;
import org.ligature.kit.task.Job;
import org.ligature.kit.task.Line;
import org.ligature.kit.task.Tasks;
import org.ligature.lists.BulkService;
import org.ligature.query.ui.GridRow;
import org.ligature.query.ui.Selected;
import org.ligature.records.Impact;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.RecordService;
import org.ligature.records.Row;
import org.ligature.schema.State;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// What is done with the records of a list, and the record that is previewed.
final class ListViewModel {

    private final Actor actor;
    private final String table;
    private final BulkService bulk;
    private final RecordService records;
    private final Tasks tasks;
    private final Line previewing;
    private final ReadOnlyObjectWrapper<Optional<Row>> previewed =
            new ReadOnlyObjectWrapper<>(this, "previewed", Optional.empty());

    ListViewModel(Actor actor, String table, BulkService bulk, RecordService records, Tasks tasks) {
        this.actor = actor;
        this.table = table;
        this.bulk = bulk;
        this.records = records;
        this.tasks = tasks;
        this.previewing = tasks.line();
    }

    ReadOnlyObjectProperty<Optional<Row>> previewedProperty() {
        return previewed.getReadOnlyProperty();
    }

    /// Reads the record to preview; one that is gone meanwhile is no failure here.
    void preview(Optional<GridRow> row) {
        if (row.isEmpty()) {
            previewing.cancel();
            previewed.set(Optional.empty());
            return;
        }
        var id = new RecordId(row.get().id());
        previewing.run(
                () -> records.open(actor, table, id),
                read -> previewed.set(Optional.of(read)),
                _ -> previewed.set(Optional.empty()));
    }

    /// The record a row stands for, as others point at it.
    void ref(GridRow row, Consumer<RecordRef> then) {
        tasks.run(() -> bulk.ref(actor, new RecordId(row.id())), found -> found.ifPresent(then));
    }

    /// Hands on the one record that is selected.
    void one(Selected selected, Consumer<RecordRef> then) {
        if (selected.known().size() == 1) {
            ref(selected.known().getFirst(), then);
        }
    }

    /// Hands on all records that are selected.
    void many(Selected selected, Consumer<List<RecordId>> then) {
        tasks.run(() -> ids(selected), then);
    }

    void impact(Selected selected, BiConsumer<List<RecordId>, Impact> done) {
        record Read(List<RecordId> ids, Impact impact) {}
        tasks.run(
                () -> {
                    var ids = ids(selected);
                    return new Read(ids, bulk.impact(actor, ids));
                },
                read -> done.accept(read.ids(), read.impact()));
    }

    void setState(
            Selected selected,
            int state,
            Optional<Integer> reason,
            String title,
            IntConsumer done) {
        start(
                title,
                done,
                progress -> bulk.setState(actor, ids(selected), state, reason, progress));
    }

    void activate(Selected selected, String title, IntConsumer done) {
        setState(selected, State.ACTIVE, Optional.empty(), title, done);
    }

    void assign(Selected selected, RecordId owner, String title, IntConsumer done) {
        start(title, done, progress -> bulk.assign(actor, ids(selected), owner, progress));
    }

    void delete(List<RecordId> ids, String title, IntConsumer done) {
        start(title, done, progress -> bulk.delete(actor, ids, progress));
    }

    private interface Work {
        int with(BulkService.Watch watch);
    }

    private void start(String title, IntConsumer done, Work work) {
        tasks.start(title, progress -> work.with(watch(progress)), done::accept);
    }

    private static BulkService.Watch watch(Job.Progress progress) {
        return new BulkService.Watch() {
            @Override
            public void at(long part, long total) {
                progress.at(part, total);
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }

    /// Blocks where all that match are meant: only now are they looked up.
    private List<RecordId> ids(Selected selected) {
        return switch (selected) {
            case Selected.Rows(var rows) ->
                    rows.stream().map(row -> new RecordId(row.id())).toList();
            case Selected.AllThatMatch(var query, var except, _) -> bulk.ids(actor, query, except);
        };
    }

    void close() {
        previewing.cancel();
    }
}
