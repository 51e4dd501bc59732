package org.ligature.connections.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.connections.Connection;
import org.ligature.kit.task.Line;
import org.ligature.query.SearchService.Hit;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.schema.Table;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Finds records by what is typed of their names, in one table or in all, and says which of them
/// are connected already. Of several searches only the newest counts.
final class RecordSearch {

    static final int SHOWN = 8;

    /// More than so many hits in a table are not counted.
    static final int COUNTED = 100;

    private static final int MOST_CREATED = 2;
    private static final Duration QUIET = Duration.ofMillis(120);

    /// @param table the only one looked in; empty for all
    /// @param hits the best first
    /// @param counts how many each table has, up to [#COUNTED], whichever is looked in
    /// @param already how the records found are connected to the one connected from
    record Found(
            String text,
            String table,
            List<Hit> hits,
            Map<String, Integer> counts,
            Map<RecordId, Connection> already) {

        static final Found NOTHING = new Found("", "", List.of(), Map.of(), Map.of());

        /// Of one table, or of all where none is named.
        int count(String name) {
            return name.isEmpty()
                    ? counts.values().stream().mapToInt(Integer::intValue).sum()
                    : counts.getOrDefault(name, 0);
        }
    }

    private final Actor actor;
    private final ConnectionsParts parts;
    private final List<Table> tables;
    private final @Nullable RecordRef from;
    private final Supplier<List<Table>> creatable;
    private final Line line;
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);

    /// Among what is there, and for nobody.
    RecordSearch(Actor actor, ConnectionsParts parts, List<Table> tables) {
        this(actor, parts, tables, null, List::of);
    }

    /// @param from whose connections are told; null where that does not matter
    /// @param creatable the tables of which a record can be made in place
    RecordSearch(
            Actor actor,
            ConnectionsParts parts,
            List<Table> tables,
            @Nullable RecordRef from,
            Supplier<List<Table>> creatable) {
        this.actor = actor;
        this.parts = parts;
        this.tables = List.copyOf(tables);
        this.from = from;
        this.creatable = creatable;
        this.line = parts.tasks().line(QUIET);
    }

    List<Table> tables() {
        return tables;
    }

    /// The tables of which a record of this name could be made: those looked in, at most two.
    ///
    /// @param table the only one looked in; empty for all
    List<Table> creatable(String table) {
        return creatable.get().stream()
                .filter(each -> table.isEmpty() || each.name().equals(table))
                .limit(MOST_CREATED)
                .toList();
    }

    ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// @param table the only one looked in; empty for all
    void look(String text, String table) {
        var typed = text.strip();
        line.run(() -> find(typed, table), found::set);
    }

    void cancel() {
        line.cancel();
    }

    private Found find(String text, String table) {
        var names = tables.stream().map(Table::name).toList();
        var search = parts.search();
        var hits = search.find(actor, table.isEmpty() ? names : List.of(table), text, SHOWN);
        var counts = search.counts(actor, names, text, COUNTED);
        return new Found(text, table, hits, counts, already(hits));
    }

    private Map<RecordId, Connection> already(List<Hit> hits) {
        if (from == null) {
            return Map.of();
        }
        var ids = hits.stream().map(hit -> hit.record().id()).toList();
        var known = new HashMap<RecordId, Connection>();
        for (var connection : parts.connections().between(actor, from.id(), ids)) {
            connection.record2().record().ifPresent(to -> known.putIfAbsent(to.id(), connection));
        }
        return known;
    }
}
