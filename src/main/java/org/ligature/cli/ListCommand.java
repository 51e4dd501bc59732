package org.ligature.cli;

import org.jspecify.annotations.Nullable;
import org.ligature.exchange.ValueWriter;
import org.ligature.query.Path;
import org.ligature.query.Position;
import org.ligature.query.Query;
import org.ligature.query.Result;
import org.ligature.query.SavedView;
import org.ligature.query.ViewColumn;
import org.ligature.schema.Table;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `list`: the rows of one of a table's views, in its order.
@Command(name = "list")
final class ListCommand implements Callable<Integer> {

    private static final int PAGE = 1000;

    private final Session session;

    @Parameters(paramLabel = "TABLE")
    private String name = "";

    @Option(names = "--view", paramLabel = "NAME")
    private @Nullable String view;

    @Option(names = "--limit", paramLabel = "N")
    private int limit = Integer.MAX_VALUE;

    ListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new Failed("WrongUsage", session.texts().get("no-limit", limit));
        }
        var table = session.table(name);
        var shown = view(table);
        var columns = shown.columns().stream().map(ViewColumn::path).toList();
        var rows = new ArrayList<Map<String, Object>>();
        for (var row : rows(table, shown.query(), columns)) {
            rows.add(object(table, columns, row));
        }
        session.answer().rows(rows);
        return 0;
    }

    private SavedView view(Table table) {
        var today = LocalDate.now(session.options().clock());
        var views = session.store().queries().views(table.name(), today);
        var asked = view;
        return asked == null
                ? views.getFirst()
                : views.stream()
                        .filter(each -> each.isCalled(asked))
                        .findFirst()
                        .orElseThrow(() -> noView(table, asked, views));
    }

    private Failed noView(Table table, String asked, List<SavedView> views) {
        var titles = views.stream().map(SavedView::title).collect(Collectors.joining(", "));
        return new Failed(
                "NoSuchView", session.texts().get("no-view", table.name(), asked, titles));
    }

    private List<Result> rows(Table table, Query query, List<Path> columns) {
        var paths = new ArrayList<>(List.of(Path.of(table.idColumn())));
        paths.addAll(columns);
        var wanted = query.select(paths);
        var rows = new ArrayList<Result>();
        Optional<Position> after = Optional.empty();
        while (rows.size() < limit) {
            var size = Math.min(PAGE, limit - rows.size());
            var page = session.store().queries().page(session.actor(), wanted, after, size);
            rows.addAll(page);
            if (page.size() < size) {
                break;
            }
            after = Optional.of(session.store().queries().after(wanted, page.getLast()));
        }
        return rows;
    }

    private Map<String, Object> object(Table table, List<Path> columns, Result row) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", String.valueOf(row.get(0)));
        for (var i = 0; i < columns.size(); i++) {
            put(object, table, columns.get(i), row.get(i + 1));
        }
        return object;
    }

    /// A program wants every part of a value, a person its name alone.
    private void put(Map<String, Object> object, Table table, Path path, @Nullable Object value) {
        var column = table.require(path.column());
        if (session.options().format().orElse(Options.Format.text) == Options.Format.text) {
            ValueWriter.plain(table, column, value)
                    .ifPresent(text -> object.put(column.name(), text));
        } else {
            session.writer().put(object, table, column, value);
        }
    }
}
