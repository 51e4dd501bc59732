package org.ligature.settings.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.CommandBar;
import org.ligature.kit.ui.Dialogs;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.schema.Column;

import java.util.List;
import java.util.function.Function;

/// The columns of a table in rows, with the commands to add, change and delete them.
final class ColumnsView extends VBox {

    private final ColumnsViewModel model;
    private final TypeWords words;
    private final Texts texts = Texts.of(ColumnsView.class);
    private final TableView<Column> rows = new TableView<>();
    private final Action add;
    private final Action edit;
    private final Action delete;

    ColumnsView(ColumnsViewModel model) {
        this.model = model;
        words = new TypeWords(texts, model.table().parts().schema());
        add = Action.of("column-new", texts, "column.add", Icon.NEW, this::add);
        edit = Action.of("column-change", texts, "command.edit", Icon.EDIT, this::edit);
        delete = Action.of("column-delete", texts, "command.delete", Icon.DELETE, this::delete);
        var search = Fields.search("columns-find", texts.get("columns.find"));
        search.textProperty().subscribe(model::search);
        var bar = new CommandBar(add, edit, delete).spring().add(search);
        rows.setId("columns-rows");
        rows.setAccessibleText(texts.get("tab.columns"));
        rows.setItems(model.found());
        addColumns();
        rows.getSelectionModel().selectedItemProperty().subscribe(this::enable);
        rows.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        edit.run();
                    } else if (event.getCode() == KeyCode.DELETE) {
                        event.consume();
                        delete.run();
                    }
                });
        rows.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                        edit.run();
                    }
                });
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().setAll(bar, rows);
    }

    List<Action> actions() {
        return List.of(add, edit, delete);
    }

    private void addColumns() {
        rows.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("column.displayname", 220, Column::displayName);
        column("column.name", 190, Column::name);
        column("column.kind", 230, words::of);
        column("column.required", 90, column -> flag(column.required()));
        column("column.searchable", 100, column -> flag(column.searchable()));
        column("column.sortable", 90, column -> flag(column.sortable()));
        var origin =
                column(
                        "column.origin",
                        120,
                        column -> texts.get(column.custom() ? "custom" : "standard"));
        origin.setCellFactory(_ -> new OriginCell<>(Column::custom));
    }

    private TableColumn<Column, String> column(
            String key, double width, Function<Column, String> value) {
        var column = new TableColumn<Column, String>(texts.get(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setReorderable(false);
        rows.getColumns().add(column);
        return column;
    }

    private String flag(boolean is) {
        return is ? texts.get("yes") : "";
    }

    private void enable(@Nullable Column chosen) {
        var none = chosen == null ? texts.get("columns.none") : "";
        var ofProgram = chosen != null && !chosen.custom() && !model.table().table().isBusiness();
        edit.reasonProperty().set(ofProgram ? texts.get("columns.program") : none);
        delete.reasonProperty()
                .set(chosen != null && !chosen.custom() ? texts.get("columns.standard") : none);
    }

    private @Nullable Column chosen() {
        return rows.getSelectionModel().getSelectedItem();
    }

    private void add() {
        show(new ColumnViewModel());
    }

    private void edit() {
        var column = chosen();
        if (column != null) {
            model.edit(column, this::show, this::tell);
        }
    }

    private void show(ColumnViewModel column) {
        model.offers(
                offers ->
                        new ColumnView(
                                        column,
                                        offers,
                                        model.table().table(),
                                        view -> save(column, view))
                                .show(this));
    }

    private void save(ColumnViewModel column, ColumnView view) {
        var name = column.displayNameProperty().get();
        var title =
                column.isNew()
                        ? texts.get("job.column", name)
                        : texts.get("job.column.change", name);
        model.save(
                column,
                title,
                saved -> {
                    view.close();
                    toast(
                            texts.get(
                                    column.isNew() ? "column.added" : "column.saved",
                                    saved.displayName()));
                    select(saved);
                });
    }

    private void select(Column saved) {
        model.table().refresh();
        rows.getItems().stream()
                .filter(column -> column.name().equals(saved.name()))
                .findFirst()
                .ifPresent(
                        column -> {
                            rows.getSelectionModel().select(column);
                            rows.scrollTo(column);
                        });
    }

    private void delete() {
        var column = chosen();
        if (column != null) {
            model.impact(
                    column,
                    impact ->
                            new DeleteQuestion(this, model.table())
                                    .column(column, impact, () -> delete(column)),
                    this::tell);
        }
    }

    private void delete(Column column) {
        model.delete(
                column,
                () -> {
                    model.table().refresh();
                    toast(texts.get("column.deleted", column.displayName()));
                },
                this::tell);
    }

    private void tell(Problem problem) {
        Dialogs.problem(this, problem);
    }

    private void toast(String words) {
        Layers.of(this).toast(Toast.done(words));
    }
}
