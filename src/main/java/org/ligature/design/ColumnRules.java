package org.ligature.design;

import org.ligature.design.ColumnSpec.Type;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.Table;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What may become of a column that is there: how it is called and used, and how much it takes.
/// What
/// it holds stays.
record ColumnRules(Table table) {

    void check(ColumnSpec before, ColumnSpec wanted) {
        if (!table.isBusiness() && !table.require(before.name()).custom()) {
            throw problem("column.program", before.displayName(), table.pluralName());
        }
        if (!isSameKind(before.type(), wanted.type())
                || before.use().readOnly() != wanted.use().readOnly()) {
            throw problem("column.kind", before.displayName());
        }
        SpecRules.use(wanted);
        if (wanted.name().equals(table.nameColumn())
                && !(wanted.use().sortable() && wanted.use().searchable())) {
            throw problem("column.naming", before.displayName(), table.pluralName());
        }
    }

    /// Whether nothing is otherwise but what may be.
    private static boolean isSameKind(Type before, Type wanted) {
        return switch (wanted) {
            case Type.Text(_, var format) ->
                    before instanceof Type.Text(_, var was) && was == format;
            case Type.Memo _ -> before instanceof Type.Memo;
            case Type.Whole _ -> before instanceof Type.Whole;
            case Type.Decimal _ -> before instanceof Type.Decimal;
            case Type.Money _ -> before instanceof Type.Money;
            case Type.YesNo _ -> before instanceof Type.YesNo;
            case Type.Choice choice -> before instanceof Type.Choice was && isSame(was, choice);
            case Type.Lookup(var targets, _) ->
                    before instanceof Type.Lookup(var were, _) && were.equals(targets);
            case Type.Day _, Type.PartialDay _, Type.Moment _ -> before.equals(wanted);
            case Type.Parties _, Type.Computed _, Type.Own _ -> before.equals(wanted);
        };
    }

    /// The options themselves are changed for every column that takes from them.
    private static boolean isSame(Type.Choice before, Type.Choice wanted) {
        var known = Objects.requireNonNullElse(before.options(), List.<ColumnSpec.OptionSpec>of());
        var values = known.stream().map(ColumnSpec.OptionSpec::value).toList();
        return before.choice().equals(wanted.choice())
                && before.many() == wanted.many()
                && (wanted.options() == null || wanted.options().equals(known))
                && values.containsAll(wanted.usual());
    }

    /// How many decimal places a column takes; empty where it holds no decimals.
    static Optional<Integer> scale(ColumnSpec column) {
        return switch (column.type()) {
            case Type.Decimal(var scale, _, _) -> Optional.of(scale);
            case Type.Money(var scale, _, _) -> Optional.of(scale);
            default -> Optional.empty();
        };
    }

    private static Problem problem(String key, Object... arguments) {
        return new Problem(ColumnRules.class, key, arguments);
    }
}
