package org.ligature.settings.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.jspecify.annotations.Nullable;
import org.ligature.design.ChoiceChange;
import org.ligature.design.ColumnChange;
import org.ligature.design.ColumnSpec;
import org.ligature.design.DesignImpact;
import org.ligature.design.TableChange;
import org.ligature.forms.FormLayout;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Job;
import org.ligature.schema.Choice;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;
import org.ligature.settings.LayoutDraft;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
                        choices -> answer.accept(new ColumnView.Offers(tables, choices)));
    }

    /// What a column is, to change it; a column of the system itself is refused.
    void edit(Column column, Consumer<ColumnViewModel> answer, Consumer<Problem> problem) {
        var parts = table.parts();
        parts.tasks()
                .run(
                        () -> parts.tables().spec(table.name(), column.name()),
                        spec -> answer.accept(new ColumnViewModel(spec)),
                        problem);
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
                    ? added(spec, model.placedProperty().get(), progress)
                    : new Made.Done(changed(before.get(), spec, model));
        } catch (Problem refused) {
            return new Made.Refused(refused);
        }
    }

    /// A form that nobody arranged shows the column by itself.
    private Made added(ColumnSpec spec, boolean place, Job.Progress progress) {
        var added = table.parts().tables().addColumn(table.actor(), table.name(), spec, progress);
        if (place) {
            added.ifPresent(this::place);
        }
        return added.<Made>map(Made.Done::new).orElseGet(Made.Cancelled::new);
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

    private Column changed(ColumnSpec before, ColumnSpec spec, ColumnViewModel model) {
        var tables = table.parts().tables();
        var there = table.table().require(before.name());
        if (there.type() instanceof ColumnType.ChoiceOf(var choice)) {
            change(choice, model.facts().options);
        } else if (there.type() instanceof ColumnType.ChoicesOf(var choice)) {
            change(choice, model.facts().options);
        }
        return tables.changeColumn(
                table.actor(), table.name(), before.name(), change(before, spec, there));
    }

    private void change(Choice choice, OptionsViewModel options) {
        for (ChoiceChange change : options.changes(choice)) {
            table.parts().tables().changeChoice(table.actor(), choice.name(), change);
        }
    }

    private static ColumnChange change(ColumnSpec before, ColumnSpec after, Column there) {
        var list = after.use().list();
        return new ColumnChange(
                after.displayName(),
                before.use().required() == after.use().required() ? null : after.use().required(),
                length(before.type(), after.type()),
                Objects.equals(before.use().list(), list)
                        ? null
                        : new ColumnChange.Place(list, there.listWidth()));
    }

    private static @Nullable Integer length(ColumnSpec.Type before, ColumnSpec.Type after) {
        var from = length(before);
        var to = length(after);
        return from.equals(to) ? null : to.orElse(null);
    }

    private static Optional<Integer> length(ColumnSpec.Type type) {
        return switch (type) {
            case ColumnSpec.Type.Text(var most, _) -> Optional.of(most);
            case ColumnSpec.Type.Memo(var most) -> Optional.of(most);
            default -> Optional.empty();
        };
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

    void restore(Column column, Consumer<Problem> problem) {
        var parts = table.parts();
        parts.tasks()
                .run(
                        () ->
                                parts.tables()
                                        .restoreColumn(table.actor(), table.name(), column.name()),
                        _ -> {},
                        problem);
    }

    /// The columns people could put on a form or into a view.
    static List<Column> usable(Table table) {
        return table.columns().stream()
                .filter(column -> !(column.type() instanceof ColumnType.UniqueId))
                .filter(column -> !(column.type() instanceof ColumnType.BigNumber))
                .toList();
    }
}
