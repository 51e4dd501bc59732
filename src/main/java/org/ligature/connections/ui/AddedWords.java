package org.ligature.connections.ui;

import org.ligature.connections.Connection;
import org.ligature.forms.ui.FormsUi;
import org.ligature.kit.text.Texts;
import org.ligature.schema.Schema;

import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What stands in the columns that were added to connections, in one line: "Strength 7".
///
/// @param forms writes values as forms do
record AddedWords(Supplier<Schema> schema, Supplier<FormsUi> forms, Texts texts) {

    /// Those that are filled; empty where none is.
    String of(Connection connection) {
        if (connection.values().byColumn().isEmpty()) {
            return "";
        }
        var table = schema.get().require(ConnectionList.TABLE);
        var values = connection.values();
        return table.ofCustomColumns().columns().stream()
                .filter(column -> values.get(column.name()) != null)
                .map(
                        column ->
                                texts.get(
                                        "panel.added",
                                        column.displayName(),
                                        forms.get()
                                                .words(table, column, values.get(column.name()))))
                .collect(Collectors.joining(" · "));
    }
}
