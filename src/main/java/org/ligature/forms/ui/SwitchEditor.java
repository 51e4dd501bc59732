package org.ligature.forms.ui;

import atlantafx.base.controls.ToggleSwitch;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Inputs;
import org.ligature.schema.ColumnType;

/// Yes or no as a switch, with the word for what it stands at: not every pair reads as on and off.
final class SwitchEditor implements Editor {

    private final ToggleSwitch control;
    private final HBox row;
    private boolean showing;

    SwitchEditor(FieldState field, ColumnType.YesNo type, FormContext context) {
        control = Inputs.toggle(context.id(field));
        control.disableProperty().bind(field.editableProperty().not());
        var word = new Label();
        word.getStyleClass().addAll("small", "muted");
        row = new HBox(Gap.S, word, control);
        row.setAlignment(Pos.CENTER_RIGHT);
        row.getStyleClass().add("editor");
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

    @Override
    public Node node() {
        return row;
    }

    @Override
    public Node input() {
        return control;
    }
}
