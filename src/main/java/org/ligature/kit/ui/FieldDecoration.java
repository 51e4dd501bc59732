package org.ligature.kit.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Control;

import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.decoration.ValidationDecoration;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// Shows what ControlsFX holds against a control in the words of the house: the sentence beneath
/// the field, its mark, and the star of a required one.
public final class FieldDecoration implements ValidationDecoration {

    private record Place(StringProperty error, BooleanProperty required) {}

    private final Map<Control, Place> places = new HashMap<>();

    /// The field in which a control stands.
    public void put(Control control, Field field) {
        places.put(control, new Place(field.errorProperty(), field.requiredProperty()));
    }

    /// A control whose message stands elsewhere, without a star.
    public void put(Control control, StringProperty error) {
        places.put(control, new Place(error, new SimpleBooleanProperty()));
    }

    /// The star stays: a column does not cease to be required while its form is open.
    @Override
    public void removeDecorations(Control target) {
        say(target, "");
    }

    @Override
    public void applyValidationDecoration(ValidationMessage message) {
        say(message.getTarget(), message.getText());
    }

    /// ControlsFX calls it for every control, and leaves it to the decoration to ask.
    @Override
    public void applyRequiredDecoration(Control target) {
        var place = places.get(target);
        if (place != null && ValidationSupport.isRequired(target)) {
            place.required().set(true);
        }
    }

    private void say(@Nullable Control target, String words) {
        var place = places.get(target);
        if (place != null) {
            place.error().set(words);
        }
    }
}
