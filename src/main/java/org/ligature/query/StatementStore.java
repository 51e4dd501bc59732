package org.ligature.query;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Query;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.ligature.query.ConditionStore.Marks;
import org.ligature.schema.Column;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Writes the statement for a query.
///
/// A page is taken from the table alone, and what its lookups point at is joined to the rows of the
/// page: so the index walked is the one of the order, and the joins cost the same on every page.
final class StatementStore {

    static final String ROWS = "t";
    static final String PAGE = "p";
    private static final Pattern MARK = Pattern.compile(":m(\\d+)");

    private final DSLContext sql;
    private final Shape shape;
    private final Table table;
    private final AsideStore aside;
    private final Marks marks = new Marks();
    private final LinkStore links;

    StatementStore(DSLContext sql, Schema schema, Shape shape) {
        this.sql = sql;
        this.shape = shape;
        this.table = schema.require(shape.query().table());
        this.aside = new AsideStore(schema);
        this.links = new LinkStore(schema, shape.query(), marks);
    }

    Compiled compile() {
        return switch (shape.kind()) {
            case PAGE -> page();
            case ROWS -> rows();
            case IDS -> ids();
            case COUNT -> count();
            case VALUES -> values();
            case RANGE -> range();
        };
    }

    private Compiled page() {
        var source = new PageStore(this).page();
        var fields = outer();
        var keys = keyFields(PAGE, source.keys());
        var all = new ArrayList<SelectFieldOrAsterisk>(fields.fields());
        all.addAll(keys);
        var orders = new ArrayList<OrderField<?>>();
        for (int i = 0; i < keys.size(); i++) {
            orders.add(direction(keys.get(i), source.downs().get(i)));
        }
        orders.add(direction(id(PAGE), descendsLast()));
        var joined = join(DSL.table(source.select()).as(PAGE), fields.joins());
        var statement = sql.select(all).from(joined).orderBy(orders);
        return compiled(statement, fields.outputs(), source.keys());
    }

    private Compiled rows() {
        var fields = outer();
        var wanted =
                DSL.unnest(marks.mark(SQLDataType.BIGINT.getArrayDataType(), StatementStore::array))
                        .as("w", "x");
        var named =
                wanted.join(links.base().named())
                        .on(id(ROWS).eq(ColumnStore.field("w", "x", SQLDataType.BIGINT)));
        var found = sql.select(needed()).from(links.joinTo(named)).where(restriction());
        var statement =
                sql.select(fields.fields()).from(join(DSL.table(found).as(PAGE), fields.joins()));
        return compiled(statement, fields.outputs(), List.of());
    }

    private static Object array(Asked asked) {
        return asked.ids().toArray(Long[]::new);
    }

    private Compiled ids() {
        return isDistinct() ? distinctIds() : allIds();
    }

    private Compiled allIds() {
        var keys = keys();
        var orders = new ArrayList<OrderField<?>>();
        for (int i = 0; i < keys.size(); i++) {
            orders.add(direction(keys.get(i).field(), descends(i)));
        }
        orders.add(direction(id(ROWS), descendsLast()));
        var statement =
                sql.select(id(ROWS))
                        .from(join(links.from(), joins(keys)))
                        .where(where())
                        .orderBy(orders);
        return compiled(statement, List.of(), List.of());
    }

