package org.ligature.settings.ui;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.ligature.audit.Actor;
import org.ligature.kit.task.Tasks;
import org.ligature.query.Condition;
import org.ligature.query.Operator;
import org.ligature.query.Query;
import org.ligature.query.QueryService;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/// All tables people work with, narrowed by what is searched; how many records each has comes
/// later than the rest.
final class TablesViewModel {

    /// A table in the list.
    ///
    /// @param records -1 while nobody has counted
    record Line(Table table, long records) {}

    private final Actor actor;
    private final QueryService queries;
    private final Supplier<Schema> schema;
    private final Tasks tasks;
    private final Map<String, Long> counts = new HashMap<>();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final FilteredList<Line> found = new FilteredList<>(lines);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");

    TablesViewModel(Actor actor, QueryService queries, Supplier<Schema> schema, Tasks tasks) {
        this.actor = actor;
        this.queries = queries;
        this.schema = schema;
        this.tasks = tasks;
        search.subscribe(text -> found.setPredicate(line -> isFound(line, text)));
        refresh();
    }

    ObservableList<Line> found() {
        return found;
    }

    StringProperty searchProperty() {
        return search;
    }

    /// Reads the tables and counts their records again.
    void refresh() {
        show();
        tables().forEach(this::count);
    }

    private void show() {
        lines.setAll(
                tables().stream()
                        .map(table -> new Line(table, counts.getOrDefault(table.name(), -1L)))
                        .toList());
    }

    private List<Table> tables() {
        return schema.get().tables().stream()
                .filter(Table::takesColumns)
                .sorted(Comparator.comparing(Table::displayName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private void count(Table table) {
        tasks.run(
                () -> queries.count(actor, each(table)), number -> counted(table, number), _ -> {});
    }

    /// Each record, and each pair once.
    static Query each(Table table) {
        var all = Query.of(table.name());
        return table.isPaired() ? all.and(Condition.compare("ismaster", Operator.EQ, true)) : all;
    }

    /// Replaces the one line, so that the selection stays.
    private void counted(Table table, long number) {
        counts.put(table.name(), number);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.table().name().equals(table.name())) {
                lines.set(i, new Line(line.table(), number));
            }
        }
    }

    private static boolean isFound(Line line, String text) {
        var wanted = text.strip().toLowerCase(Locale.getDefault());
        var table = line.table();
        return contains(table.displayName(), wanted)
                || contains(table.pluralName(), wanted)
                || contains(table.name(), wanted);
    }

    private static boolean contains(String words, String wanted) {
        return words.toLowerCase(Locale.getDefault()).contains(wanted);
    }
}
