package org.ligature.records;

import org.jspecify.annotations.Nullable;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.OnDelete;
import org.ligature.schema.Table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Tells which records were closed after an action, and are read only since then.
final class ClosedSince {

    private static final String STATE = "statecode";

    private final Undone undone;
    private final Map<RecordId, Boolean> known = new HashMap<>();

    ClosedSince(Undone undone) {
        this.undone = undone;
    }

    /// Whether what the record belongs to was closed, as the quote of a line.
    ///
    /// @param value gives what stands in a column, as the history keeps it
    boolean above(Table table, Function<String, @Nullable Object> value) {
        for (var column : table.columns()) {
            if (belongs(column)) {
                for (var id : Plain.named(column, value.apply(column.name()))) {
                    if (known.computeIfAbsent(id, this::isClosed)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean belongs(Column column) {
        return column.type() instanceof ColumnType.Lookup
                && column.required()
                && column.onDelete() == OnDelete.CASCADE;
    }

    private boolean isClosed(RecordId id) {
        var ref = undone.store().ref(id);
        var state = undone.undoStore().states(List.of(id)).get(id);
        return ref.isPresent() && state != null && isClosed(ref.get(), state);
    }

    /// Whether the record itself was closed: it is now, and was not before.
    boolean isClosed(RecordRef ref, int state) {
        var table = undone.schema().require(ref.table());
        return !table.isEditable(state)
                && undone.undoing()
                        .sinceThen(History.subject(ref), STATE)
                        .filter(
                                change ->
                                        change.before() instanceof Integer then
                                                && table.isEditable(then))
                        .isPresent();
    }
}
