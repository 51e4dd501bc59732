package org.ligature.settings.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.ligature.audit.Actor;
import org.ligature.design.Dropped;
import org.ligature.design.Removal;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.Table;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// Tables and columns that are deleted: they can be brought back, or removed for good.
final class DeletedViewModel {

    private final Actor actor;
    private final SettingsParts parts;
    private final ObservableList<Dropped> deleted = FXCollections.observableArrayList();

    DeletedViewModel(Actor actor, SettingsParts parts) {
        this.actor = actor;
        this.parts = parts;
        refresh();
    }

    /// Newest first.
    ObservableList<Dropped> deleted() {
        return deleted;
    }

    /// When it was deleted, as people say it.
    String when(Dropped one) {
        var format = parts.format();
        return format.date(one.deletedOn()) + ", " + format.time(one.deletedOn());
    }

    void refresh() {
        parts.tasks().run(() -> parts.tables().deleted(actor), deleted::setAll, _ -> {});
    }

    /// Where it was: of a column the table, as people call it.
    String place(Dropped one) {
        return one.column() == null
                ? ""
                : parts.schema()
                        .get()
                        .table(one.table())
                        .map(Table::displayName)
                        .orElse(one.table());
    }

    /// Brings these back with all they held, the tables first.
    void restore(List<Dropped> chosen, Runnable done, Consumer<Problem> problem) {
        var tablesFirst =
                chosen.stream().sorted(Comparator.comparing(one -> !one.isTable())).toList();
        parts.tasks()
                .run(
                        () -> {
                            tablesFirst.forEach(this::bringBack);
                            return tablesFirst;
                        },
                        _ -> {
                            refresh();
                            done.run();
                        },
                        problem);
    }

    private void bringBack(Dropped one) {
        var column = one.column();
        if (column == null) {
            parts.tables().restoreTable(actor, one.table());
        } else {
            parts.tables().restoreColumn(actor, one.table(), column);
        }
    }

    /// What would go for good with each of these.
    void removals(List<Dropped> chosen, Consumer<List<Removal>> found, Consumer<Problem> problem) {
        parts.tasks().run(() -> parts.tables().removals(actor, chosen), found, problem);
    }

    /// Removes these for good; the file gets smaller when the store is closed.
    ///
    /// @param title what the job is called while it runs
    /// @param done hears how many, or nothing where it was cancelled
    void remove(
            List<Dropped> chosen,
            String title,
            Consumer<OptionalInt> done,
            Consumer<Problem> problem) {
        parts.tasks()
                .start(
                        title,
                        progress -> parts.tables().remove(actor, chosen, progress),
                        removed -> {
                            if (removed.isPresent()) {
                                parts.compactWhenClosed().run();
                            }
                            refresh();
                            done.accept(removed);
                        },
                        problem);
    }
}
