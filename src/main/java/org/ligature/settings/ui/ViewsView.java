package org.ligature.settings.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.CommandBar;
import org.ligature.kit.ui.Dialogs;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.query.OwnView;
import org.ligature.query.ViewColumn;
import org.ligature.schema.Column;
import org.ligature.settings.ui.ViewsViewModel.Line;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The views of a table in rows, with the commands to make, change and delete those of one's own.
final class ViewsView extends VBox {

    private final ViewsViewModel model;
    private final Texts texts = Texts.of(ViewsView.class);
    private final TableView<Line> rows = new TableView<>();
    private final Action add;
    private final Action edit;
    private final Action first;
    private final Action delete;

    ViewsView(ViewsViewModel model) {
        this.model = model;
        add = Action.of("view-new", texts, "view.new", Icon.NEW, () -> show(model.blank()));
        edit = Action.of("view-edit", texts, "command.edit", Icon.EDIT, this::edit);
        first = Action.of("view-first", texts, "view.make-first", Icon.STAR, this::first);
        delete = Action.of("view-delete", texts, "command.delete", Icon.DELETE, this::delete);
        rows.setId("views-rows");
        rows.setAccessibleText(texts.get("tab.views"));
        rows.setItems(model.lines());
        rows.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("view.name", 280, line -> line.view().title());
        column("view.columns", 420, this::columns);
        column("view.shown", 140, this::place);
        column(
                "column.origin",
                110,
                line -> texts.get(line.own().isPresent() ? "custom" : "standard"));
        rows.getSelectionModel().selectedItemProperty().subscribe(this::enable);
        rows.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        edit.run();
                    } else if (event.getCode() == KeyCode.DELETE) {
                        delete.run();
                    }
                });
        rows.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        edit.run();
                    }
                });
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().setAll(new CommandBar(add, edit, first, delete), rows);
    }

    List<Action> actions() {
        return List.of(add, edit, first, delete);
    }

    private void column(String key, double width, Function<Line, String> value) {
        var column = new TableColumn<Line, String>(texts.get(key));
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        rows.getColumns().add(column);
    }

    private String columns(Line line) {
        var table = model.table().table();
        return line.view().columns().stream()
                .map(ViewColumn::path)
                .map(path -> table.column(path.column()).map(Column::displayName).orElse(""))
                .collect(Collectors.joining(", "));
    }

    private String place(Line line) {
        return model.lines().indexOf(line) == 0 ? texts.get("view.first") : "";
    }

    private void enable(@Nullable Line line) {
        var none = line == null ? texts.get("view.none") : "";
        var program = line != null && line.own().isEmpty() ? texts.get("view.program") : none;
        edit.reasonProperty().set(program);
        delete.reasonProperty().set(program);
        first.reasonProperty().set(none);
    }

    private @Nullable Line chosen() {
        return rows.getSelectionModel().getSelectedItem();
    }

    private void edit() {
        var line = chosen();
        if (line != null) {
            show(model.edit(line));
        }
    }

    private void show(ViewDraftViewModel draft) {
        new ViewDraftView(draft, this::save).show(this);
    }

    private void save(ViewDraftView from, OwnView view) {
        model.save(
                view,
                () -> {
                    from.close();
                    toast(Toast.done(texts.get("view.saved", view.name())));
                },
                from::refuse);
    }

    private void first() {
        var line = chosen();
        if (line != null) {
            model.first(line, this::tell);
        }
    }

    private void delete() {
        var line = chosen();
        if (line != null) {
            line.own().ifPresent(this::delete);
        }
    }

    /// Nothing but the view is lost, so it goes at once and can be had back.
    private void delete(OwnView view) {
        model.delete(
                view, () -> toast(Toast.done(texts.get("view.deleted", view.name()))), this::tell);
    }

    private void toast(Toast toast) {
        Layers.of(this).toast(toast);
    }

    private void tell(Problem problem) {
        Dialogs.problem(this, problem);
    }
}
