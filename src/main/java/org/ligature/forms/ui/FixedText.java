package org.ligature.forms.ui;

import javafx.scene.Node;

/// A value that is only read: computed texts, ids, states. It can still be selected and copied.
final class FixedText implements Editor {

    private final ReadText control = new ReadText();

    FixedText(FieldState field, FormContext context) {
        control.setId(context.id(field));
        field.onShow(() -> control.setText(context.show(field)));
        field.valueProperty().subscribe(_ -> control.setText(context.show(field)));
    }

    @Override
    public Node node() {
        return control;
    }
}
