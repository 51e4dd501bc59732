package org.ligature.query.ui;

import org.jspecify.annotations.Nullable;
import org.ligature.query.Condition;
import org.ligature.query.Operator;
import org.ligature.query.Path;
import org.ligature.records.RecordRef;
import org.ligature.schema.ColumnType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What somebody asked of one column.
sealed interface ColumnFilter {

    GridColumn column();

    default boolean isOn(Path path) {
        return column().path().equals(path);
    }

    /// The same of a column that is described otherwise meanwhile.
    ColumnFilter of(GridColumn now);

    /// The same, as the query says it.
    Condition condition(Clock clock, Locale locale);

    /// One of these values; null among them means empty.
    record OneOf(GridColumn column, List<@Nullable Object> values) implements ColumnFilter {

        @Override
        public ColumnFilter of(GridColumn now) {
            return new OneOf(now, values);
        }

        @Override
        public Condition condition(Clock clock, Locale locale) {
            var parts = new ArrayList<Condition>();
            var filled = values.stream().filter(Objects::nonNull).map(OneOf::comparable).toList();
            if (!filled.isEmpty()) {
                var many = column.type() instanceof ColumnType.ChoicesOf;
                var operator = many ? Operator.CONTAIN_VALUES : Operator.IN;
                parts.add(new Condition.Compare(column.path(), operator, filled));
            }
            if (filled.size() < values.size()) {
                parts.add(new Condition.Compare(column.path(), Operator.NULL, List.of()));
            }
            return parts.size() == 1 ? parts.getFirst() : Condition.any(parts);
        }

        private static Object comparable(Object value) {
            return value instanceof RecordRef record ? record.id() : value;
        }
    }

    /// Compared with a text, or only with being empty.
    record Matches(GridColumn column, Operator operator, String text) implements ColumnFilter {

        @Override
        public ColumnFilter of(GridColumn now) {
            return new Matches(now, operator, text);
        }

        @Override
        public Condition condition(Clock clock, Locale locale) {
            var values = text.isEmpty() ? List.<Object>of() : List.<Object>of(text);
            return new Condition.Compare(column.path(), operator, values);
        }
    }

    /// From one value to another, both included; null leaves that end open.
    record Between(GridColumn column, @Nullable Object from, @Nullable Object to)
            implements ColumnFilter {

        @Override
        public ColumnFilter of(GridColumn now) {
            return new Between(now, from, to);
        }

        @Override
        public Condition condition(Clock clock, Locale locale) {
            var first = from instanceof LocalDate day ? firstMoment(column, day, clock) : from;
            var behind = to instanceof LocalDate day ? behind(column, day, clock) : null;
            var condition = Condition.EVERYTHING;
            if (first != null) {
                condition = condition.and(compare(Operator.GE, first));
            }
            if (behind != null) {
                condition = condition.and(compare(Operator.LT, behind));
            } else if (to != null) {
                condition = condition.and(compare(Operator.LE, to));
            }
            return condition;
        }

        private Condition compare(Operator operator, Object value) {
            return new Condition.Compare(column.path(), operator, List.of(value));
        }
    }

    /// In a stretch of days that moves with today.
    record Within(GridColumn column, Day day) implements ColumnFilter {

        @Override
        public ColumnFilter of(GridColumn now) {
            return new Within(now, day);
        }

        @Override
        public Condition condition(Clock clock, Locale locale) {
            var today = LocalDate.now(clock);
            var days = new Between(column, day.first(today, locale), day.last(today, locale));
            return days.condition(clock, locale);
        }
    }

    private static Object firstMoment(GridColumn column, LocalDate day, Clock clock) {
        return column.type() instanceof ColumnType.DateAndTime
                ? day.atStartOfDay(clock.getZone()).toInstant()
                : day;
    }

    private static Object behind(GridColumn column, LocalDate day, Clock clock) {
        return firstMoment(column, day.plusDays(1), clock);
    }
}
