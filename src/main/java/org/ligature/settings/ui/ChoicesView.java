package org.ligature.settings.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.CommandBar;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.kit.ui.Tone;
import org.ligature.schema.Choice;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The choices that columns share in rows; each is opened to change its options.
final class ChoicesView extends VBox {

    private final ChoicesViewModel model;
    private final Texts texts = Texts.of(ChoicesView.class);
    private final TableView<Choice> rows = new TableView<>();
    private final Action edit;

    ChoicesView(ChoicesViewModel model) {
        this.model = model;
        edit = Action.of("choice-edit", texts, "choice.edit", Icon.EDIT, this::edit);
        rows.setId("choices-rows");
        rows.setAccessibleText(texts.get("choices"));
        rows.setItems(model.choices());
        rows.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("table.displayname", 240, Choice::displayName);
        column("table.name", 240, Choice::name);
        column("options", 560, ChoicesView::options);
        rows.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        chosen -> {
                            var none = texts.get("choices.none");
                            edit.reasonProperty().set(chosen == null ? none : "");
                        });
        rows.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        edit.run();
                    }
                });
        rows.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        edit.run();
                    }
                });
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().setAll(new CommandBar(edit), rows);
    }

    List<Action> actions() {
        return List.of(edit);
    }

    private void column(String key, double width, Function<Choice, String> value) {
        var column = new TableColumn<Choice, String>(texts.get(key));
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        rows.getColumns().add(column);
    }

    private static String options(Choice choice) {
        return choice.options().stream()
                .map(Choice.Option::label)
                .collect(Collectors.joining(", "));
    }

    private void edit() {
        var choice = rows.getSelectionModel().getSelectedItem();
        if (choice == null) {
            return;
        }
        var options = new OptionsViewModel();
        options.show(choice.options().stream().map(OptionsViewModel::spec).toList());
        var complaints = new Complaints();
        var card =
                new DialogCard(
                        "choice",
                        Tone.NEUTRAL,
                        Icon.LIST,
                        choice.displayName(),
                        texts.get("choice.everywhere"));
        card.getStylesheets().add(SettingsUi.STYLES);
        card.body(
                Inputs.field(
                        texts.get("options"),
                        new OptionsView(options),
                        complaints,
                        ChoicesViewModel.OPTIONS));
        card.primary(
                texts.get("save"),
                () -> model.save(choice, options, complaints, () -> saved(card, choice)));
        card.cancel(texts.get("cancel"));
        card.show(this);
    }

    private void saved(DialogCard card, Choice choice) {
        card.close();
        Layers.of(this).toast(Toast.done(texts.get("choice.saved", choice.displayName())));
    }
}
