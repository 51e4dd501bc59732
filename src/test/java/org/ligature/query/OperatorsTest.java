package org.ligature.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ligature.audit.Actor;
import org.ligature.records.NameKey;
import org.ligature.records.RecordRef;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.PartialDate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Every operator on every column it fits, against the same comparison in memory.
final class OperatorsTest {

    private static final List<String> TEXTS =
            List.of("a", "MULLER", "müller", "%", "_", "\\", "100%", "_b", "note 1", "C1", "zoe");

    private static final Things THINGS = new Things(21, 120);

    @ParameterizedTest
    @EnumSource(Operator.class)
    void givesTheRowsThatMeetItInMemory(Operator operator) {
        int compared = 0;
        for (var column : Things.THING.columns()) {
            for (var values : operands(operator, column)) {
                assertSame(column, operator, values);
                compared++;
            }
        }
        assertThat(compared).as("comparisons by " + operator).isPositive();
    }

    private static void assertSame(Column column, Operator operator, List<Object> values) {
        var compare = new Condition.Compare(Path.of(column.name()), operator, values);
        var query = Query.of("thing").select("thingid").and(compare);
        var expected =
                THINGS.rows.stream()
                        .filter(row -> meets(column, operator, values, row.get(column.name())))
                        .map(row -> row.get("thingid"))
                        .toList();
        var actor = operator == Operator.EQ_USER ? owner() : THINGS.store.admin();

        var found =
                THINGS.queries.page(actor, query, Optional.empty(), 1000).stream()
                        .map(row -> row.get(0))
                        .toList();

        assertThat(found)
                .as(column.name() + " " + operator + " " + values)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(THINGS.queries.count(actor, query)).isEqualTo(expected.size());
    }

    /// Somebody who owns things and may read.
    private static Actor owner() {
        var id = ownerOf(THINGS.rows).id().value();
        THINGS.store.db().write(tx -> letRead(tx.sql(), id));
        THINGS.store.access().forget();
        return new Actor(id, "Owner");
    }

    private static int letRead(DSLContext sql, long id) {
        sql.execute("UPDATE record SET statecode = 0 WHERE id = ?", id);
        sql.execute(
                "INSERT INTO systemuser (id, lastname, statecode, statuscode, createdon,"
                        + " modifiedon, versionnumber) VALUES (?, 'Owner', 0, 1, LOCALTIMESTAMP,"
                        + " LOCALTIMESTAMP, 1)",
                id);
        return sql.execute("INSERT INTO user_security_role VALUES (?, 1)", id);
    }

