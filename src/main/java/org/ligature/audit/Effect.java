package org.ligature.audit;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// What one action did to one subject, all its entries of it taken together.
///
/// @param subject as it was called last
/// @param wasThere whether it was there before the action
/// @param isThere whether it was there after it
/// @param changes by their columns; before a deletion and after a creation they name all values
public record Effect(
        Subject subject, boolean wasThere, boolean isThere, Map<String, Change> changes) {

    /// Whether the action made it.
    public boolean isCreation() {
        return !wasThere && isThere;
    }

    /// Whether the action took it away.
    public boolean isDeletion() {
        return wasThere && !isThere;
    }

    /// Whether it was there before the action and after it.
    public boolean isChange() {
        return wasThere && isThere;
    }

    /// What stood in the column before the action.
    public @Nullable Object before(String column) {
        var change = changes.get(column);
        return change == null ? null : change.before();
    }

    /// What stood in the column after the action.
    public @Nullable Object after(String column) {
        var change = changes.get(column);
        return change == null ? null : change.after();
    }

    /// All that stood before the action in the columns it changed.
    public Map<String, @Nullable Object> before() {
        var values = new LinkedHashMap<String, @Nullable Object>();
        changes.forEach((column, change) -> values.put(column, change.before()));
        return values;
    }

    /// This effect followed by another one on the same subject.
    Effect then(Effect next) {
        var merged = new LinkedHashMap<>(changes);
        next.changes.forEach((column, change) -> merged.merge(column, change, Effect::joined));
        return new Effect(next.subject, wasThere, next.isThere, merged);
    }

    private static Change joined(Change first, Change then) {
        return new Change(first.column(), first.before(), then.after());
    }

    static Effect of(Action.Pending entry) {
        var byColumn = new LinkedHashMap<String, Change>();
        ChangesJson.read(entry.changes()).forEach(one -> byColumn.put(one.column(), one));
        return new Effect(
                entry.subject(),
                entry.operation() != Operation.CREATE,
                entry.operation() != Operation.DELETE,
                byColumn);
    }
}
