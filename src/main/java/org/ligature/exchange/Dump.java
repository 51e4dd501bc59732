package org.ligature.exchange;

import org.ligature.audit.Actor;
import org.ligature.query.QueryService;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The whole store as lines of JSON, each with the name of what it is of under `table`, sorted
/// within each: what two stores that hold the same are told alike, whatever numbers they keep it
/// under. However much there is, only a piece of it is in memory.
public final class Dump {

    private final Supplier<Schema> schema;
    private final QueryService queries;
    private final List<DumpPart> parts;

    public Dump(Supplier<Schema> schema, QueryService queries, DumpParts parts) {
        this.schema = schema;
        this.queries = queries;
        this.parts = parts.all();
    }

    /// Writes every line. Blocks for as long as reading the whole store takes.
    ///
    /// @param stable leaves out stamps and versions, and what differs between stores that hold the
    ///     same
    public void write(Actor actor, boolean stable, Consumer<String> out) {
        for (var part : parts) {
            sorted(lines -> part.tell(actor, stable, row -> lines.accept(named(part, row))), out);
        }
        schema.get().tables().stream()
                .sorted(Comparator.comparing(Table::name))
                .map(table -> new TableRows(table, stable))
                .forEach(rows -> sorted(lines -> rows.each(queries, actor, lines), out));
    }

    private static Map<String, Object> named(DumpPart part, Map<String, Object> row) {
        var named = new LinkedHashMap<String, Object>();
        named.put("table", part.name());
        named.putAll(row);
        return named;
    }

    private static void sorted(
            Consumer<Consumer<Map<String, Object>>> source, Consumer<String> out) {
        try (var lines = new SortedLines()) {
            source.accept(object -> lines.add(JsonText.of(object)));
            lines.forEach(out);
        }
    }
}
