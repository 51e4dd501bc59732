package org.ligature.settings.ui;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;

import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Inputs;

/// Makers of fields that say beneath what is wrong with them.
final class Complained {

    private Complained() {}

    /// A line of text.
    static Field field(String id, String label, StringProperty text, Complaints from, String name) {
        return field(label, Inputs.text(id, text), from, name);
    }

    /// @param name what the complaints call the field
    static Field field(String label, Node control, Complaints from, String name) {
        var field = new Field(label, control);
        field.errorProperty().bind(from.words(name));
        return field;
    }
}
