package org.ligature.cli;

import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.schema.Table;

import java.util.List;

/// Reads the words `COLUMN=VALUE` of a command; nothing behind the sign empties the column.
record Assignments(Session session, Table table) {

    Values read(List<String> words) {
        var values = Values.NONE;
        for (var word : words) {
            var sign = word.indexOf('=');
            if (sign < 1) {
                throw new Failed("WrongUsage", session.texts().get("no-assignment", word));
            }
            var column = column(word.substring(0, sign));
            var value = session.reader().read(table, column, word.substring(sign + 1));
            values = values.with(column.name(), value.orElse(null));
        }
        return values;
    }

    private Column column(String name) {
        return table.column(name)
                .orElseThrow(
                        () ->
                                new Failed(
                                        "NoSuchColumn",
                                        session.texts().get("no-column", table.name(), name)));
    }
}
