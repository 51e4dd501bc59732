package org.ligature.verbs;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.text.Texts;
import org.ligature.records.Values;
import org.ligature.schema.Choice;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What verbs ask for, as columns, so that the editors of forms and the reader of the command line
/// serve here too. Most are columns of the table itself.
final class Asks {

    private final Table table;
    private final List<Column> columns = new ArrayList<>();

    Asks(Table table) {
        this.table = table;
    }

    /// A column of the table, where it has it.
    Asks column(String name) {
        table.column(name).map(column -> ask(column, false)).ifPresent(columns::add);
        return this;
    }

    Asks required(String name) {
        table.column(name).map(column -> ask(column, true)).ifPresent(columns::add);
        return this;
    }

    /// The reasons of the state the verb leads to, where there is something to choose.
    Asks reason(int state) {
        var reasons = table.state(state).reasons();
        if (reasons.size() > 1) {
            var options =
                    reasons.stream()
                            .map(it -> new Choice.Option(it.value(), it.label(), ""))
                            .toList();
            var status = table.require("statuscode");
            var choice = new Choice(0, status.name(), status.displayName(), options);
            columns.add(made(status.name(), status.displayName(), new ColumnType.ChoiceOf(choice)));
        }
        return this;
    }

    /// Yes or no, in words of this package.
    Asks yesNo(String name) {
        var texts = Texts.of(Asks.class);
        var type = new ColumnType.YesNo(texts.get("ask.yes"), texts.get("ask.no"));
        columns.add(made(name, texts.get("ask." + name), type));
        return this;
    }

    List<Column> list() {
        return List.copyOf(columns);
    }

    /// The answer that is missing, where one is.
    static Optional<Column> missing(List<Column> asks, Values answers) {
        return asks.stream()
                .filter(ask -> ask.required() && answers.get(ask.name()) == null)
                .findFirst();
    }

    private static Column ask(Column column, boolean required) {
        return made(column.name(), column.displayName(), column.type(), required);
    }

    private static Column made(String name, String label, ColumnType type) {
        return made(name, label, type, false);
    }

    private static Column made(String name, String label, ColumnType type, boolean required) {
        @Nullable Integer notListed = null;
        return new Column(name, label, type, required, false, false, false, notListed, 0);
    }
}
