package org.ligature.query;

import org.ligature.access.Access;
import org.ligature.access.Visibility;
import org.ligature.audit.Actor;
import org.ligature.kit.db.Db;
import org.ligature.kit.db.Tx;
import org.ligature.query.SearchStore.Named;
import org.ligature.records.NameKey;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.schema.Schema;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Finds records by what somebody types of their names, while they type. Every method blocks.
///
/// Names that begin with the text come first, then those with a word that does, then those that
/// contain it; accents and case do not matter. Each table asked for gets its share of the hits, and
/// the hits of a table stand together.
public final class SearchService {

    private static final String CHANGED = "modifiedon";

    private final Db db;
    private final Access access;
    private final Supplier<Schema> schema;
    private final QueryService queries;

    public SearchService(Db db, Access access, Supplier<Schema> schema, QueryService queries) {
        this.db = db;
        this.access = access;
        this.schema = schema;
        this.queries = queries;
    }

    /// @param line what tells it from its namesakes, such as a company or a town; may be empty
    public record Hit(RecordRef record, String line) {}

    /// Whether records that are not active are looked at.
    public enum Scope {
        ACTIVE,
        EVERY
    }

    /// The best hits among the active records of these tables; with empty text those last changed.
    public List<Hit> find(Actor actor, List<String> tables, String text, int limit) {
        return find(actor, tables, text, limit, Scope.ACTIVE);
    }

    /// The best hits, at most `limit`: at most three statements for the names, and one for the
    /// lines of each table. Tables without a directory of names are passed over.
    public List<Hit> find(Actor actor, List<String> tables, String text, int limit, Scope scope) {
        var key = NameKey.of(text);
        if (key.isEmpty()) {
            return lastChanged(actor, tables, limit, scope);
        }
        var best =
                db.read(
                        tx -> {
                            var readable = readable(tx, actor, tables);
                            return readable.isEmpty()
                                    ? List.<Named>of()
                                    : best(store(tx, scope), readable, key, limit);
                        });
        return withLines(actor, together(best.stream().map(Named::record).toList()));
    }

    /// How many active records of each table have the text in their names, counted up to `atMost`;
    /// of tables that have none there is no count.
    public Map<String, Integer> counts(Actor actor, List<String> tables, String text, int atMost) {
        var key = NameKey.of(text);
        return db.read(
                tx -> {
                    var readable = readable(tx, actor, tables);
                    if (readable.isEmpty()) {
                        return Map.<String, Integer>of();
                    }
                    var byTable = store(tx, Scope.ACTIVE).counts(readable, key, atMost);
                    var counts = new LinkedHashMap<String, Integer>();
                    for (var table : readable) {
                        Optional.ofNullable(byTable.get(table.id()))
                                .ifPresent(count -> counts.put(table.name(), count));
                    }
                    return counts;
                });
    }

    private SearchStore store(Tx tx, Scope scope) {
        return new SearchStore(tx, new AsideStore(schema.get()), scope == Scope.ACTIVE);
    }

    private List<Table> readable(Tx tx, Actor actor, List<String> tables) {
        var readable = new ArrayList<Table>();
        for (var name : new LinkedHashSet<>(tables)) {
            var table = schema.get().require(name);
            if (table.isBusiness() && access.visibility(tx, actor, name) != Visibility.NONE) {
                readable.add(table);
            }
        }
        return readable;
    }

    /// Looks further only while there is room for more hits.
    private static List<Named> best(SearchStore store, List<Table> tables, String key, int limit) {
        var best = new LinkedHashMap<RecordId, Named>();
        add(best, store.beginning(tables, key, limit), limit);
        if (best.size() < limit) {
            add(best, store.withWord(tables, key, limit), limit);
        }
        if (best.size() < limit) {
            add(best, store.containing(tables, key, limit), limit);
        }
        return List.copyOf(best.values());
    }

