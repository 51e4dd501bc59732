package org.ligature.query;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Action;
import org.ligature.audit.Change;
import org.ligature.audit.Operation;
import org.ligature.audit.Subject;
import org.ligature.query.ViewStore.Kept;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Leaves the audit entries of views.
final class ViewHistory {

    static final String KIND = "savedview";

    private ViewHistory() {}

    static void created(Action action, Kept view) {
        action.entry(Operation.CREATE, subject(view), changes(Map.of(), values(view)));
    }

    static void changed(Action action, Kept before, Kept after) {
        var changes = changes(values(before), values(after));
        if (!changes.isEmpty()) {
            action.entry(Operation.UPDATE, subject(after), changes);
        }
    }

    static void deleted(Action action, Kept view) {
        action.entry(Operation.DELETE, subject(view), changes(values(view), Map.of()));
    }

    private static Subject subject(Kept view) {
        return new Subject(KIND, view.id(), view.uuid(), view.name());
    }

    static Map<String, Object> values(Kept view) {
        var values = new LinkedHashMap<String, Object>();
        values.put("table", view.table());
        values.put("name", view.name());
        values.put("content", view.content());
        values.put("position", view.position());
        values.put("standard", view.standard());
        return values;
    }

    /// The view that such values describe.
    static Kept view(Subject subject, Map<String, @Nullable Object> values) {
        return new Kept(
                subject.id(),
                subject.uuid(),
                (int) Objects.requireNonNull(values.get("table")),
                (String) Objects.requireNonNull(values.get("name")),
                (String) Objects.requireNonNull(values.get("content")),
                (int) Objects.requireNonNull(values.get("position")),
                (boolean) Objects.requireNonNull(values.get("standard")));
    }

    private static List<Change> changes(Map<String, Object> before, Map<String, Object> after) {
        var columns = before.isEmpty() ? after.keySet() : before.keySet();
        return columns.stream()
                .filter(column -> !Objects.equals(before.get(column), after.get(column)))
                .map(column -> new Change(column, before.get(column), after.get(column)))
                .toList();
    }
}
