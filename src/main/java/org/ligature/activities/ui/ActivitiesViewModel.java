package org.ligature.activities.ui;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.ligature.audit.Actor;
import org.ligature.kit.db.Cancel;
import org.ligature.query.ui.Selected;
import org.ligature.records.RecordId;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// What is selected in the list of activities, and what is done with it.
record ActivitiesViewModel(
        Actor actor, ActivitiesParts parts, ReadOnlyObjectProperty<Selected> selected) {

    /// Whether something is selected that can still be completed.
    boolean hasOpen() {
        return switch (selected.get()) {
            case Selected.AllThatMatch _ -> !selected.get().isEmpty();
            case Selected.Rows(var rows) -> rows.stream().anyMatch(ActivityList::isOpen);
        };
    }

    /// Completes what is selected and still open.
    ///
    /// @param done told how many were
    void complete(IntConsumer done) {
        ids(
                ids ->
                        parts.tasks()
                                .run(
                                        () -> parts.activities().complete(actor, ids),
                                        (Integer count) -> done.accept(count)));
    }

    private void ids(Consumer<List<RecordId>> then) {
        switch (selected.get()) {
            case Selected.Rows(var rows) ->
                    then.accept(rows.stream().map(row -> new RecordId(row.id())).toList());
            case Selected.AllThatMatch(var query, var except, _) ->
                    parts.tasks()
                            .run(
                                    () ->
                                            Arrays.stream(
                                                            parts.queries()
                                                                    .ids(
                                                                            actor,
                                                                            query,
                                                                            new Cancel()))
                                                    .filter(id -> !except.contains(id))
                                                    .mapToObj(RecordId::new)
                                                    .toList(),
                                    then);
        }
    }
}
