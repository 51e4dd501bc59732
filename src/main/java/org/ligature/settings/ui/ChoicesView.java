package org.ligature.settings.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.design.SharedChoice;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.CommandBar;
import org.ligature.kit.ui.Dialogs;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.schema.Choice;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The choices that columns share in rows, with the commands to make, change and delete them.
final class ChoicesView extends VBox {

    private final ChoicesViewModel model;
    private final Texts texts = Texts.of(ChoicesView.class);
    private final TableView<SharedChoice> rows = new TableView<>();
    private final Action create;
    private final Action edit;
    private final Action delete;

    ChoicesView(ChoicesViewModel model) {
        this.model = model;
        create = Action.of("choice-new", texts, "choice.new", Icon.NEW, this::create);
        create.on("Shortcut+N");
        edit = Action.of("choice-edit", texts, "command.edit", Icon.EDIT, this::edit);
        delete = Action.of("choice-delete", texts, "command.delete", Icon.DELETE, this::delete);
        rows.setId("choices-rows");
        rows.setAccessibleText(texts.get("choices"));
        rows.setItems(model.found());
        rows.setPlaceholder(Fields.label(texts.get("choices.not-found"), "muted"));
        addColumns();
        rows.getSelectionModel().selectedItemProperty().subscribe(this::enable);
        rows.setOnKeyPressed(this::onKey);
        rows.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                        edit.run();
                    }
                });
        var search = Fields.search("choices-find", texts.get("choices.find"));
        search.textProperty().bindBidirectional(model.searchProperty());
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().setAll(new CommandBar(create, edit, delete).spring().add(search), rows);
    }

    List<Action> actions() {
        return List.of(create, edit, delete);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            edit.run();
        } else if (event.getCode() == KeyCode.DELETE) {
            event.consume();
            delete.run();
        }
    }

    private void enable(@Nullable SharedChoice chosen) {
        var none = chosen == null ? texts.get("choices.none") : "";
        edit.reasonProperty().set(none);
        delete.reasonProperty()
                .set(chosen != null && !chosen.custom() ? texts.get("choices.standard") : none);
    }

    private void addColumns() {
        rows.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("table.displayname", 200, one -> one.choice().displayName());
        column("table.name", 200, one -> one.choice().name());
        column("table.kind", 100, one -> texts.get(one.custom() ? "custom" : "standard"))
                .setCellFactory(_ -> new OriginCell<>(SharedChoice::custom));
        column("options", 300, one -> options(one.choice()));
        column("choice.uses", 300, ChoicesView::uses);
    }

    private TableColumn<SharedChoice, String> column(
            String key, double width, Function<SharedChoice, String> value) {
        var column = new TableColumn<SharedChoice, String>(texts.get(key));
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        rows.getColumns().add(column);
        return column;
    }

    private static String options(Choice choice) {
        return choice.options().stream()
                .map(Choice.Option::label)
                .collect(Collectors.joining(", "));
    }

    private static String uses(SharedChoice choice) {
        return choice.uses().stream()
                .map(SharedChoice.Use::toString)
                .collect(Collectors.joining(", "));
    }

    private @Nullable SharedChoice chosen() {
        return rows.getSelectionModel().getSelectedItem();
    }

    private void create() {
        show(new ChoiceDraft());
    }

    private void edit() {
        var choice = chosen();
        if (choice != null) {
            show(new ChoiceDraft(choice));
        }
    }

    private void show(ChoiceDraft draft) {
        var view = new ChoiceView[1];
        view[0] = new ChoiceView(draft, () -> model.save(draft, saved -> saved(view[0], saved)));
        view[0].show(this);
    }

    private void saved(ChoiceView view, Choice saved) {
        view.close();
        rows.getItems().stream()
                .filter(one -> one.choice().name().equals(saved.name()))
                .findFirst()
                .ifPresent(rows.getSelectionModel()::select);
        toast(Toast.done(texts.get("choice.saved", saved.displayName())));
    }

    private void delete() {
        var chosen = chosen();
        if (chosen != null) {
            var choice = chosen.choice();
            model.delete(choice, () -> deleted(choice), this::tell);
        }
    }

    private void deleted(Choice choice) {
        toast(Toast.done(texts.get("choice.deleted", choice.displayName())));
    }

    private void toast(Toast toast) {
        Layers.of(this).toast(toast);
    }

    private void tell(Problem problem) {
        Dialogs.problem(this, problem);
    }
}
