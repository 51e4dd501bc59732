package org.ligature.query;

import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Param;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.ligature.query.StatementStore.Source;
import org.ligature.schema.Column;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Writes the part of a page's statement that finds its rows, in the order and behind the position.
///
/// Where an index walks in the order, the page is put together of branches, each of which begins in
/// the index exactly where its rows begin: those equal to the position, those behind it, those that
/// are empty; and that once for each state. A single condition with OR would read all rows before.
final class PageStore {

    private final StatementStore statement;
    private final Shape shape;
    private final Query query;
    private final boolean further;
    private final List<Boolean> nulls;

    PageStore(StatementStore statement) {
        this.statement = statement;
        this.shape = statement.shape();
        this.query = shape.query();
        var nulls = shape.nulls();
        this.further = nulls != null;
        this.nulls = nulls == null ? List.of() : nulls;
    }

    Source page() {
        return Walk.of(query, statement.table()).map(this::walked).orElseGet(this::sorted);
    }

    private Source walked(Walk walk) {
        var column = walk.column();
        var key = statement.links().base().columns().of(column, StatementStore.ROWS);
        var keys = List.<Class<?>>of(ColumnStore.keyType(key));
        var seeks = further ? seeks(column, key, walk.down()) : List.of(DSL.noCondition());
        var branches = new ArrayList<Select<?>>();
        boolean alone = seeks.size() == 1 && walk.states().size() == 1;
        for (var state : walk.states()) {
            for (var seek : seeks) {
                branches.add(branch(walk, state, key, seek, alone));
            }
        }
        if (branches.isEmpty()) {
            branches.add(branch(walk, 0, key, DSL.falseCondition(), true));
        }
        var found = alone ? branches.getFirst() : together(branches, walk.down());
        return new Source(found, keys, List.of(walk.down()));
    }

    private Select<?> branch(Walk walk, int state, Field<?> key, Condition seek, boolean alone) {
        var stateCode = ColumnStore.field(StatementStore.ROWS, Walk.STATE, SQLDataType.INTEGER);
        var inState =
                walk.single()
                        ? DSL.noCondition()
                        : stateCode.eq(DSL.inline(Integer.valueOf(state)));
        var orders = new ArrayList<OrderField<?>>();
        walk.prefix()
                .forEach(
                        name ->
                                orders.add(
                                        order(
                                                ColumnStore.field(StatementStore.ROWS, name),
                                                walk.down())));
        if (walk.stated()) {
            orders.add(order(stateCode, walk.down()));
        }
        orders.add(order(key, walk.down()));
        orders.add(order(StatementStore.id(StatementStore.ROWS), walk.down()));
        var found =
                statement
                        .sql()
                        .select(inner(List.of(key)))
                        .from(statement.links().from())
                        .where(statement.where(), inState, seek)
                        .orderBy(orders);
        return alone ? limited(found) : found.limit(DSL.inline(shape.offset() + shape.size()));
    }

