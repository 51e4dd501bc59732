package org.ligature.exchange;

import org.ligature.audit.Action;
import org.ligature.exchange.ReadRow.Known;
import org.ligature.query.Condition;
import org.ligature.query.Operator;
import org.ligature.query.Path;
import org.ligature.query.Position;
import org.ligature.query.Query;
import org.ligature.query.QueryService;
import org.ligature.query.Result;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The records that are there already, by the values of the key columns.
record KnownRecords(QueryService queries, Table table, Keys keys) {

    /// How many values one statement asks for.
    private static final int CHUNK = 200;

    private static final int PAGE = 1000;

    Map<List<String>, List<Known>> of(Action action, List<ReadRow> rows) {
        Map<List<String>, List<Known>> known = new HashMap<>();
        if (keys.columns().isEmpty()) {
            return known;
        }
        var first = keys.columns().getFirst();
        var asked =
                rows.stream()
                        .flatMap(row -> keys.value(row, first).stream())
                        .map(KnownRecords::plain)
                        .distinct()
                        .toList();
        for (var from = 0; from < asked.size(); from += CHUNK) {
            var some = asked.subList(from, Math.min(from + CHUNK, asked.size()));
            collect(action, query(new Condition.Compare(Path.of(first), Operator.IN, some)), known);
        }
        return known;
    }

    private static Object plain(Object value) {
        return value instanceof RecordRef ref ? ref.id() : value;
    }

    private Query query(Condition condition) {
        var columns = new ArrayList<>(keys.columns().stream().map(Path::of).toList());
        columns.add(Path.of("versionnumber"));
        return Query.of(table.name()).select(columns).and(condition);
    }

    private void collect(Action action, Query query, Map<List<String>, List<Known>> known) {
        Optional<Position> after = Optional.empty();
        while (true) {
            var page = queries.page(action, query, after, PAGE);
            page.forEach(row -> add(row, known));
            if (page.size() < PAGE) {
                return;
            }
            after = Optional.of(queries.after(query, page.getLast()));
        }
    }

    private void add(Result row, Map<List<String>, List<Known>> known) {
        var last = keys.columns().size();
        var tuple = row.values().subList(0, last).stream().map(Keys::normal).toList();
        var version = row.get(last) instanceof Long number ? number : 0L;
        known.computeIfAbsent(tuple, _ -> new ArrayList<>())
                .add(new Known(new RecordId(row.id()), version));
    }
}
