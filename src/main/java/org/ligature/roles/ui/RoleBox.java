package org.ligature.roles.ui;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Role;
import org.ligature.kit.ui.Gap;

import java.util.List;

/// A box to choose a role from, each with the dot of its category.
final class RoleBox extends ComboBox<Role> {

    private final RoleWords words;

    RoleBox(String id, List<Role> roles, RoleWords words) {
        this.words = words;
        setId(id);
        getItems().setAll(roles);
        setCellFactory(_ -> new Cell());
        setButtonCell(new Cell());
        setPromptText(words.texts().get("role.choose"));
        setMaxWidth(Double.MAX_VALUE);
        setVisibleRowCount(12);
    }

    private final class Cell extends ListCell<Role> {

        @Override
        protected void updateItem(@Nullable Role role, boolean empty) {
            super.updateItem(role, empty);
            setGraphicTextGap(Gap.S);
            setText(role == null ? (empty ? words.texts().get("role.choose") : null) : role.name());
            setGraphic(role == null ? null : words.dot(role));
        }
    }
}