    /// The rows of all branches; each brings its own as if it were the whole page.
    private Select<?> together(List<Select<?>> branches, boolean down) {
        var key = DSL.field(DSL.name(StatementStore.keyName(0)));
        var id = DSL.field(DSL.name(ColumnStore.ID));
        return limited(union(branches).orderBy(order(key, down), order(id, down)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // every branch selects the same columns
    private static org.jooq.SelectOrderByStep<?> union(List<Select<?>> branches) {
        Select all = branches.getFirst();
        for (var branch : branches.subList(1, branches.size())) {
            all = all.unionAll((Select) branch);
        }
        return (org.jooq.SelectOrderByStep<?>) all;
    }

    /// Where the rows behind the position begin. Up, empty values come first; down, last.
    private List<Condition> seeks(Column column, Field<?> key, boolean down) {
        var id = StatementStore.id(StatementStore.ROWS);
        var lastId = mark(Asked::lastId);
        var behind = down ? id.lt(lastId) : id.gt(lastId);
        if (nulls.getFirst()) {
            var empty = key.isNull().and(behind);
            // as a literal the empty text breaks H2, which writes it as a type of length 0
            var lowest = Bounds.lowest(column.type());
            var filled = typed(key).ge(statement.marks().mark(type(key), _ -> lowest));
            return down ? List.of(empty) : List.of(empty, filled);
        }
        var same = typed(key).eq(key(key, 0)).and(behind);
        return down
                ? List.of(same, below(typed(key)), key.isNull())
                : List.of(same, above(typed(key)));
    }

    private Condition above(Field<Object> key) {
        var next = statement.marks().mark(type(key), asked -> Bounds.next(asked.key(0)));
        return key.gt(key(key, 0)).and(key.ge(next));
    }

    private Condition below(Field<Object> key) {
        var previous = statement.marks().mark(type(key), asked -> Bounds.previous(asked.key(0)));
        return key.lt(key(key, 0)).and(key.le(previous));
    }

    /// Without an index the order is made anew: keys, conditions and joins for any order.
    private Source sorted() {
        var keys = new Keys();
        var found = found(keys);
        var types = keys.fields.stream().<Class<?>>map(ColumnStore::keyType).toList();
        return new Source(limited(found.orderBy(keys.orders())), types, keys.downs);
    }

    /// All rows, in no order, each once.
    Select<?> distinct() {
        return found(new Keys());
    }

    private org.jooq.SelectConditionStep<?> found(Keys keys) {
        var fields = inner(keys.fields);
        var select =
                statement.isDistinct()
                        ? statement.sql().selectDistinct(fields)
                        : statement.sql().select(fields);
        return select.from(StatementStore.join(statement.links().from(), keys.joins))
                .where(statement.where(), further ? behind(keys) : DSL.noCondition());
    }

    /// What rows are sorted by: the orders, and where a row may come more than once, its id and
    /// what
    /// tells those rows from one another.
    private final class Keys {
        private final List<Field<?>> fields = new ArrayList<>();
        private final List<Boolean> downs = new ArrayList<>();
        private final List<ColumnStore.Joined> joins;

        Keys() {
            var keys = statement.keys();
            joins = StatementStore.joins(keys);
            for (int i = 0; i < keys.size(); i++) {
                fields.add(keys.get(i).field());
                downs.add(query.orders().get(i).descending());
            }
            if (statement.links().multiplies()) {
                fields.add(StatementStore.id(StatementStore.ROWS));
                fields.addAll(statement.isDistinct() ? linkedColumns() : statement.links().ids());
                while (downs.size() < fields.size()) {
                    downs.add(statement.descendsLast());
                }
            }
        }

        private List<OrderField<?>> orders() {
            var orders = new ArrayList<OrderField<?>>();
            for (int i = 0; i < fields.size(); i++) {
                orders.add(order(DSL.field(DSL.name(StatementStore.keyName(i))), downs.get(i)));
            }
            var id = DSL.field(DSL.name(ColumnStore.ID));
            orders.add(order(id, statement.descendsLast()));
            return orders;
        }
    }

    private List<Field<?>> linkedColumns() {
        var fields = new ArrayList<Field<?>>();
        for (var path : query.columns()) {
            if (!path.alias().isEmpty()) {
                var side = statement.links().side(path);
                fields.addAll(side.columns().stored(statement.column(path), side.alias()));
            }
        }
        return fields;
    }

    /// Behind the position by the first key in which a row differs from it.
    private Condition behind(Keys keys) {
        var id = StatementStore.id(StatementStore.ROWS);
        var lastId = mark(Asked::lastId);
        var behind = statement.descendsLast() ? id.lt(lastId) : id.gt(lastId);
        for (int i = keys.fields.size() - 1; i >= 0; i--) {
            behind = DSL.or(after(keys, i), DSL.and(same(keys.fields, i), behind));
        }
        return behind;
    }

    private Condition same(List<Field<?>> keys, int number) {
        var key = keys.get(number);
        return nulls.get(number) ? key.isNull() : typed(key).eq(key(key, number));
    }

    private Condition after(Keys keys, int number) {
        var key = keys.fields.get(number);
        boolean down = keys.downs.get(number);
        if (nulls.get(number)) {
            return down ? DSL.falseCondition() : key.isNotNull();
        }
        return down
                ? DSL.or(typed(key).lt(key(key, number)), key.isNull())
                : typed(key).gt(key(key, number));
    }

    private List<SelectFieldOrAsterisk> inner(List<? extends Field<?>> keys) {
        var fields = new ArrayList<SelectFieldOrAsterisk>(statement.needed());
        for (int i = 0; i < keys.size(); i++) {
            fields.add(keys.get(i).as(StatementStore.keyName(i)));
        }
        return fields;
    }

    private Select<?> limited(org.jooq.SelectLimitStep<?> rows) {
        var some = rows.limit(DSL.inline(shape.size()));
        return shape.offset() == 0 ? some : some.offset(DSL.inline(shape.offset()));
    }

    private static OrderField<?> order(Field<?> field, boolean down) {
        return StatementStore.direction(field, down);
    }

    private Param<Long> mark(Function<Asked, Object> bind) {
        return statement.marks().mark(SQLDataType.BIGINT, bind);
    }

    private Param<Object> key(Field<?> key, int number) {
        return statement.marks().mark(type(key), asked -> asked.key(number));
    }

    @SuppressWarnings("unchecked") // a mark beside a field has the field's type
    private static DataType<Object> type(Field<?> field) {
        return (DataType<Object>) field.getDataType();
    }

    @SuppressWarnings("unchecked") // as above
    private static Field<Object> typed(Field<?> field) {
        return (Field<Object>) field;
    }
}
