package org.ligature.query;

import static org.ligature.sql.Tables.RECORD;

import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.ligature.records.NameKey;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Turns conditions into SQL over the table under one alias. Values never become text: each is a
/// mark that is filled when the statement runs.
final class ConditionStore {

    /// The marks of one statement, in the order of their numbers.
    static final class Marks {

        private final List<Function<Asked, Object>> binds = new ArrayList<>();

        <T> Param<T> mark(DataType<T> type, Function<Asked, Object> bind) {
            binds.add(bind);
            return DSL.param("m" + (binds.size() - 1), type);
        }

        Function<Asked, Object> bind(int number) {
            return binds.get(number);
        }
    }

    private static final int AT_ONCE = 200;

    private final Schema schema;
    private final Table table;
    private final ColumnStore columns;
    private final String alias;
    private final Marks marks;
    private final Function<String, ConditionStore> sides;
    private int next;

    /// @param sides the conditions on the table joined under an alias of the query
    ConditionStore(
            Schema schema,
            Table table,
            String alias,
            Marks marks,
            Function<String, ConditionStore> sides) {
        this.schema = schema;
        this.table = table;
        this.columns = new ColumnStore(schema, table);
        this.alias = alias;
        this.marks = marks;
        this.sides = sides;
    }

    /// The condition of a whole query or of a link; it is read from its beginning, as [Asked]
    /// counts
    /// values.
    ///
    /// @param first the number of its first value
    org.jooq.Condition where(Condition condition, int first) {
        next = first;
        return part(condition);
    }

    private org.jooq.Condition part(Condition condition) {
        return switch (condition) {
            case Condition.All(var parts) -> DSL.and(parts.stream().map(this::part).toList());
            case Condition.Any(var parts) ->
                    parts.isEmpty()
                            ? DSL.falseCondition()
                            : DSL.or(parts.stream().map(this::part).toList());
            case Condition.Compare compare -> {
                int first = next;
                next += compare.values().size();
                var alias = compare.path().alias();
                yield (alias.isEmpty() ? this : sides.apply(alias)).compare(compare, first);
            }
        };
    }

    private org.jooq.Condition compare(Condition.Compare compare, int first) {
        var column = table.require(compare.path().column());
        return switch (compare.operator()) {
            case NULL -> plain(column).isNull();
            case NOT_NULL -> plain(column).isNotNull();
            case EQ_USER ->
                    DSL.and(id(column.name()).eq(marks.mark(SQLDataType.BIGINT, Asked::user)));
            case EQ -> equal(column, compare, first, 1);
            case NE -> DSL.or(DSL.not(equal(column, compare, first, 1)), plain(column).isNull());
            case IN -> equal(column, compare, first, compare.values().size());
            case NOT_IN ->
                    DSL.or(
                            DSL.not(equal(column, compare, first, compare.values().size())),
                            plain(column).isNull());
            case GT -> typed(column).gt(value(column, first));
            case GE -> typed(column).ge(value(column, first));
            case LT -> typed(column).lt(value(column, first));
            case LE -> typed(column).le(value(column, first));
            case BETWEEN -> typed(column).between(value(column, first), value(column, first + 1));
            case CONTAINS -> like(column, first, text -> "%" + text + "%");
            case NOT_CONTAINS ->
                    DSL.or(
                            DSL.not(like(column, first, text -> "%" + text + "%")),
                            plain(column).isNull());
            case BEGINS_WITH -> like(column, first, text -> text + "%");
            case ENDS_WITH -> like(column, first, text -> "%" + text);
            case CONTAIN_VALUES -> holdsAny(column, first, compare.values().size());
        };
    }

    private Field<?> plain(Column column) {
        return columns.of(column, alias);
    }

    @SuppressWarnings("unchecked") // the mark has the column's own type
    private Field<Object> typed(Column column) {
        return (Field<Object>) plain(column);
    }

    @SuppressWarnings("unchecked") // as above
    private Field<Object> value(Column column, int number) {
        var type = (DataType<Object>) ColumnStore.type(column.type());
        if (column.type() instanceof ColumnType.TableName) {
            return marks.mark(type, asked -> Physical.tableId(schema, asked.value(number)));
        }
        var end = column.type() instanceof ColumnType.PartialDay(var isEnd) && isEnd;
        return marks.mark(type, asked -> Physical.of(asked.value(number), end));
    }

    private Field<Long> id(String name) {
        return ColumnStore.field(alias, name, SQLDataType.BIGINT);
    }

