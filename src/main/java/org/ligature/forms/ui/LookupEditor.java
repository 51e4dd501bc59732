package org.ligature.forms.ui;

import javafx.scene.Node;

import org.ligature.records.RecordRef;

import java.util.List;

/// A reference to another record.
final class LookupEditor implements Editor {

    private final LookupField control;

    LookupEditor(FieldState field, List<String> tables, FormContext context) {
        control =
                new LookupField(
                        context.id(field), tables, context.lookups(), context.texts(), field::type);
        control.editableProperty().bind(field.editableProperty());
        field.onShow(() -> control.show(field.value() instanceof RecordRef record ? record : null));
    }

    @Override
    public Node node() {
        return control;
    }
}
