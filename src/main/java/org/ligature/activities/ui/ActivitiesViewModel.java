package org.ligature.activities.ui;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.ligature.access.Privilege;
import org.ligature.audit.Actor;
import org.ligature.query.ui.Selected;
import org.ligature.records.RecordId;
import org.ligature.verbs.VerbOutcome;

import java.util.List;
import java.util.function.Consumer;

/// What is selected in the list of activities, and what is done with it.
///
/// @param ids hands on the ids of all that is selected
record ActivitiesViewModel(
        Actor actor,
        ActivitiesParts parts,
        ReadOnlyObjectProperty<Selected> selected,
        Consumer<Consumer<List<Long>>> ids) {

    /// Whether something is selected that can still be completed.
    boolean hasOpen() {
        return switch (selected.get()) {
            case Selected.AllThatMatch _ -> !selected.get().isEmpty();
            case Selected.Rows(var rows) -> rows.stream().anyMatch(ActivityList::isOpen);
        };
    }

    /// Whether the user may do this to activities at all.
    boolean may(Privilege privilege) {
        return parts.activities().may(actor, privilege);
    }

    /// Completes what is selected.
    ///
    /// @param done told what came of it
    void complete(Consumer<VerbOutcome.OfMany> done) {
        ids.accept(ids -> complete(ids.stream().map(RecordId::new).toList(), done));
    }

    private void complete(List<RecordId> selected, Consumer<VerbOutcome.OfMany> done) {
        parts.tasks().run(() -> parts.activities().complete(actor, selected), done);
    }
}
