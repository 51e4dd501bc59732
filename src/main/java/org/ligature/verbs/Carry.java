package org.ligature.verbs;

import org.jspecify.annotations.Nullable;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.util.Optional;
import java.util.Set;

/// Carries values from one record to another of a different table: those whose columns have the
/// same
/// name and can hold them, custom columns too.
final class Carry {

    /// What belongs to each record itself.
    private static final Set<String> OWN =
            Set.of(
                    "statecode",
                    "statuscode",
                    "createdon",
                    "createdby",
                    "modifiedon",
                    "modifiedby",
                    "overriddencreatedon",
                    "importsequencenumber",
                    "versionnumber");

    private Carry() {}

    static Values over(Values from, Table source, Table target) {
        var carried = Values.NONE;
        for (var column : target.columns()) {
            var value = from.get(column.name());
            var before = source.column(column.name());
            if (value != null && before.isPresent() && isCarried(before.get(), column)) {
                var held = held(column, value);
                carried = held.isPresent() ? carried.with(column.name(), held.get()) : carried;
            }
        }
        return carried;
    }

    /// Those of the values for which the table has a column.
    static Values known(Table table, Values values) {
        var known = Values.NONE;
        for (var value : values.byColumn().entrySet()) {
            if (table.column(value.getKey()).isPresent()) {
                known = known.with(value.getKey(), value.getValue());
            }
        }
        return known;
    }

    private static boolean isCarried(Column source, Column target) {
        return !target.readOnly()
                && !OWN.contains(target.name())
                && !(target.type() instanceof ColumnType.Computed)
                && !(target.type() instanceof ColumnType.UniqueId)
                && source.type().getClass() == target.type().getClass();
    }

    /// The value as the column can hold it; nothing where it cannot.
    private static Optional<Object> held(Column column, Object value) {
        @Nullable Object held =
                switch (column.type()) {
                    case ColumnType.Text(var length, _) -> cut((String) value, length);
                    case ColumnType.Memo(var length) -> cut((String) value, length);
                    case ColumnType.ChoiceOf(var choice) ->
                            choice.option((Integer) value).isPresent() ? value : null;
                    case ColumnType.Lookup(var tables) ->
                            tables.contains(((RecordRef) value).table()) ? value : null;
                    default -> value;
                };
        return Optional.ofNullable(held);
    }

    private static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }
}
