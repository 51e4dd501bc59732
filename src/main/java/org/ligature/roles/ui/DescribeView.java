package org.ligature.roles.ui;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Inputs;
import org.ligature.roles.ui.RoleEditorViewModel.Part;
import org.ligature.schema.Choice;

/// The first step: what the role is called, its category, what it means, and how many of it a
/// record may have.
final class DescribeView extends VBox {

    private static final double LIMIT = 56;

    private final RoleEditorViewModel model;
    private final RoleWords words;
    private final Texts texts;
    private final ComboBox<Choice.Option> category = new ComboBox<>();
    private final Field name;
    private boolean showing;

    DescribeView(RoleEditorViewModel model, RoleWords words, EditorErrors errors) {
        super(Gap.M);
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        var fields = model.fields();
        name = new Field(texts.get("name"), Inputs.text("role-name", fields.nameProperty()));
        name.requiredProperty().set(true);
        errors.show(Part.NAME, name);
        var description =
                new Field(
                        texts.get("description"),
                        Inputs.area("role-description", fields.descriptionProperty()));
        getChildren()
                .setAll(
                        Steps.heading(1, texts.get("step.describe"), ""),
                        name,
                        category(),
                        description,
                        limit(errors),
                        new WordsView(model, words, errors));
    }

    void focusName() {
        name.control().requestFocus();
    }

    private Field category() {
        category.setId("role-category");
        category.setCellFactory(_ -> new CategoryCell());
        category.setButtonCell(new CategoryCell());
        category.valueProperty()
                .subscribe(
                        (_, chosen) -> {
                            if (!showing && chosen != null) {
                                model.fields().categoryProperty().set(chosen.value());
                            }
                        });
        model.fields().categoryProperty().subscribe(_ -> showCategory());
        var field = new Field(texts.get("category"), category);
        field.requiredProperty().set(true);
        return field;
    }

    /// Also after categories were changed.
    void showCategory() {
        showing = true;
        category.getItems().setAll(model.list().categories());
        category.setValue(model.list().category(model.fields().categoryProperty().get()));
        showing = false;
    }

    private Field limit(EditorErrors errors) {
        var check = new CheckBox(texts.get("limit"));
        check.setId("role-limited");
        check.selectedProperty().bindBidirectional(model.fields().limitedProperty());
        var number = Inputs.text("role-limit", model.fields().limitProperty());
        number.setAccessibleText(texts.get("limit.number"));
        number.setMinWidth(LIMIT);
        number.setMaxWidth(LIMIT);
        number.setPrefWidth(LIMIT);
        number.getStyleClass().addAll("small", "number");
        number.disableProperty().bind(check.selectedProperty().not());
        var after = Fields.clipped(Fields.label(texts.get("limit.after")));
        var line = new HBox(Gap.S, check, number, after);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(Gap.HUGE);
        var field = new Field("", line);
        errors.show(Part.LIMIT, field);
        return field;
    }

    /// A category with its dot.
    private final class CategoryCell extends ListCell<Choice.Option> {

        @Override
        protected void updateItem(Choice.@Nullable Option option, boolean empty) {
            super.updateItem(option, empty);
            setContentDisplay(ContentDisplay.LEFT);
            setGraphicTextGap(Gap.S);
            setText(empty || option == null ? null : option.label());
            setGraphic(empty || option == null ? null : words.dot(option));
        }
    }
}
