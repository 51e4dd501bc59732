package org.ligature.query.ui;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.text.Texts;
import org.ligature.records.ValueFormat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says filters in words, such as "City is Westport or Lowell".
record FilterWords(Texts texts, ValueFormat format) {

    private static final int FEW = 3;

    String of(ColumnFilter filter) {
        var title = filter.column().title();
        return switch (filter) {
            case ColumnFilter.OneOf(var column, var values) -> oneOf(title, column, values);
            case ColumnFilter.Matches(_, var operator, var text) ->
                    texts.get("says." + operator.name(), title, text);
            case ColumnFilter.Between(var column, var from, var to) ->
                    between(title, column, from, to);
            case ColumnFilter.Within(_, var day) ->
                    texts.get("says.within", title, day(day).toLowerCase(Locale.getDefault()));
        };
    }

    /// All of them in one sentence.
    String of(List<ColumnFilter> filters) {
        return filters.stream().map(this::of).collect(Collectors.joining(texts.get("says.and")));
    }

    private String oneOf(String title, GridColumn column, List<@Nullable Object> values) {
        if (values.size() > FEW) {
            return texts.get("says.many", title, values.size());
        }
        var words =
                values.stream()
                        .map(value -> value(column, value))
                        .collect(Collectors.joining(texts.get("says.or")));
        return texts.get("says.is", title, words);
    }

    private String between(
            String title, GridColumn column, @Nullable Object from, @Nullable Object to) {
        if (from == null) {
            return texts.get("says.until", title, value(column, to));
        }
        return to == null
                ? texts.get("says.from", title, value(column, from))
                : texts.get("says.between", title, value(column, from), value(column, to));
    }

    String value(GridColumn column, @Nullable Object value) {
        return switch (value) {
            case null -> texts.get("filter.empty");
            case LocalDate day -> format.date(day);
            default -> format.show(column.table(), column.type(), value);
        };
    }

    String day(Day day) {
        return texts.get("day." + day.name());
    }
}
