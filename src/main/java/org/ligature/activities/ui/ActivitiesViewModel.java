package org.ligature.activities.ui;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.ligature.audit.Actor;
import org.ligature.kit.db.Cancel;
import org.ligature.query.ui.Selected;
import org.ligature.records.RecordId;
import org.ligature.verbs.VerbOutcome;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

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

    /// Completes what is selected.
    ///
    /// @param done told what came of it
    void complete(Consumer<VerbOutcome.OfMany> done) {
        ids(ids -> parts.tasks().run(() -> parts.activities().complete(actor, ids), done));
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
