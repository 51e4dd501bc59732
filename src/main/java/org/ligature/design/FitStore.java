package org.ligature.design;

import static org.jooq.impl.DSL.charLength;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.round;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.ligature.design.ColumnSpec.Type;
import org.ligature.kit.db.Tx;
import org.ligature.kit.problem.Problem;

import java.math.BigDecimal;
import java.util.Objects;

/// Looks whether the values a column has fit into what it is to take from now on.
record FitStore(Tx tx) {

    /// @throws Problem where some do not, which says how many
    void check(String table, ColumnSpec before, ColumnSpec wanted) {
        switch (wanted.type()) {
            case Type.Text(var length, _) -> {
                if (before.type() instanceof Type.Text(var was, _) && length < was) {
                    length(table, wanted, length);
                }
            }
            case Type.Memo(var length) -> {
                if (before.type() instanceof Type.Memo(var was) && length < was) {
                    length(table, wanted, length);
                }
            }
            case Type.Whole(var least, var most) -> {
                if (before.type() instanceof Type.Whole(var was, var were)
                        && (least > was || most < were)) {
                    range(table, wanted, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
                }
            }
            case Type.Decimal(var scale, var least, var most) ->
                    number(table, before, wanted, new Limits(scale, least, most));
            case Type.Money(var scale, var least, var most) ->
                    number(table, before, wanted, new Limits(scale, least, most));
            default -> {
                // nothing else takes less than before
            }
        }
    }

    private record Limits(int scale, BigDecimal least, BigDecimal most) {

        static Limits of(Type type) {
            return switch (type) {
                case Type.Decimal(var scale, var least, var most) -> new Limits(scale, least, most);
                case Type.Money(var scale, var least, var most) -> new Limits(scale, least, most);
                default -> throw new IllegalArgumentException("no decimals: " + type);
            };
        }

        boolean isNarrower(Limits before) {
            return least.compareTo(before.least) > 0 || most.compareTo(before.most) < 0;
        }
    }

    private void number(String table, ColumnSpec before, ColumnSpec wanted, Limits now) {
        var was = Limits.of(before.type());
        if (now.scale() < was.scale()) {
            scale(table, wanted, now.scale());
        }
        if (now.isNarrower(was)) {
            range(table, wanted, now.least(), now.most());
        }
    }

    private void length(String table, ColumnSpec column, int length) {
        var text = DSL.field(DSL.name(column.name()), String.class);
        var longer = charLength(text).gt(length);
        var count = count(table, longer);
        if (count > 0) {
            var longest =
                    tx.sql()
                            .select(max(charLength(text)))
                            .from(DSL.name(table))
                            .fetchSingle()
                            .value1();
            throw problem("fit.length", column, count, length, Objects.requireNonNull(longest));
        }
    }

    private void range(String table, ColumnSpec column, BigDecimal least, BigDecimal most) {
        var number = number(column);
        var count = count(table, number.lt(least).or(number.gt(most)));
        if (count > 0) {
            throw problem("fit.range", column, count, least, most);
        }
    }

    private void scale(String table, ColumnSpec column, int scale) {
        var number = number(column);
        var count = count(table, number.ne(round(number, scale)));
        if (count > 0) {
            throw problem("fit.scale", column, count, scale);
        }
    }

    private static Field<BigDecimal> number(ColumnSpec column) {
        return DSL.field(DSL.name(column.name()), BigDecimal.class);
    }

    private int count(String table, Condition condition) {
        return tx.sql().fetchCount(DSL.table(DSL.name(table)), condition, UsesStore.once(table));
    }

    private static Problem problem(String key, ColumnSpec column, Object... arguments) {
        var all = new Object[arguments.length + 1];
        all[0] = column.displayName();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Problem(FitStore.class, key, all);
    }
}
