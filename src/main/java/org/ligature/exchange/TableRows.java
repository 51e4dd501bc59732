package org.ligature.exchange;

import org.ligature.audit.Actor;
import org.ligature.query.Path;
import org.ligature.query.Position;
import org.ligature.query.Query;
import org.ligature.query.QueryService;
import org.ligature.query.Result;
import org.ligature.schema.Column;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The rows of a described table as a dump tells them.
///
/// Where two stores are compared, what says when and by whom is left out, and what follows of other
/// rows; and of rows that are written anew whenever the record they belong to is, by what they are
/// known, which nothing else holds.
final class TableRows {

    private static final int PAGE = 1000;

    private static final Set<String> STAMPS =
            Set.of("createdon", "createdby", "modifiedon", "modifiedby", "versionnumber");

    private static final Set<String> FOLLOWING = Set.of("activitypointer");

    private static final Set<String> REWRITTEN =
            Set.of(
                    "activityparty",
                    "connectionroleassociation",
                    "connectionrolename",
                    "connectionroleobjecttypecode");

    private static final Set<String> REPEATED = Set.of("happenedon");

    private final Table table;
    private final boolean stable;
    private final List<Column> columns;
    private final ValueWriter writer = new ValueWriter(false);

    TableRows(Table table, boolean stable) {
        this.table = table;
        this.stable = stable;
        this.columns = table.columns().stream().filter(this::isWanted).toList();
    }

    private boolean isWanted(Column column) {
        if (!column.type().isInRow()) {
            return false;
        }
        return !stable
                || !STAMPS.contains(column.name())
                        && !(isRewritten() && REPEATED.contains(column.name()));
    }

    private boolean isRewritten() {
        return REWRITTEN.contains(table.name());
    }

    /// Hands over an object for each row, page by page, in no order that is worth anything.
    void each(QueryService queries, Actor actor, Consumer<Map<String, Object>> taker) {
        if (stable && FOLLOWING.contains(table.name())) {
            return;
        }
        var query = Query.of(table.name()).select(paths());
        Optional<Position> after = Optional.empty();
        while (true) {
            var page = queries.page(actor, query, after, PAGE);
            page.forEach(row -> taker.accept(object(row)));
            if (page.size() < PAGE) {
                return;
            }
            after = Optional.of(queries.after(query, page.getLast()));
        }
    }

    private List<Path> paths() {
        var paths = new ArrayList<Path>();
        paths.add(Path.of(table.idColumn()));
        columns.forEach(column -> paths.add(Path.of(column.name())));
        return paths;
    }

    private Map<String, Object> object(Result row) {
        var object = new LinkedHashMap<String, Object>();
        object.put("table", table.name());
        if (!(stable && isRewritten())) {
            object.put("id", String.valueOf(row.get(0)));
        }
        for (int i = 0; i < columns.size(); i++) {
            writer.put(object, table, columns.get(i), row.get(i + 1));
        }
        return object;
    }
}
