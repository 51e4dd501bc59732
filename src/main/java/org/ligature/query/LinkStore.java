package org.ligature.query;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.ligature.query.ConditionStore.Marks;
import org.ligature.schema.Column;
import org.ligature.schema.Schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The table a query looks at and those joined to it, each under the alias it has in the statement.
final class LinkStore {

    /// One of the tables.
    ///
    /// @param prefix what the names of its columns begin with where those of all stand together
    record Side(
            org.ligature.schema.Table table,
            String alias,
            String prefix,
            ColumnStore columns,
            ConditionStore conditions) {

        Table<?> named() {
            return ColumnStore.named(table, alias);
        }

        Field<Long> id() {
            return ColumnStore.field(alias, ColumnStore.ID, SQLDataType.BIGINT);
        }

        /// The column as one joins by it: of a record its number.
        Field<Object> joining(String name) {
            var column = table.require(name);
            return name.equals(table.idColumn())
                    ? ColumnStore.field(alias, ColumnStore.ID)
                    : ColumnStore.field(alias, column.name());
        }
    }

    private final Schema schema;
    private final Query query;
    private final Marks marks;
    private final Map<String, Side> sides = new LinkedHashMap<>();
    private int nextValue;

    LinkStore(Schema schema, Query query, Marks marks) {
        this.schema = schema;
        this.query = query;
        this.marks = marks;
        put("", side(query.table(), StatementStore.ROWS, ""));
        query.links().forEach(this::put);
    }

    private void put(Link link) {
        var alias = "j" + (sides.size() - 1);
        put(link.alias(), side(link.table(), alias, alias + "_"));
        link.links().forEach(this::put);
    }

    private void put(String alias, Side side) {
        if (sides.put(alias, side) != null) {
            throw new IllegalArgumentException("Two links are called " + alias);
        }
    }

    private Side side(String name, String alias, String prefix) {
        var table = schema.require(name);
        return new Side(
                table,
                alias,
                prefix,
                new ColumnStore(schema, table, prefix),
                new ConditionStore(schema, table, alias, marks, this::conditions));
    }

    private ConditionStore conditions(String alias) {
        return side(alias).conditions();
    }

    Side base() {
        return side("");
    }

    /// The table looked at, or that of a link.
    Side side(String alias) {
        var side = sides.get(alias);
        if (side == null) {
            throw new IllegalArgumentException("No link is called " + alias);
        }
        return side;
    }

    Side side(Path path) {
        return side(path.alias());
    }

    Column column(Path path) {
        return side(path).table().require(path.column());
    }

    /// The numbers of the rows joined to a row.
    List<Field<Long>> ids() {
        return sides.values().stream().skip(1).map(Side::id).toList();
    }

    /// Whether one row of the table may come more than once.
    boolean multiplies() {
        return !query.links().stream().allMatch(LinkStore::leadsToOne);
    }

    /// Whether there is at most one joined row, because it is joined by its number.
    static boolean leadsToOne(Link link) {
        return link.from().equals(link.table() + "id")
                && link.links().stream().allMatch(LinkStore::leadsToOne);
    }

    /// The conditions on all rows. Values count from here: those of the links follow.
    Condition where() {
        return base().conditions().where(query.where(), 0);
    }

    Table<?> from() {
        return joinTo(base().named());
    }

    /// The links joined to what already holds the table under its alias.
    Table<?> joinTo(Table<?> rows) {
        nextValue = Shape.values(query.where()).size();
        return join(rows, base(), query.links());
    }

    private Table<?> join(Table<?> from, Side above, List<Link> links) {
        Table<?> all = from;
        for (var link : links) {
            var side = side(link.alias());
            var on = on(link, side, above);
            var joined = join(side.named(), side, link.links());
            all =
                    switch (link.type()) {
                        case INNER -> all.join(joined).on(on);
                        case OUTER -> all.leftJoin(joined).on(on);
                    };
        }
        return all;
    }

    private Condition on(Link link, Side side, Side above) {
        var where = side.conditions().where(link.where(), nextValue);
        nextValue += Shape.values(link.where()).size();
        return DSL.and(side.joining(link.from()).eq(above.joining(link.to())), where);
    }
}
