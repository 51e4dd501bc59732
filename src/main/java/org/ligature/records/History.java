package org.ligature.records;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Action;
import org.ligature.audit.Change;
import org.ligature.audit.Operation;
import org.ligature.audit.Subject;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Leaves the audit entries of records.
final class History {

    private History() {}

    static void created(
            Action action, Table table, RecordRef ref, Map<String, @Nullable Object> values) {
        var changes = new ArrayList<Change>();
        for (var column : table.columns()) {
            var value = values.get(column.name());
            if (value != null && !(column.type() instanceof ColumnType.UniqueId)) {
                changes.add(new Change(column.name(), null, ColumnStore.plain(value)));
            }
        }
        action.entry(Operation.CREATE, subject(ref), changes);
    }

    static void deleted(Action action, Table table, Row row) {
        var changes = new ArrayList<Change>();
        for (var column : table.columns()) {
            var value = row.values().get(column.name());
            if (value != null && !(column.type() instanceof ColumnType.UniqueId)) {
                changes.add(new Change(column.name(), ColumnStore.plain(value), null));
            }
        }
        action.entry(Operation.DELETE, subject(row.ref()), changes);
    }

    /// @param changed the new values of the columns that changed
    static void changed(
            Action action,
            Operation operation,
            RecordRef ref,
            Values before,
            Map<String, @Nullable Object> changed) {
        List<Change> changes = new ArrayList<>();
        changed.forEach(
                (column, value) ->
                        changes.add(
                                new Change(
                                        column,
                                        ColumnStore.plain(before.get(column)),
                                        ColumnStore.plain(value))));
        action.entry(operation, subject(ref), changes);
    }

    /// Of a row of the system, whose values stand in the entry as they do in the store.
    static void overwritten(Action action, RecordRef ref, List<SystemRowStore.Other> others) {
        var changes =
                others.stream()
                        .map(
                                other ->
                                        new Change(
                                                other.column(),
                                                told(other.before()),
                                                told(other.after())))
                        .toList();
        action.entry(Operation.UPDATE, subject(ref), changes);
    }

    private static @Nullable Object told(@Nullable Object stored) {
        return stored instanceof LocalDateTime time ? time.toInstant(ZoneOffset.UTC) : stored;
    }

    static Subject subject(RecordRef ref) {
        var name = ref.name().isEmpty() ? null : ref.name();
        return new Subject(ref.table(), ref.id().value(), ref.uuid(), name);
    }
}
