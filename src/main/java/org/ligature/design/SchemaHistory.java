package org.ligature.design;

import org.ligature.audit.Action;
import org.ligature.audit.Change;
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
        action.entry(Operation.UPDATE, subject(table), changes);
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
                        new Change("rows", impact.rows(), null),
                        new Change("connections", impact.connections(), null),
                        new Change("lookups", lookups, null),
                        new Change("activities", impact.activities(), null),
                        new Change("notes", impact.notes(), null)));
    }

    static void deleted(Action action, Table table, Column column) {
        action.entry(Operation.DELETE, column(action, table, column.name()), List.of());
    }

    static void restored(Action action, DropStore.Known table) {
        action.entry(Operation.ACTIVATE, subject(table), List.of());
    }

    static void restored(Action action, Table table, DropStore.Known column) {
        action.entry(Operation.ACTIVATE, column(table.name(), column), List.of());
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
