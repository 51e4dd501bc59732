package org.ligature.cli;

import org.ligature.design.SpecWriter;
import org.ligature.query.Path;
import org.ligature.query.Position;
import org.ligature.query.Query;
import org.ligature.query.Result;
import org.ligature.schema.Column;
import org.ligature.schema.Table;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/// `dump`: the whole store as sorted JSON lines, to compare two stores.
@Command(name = "dump")
final class DumpCommand implements Callable<Integer> {

    private static final int PAGE = 1000;
    private static final Set<String> STAMPS =
            Set.of("createdon", "createdby", "modifiedon", "modifiedby", "versionnumber");

    /// What lines say they are of that describe a table.
    private static final String DESCRIPTION = "schema";

    private final Session session;

    @Option(names = "--stable")
    private boolean stable;

    DumpCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var tables = session.store().schema().get().tables();
        tables.stream().filter(Table::isBusiness).forEach(this::describe);
        for (var table : tables) {
            var lines = new ArrayList<String>();
            collect(table, lines);
            Collections.sort(lines);
            lines.forEach(session.out()::println);
        }
        return 0;
    }

    /// What the table is comes before all rows.
    private void describe(Table table) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("table", DESCRIPTION);
        object.putAll(SpecWriter.table(session.store().tables().spec(table.name())));
        session.out().println(Answer.json(object));
    }

    private void collect(Table table, List<String> lines) {
        var columns = table.columns().stream().filter(this::isWanted).toList();
        var paths = new ArrayList<Path>();
        paths.add(Path.of(table.idColumn()));
        columns.forEach(column -> paths.add(Path.of(column.name())));
        var query = Query.of(table.name()).select(paths);
        Optional<Position> after = Optional.empty();
        while (true) {
            var page = session.store().queries().page(session.actor(), query, after, PAGE);
            page.forEach(result -> lines.add(Answer.json(object(table, columns, result))));
            if (page.size() < PAGE) {
                return;
            }
            after = Optional.of(session.store().queries().after(query, page.getLast()));
        }
    }

    private boolean isWanted(Column column) {
        return column.type().isInRow() && (!stable || !STAMPS.contains(column.name()));
    }

    private Map<String, Object> object(Table table, List<Column> columns, Result result) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("table", table.name());
        object.put("id", String.valueOf(result.get(0)));
        for (var i = 0; i < columns.size(); i++) {
            new ValueWriter(false).put(object, table, columns.get(i), result.get(i + 1));
        }
        return object;
    }
}
