package org.ligature.forms.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Control;

import org.controlsfx.tools.ValueExtractor;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.FieldDecoration;

import java.util.Objects;

/// What is wrong with the fields of one form, carried to their controls by ControlsFX.
///
/// It knows no rule: a validator answers with what the view model says of its field, which asks
/// the records once the field is left.
final class FieldMarks {

    static {
        // the value itself is of no interest, but controls ControlsFX does not know need one
        ValueExtractor.addObservableValueExtractor(
                control -> control.getProperties().get(FieldMarks.class) instanceof FieldState,
                control -> stateOf(control).valueProperty());
    }

    private final ValidationSupport support = new ValidationSupport();
    private final FieldDecoration decoration = new FieldDecoration();

    FieldMarks() {
        support.setValidationDecorator(decoration);
        support.initInitialDecoration();
    }

    private static FieldState stateOf(Control control) {
        return (FieldState) Objects.requireNonNull(control.getProperties().get(FieldMarks.class));
    }

    /// True while something is wrong with one of the fields.
    ReadOnlyBooleanProperty invalidProperty() {
        return support.invalidProperty();
    }

    /// @param control the editor's, or what stands for it where the editor is none
    void add(FieldState state, Control control, Field field) {
        decoration.put(control, field);
        add(state, control);
    }

    /// @param message says what is wrong where the control stands in no [Field]
    void add(FieldState state, Control control, StringProperty message) {
        decoration.put(control, message);
        add(state, control);
    }

    private void add(FieldState state, Control control) {
        control.getProperties().put(FieldMarks.class, state);
        support.registerValidator(
                control,
                state.column().required(),
                (Control target, Object _) -> result(target, state));
        state.complaintProperty().addListener((_, _, _) -> support.revalidate(control));
    }

    private static ValidationResult result(Control control, FieldState state) {
        var complaint = state.complaint();
        return complaint == null
                ? new ValidationResult()
                : ValidationResult.fromError(control, complaint.words());
    }
}