    private org.jooq.Condition equal(
            Column column, Condition.Compare compare, int first, int count) {
        if (column.type() instanceof ColumnType.Lookup && isKind(compare, String.class)) {
            return named(column, first, count);
        }
        if (column.type() instanceof ColumnType.UniqueId && table.isBusiness()) {
            return withUuid(first, count);
        }
        var groups = new ArrayList<org.jooq.Condition>();
        for (int from = 0; from < count; from += AT_ONCE) {
            groups.add(among(column, first + from, Math.min(AT_ONCE, count - from)));
        }
        return groups.isEmpty() ? DSL.falseCondition() : DSL.or(groups);
    }

    private org.jooq.Condition among(Column column, int first, int count) {
        if (count == 1) {
            return typed(column).eq(value(column, first));
        }
        var values = new ArrayList<Field<Object>>();
        for (int i = 0; i < count; i++) {
            values.add(value(column, first + i));
        }
        return typed(column).in(values);
    }

    /// Whether the first value is of this kind; the shape of a query has kinds instead of values.
    static boolean isKind(Condition.Compare compare, Class<?> kind) {
        return !compare.values().isEmpty()
                && (compare.values().getFirst() == kind
                        || kind.isInstance(compare.values().getFirst()));
    }

    private org.jooq.Condition withUuid(int first, int count) {
        var record = RECORD.as("u");
        var uuids = new ArrayList<Field<UUID>>();
        for (int i = first; i < first + count; i++) {
            int number = i;
            uuids.add(marks.mark(SQLDataType.UUID, asked -> asked.value(number)));
        }
        return id(ColumnStore.ID)
                .in(DSL.select(record.ID).from(record).where(record.UUID.in(uuids)));
    }

    private org.jooq.Condition named(Column column, int first, int count) {
        var names = new ArrayList<org.jooq.Condition>();
        for (int i = first; i < first + count; i++) {
            names.add(like(column, i, text -> text));
        }
        return DSL.or(names);
    }

    private org.jooq.Condition holdsAny(Column column, int first, int count) {
        var held = new ArrayList<org.jooq.Condition>();
        for (int i = first; i < first + count; i++) {
            int number = i;
            var pattern =
                    marks.mark(SQLDataType.VARCHAR, asked -> "%;" + asked.value(number) + ";%");
            held.add(plain(column).coerce(SQLDataType.VARCHAR).like(pattern));
        }
        return held.isEmpty() ? DSL.falseCondition() : DSL.or(held);
    }

    /// Text compared with a pattern; names of records without accents, by their key.
    private org.jooq.Condition like(Column column, int number, UnaryOperator<String> pattern) {
        var recordId = whoseName(column);
        if (recordId != null) {
            return keyLike(id(recordId), number, pattern);
        }
        if (column.type() instanceof ColumnType.Lookup(var targets)) {
            var system = columns.systemTarget(targets);
            return system == null
                    ? keyLike(id(column.name()), number, pattern)
                    : systemNameLike(id(column.name()), system, number, pattern);
        }
        var text = plain(column).coerce(SQLDataType.VARCHAR);
        return text.like(pattern(number, pattern), Physical.ESCAPE);
    }

    /// The column with the id of the record whose name the column holds; null where it is no name.
    private @Nullable String whoseName(Column column) {
        if (!column.name().equals(table.nameColumn())) {
            return null;
        }
        if (table.isBusiness()) {
            return ColumnStore.ID;
        }
        return table.name().equals("connection") ? "record2id" : null;
    }

    private org.jooq.Condition keyLike(Field<Long> id, int number, UnaryOperator<String> pattern) {
        var record = RECORD.as("n");
        Function<Asked, Object> key =
                asked -> pattern.apply(Physical.literally(NameKey.of(text(asked, number))));
        var matches = record.NAME_KEY.like(marks.mark(SQLDataType.VARCHAR, key), Physical.ESCAPE);
        return DSL.exists(DSL.selectOne().from(record).where(record.ID.eq(id), matches));
    }

    private org.jooq.Condition systemNameLike(
            Field<Long> id, Table system, int number, UnaryOperator<String> pattern) {
        var name = ColumnStore.field("n", system.nameColumn(), SQLDataType.VARCHAR);
        var matches = name.like(pattern(number, pattern), Physical.ESCAPE);
        var same = ColumnStore.field("n", ColumnStore.ID, SQLDataType.BIGINT).eq(id);
        return DSL.exists(
                DSL.selectOne().from(ColumnStore.named(system, "n")).where(same, matches));
    }

    private Param<String> pattern(int number, UnaryOperator<String> pattern) {
        return marks.mark(
                SQLDataType.VARCHAR,
                asked -> pattern.apply(Physical.literally(text(asked, number))));
    }

    private static String text(Asked asked, int number) {
        return asked.value(number).toString();
    }
}
