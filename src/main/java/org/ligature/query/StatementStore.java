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
    private final Schema schema;
    private final Shape shape;
    private final Table table;
    private final ColumnStore columns;
    private final Marks marks = new Marks();
    private final ConditionStore conditions;

    StatementStore(DSLContext sql, Schema schema, Shape shape) {
        this.sql = sql;
        this.schema = schema;
        this.shape = shape;
        this.table = schema.require(shape.query().table());
        this.columns = new ColumnStore(schema, table);
        this.conditions = new ConditionStore(schema, table, ROWS, marks);
        if (!shape.query().links().isEmpty() || shape.query().distinct()) {
            throw new UnsupportedOperationException("Links and distinct rows are not compiled yet");
        }
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
            orders.add(direction(keys.get(i), shape.query().orders().get(i).descending()));
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
        var from =
                wanted.join(ColumnStore.named(table, PAGE))
                        .on(id(PAGE).eq(ColumnStore.field("w", "x", SQLDataType.BIGINT)));
        var statement =
                sql.select(fields.fields()).from(join(from, fields.joins())).where(restriction());
        return compiled(statement, fields.outputs(), List.of());
    }

    private static Object array(Asked asked) {
        return asked.ids().toArray(Long[]::new);
    }

    private Compiled ids() {
        var joins = new ArrayList<ColumnStore.Joined>();
        var orders = new ArrayList<OrderField<?>>();
        int number = 0;
        for (var order : shape.query().orders()) {
            var key = columns.key(column(order.path()), ROWS, number++);
            joins.addAll(key.joins());
            orders.add(direction(key.field(), order.descending()));
        }
        orders.add(direction(id(ROWS), descendsLast()));
        var statement =
                sql.select(id(ROWS))
                        .from(join(ColumnStore.named(table, ROWS), joins))
                        .where(where())
                        .orderBy(orders);
        return compiled(statement, List.of(), List.of());
    }

    private Compiled count() {
        var statement = sql.select(DSL.count()).from(ColumnStore.named(table, ROWS)).where(where());
        return compiled(statement, List.of(), List.of());
    }

    private Compiled values() {
        var column = column(path());
        var physical = columns.physical(column).stream().<Field<?>>map(this::ofRow).toList();
        var grouped = new ArrayList<SelectFieldOrAsterisk>(physical);
        grouped.add(DSL.count().as("n"));
        var counted =
                sql.select(grouped)
                        .from(ColumnStore.named(table, ROWS))
                        .where(where())
                        .groupBy(physical)
                        .orderBy(DSL.count().desc(), physical.getFirst())
                        .limit(DSL.inline(shape.size()));
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
        var column = column(path());
        var value = columns.of(column, ROWS);
        var fields = new ArrayList<SelectFieldOrAsterisk>();
        fields.add(DSL.min(value));
        fields.add(DSL.max(value));
        var statement = sql.select(fields).from(ColumnStore.named(table, ROWS)).where(where());
        return compiled(statement, List.of(columns.bare(column)), List.of());
    }

    private Path path() {
        var path = shape.path();
        if (path == null) {
            throw new IllegalStateException("No column to count the values of");
        }
        return path;
    }

    private Field<?> ofRow(String name) {
        return ColumnStore.field(ROWS, name);
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
            var selected = columns.select(column(path), PAGE, number++);
            outer.fields().addAll(selected.fields());
            outer.joins().addAll(selected.joins());
            outer.outputs().add(selected.output());
        }
        return outer;
    }

    /// The columns of the table itself that the answer is made of.
    LinkedHashSet<String> needed() {
        var needed = new LinkedHashSet<String>();
        needed.add(ColumnStore.ID);
        shape.query().columns().forEach(path -> needed.addAll(columns.physical(column(path))));
        return needed;
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
        if (!path.alias().isEmpty()) {
            throw new UnsupportedOperationException("Links are not compiled yet");
        }
        return table.require(path.column());
    }

    org.jooq.Condition where() {
        return conditions.where(shape.query().where()).and(restriction());
    }

    /// The one place where the rows an actor may read are told from the others.
    private org.jooq.Condition restriction() {
        return switch (shape.visibility()) {
            case ALL -> DSL.noCondition();
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

    ColumnStore columns() {
        return columns;
    }

    Marks marks() {
        return marks;
    }

    /// @param keys the types of the columns k0, k1, … that hold a row's position
    record Source(Select<?> select, List<Class<?>> keys) {}
}
