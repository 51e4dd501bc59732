package org.ligature.query.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.ligature.query.QueryService;
import org.ligature.schema.Choice;
import org.ligature.schema.ColumnType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/// The values of a column somebody may tick before the filter is applied.
final class FilterDraft {

    static final int LIMIT = 200;

    /// A value that occurs, and how often; -1 where it was not counted.
    record Choosable(@Nullable Object value, String words, long rows) {}

    private final GridViewModel model;
    private final GridColumn column;
    private final Function<@Nullable Object, String> words;
    private final Set<@Nullable Object> ticked = new LinkedHashSet<>();
    private final ObservableList<Choosable> found = FXCollections.observableArrayList();
    private List<Choosable> all = List.of();
    private String search = "";

    FilterDraft(GridViewModel model, GridColumn column, Function<@Nullable Object, String> words) {
        this.model = model;
        this.column = column;
        this.words = words;
        model.filterOf(column.path())
                .ifPresent(
                        filter -> {
                            if (filter instanceof ColumnFilter.OneOf(_, var values)) {
                                ticked.addAll(values);
                            }
                        });
    }

    ObservableList<Choosable> found() {
        return found;
    }

    boolean isTicked(Choosable value) {
        return ticked.contains(value.value());
    }

    void tick(Choosable value, boolean wanted) {
        if (wanted) {
            ticked.add(value.value());
        } else {
            ticked.remove(value.value());
        }
    }

    void load() {
        if (column.type() instanceof ColumnType.ChoicesOf(var choice)) {
            take(options(choice));
        } else {
            model.values(column, "", LIMIT, counts -> take(choosable(counts)));
        }
    }

    private List<Choosable> options(Choice choice) {
        var options = new ArrayList<Choosable>();
        choice.options().forEach(o -> options.add(new Choosable(o.value(), o.label(), -1)));
        options.add(new Choosable(null, words.apply(null), -1));
        return options;
    }

    private List<Choosable> choosable(List<QueryService.Count> counts) {
        return counts.stream()
                .map(
                        count ->
                                new Choosable(
                                        count.value(), words.apply(count.value()), count.rows()))
                .toList();
    }

    /// What is ticked already stands in the list even where it is rare.
    private void take(List<Choosable> values) {
        var complete = new ArrayList<>(values);
        for (var value : ticked) {
            if (values.stream().noneMatch(one -> Objects.equals(one.value(), value))) {
                complete.add(new Choosable(value, words.apply(value), -1));
            }
        }
        all = Collections.unmodifiableList(complete);
        show();
    }

    /// Narrows the list; where it is longer than was read, the rest is asked for.
    void search(String text) {
        search = text.strip();
        show();
        if (all.size() >= LIMIT && !search.isEmpty() && isNamed()) {
            var wanted = search;
            model.values(column, wanted, LIMIT, counts -> found(wanted, choosable(counts)));
        }
    }

    private boolean isNamed() {
        return column.type() instanceof ColumnType.Text
                || column.type() instanceof ColumnType.Computed
                || column.type() instanceof ColumnType.Lookup;
    }

    private void found(String wanted, List<Choosable> values) {
        if (wanted.equals(search)) {
            found.setAll(values);
        }
    }

    private void show() {
        var wanted = search.toLowerCase(Locale.getDefault());
        found.setAll(
                all.stream()
                        .filter(
                                one ->
                                        one.words()
                                                .toLowerCase(Locale.getDefault())
                                                .contains(wanted))
                        .toList());
    }

    void apply() {
        if (ticked.isEmpty()) {
            model.clearFilter(column.path());
        } else {
            model.filter(new ColumnFilter.OneOf(column, new ArrayList<>(ticked)));
        }
    }
}
