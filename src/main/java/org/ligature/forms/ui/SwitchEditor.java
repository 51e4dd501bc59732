package org.ligature.forms.ui;

import atlantafx.base.controls.ToggleSwitch;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.ligature.kit.ui.Gap;
import org.ligature.schema.ColumnType;

/// Yes or no as a switch, with the word for what it stands at: not every pair reads as on and off.
final class SwitchEditor implements Editor {

    private final ToggleSwitch control = new ToggleSwitch();
    private final HBox row;
    private boolean showing;

    SwitchEditor(FieldState field, ColumnType.YesNo type, FormContext context) {
        control.setId(context.id(field));
        control.disableProperty().bind(field.editableProperty().not());
        var word = new Label();
        word.getStyleClass().addAll("small", "muted");
        row = new HBox(Gap.S, word, control);
        row.setAlignment(Pos.CENTER_RIGHT);
        row.getStyleClass().add("editor");
        control.setFocusTraversable(true);
        control.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        field.onShow(
                () -> {
                    showing = true;
                    control.setSelected(Boolean.TRUE.equals(field.value()));
                    showing = false;
                });
        control.selectedProperty()
                .subscribe(
                        selected -> {
                            word.setText(selected ? type.yes() : type.no());
                            if (!showing && selected != Boolean.TRUE.equals(field.value())) {
                                field.set(selected);
                            }
                        });
    }

    /// The switch itself listens to the mouse alone.
    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            event.consume();
            control.setSelected(!control.isSelected());
        }
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public Node input() {
        return control;
    }
}
