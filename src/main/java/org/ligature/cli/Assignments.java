package org.ligature.cli;

import org.jspecify.annotations.Nullable;
import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.schema.Table;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads the words `COLUMN=VALUE` of a command; nothing behind the sign empties the column.
record Assignments(Session session, Table table) {

    /// @param words null where the command line has none
    Values read(@Nullable List<String> words) {
        return read(words, this::column);
    }

    /// As [#read(List)], for the columns alone that administrators made.
    Values added(List<String> words) {
        return read(words, this::added);
    }

    /// Reads answers to what is asked, each by the name of what asks.
    ///
    /// @param words null where the command line has none
    Values answers(@Nullable List<String> words, List<Column> asks) {
        return read(words, name -> asked(asks, name));
    }

    private Values read(@Nullable List<String> words, Function<String, Column> columns) {
        var values = Values.NONE;
        for (var word : words == null ? List.<String>of() : words) {
            var sign = word.indexOf('=');
            if (sign < 1) {
                throw new Failed("WrongUsage", session.texts().get("no-assignment", word));
            }
            var column = columns.apply(word.substring(0, sign));
            var value = session.reader().read(table, column, word.substring(sign + 1));
            values = values.with(column.name(), value.orElse(null));
        }
        return values;
    }

    private Column asked(List<Column> asks, String name) {
        return asks.stream()
                .filter(ask -> ask.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Failed("NoSuchColumn", notAsked(asks, name)));
    }

    private String notAsked(List<Column> asks, String name) {
        var names = asks.stream().map(Column::name).collect(Collectors.joining(", "));
        return names.isEmpty()
                ? session.texts().get("asks-nothing", name)
                : session.texts().get("not-asked", name, names);
    }

    private Column added(String name) {
        var added = table.ofCustomColumns();
        return added.column(name)
                .orElseThrow(() -> new Failed("NoSuchColumn", notAdded(added, name)));
    }

    private String notAdded(Table added, String name) {
        var names = added.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        return names.isEmpty()
                ? session.texts().get("nothing-added", name, table.pluralName())
                : session.texts().get("not-added", name, table.pluralName(), names);
    }

    Column column(String name) {
        return table.column(name)
                .orElseThrow(
                        () ->
                                new Failed(
                                        "NoSuchColumn",
                                        session.texts().get("no-column", table.name(), name)));
    }
}
