package org.ligature.roles.ui;

import javafx.collections.MapChangeListener;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Field;
import org.ligature.roles.ui.RoleEditorViewModel.Part;

import java.util.EnumMap;
import java.util.Map;

/// Shows beneath the fields of the editor what is wrong with them.
final class EditorErrors {

    private final Map<Part, Field> fields = new EnumMap<>(Part.class);

    EditorErrors(RoleEditorViewModel model) {
        model.wrong()
                .addListener(
                        (MapChangeListener<Part, Problem>)
                                change ->
                                        show(
                                                change.getKey(),
                                                change.getMap().get(change.getKey())));
    }

    void show(Part part, Field field) {
        fields.put(part, field);
    }

    private void show(Part part, @Nullable Problem problem) {
        var field = fields.get(part);
        if (field != null) {
            field.errorProperty().set(problem == null ? "" : Texts.of(problem));
        }
    }
}
