package org.ligature.design;

import org.ligature.audit.Action;
import org.ligature.audit.Change;
import org.ligature.audit.Effect;
import org.ligature.audit.Operation;
import org.ligature.audit.Subject;
import org.ligature.schema.Choice;
import org.ligature.schema.Column;
import org.ligature.schema.Table;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Leaves the audit entries of tables and columns. Each is known by a UUID made of its name, and by
/// the number of its row, which no other of the same name has later.
final class SchemaHistory {

    static final String TABLE = "schema_table";
    static final String COLUMN = "schema_column";
    static final String CHOICE = "schema_choice";
    static final List<String> KINDS = List.of(TABLE, COLUMN, CHOICE);

    /// Whether an administrator made the form.
    static final String OWN_LAYOUT = "ownlayout";

    private static final String DELETED = "deleted";
    private static final String ROWS = "rows";

    private SchemaHistory() {}

    static void made(Action action, NewTable table) {
        var subject = subject(TABLE, table.id(), table.name(), table.label().displayName());
        action.entry(
                Operation.CREATE,
                subject,
                List.of(
                        new Change("name", null, table.name()),
                        new Change("displayname", null, table.label().displayName()),
                        new Change("columns", null, names(table.columns()))));
    }

    static void made(Action action, Table table, ColumnSpec column) {
        action.entry(
                Operation.CREATE,
                column(action, table, column.name()),
                List.of(
                        new Change("name", null, column.name()),
                        new Change("displayname", null, column.displayName()),
                        new Change("table", null, table.name())));
    }

    static void changed(Action action, Table table, List<Change> changes) {
        if (!changes.isEmpty()) {
            action.entry(Operation.UPDATE, subject(table), changes);
        }
    }

    static void changed(Action action, Table table, ColumnSpec before, ColumnSpec after) {
        var was = SpecWriter.column(before);
        var is = SpecWriter.column(after);
        var keys = new LinkedHashSet<>(was.keySet());
        keys.addAll(is.keySet());
        keys.remove("options");
        var changes =
                keys.stream()
                        .map(key -> new Change(key, was.get(key), is.get(key)))
                        .filter(change -> !Objects.equals(change.before(), change.after()))
                        .toList();
        action.entry(Operation.UPDATE, column(action, table, after.name()), changes);
    }

    static void made(Action action, Choice choice, Map<String, Object> facts) {
        action.entry(
                Operation.CREATE,
                subject(choice),
                facts.entrySet().stream()
                        .map(fact -> new Change(fact.getKey(), null, fact.getValue()))
                        .toList());
    }

    static void deleted(Action action, Choice choice, Map<String, Object> facts) {
        action.entry(
                Operation.DELETE,
                subject(choice),
                facts.entrySet().stream()
                        .map(fact -> new Change(fact.getKey(), fact.getValue(), null))
                        .toList());
    }

    private static Subject subject(Choice choice) {
        return subject(CHOICE, choice.id(), choice.name(), choice.displayName());
    }

    static void changed(Action action, Choice choice, List<Change> changes) {
        action.entry(Operation.UPDATE, subject(choice), changes);
    }

    static void deleted(Action action, Table table, DesignImpact impact) {
        var lookups = impact.lookups().stream().mapToLong(DesignImpact.LookupUse::count).sum();
        action.entry(
                Operation.DELETE,
                subject(table),
                List.of(
                        new Change(ROWS, impact.rows(), null),
                        new Change("connections", impact.connections(), null),
                        new Change("lookups", lookups, null),
                        new Change("activities", impact.activities(), null),
                        new Change("notes", impact.notes(), null)));
    }

    static void deleted(Action action, Table table, Column column) {
        action.entry(Operation.DELETE, column(action, table, column.name()), List.of());
    }

    /// @param rows how many records came back with it
    static void restored(Action action, DropStore.Known table, long rows) {
        action.entry(Operation.ACTIVATE, subject(table), back(rows));
    }

    /// @param rows how many records have a value in it
    static void restored(Action action, Table table, DropStore.Known column, long rows) {
        action.entry(Operation.ACTIVATE, column(table.name(), column), back(rows));
    }

    private static List<Change> back(long rows) {
        return List.of(new Change(DELETED, true, false), new Change(ROWS, null, rows));
    }

    /// Whether an action brought it back that was deleted.
    static boolean isRestored(Effect effect) {
        return Boolean.TRUE.equals(effect.before(DELETED));
    }

    /// How many records it held right after the action that made it or brought it back.
    static long rows(Effect effect) {
        return effect.after(ROWS) instanceof Number rows ? rows.longValue() : 0;
    }

    /// Whether the column is the subject, and not another one of that number.
    static boolean isOne(Subject subject, String table, DropStore.Known column) {
        return column(table, column).uuid().equals(subject.uuid());
    }

    static void compacted(Action action, DropStore.Known table) {
        action.entry(
                Operation.DELETE, subject(table), List.of(new Change("name", table.name(), null)));
    }

    static void compacted(Action action, String table, DropStore.Known column) {
        action.entry(
                Operation.DELETE,
                column(table, column),
                List.of(new Change("name", column.name(), null)));
    }

    private static Subject subject(Table table) {
        return subject(TABLE, table.id(), table.name(), table.displayName());
    }

    private static Subject subject(DropStore.Known table) {
        return subject(TABLE, table.id(), table.name(), table.displayName());
    }

    private static Subject column(Action action, Table table, String name) {
        var known = new DropStore(action.tx()).column(table.id(), name).orElseThrow();
        return column(table.name(), known);
    }

    private static Subject column(String table, DropStore.Known column) {
        return subject(COLUMN, column.id(), table + "." + column.name(), column.displayName());
    }

    private static Subject subject(String kind, long id, String key, String name) {
        var uuid = UUID.nameUUIDFromBytes((kind + " " + key).getBytes(StandardCharsets.UTF_8));
        return new Subject(kind, id, uuid, name);
    }

    private static String names(List<ColumnSpec> columns) {
        return String.join(" ", columns.stream().map(ColumnSpec::name).toList());
    }
}
