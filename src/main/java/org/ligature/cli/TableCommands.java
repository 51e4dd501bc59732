package org.ligature.cli;

import org.ligature.schema.Choice;
import org.ligature.schema.Column;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `table`: which tables there are, and how one is described.
@Command(name = "table")
record TableCommands(Session session) {

    @Command
    int list() {
        session.answer()
                .rows(
                        session.store().schema().get().tables().stream()
                                .map(TableCommands::head)
                                .toList());
        return 0;
    }

    @Command
    int show(@Parameters(paramLabel = "TABLE") String name) {
        var table = session.table(name);
        var object = head(table);
        object.put("states", table.states().stream().map(TableCommands::state).toList());
        object.put("columns", table.columns().stream().map(TableCommands::column).toList());
        session.answer(Options.Format.json).object(object);
        return 0;
    }

    private static Map<String, Object> head(Table table) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", table.name());
        object.put("displayname", table.displayName());
        object.put("pluralname", table.pluralName());
        object.put("objecttypecode", table.typeCode());
        object.put("namecolumn", table.nameColumn());
        object.put("ownership", table.ownership().name().toLowerCase(java.util.Locale.ROOT));
        object.put("connections", table.connectable());
        return object;
    }

    private static Map<String, Object> state(State state) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("value", state.value());
        object.put("label", state.label());
        object.put(
                "reasons",
                state.reasons().stream()
                        .map(reason -> option(reason.value(), reason.label()))
                        .toList());
        return object;
    }

    private static Map<String, Object> column(Column column) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", column.name());
        object.put("displayname", column.displayName());
        object.putAll(ColumnSpec.of(column.type()));
        if (column.required()) {
            object.put("required", true);
        }
        if (column.readOnly()) {
            object.put("readonly", true);
        }
        return object;
    }

    static List<Map<String, Object>> options(Choice choice) {
        return choice.options().stream()
                .map(option -> option(option.value(), option.label()))
                .toList();
    }

    private static Map<String, Object> option(int value, String label) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("value", value);
        object.put("label", label);
        return object;
    }
}
