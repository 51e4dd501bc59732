package org.ligature.connections.ui;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.ligature.audit.Actor;
import org.ligature.connections.ConnectionId;
import org.ligature.kit.db.Cancel;
import org.ligature.kit.task.Tasks;
import org.ligature.query.QueryService;
import org.ligature.query.ui.Selected;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// What is selected in a list of connections, and what can be done with it.
record ConnectionListViewModel(
        Actor actor, QueryService queries, Tasks tasks, ReadOnlyObjectProperty<Selected> selected) {

    /// Whether a command can be used on the selection.
    enum Use {
        NOTHING,
        MANY,
        WRONG_STATE,
        FINE
    }

    Use one() {
        var now = selected.get();
        if (now.isEmpty()) {
            return Use.NOTHING;
        }
        return now.known().size() == 1 ? Use.FINE : Use.MANY;
    }

    Use some() {
        return selected.get().isEmpty() ? Use.NOTHING : Use.FINE;
    }

    /// For what needs one that is active, or one that is not.
    Use some(boolean active) {
        return switch (selected.get()) {
            case Selected.AllThatMatch _ -> some();
            case Selected.Rows(var rows) ->
                    rows.isEmpty()
                                    || rows.stream()
                                            .anyMatch(row -> ConnectionList.isActive(row) == active)
                            ? some()
                            : Use.WRONG_STATE;
        };
    }

    /// The rows selected, read from the store where all that match are.
    void ids(Consumer<List<ConnectionId>> then) {
        switch (selected.get()) {
            case Selected.Rows(var rows) ->
                    then.accept(rows.stream().map(row -> new ConnectionId(row.id())).toList());
            case Selected.AllThatMatch(var query, var except, _) ->
                    tasks.run(
                            () ->
                                    Arrays.stream(queries.ids(actor, query, new Cancel()))
                                            .filter(id -> !except.contains(id))
                                            .mapToObj(ConnectionId::new)
                                            .toList(),
                            then);
        }
    }
}
