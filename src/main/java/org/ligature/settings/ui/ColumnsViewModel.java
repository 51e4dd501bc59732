package org.ligature.settings.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.ligature.design.ChoiceChange;
import org.ligature.design.ColumnSpec;
import org.ligature.design.DesignImpact;
import org.ligature.design.SharedChoice;
import org.ligature.design.TableChange;
import org.ligature.forms.FormLayout;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Job;
import org.ligature.query.Condition;
import org.ligature.query.Operator;
import org.ligature.query.Path;
import org.ligature.query.Query;
import org.ligature.schema.Choice;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;
import org.ligature.settings.LayoutDraft;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// The columns of a table, and how they come, change and go.
final class ColumnsViewModel {

    private final TableViewModel table;
    private final ObservableList<Column> columns = FXCollections.observableArrayList();
    private final FilteredList<Column> found = new FilteredList<>(columns);

    ColumnsViewModel(TableViewModel table) {
        this.table = table;
        table.tableProperty().subscribe(now -> columns.setAll(now.columns()));
    }

    TableViewModel table() {
        return table;
    }

    ObservableList<Column> found() {
        return found;
    }

    void search(String text) {
        var wanted = text.strip().toLowerCase(Locale.getDefault());
        found.setPredicate(
                column ->
                        column.displayName().toLowerCase(Locale.getDefault()).contains(wanted)
                                || column.name().contains(wanted));
    }

    /// What a new or changed column can choose from.
    void offers(Consumer<ColumnView.Offers> answer) {
        var parts = table.parts();
        var tables = parts.schema().get().tables().stream().filter(Table::isBusiness).toList();
        parts.tasks()
                .run(
                        () -> parts.tables().sharedChoices(table.actor()),
                        choices ->
                                answer.accept(
                                        new ColumnView.Offers(
                                                tables,
                                                choices.stream()
                                                        .map(SharedChoice::choice)
                                                        .toList())));
    }

    /// What a column is, to change it; a column of the system itself is refused.
    void edit(Column column, Consumer<ColumnViewModel> answer, Consumer<Problem> problem) {
        var parts = table.parts();
        parts.tasks()
                .run(
                        () -> parts.tables().spec(table.name(), column.name()),
                        spec -> answer.accept(shown(spec)),
                        problem);
    }

    private ColumnViewModel shown(ColumnSpec spec) {
        var column = new ColumnViewModel(spec);
        column.requiredProperty().subscribe((_, _) -> countEmpty(column, spec.name()));
        return column;
    }

    private void countEmpty(ColumnViewModel column, String name) {
        column.emptyProperty().set(0);
        if (column.becomesRequired() && described(name).type().isInRow()) {
            var parts = table.parts();
            parts.tasks()
                    .run(
                            () -> parts.queries().count(table.actor(), empty(name)),
                            column.emptyProperty()::set,
                            _ -> {});
        }
    }

    /// The column as it is described at this moment, whatever this page has heard of.
    private Column described(String column) {
        return table.parts().schema().get().require(table.name()).require(column);
    }

    private Query empty(String column) {
        var none = new Condition.Compare(Path.of(column), Operator.NULL, List.of());
        return TablesViewModel.each(table.table()).and(none);
    }

    /// Adds or changes the column; where that cannot be its fields say why.
    void save(ColumnViewModel model, String title, Consumer<Column> done) {
        if (!model.busyProperty().get()) {
            model.spec().ifPresent(spec -> save(model, spec, title, done));
        }
    }

    private void save(ColumnViewModel model, ColumnSpec spec, String title, Consumer<Column> done) {
        model.busyProperty().set(true);
        table.parts()
                .tasks()
                .start(
                        title,
                        progress -> made(model, spec, progress),
                        answer -> {
                            switch (answer) {
                                case Made.Done(var column) -> {
                                    model.busyProperty().set(false);
                                    done.accept(column);
                                }
                                case Made.Refused(var why) -> model.refuse(why);
                                case Made.Cancelled _ -> model.busyProperty().set(false);
                            }
                        });
    }

    /// What came of it.
    private sealed interface Made {
        record Done(Column column) implements Made {}

        record Refused(Problem why) implements Made {}

        record Cancelled() implements Made {}
    }

    private Made made(ColumnViewModel model, ColumnSpec spec, Job.Progress progress) {
        try {
            var before = model.before();
            return before.isEmpty()
                    ? added(spec, model.placedProperty().get(), model.facts(), progress)
                    : changed(spec, model, progress);
        } catch (Problem refused) {
            return new Made.Refused(refused);
        }
    }

    /// A form that nobody arranged shows the column by itself.
    private Made added(ColumnSpec spec, boolean place, ColumnFacts facts, Job.Progress progress) {
        var added = table.parts().tables().addColumn(table.actor(), table.name(), spec, progress);
        if (place) {
            added.ifPresent(this::place);
        }
        added.ifPresent(column -> share(column, facts));
        return added.<Made>map(Made.Done::new).orElseGet(Made.Cancelled::new);
    }

    private void share(Column column, ColumnFacts facts) {
        if (facts.own.get() && facts.share.get()) {
            switch (column.type()) {
                case ColumnType.ChoiceOf(var choice) -> share(choice);
                case ColumnType.ChoicesOf(var choice) -> share(choice);
                default -> throw new IllegalStateException("no choice: " + column.name());
            }
        }
    }

    private void share(Choice choice) {
        table.parts().tables().changeChoice(table.actor(), choice.name(), new ChoiceChange.Share());
    }

    private void place(Column column) {
        var parts = table.parts();
        var now = parts.schema().get().require(table.name());
        if (!now.layout().isBlank()) {
            var draft = LayoutDraft.of(FormLayout.of(now));
            draft.placeAtTheEnd(column.name());
            var change = TableChange.layout(draft.layout().toJson());
            parts.tables().changeTable(table.actor(), table.name(), change);
        }
    }

    private Made changed(ColumnSpec spec, ColumnViewModel model, Job.Progress progress) {
        var tables = table.parts().tables();
        var there = described(spec.name());
        if (there.type() instanceof ColumnType.ChoiceOf(var choice)) {
            change(choice, model.facts());
        } else if (there.type() instanceof ColumnType.ChoicesOf(var choice)) {
            change(choice, model.facts());
        }
        return tables.changeColumn(table.actor(), table.name(), spec, progress)
                .<Made>map(Made.Done::new)
                .orElseGet(Made.Cancelled::new);
    }

    private void change(Choice choice, ColumnFacts facts) {
        var changes = facts.changes(choice);
        if (changes.length > 0) {
            table.parts().tables().changeChoice(table.actor(), choice.name(), changes);
        }
    }

    void impact(Column column, Consumer<DesignImpact> answer, Consumer<Problem> problem) {
        var parts = table.parts();
        parts.tasks()
                .run(
                        () ->
                                parts.tables()
                                        .impactOfDelete(table.actor(), table.name(), column.name()),
                        answer,
                        problem);
    }

    void delete(Column column, Runnable done, Consumer<Problem> problem) {
        table.parts().tasks().run(() -> deleted(column), _ -> done.run(), problem);
    }

    private Column deleted(Column column) {
        table.parts().tables().deleteColumn(table.actor(), table.name(), column.name());
        return column;
    }

    /// The columns people could put on a form or into a view.
    static List<Column> usable(Table table) {
        return table.columns().stream()
                .filter(column -> !(column.type() instanceof ColumnType.UniqueId))
                .filter(column -> !(column.type() instanceof ColumnType.BigNumber))
                .toList();
    }
}
