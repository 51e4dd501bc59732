package org.ligature.forms.ui;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.layout.StackPane;

/// A control while its field may be edited, and plain text to read and copy while not.
final class EditOrRead extends StackPane {

    EditOrRead(FieldState field, Node editor, FormContext context) {
        getStyleClass().add("editor");
        var text = new ReadText();
        if (editor instanceof Control control) {
            control.setMaxWidth(Double.MAX_VALUE);
        }
        field.onShow(() -> text.setText(context.show(field)));
        field.editableProperty().subscribe(may -> getChildren().setAll(may ? editor : text));
    }
}
