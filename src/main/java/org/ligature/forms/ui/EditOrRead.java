package org.ligature.forms.ui;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

/// A control while its field may be edited, and plain text to read and copy while not.
final class EditOrRead extends StackPane {

    EditOrRead(FieldState field, Node editor, FormContext context) {
        getStyleClass().add("editor");
        var text = new TextField();
        text.setEditable(false);
        if (editor instanceof Control control) {
            control.setMaxWidth(Double.MAX_VALUE);
        }
        getChildren().addAll(editor, text);
        field.onShow(() -> text.setText(context.show(field)));
        field.editableProperty()
                .subscribe(
                        may -> {
                            show(editor, may);
                            show(text, !may);
                        });
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