    /// Takes the first of each table, then the second of each, until there are enough.
    private static void add(Map<RecordId, Named> best, List<Named> found, int limit) {
        var places = new HashMap<RecordId, Integer>();
        var seen = new HashMap<String, Integer>();
        for (var named : found) {
            var record = named.record();
            places.put(record.id(), seen.merge(record.table(), 1, Integer::sum));
        }
        found.stream()
                .filter(named -> !best.containsKey(named.record().id()))
                .sorted(Comparator.comparing(named -> places.get(named.record().id())))
                .limit(limit - best.size())
                .forEach(named -> best.put(named.record().id(), named));
    }

    /// The same records, those of the table of the first before all others.
    private static List<RecordRef> together(List<RecordRef> records) {
        var byTable = new LinkedHashMap<String, List<RecordRef>>();
        for (var record : records) {
            byTable.computeIfAbsent(record.table(), _ -> new ArrayList<>()).add(record);
        }
        return byTable.values().stream().flatMap(List::stream).toList();
    }

    /// The same records with what tells them from their namesakes.
    public List<Hit> described(Actor actor, List<RecordRef> records) {
        return withLines(actor, records);
    }

    private List<Hit> withLines(Actor actor, List<RecordRef> records) {
        var ids = new LinkedHashMap<String, List<Long>>();
        for (var record : records) {
            ids.computeIfAbsent(record.table(), _ -> new ArrayList<>()).add(record.id().value());
        }
        var lines = new HashMap<Long, String>();
        for (var entry : ids.entrySet()) {
            var columns = SecondLine.columns(schema.get().require(entry.getKey()));
            if (!columns.isEmpty()) {
                var query = Query.of(entry.getKey()).select(columns);
                for (var row : queries.rows(actor, query, entry.getValue())) {
                    lines.put(row.id(), SecondLine.of(row.values()));
                }
            }
        }
        return records.stream()
                .map(record -> new Hit(record, lines.getOrDefault(record.id().value(), "")))
                .toList();
    }

    private record Recent(Hit hit, Instant changed) {}

    private List<Hit> lastChanged(Actor actor, List<String> tables, int limit, Scope scope) {
        var recent = new ArrayList<Recent>();
        for (var name : new LinkedHashSet<>(tables)) {
            var table = schema.get().require(name);
            if (table.isBusiness() && table.column(CHANGED).isPresent()) {
                recent.addAll(lastChanged(actor, table, limit, scope));
            }
        }
        recent.sort(Comparator.comparing(Recent::changed).reversed());
        var hits = new LinkedHashMap<RecordRef, Hit>();
        recent.stream().limit(limit).forEach(one -> hits.put(one.hit().record(), one.hit()));
        return together(List.copyOf(hits.keySet())).stream().map(hits::get).toList();
    }

    private List<Recent> lastChanged(Actor actor, Table table, int limit, Scope scope) {
        var columns = new ArrayList<Path>();
        columns.add(Path.of(table.idColumn()));
        columns.add(Path.of(table.nameColumn()));
        columns.add(Path.of(CHANGED));
        columns.addAll(SecondLine.columns(table));
        var query = Query.of(table.name()).select(columns).orderBy(Order.down(CHANGED));
        if (scope == Scope.ACTIVE && table.hasStates()) {
            query = query.and(Condition.compare(Walk.STATE, Operator.EQ, State.ACTIVE));
        }
        return queries.page(actor, query, Optional.empty(), limit).stream()
                .map(row -> recent(table, row))
                .toList();
    }

    private static Recent recent(Table table, Result row) {
        var name = row.get(1) instanceof String text ? text : "";
        var changed = row.get(2) instanceof Instant instant ? instant : Instant.EPOCH;
        var uuid = (UUID) Objects.requireNonNull(row.get(0));
        var record = new RecordRef(new RecordId(row.id()), uuid, table.name(), name);
        var line = SecondLine.of(row.values().subList(3, row.values().size()));
        return new Recent(new Hit(record, line), changed);
    }
}
