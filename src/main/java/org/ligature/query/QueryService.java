package org.ligature.query;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Access;
import org.ligature.access.Visibility;
import org.ligature.audit.Action;
import org.ligature.audit.Actor;
import org.ligature.kit.db.Cancel;
import org.ligature.kit.db.Db;
import org.ligature.kit.db.Tx;
import org.ligature.kit.text.Texts;
import org.ligature.query.Shape.Kind;
import org.ligature.records.RecordId;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The service that answers queries. Every method blocks; rows the actor may not read are left out.
public final class QueryService {

    private static final int ROWS_AT_ONCE = 200;
    private static final String CONNECTION = "connection";

    private final Db db;
    private final Access access;
    private final Supplier<Schema> schema;
    private volatile Statements statements;
    private volatile List<ViewStore.Kept> kept;
    private volatile ReadAhead ahead = ReadAhead.NONE;

    /// @param schema the tables as they are now; asked for each query
    public QueryService(Db db, Access access, Supplier<Schema> schema) {
        this.db = db;
        this.access = access;
        this.schema = schema;
        this.statements = new Statements(new Schema(List.of()));
        this.kept = kept(db);
    }

    private static List<ViewStore.Kept> kept(Db db) {
        return db.read(tx -> new ViewStore(tx).all());
    }

    /// Asks a feature above before each query.
    public void onRead(ReadAhead ahead) {
        this.ahead = ahead;
    }

    /// Reads again the views that are kept as data.
    public void reloadViews() {
        kept = kept(db);
    }

    /// The views of a table that are kept as data, in their order.
    List<OwnView> ownViews(Table table) {
        var json = new ViewJson(table);
        return kept.stream()
                .filter(row -> row.table() == table.id())
                .map(row -> json.read(row.uuid(), row.name(), row.content()))
                .toList();
    }

    /// @param value null for the rows where it is empty
    public record Count(@Nullable Object value, long rows) {}

    /// The smallest and the largest value of a column.
    public record Range(Object smallest, Object largest) {}

    /// As [#views(String, LocalDate)], without the views that depend on the day.
    public List<SavedView> views(String table) {
        return views(schema.get().require(table), null);
    }

    /// The views the table comes with, the one shown first in front.
    ///
    /// @param today the user's day
    public List<SavedView> views(String table, LocalDate today) {
        return views(schema.get().require(table), today);
    }

    private List<SavedView> views(Table table, @Nullable LocalDate today) {
        if (table.name().equals(CONNECTION)) {
            return ConnectionViews.ofAll(table, today, texts());
        }
        var views = new ArrayList<>(BuiltInViews.of(table, texts()));
        for (var own : ownViews(table)) {
            var view = own.saved(table.name());
            if (own.first()) {
                views.addFirst(view);
            } else {
                views.add(view);
            }
        }
        return views;
    }

    /// The views of one record's connections, seen from its side.
    ///
    /// @param today the user's day
    public List<SavedView> viewsOfConnections(RecordId record, LocalDate today) {
        return ConnectionViews.of(schema.get().require(CONNECTION), record, today, texts());
    }

    private static Texts texts() {
        return Texts.of(QueryService.class);
    }

    /// The next `size` rows after `after` (from the start where it is empty): one statement.
    public List<Result> page(Actor actor, Query query, Optional<Position> after, int size) {
        return page(actor, query, after, 0, size);
    }

    /// The rows from `offset` on, counted from `after`: one statement, slower the larger the
    /// offset.
    public List<Result> page(
            Actor actor, Query query, Optional<Position> after, long offset, int size) {
        var position = after.orElse(null);
        var asked = Asked.of(query, actor.userId()).after(position);
        return read(
                query,
                tx -> {
                    var shape = shape(tx, actor, Kind.PAGE, query).page(position, offset, size);
                    return new QueryStore(tx).page(statement(tx, shape), asked);
                });
    }

    /// The next `size` rows as a larger action sees them, which knows what it has written itself.
    public List<Result> page(Action action, Query query, Optional<Position> after, int size) {
        var position = after.orElse(null);
        var asked = Asked.of(query, action.actor().userId()).after(position);
        var tx = action.tx();
        ahead.before(action, query);
        var shape = shape(tx, action.actor(), Kind.PAGE, query).page(position, 0, size);
        return new QueryStore(tx).page(statement(tx, shape), asked);
    }