    /// Each row once, where the first of all that is joined to it has its place.
    private Compiled distinctIds() {
        var keys = keys();
        var orders = new ArrayList<OrderField<?>>();
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i).field();
            orders.add(direction(descends(i) ? DSL.max(key) : DSL.min(key), descends(i)));
        }
        orders.add(direction(id(ROWS), descendsLast()));
        var statement =
                sql.select(id(ROWS))
                        .from(join(links.from(), joins(keys)))
                        .where(where())
                        .groupBy(id(ROWS))
                        .orderBy(orders);
        return compiled(statement, List.of(), List.of());
    }

    private Compiled count() {
        var rows = isDistinct() ? DSL.table(new PageStore(this).distinct()).as(PAGE) : links.from();
        var counted = sql.select(DSL.count()).from(rows);
        var statement = isDistinct() ? counted : counted.where(where());
        return compiled(statement, List.of(), List.of());
    }

    private Compiled values() {
        var side = links.side(path());
        var column = column(path());
        var physical =
                side.columns().physical(column).stream()
                        .<Field<?>>map(name -> ColumnStore.field(side.alias(), name))
                        .toList();
        var each = isDistinct() ? DSL.countDistinct(id(ROWS)) : DSL.count();
        var grouped = new ArrayList<SelectFieldOrAsterisk>(physical);
        grouped.add(each.as("n"));
        var counted =
                sql.select(grouped)
                        .from(links.from())
                        .where(where())
                        .groupBy(physical)
                        .orderBy(each.desc(), physical.getFirst())
                        .limit(DSL.inline(shape.size()));
        var columns = new ColumnStore(side.columns().schema(), side.table());
        var selected = columns.select(column, PAGE, 0);
        var all = new ArrayList<SelectFieldOrAsterisk>(selected.fields());
        var number = ColumnStore.field(PAGE, "n", SQLDataType.BIGINT);
        all.add(number);
        var statement =
                sql.select(all)
                        .from(join(DSL.table(counted).as(PAGE), selected.joins()))
                        .orderBy(number.desc(), columns.of(column, PAGE));
        return compiled(statement, List.of(selected.output()), List.of());
    }

    private Compiled range() {
        var side = links.side(path());
        var column = column(path());
        var value = side.columns().of(column, side.alias());
        var fields = new ArrayList<SelectFieldOrAsterisk>();
        fields.add(DSL.min(value));
        fields.add(DSL.max(value));
        var statement = sql.select(fields).from(links.from()).where(where());
        return compiled(statement, List.of(side.columns().bare(column)), List.of());
    }

    private Path path() {
        var path = shape.path();
        if (path == null) {
            throw new IllegalStateException("No column to count the values of");
        }
        return path;
    }

    /// What the answer holds of each row of the page.
    record Outer(
            List<SelectFieldOrAsterisk> fields,
            List<ColumnStore.Joined> joins,
            List<ColumnStore.Output> outputs) {}

    private Outer outer() {
        var outer = new Outer(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        outer.fields().add(id(PAGE));
        int number = 0;
        for (var path : shape.query().columns()) {
            var selected = links.side(path).columns().select(column(path), PAGE, number++);
            outer.fields().addAll(selected.fields());
            outer.joins().addAll(selected.joins());
            outer.outputs().add(selected.output());
        }
        return outer;
    }

    /// The columns that the answer is made of, those of links under longer names.
    Set<Field<?>> needed() {
        var needed = new LinkedHashSet<Field<?>>();
        needed.add(ColumnStore.field(ROWS, ColumnStore.ID));
        for (var path : shape.query().columns()) {
            var side = links.side(path);
            for (var name : side.columns().physical(column(path))) {
                var field = ColumnStore.field(side.alias(), name);
                needed.add(side.prefix().isEmpty() ? field : field.as(side.prefix() + name));
            }
        }
        return needed;
    }

    /// What the rows are sorted by.
    List<ColumnStore.Key> keys() {
        var keys = new ArrayList<ColumnStore.Key>();
        for (var order : shape.query().orders()) {
            var side = links.side(order.path());
            keys.add(side.columns().key(column(order.path()), side.alias(), keys.size()));
        }
        return keys;
    }

    static List<ColumnStore.Joined> joins(List<ColumnStore.Key> keys) {
        return keys.stream().flatMap(key -> key.joins().stream()).toList();
    }

    private boolean descends(int order) {
        return shape.query().orders().get(order).descending();
    }

    /// Whether equal rows have to be told from one another.
    boolean isDistinct() {
        return shape.query().distinct() && links.multiplies();
    }

    static String keyName(int number) {
        return "k" + number;
    }

    private static List<Field<?>> keyFields(String alias, List<Class<?>> keys) {
        var fields = new ArrayList<Field<?>>();
        for (int i = 0; i < keys.size(); i++) {
            fields.add(ColumnStore.field(alias, keyName(i)));
        }
        return fields;
    }

    static org.jooq.Table<?> join(org.jooq.Table<?> from, List<ColumnStore.Joined> joins) {
        var all = from;
        for (var joined : joins) {
            all = all.leftJoin(joined.table()).on(joined.on());
        }
        return all;
    }

    static OrderField<?> direction(Field<?> field, boolean descending) {
        return descending ? field.desc() : field.asc();
    }

    static Field<Long> id(String alias) {
        return ColumnStore.field(alias, ColumnStore.ID, SQLDataType.BIGINT);
    }

    boolean descendsLast() {
        var orders = shape.query().orders();
        return !orders.isEmpty() && orders.getLast().descending();
    }

    Column column(Path path) {
        return links.column(path);
    }

    org.jooq.Condition where() {
        return links.where().and(restriction());
    }

    /// The one place where the rows an actor may read are told from the others.
    private org.jooq.Condition restriction() {
        return switch (shape.visibility()) {
            case ALL -> aside.isThere(table, ROWS);
            case NONE -> DSL.falseCondition();
        };
    }

    /// Numbers the marks as they stand in the text, which is the order in which they are filled.
    private Compiled compiled(
            Query statement, List<ColumnStore.Output> outputs, List<Class<?>> keys) {
        var named = sql.renderNamedParams(statement);
        var binds = new ArrayList<Function<Asked, Object>>();
        var matcher = MARK.matcher(named);
        while (matcher.find()) {
            binds.add(marks.bind(Integer.parseInt(matcher.group(1))));
        }
        return new Compiled(MARK.matcher(named).replaceAll("?"), binds, outputs, keys);
    }

    DSLContext sql() {
        return sql;
    }

    Shape shape() {
        return shape;
    }

    Table table() {
        return table;
    }

    LinkStore links() {
        return links;
    }

    Marks marks() {
        return marks;
    }

    /// @param keys the types of the columns k0, k1, … that hold a row's position
    /// @param downs which of them go down
    record Source(Select<?> select, List<Class<?>> keys, List<Boolean> downs) {}
}