    private static RecordRef ownerOf(List<Map<String, @Nullable Object>> rows) {
        return (RecordRef)
                rows.stream()
                        .map(row -> row.get("ownerid"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
    }

    private static List<List<Object>> operands(Operator operator, Column column) {
        var type = column.type();
        var present =
                THINGS.rows.stream()
                        .map(row -> row.get(column.name()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(4)
                        .toList();
        return switch (operator) {
            case NULL, NOT_NULL -> List.of(List.of());
            case EQ, NE -> present.stream().map(List::of).toList();
            case IN, NOT_IN -> List.of(present, present.subList(0, 1), List.of());
            case GT, GE, LT, LE ->
                    isOrdered(type) ? present.stream().map(List::of).toList() : List.of();
            case BETWEEN -> isOrdered(type) ? List.of(between(column, present)) : List.of();
            case CONTAINS, NOT_CONTAINS, BEGINS_WITH, ENDS_WITH ->
                    isText(type)
                            ? TEXTS.stream().map(text -> List.<Object>of(text)).toList()
                            : List.of();
            case CONTAIN_VALUES ->
                    type instanceof ColumnType.ChoicesOf
                            ? List.of(List.of(1), List.of(2, 3), List.of())
                            : List.of();
            case EQ_USER -> column.name().equals("ownerid") ? List.of(List.of()) : List.of();
        };
    }

    private static List<Object> between(Column column, List<Object> present) {
        return present.subList(0, 2).stream()
                .sorted((one, other) -> compare(key(column, one), key(column, other)))
                .toList();
    }

    private static boolean isOrdered(ColumnType type) {
        return switch (type) {
            case ColumnType.Text _,
                    ColumnType.WholeNumber _,
                    ColumnType.BigNumber _,
                    ColumnType.DecimalNumber _,
                    ColumnType.Money _,
                    ColumnType.DateOnly _,
                    ColumnType.PartialDay _,
                    ColumnType.DateAndTime _ ->
                    true;
            default -> false;
        };
    }

    private static boolean isText(ColumnType type) {
        return type instanceof ColumnType.Text
                || type instanceof ColumnType.Memo
                || type instanceof ColumnType.Lookup(var targets) && !targets.isEmpty();
    }

    private static boolean meets(
            Column column, Operator operator, List<Object> values, @Nullable Object value) {
        return switch (operator) {
            case NULL -> value == null;
            case NOT_NULL -> value != null;
            case NE, NOT_IN -> value == null || !isOneOf(column, value, values);
            case NOT_CONTAINS -> value == null || !text(column, value, values, Operator.CONTAINS);
            case EQ, IN -> value != null && isOneOf(column, value, values);
            case GT -> value != null && compared(column, value, values, 0) > 0;
            case GE -> value != null && compared(column, value, values, 0) >= 0;
            case LT -> value != null && compared(column, value, values, 0) < 0;
            case LE -> value != null && compared(column, value, values, 0) <= 0;
            case BETWEEN ->
                    value != null
                            && compared(column, value, values, 0) >= 0
                            && compared(column, value, values, 1) <= 0;
            case CONTAINS, BEGINS_WITH, ENDS_WITH ->
                    value != null && text(column, value, values, operator);
            case CONTAIN_VALUES ->
                    value instanceof List<?> held && values.stream().anyMatch(held::contains);
            case EQ_USER ->
                    value instanceof RecordRef ref && ref.id().equals(ownerOf(THINGS.rows).id());
        };
    }

    private static boolean isOneOf(Column column, Object value, List<Object> values) {
        return values.stream().anyMatch(one -> compare(key(column, value), key(column, one)) == 0);
    }

    private static int compared(Column column, Object value, List<Object> values, int number) {
        return compare(key(column, value), key(column, values.get(number)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(Object one, Object other) {
        return one instanceof String text
                ? text.compareToIgnoreCase((String) other)
                : ((Comparable) one).compareTo(other);
    }

    private static Object key(Column column, Object value) {
        return switch (value) {
            case RecordRef ref -> ref.id().value();
            case PartialDate date when column.type() instanceof ColumnType.PartialDay(var end) ->
                    end ? date.lastDay() : date.firstDay();
            case List<?> options -> Physical.options(options);
            case UUID uuid -> uuid.toString();
            case BigDecimal number -> number.stripTrailingZeros();
            default -> value;
        };
    }

    /// Names are compared by their keys, other texts without case.
    private static boolean text(
            Column column, Object value, List<Object> values, Operator operator) {
        var wanted = values.getFirst().toString();
        boolean name =
                column.name().equals("name")
                        || value instanceof RecordRef ref && ref.table().equals("thing");
        var text = value instanceof RecordRef ref ? ref.name() : value.toString();
        if (value instanceof RecordRef && text.isEmpty()) {
            return false;
        }
        var folded = name ? NameKey.of(text) : text.toLowerCase(Locale.ROOT);
        var part = name ? NameKey.of(wanted) : wanted.toLowerCase(Locale.ROOT);
        return switch (operator) {
            case BEGINS_WITH -> folded.startsWith(part);
            case ENDS_WITH -> folded.endsWith(part);
            default -> folded.contains(part);
        };
    }
}