    /// The position just after a row of a page of this query.
    public Position after(Query query, Result row) {
        return row.position();
    }

    public long count(Actor actor, Query query) {
        var asked = Asked.of(query, actor.userId());
        return read(
                query,
                tx -> {
                    var counted = query.distinct() ? query : query.select().orderBy();
                    var shape = shape(tx, actor, Kind.COUNT, counted);
                    return new QueryStore(tx).count(statement(tx, shape), asked);
                });
    }

    /// Whether an index gives the rows in the query's order, so that pages cost the same anywhere.
    public boolean isIndexed(Query query) {
        return query.orders().isEmpty()
                || Walk.of(query, schema.get().require(query.table())).isPresent();
    }

    /// The ids of all rows in the query's order: one long statement. Where `cancel` ends it early,
    /// it ends with a [java.util.concurrent.CancellationException].
    public long[] ids(Actor actor, Query query, Cancel cancel) {
        var asked = Asked.of(query, actor.userId());
        return read(
                query,
                tx -> {
                    var shape = shape(tx, actor, Kind.IDS, query.select());
                    return new QueryStore(tx).ids(statement(tx, shape), asked, cancel);
                });
    }

    /// The rows with these ids, in this order; rows that are gone are left out. The query says
    /// which columns of which links; its condition and orders do not matter. Of a row to which a
    /// link joins several, one is given.
    public List<Result> rows(Actor actor, Query query, List<Long> ids) {
        var plain = query.orderBy().where(Condition.EVERYTHING);
        var byId = new HashMap<Long, Result>();
        read(
                plain,
                tx -> {
                    var statement = statement(tx, shape(tx, actor, Kind.ROWS, plain));
                    var store = new QueryStore(tx);
                    for (int from = 0; from < ids.size(); from += ROWS_AT_ONCE) {
                        var some = ids.subList(from, Math.min(ids.size(), from + ROWS_AT_ONCE));
                        var asked = Asked.of(plain, actor.userId()).rows(some);
                        store.page(statement, asked).forEach(row -> byId.put(row.id(), row));
                    }
                    return byId;
                });
        var rows = new ArrayList<Result>();
        for (var id : ids) {
            Optional.ofNullable(byId.get(id)).ifPresent(rows::add);
        }
        return rows;
    }

    /// The distinct values of a column with their counts, most frequent first, at most `limit`.
    public List<Count> values(Actor actor, Query query, Path path, int limit) {
        var asked = Asked.of(query, actor.userId());
        return read(
                query,
                tx -> {
                    var shape =
                            shape(tx, actor, Kind.VALUES, query.select().orderBy())
                                    .page(null, 0, limit)
                                    .of(path);
                    return new QueryStore(tx).values(statement(tx, shape), asked);
                });
    }

    /// The smallest and the largest value of a column of numbers or dates, days for dates known to
    /// the month or year; empty where there is no value.
    public Optional<Range> range(Actor actor, Query query, Path path) {
        var asked = Asked.of(query, actor.userId());
        return read(
                query,
                tx -> {
                    var shape = shape(tx, actor, Kind.RANGE, query.select().orderBy()).of(path);
                    return new QueryStore(tx).range(statement(tx, shape), asked);
                });
    }

    private <T> T read(Query query, Function<Tx, T> work) {
        ahead.before(query);
        return db.read(work);
    }

    private Shape shape(Tx tx, Actor actor, Kind kind, Query query) {
        return Shape.of(kind, query, visibility(tx, actor, query));
    }

    /// Who may not read a table cannot see its rows through another one either.
    private Visibility visibility(Tx tx, Actor actor, Query query) {
        return query.tables().stream()
                .map(table -> access.visibility(tx, actor, table))
                .filter(visibility -> visibility == Visibility.NONE)
                .findFirst()
                .orElse(Visibility.ALL);
    }

    /// A new schema begins with no statements: columns may have gone.
    private Compiled statement(Tx tx, Shape shape) {
        var now = schema.get();
        var known = statements;
        if (known.schema() != now) {
            known = new Statements(now);
            statements = known;
        }
        return known.of(tx, shape);
    }
}
