package org.ligature.settings.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.ligature.query.Condition;
import org.ligature.query.Order;
import org.ligature.query.OwnView;
import org.ligature.query.Path;
import org.ligature.query.ViewColumn;
import org.ligature.records.ValueFormat;
import org.ligature.schema.Column;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A view while somebody writes it: its columns, its order, and what it asks of the rows.
final class ViewDraftViewModel {

    static final String NAME = "viewname";
    static final String COLUMNS = "viewcolumns";
    private static final int NARROWEST = 48;
    private static final int WIDEST = 1000;

    /// A column of the view, and how wide it is.
    record Shown(Column column, StringProperty width) {}

    /// A column to sort by.
    record Sort(ObjectProperty<Column> column, ObjectProperty<Boolean> descending) {}

    private final Table table;
    private final OwnView before;
    private final ValueFormat format;
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final BooleanProperty first = new SimpleBooleanProperty(this, "first");
    private final ObservableList<Shown> columns = FXCollections.observableArrayList();
    private final ObservableList<Sort> sorts = FXCollections.observableArrayList();
    private final ObservableList<TestViewModel> tests = FXCollections.observableArrayList();
    private final Complaints complaints = new Complaints();

    ViewDraftViewModel(Table table, OwnView view, ValueFormat format) {
        this.table = table;
        this.before = view;
        this.format = format;
        name.set(view.name());
        first.set(view.first());
        name.subscribe(_ -> complaints.clear(NAME));
        for (var column : view.columns()) {
            columns.add(shown(table.require(column.path().column()), column.width()));
        }
        for (var order : view.orders()) {
            sorts.add(sort(table.require(order.path().column()), order.descending()));
        }
        for (var test : view.conditions()) {
            var column = table.require(test.path().column());
            tests.add(new TestViewModel(column, test, format));
        }
    }

    Table table() {
        return table;
    }

    boolean isNew() {
        return before.name().isEmpty();
    }

    StringProperty nameProperty() {
        return name;
    }

    BooleanProperty firstProperty() {
        return first;
    }

    ObservableList<Shown> columns() {
        return columns;
    }

    ObservableList<Sort> sorts() {
        return sorts;
    }

    ObservableList<TestViewModel> tests() {
        return tests;
    }

    Complaints complaints() {
        return complaints;
    }

    /// The columns the view does not show yet.
    List<Column> addable() {
        return usable().stream()
                .filter(one -> columns.stream().noneMatch(shown -> shown.column().equals(one)))
                .toList();
    }

    List<Column> sortable() {
        return usable().stream().filter(column -> column.type().isInRow()).toList();
    }

    List<Column> testable() {
        return usable().stream().filter(column -> !Question.of(column).isEmpty()).toList();
    }

    private List<Column> usable() {
        return ColumnsViewModel.usable(table).stream()
                .filter(column -> column.type().isInRow())
                .toList();
    }

    void add(Column column) {
        complaints.clear(COLUMNS);
        columns.add(shown(column, column.listWidth()));
    }

    private static Shown shown(Column column, int width) {
        return new Shown(column, new SimpleStringProperty(Integer.toString(width)));
    }

    boolean move(Shown column, int by) {
        return moveTo(column, columns.indexOf(column) + by);
    }

    boolean moveTo(Shown column, int to) {
        if (to < 0 || to >= columns.size()) {
            return false;
        }
        columns.remove(column);
        columns.add(to, column);
        return true;
    }

    void addSort() {
        sorts.add(sort(table.require(table.nameColumn()), false));
    }

    private static Sort sort(Column column, boolean descending) {
        return new Sort(new SimpleObjectProperty<>(column), new SimpleObjectProperty<>(descending));
    }

    void addTest() {
        tests.add(new TestViewModel(table.require(table.nameColumn()), format));
    }

    /// The view as it is written; empty where something is wrong, which the fields then say.
    ///
    /// @param missing what a condition says where nothing was typed
    Optional<OwnView> view(String missing) {
        complaints.clear();
        if (name.get().isBlank()) {
            complaints.put(NAME, "missing.view");
        }
        if (columns.isEmpty()) {
            complaints.put(COLUMNS, "missing.columns");
        }
        var conditions = new ArrayList<Condition.Compare>();
        tests.forEach(test -> test.condition(missing).ifPresent(conditions::add));
        if (!complaints.isEmpty() || conditions.size() < tests.size()) {
            return Optional.empty();
        }
        return Optional.of(
                new OwnView(
                        before.uuid(),
                        name.get().strip(),
                        columns.stream().map(ViewDraftViewModel::column).toList(),
                        sorts.stream().map(ViewDraftViewModel::order).distinct().toList(),
                        conditions,
                        first.get()));
    }

    private static ViewColumn column(Shown shown) {
        var path = Path.of(shown.column().name());
        try {
            var width = Integer.parseInt(shown.width().get().strip());
            return new ViewColumn(path, Math.clamp(width, NARROWEST, WIDEST));
        } catch (NumberFormatException unreadable) {
            return new ViewColumn(path, shown.column().listWidth());
        }
    }

    private static Order order(Sort sort) {
        return new Order(Path.of(sort.column().get().name()), sort.descending().get());
    }
}
