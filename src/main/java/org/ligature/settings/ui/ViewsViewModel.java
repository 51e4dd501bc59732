package org.ligature.settings.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.ligature.kit.problem.Problem;
import org.ligature.query.OwnView;
import org.ligature.query.SavedView;

import java.util.Optional;
import java.util.function.Consumer;

/// The views of a table in their order, those of the program and those people made.
final class ViewsViewModel {

    /// A view in the list.
    ///
    /// @param own empty for one of the program
    record Line(SavedView view, Optional<OwnView> own) {}

    private final TableViewModel table;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();

    ViewsViewModel(TableViewModel table) {
        this.table = table;
        table.tableProperty().subscribe(_ -> refresh());
    }

    TableViewModel table() {
        return table;
    }

    ObservableList<Line> lines() {
        return lines;
    }

    void refresh() {
        var parts = table.parts();
        var own = parts.views().of(table.name());
        lines.setAll(
                parts.queries().views(table.name()).stream()
                        .map(
                                view ->
                                        new Line(
                                                view,
                                                own.stream()
                                                        .filter(one -> view.key().equals(one.key()))
                                                        .findFirst()))
                        .toList());
    }

    ViewDraftViewModel blank() {
        return draft(table.parts().views().blank(table.name()));
    }

    /// A view to be changed; one of the program becomes a new one of its columns.
    ViewDraftViewModel edit(Line line) {
        return line.own().map(this::draft).orElseGet(this::blank);
    }

    private ViewDraftViewModel draft(OwnView view) {
        return new ViewDraftViewModel(table.table(), view, table.parts().format());
    }

    void save(OwnView view, Runnable done, Consumer<Problem> problem) {
        run(() -> table.parts().views().save(table.actor(), table.name(), view), done, problem);
    }

    void delete(OwnView view, Runnable done, Consumer<Problem> problem) {
        run(
                () -> table.parts().views().delete(table.actor(), table.name(), view.uuid()),
                done,
                problem);
    }

    /// Makes lists begin with this view; with one of the program, as they usually do.
    void first(Line line, Consumer<Problem> problem) {
        var views = table.parts().views();
        run(
                () ->
                        line.own()
                                .ifPresentOrElse(
                                        own -> views.first(table.actor(), table.name(), own.uuid()),
                                        () -> views.usualFirst(table.actor(), table.name())),
                () -> {},
                problem);
    }

    private void run(Runnable work, Runnable done, Consumer<Problem> problem) {
        table.parts()
                .tasks()
                .run(
                        () -> {
                            work.run();
                            return true;
                        },
                        _ -> {
                            refresh();
                            done.run();
                        },
                        problem);
    }
}
