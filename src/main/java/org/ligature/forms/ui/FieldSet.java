package org.ligature.forms.ui;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import org.jspecify.annotations.Nullable;
import org.ligature.records.Complaint;
import org.ligature.records.CurrencySigns;
import org.ligature.records.Invalid;
import org.ligature.records.Row;
import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The fields of one record together: what differs, what is wrong, and how saved values come in
/// around typed ones.
final class FieldSet {

    private final Map<String, FieldState> byColumn = new LinkedHashMap<>();
    private final Map<String, FieldState> gone = new HashMap<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper complaints = new ReadOnlyIntegerWrapper();

    FieldSet(Table table) {
        describe(table);
    }

    /// The table is described otherwise: fields of columns that are as before stay the same, with
    /// all that is typed. Of a column that is gone nothing is forgotten either: it may come back.
    void describe(Table now) {
        gone.putAll(byColumn);
        byColumn.clear();
        for (var column : now.columns()) {
            byColumn.put(column.name(), field(column, gone.remove(column.name())));
        }
        gone.values().forEach(FieldState::settle);
        Optional.ofNullable(byColumn.get(CurrencySigns.COLUMN)).ifPresent(this::measure);
        count();
    }

    private FieldState field(Column column, @Nullable FieldState before) {
        if (before != null && before.column().equals(column)) {
            return before;
        }
        var field = new FieldState(column, this::count);
        if (before != null && before.column().type().getClass() == column.type().getClass()) {
            field.follow(before);
        }
        if (before != null) {
            before.settle();
        }
        return field;
    }

    private void measure(FieldState currency) {
        all().stream()
                .filter(field -> field.column().type() instanceof ColumnType.Money)
                .forEach(field -> field.measuredBy(currency));
    }

    Collection<FieldState> all() {
        return byColumn.values();
    }

    FieldState field(String column) {
        var field = byColumn.get(column);
        if (field == null) {
            throw new IllegalArgumentException("There is no field of " + column);
        }
        return field;
    }

    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty complaintsProperty() {
        return complaints.getReadOnlyProperty();
    }

    /// Starts a record that is not there yet.
    void start(Values usual, Values given) {
        all().forEach(field -> field.load(usual.get(field.column().name())));
        put(given);
    }

    /// The usual values of columns that have come to a record that is not there yet.
    void startAround(Values usual) {
        all().stream()
                .filter(field -> !field.isChanged() && field.value() == null)
                .forEach(field -> field.load(usual.get(field.column().name())));
    }

    void put(Values values) {
        values.byColumn().forEach((name, value) -> field(name).put(value));
    }

    void revert() {
        all().forEach(FieldState::revert);
    }

    void allow(Predicate<Column> writable) {
        all().forEach(field -> field.setEditable(writable.test(field.column())));
    }

    /// The columns of a record to be created that somebody or the system filled.
    Values given() {
        return values(field -> !field.column().readOnly() && field.value() != null);
    }

    Values edits() {
        return values(FieldState::isChanged);
    }

    private Values values(Predicate<FieldState> wanted) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        all().stream()
                .filter(wanted)
                .forEach(field -> values.put(field.column().name(), field.value()));
        return new Values(values);
    }

    /// Says of every field what is wrong with it.
    void complain(List<Invalid> invalid) {
        all().forEach(field -> field.complain(complaint(field, invalid)));
    }

    /// Says what is wrong with the field just left and with those that are known to be wrong,
    /// unless they have changed since they were checked.
    void complain(FieldState left, Values checked, List<Invalid> invalid) {
        for (var field : all()) {
            var asked = field == left || field.complaint() != null;
            var name = field.column().name();
            if (asked && FieldState.same(field.value(), checked.get(name))) {
                field.complain(complaint(field, invalid));
            }
        }
    }

    private static @Nullable Complaint complaint(FieldState field, List<Invalid> invalid) {
        return invalid.stream()
                .filter(each -> each.column().name().equals(field.column().name()))
                .findFirst()
                .map(Complaint::of)
                .orElse(null);
    }

    /// @return whether some field holds text that stands for no value; each such field says so
    boolean complainOfUnreadable() {
        var unreadable = all().stream().filter(FieldState::complainIfUnreadable).count();
        return unreadable > 0;
    }

    Optional<FieldState> firstWrong() {
        return all().stream().filter(field -> field.complaint() != null).findFirst();
    }

    /// The record as it was saved from here; only what was typed since `saved` was taken stays.
    void adopt(Row found, Values saved) {
        for (var field : all()) {
            var name = field.column().name();
            var asSaved = saved.has(name) && FieldState.same(saved.get(name), field.value());
            come(field, found, field.isChanged() && !asSaved);
        }
    }

    /// The record as somebody else saved it, where nobody typed.
    void adoptAround(Row found) {
        for (var field : all()) {
            var saved = found.values().get(field.column().name());
            if (field.isChanged()) {
                field.hear(saved);
            } else {
                field.load(saved);
            }
        }
    }

    /// The record as somebody else saved it, beneath what was typed.
    void rebase(Row found) {
        all().forEach(field -> come(field, found, field.isChanged()));
    }

    private static void come(FieldState field, Row found, boolean typed) {
        var value = found.values().get(field.column().name());
        if (typed) {
            field.rebase(value);
        }
        if (!typed || !field.isChanged()) {
            field.load(value);
        }
    }

    /// How the record as it stands differs from what was read and what was typed.
    Conflict conflict(Row current, String by) {
        var differences = new ArrayList<Conflict.Difference>();
        var merged = new ArrayList<Conflict.Merged>();
        for (var field : all()) {
            var column = field.column();
            var theirs = current.values().get(column.name());
            var theyChanged = !FieldState.same(theirs, field.original());
            if (field.isChanged() && theyChanged && !FieldState.same(theirs, field.value())) {
                differences.add(
                        new Conflict.Difference(column, field.original(), field.value(), theirs));
            } else if (field.isChanged()) {
                merged.add(new Conflict.Merged(column, Conflict.Side.MINE));
            } else if (theyChanged && isTold(column)) {
                merged.add(new Conflict.Merged(column, Conflict.Side.THEIRS));
            }
        }
        return new Conflict(current, by, differences, merged);
    }

    /// What the system writes by itself is no news.
    private static boolean isTold(Column column) {
        return !column.readOnly() && !(column.type() instanceof ColumnType.BigNumber);
    }

    private void count() {
        changes.set((int) all().stream().filter(FieldState::isChanged).count());
        complaints.set((int) all().stream().filter(field -> field.complaint() != null).count());
    }
}
