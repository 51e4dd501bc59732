package org.ligature.forms.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.schema.ColumnType;

import java.util.function.Consumer;

/// A field on a form: its label, its editor, and what is wrong with it.
final class FieldView {

    private final FieldState state;
    private final Editor editor;
    private final Region dot = new Region();
    private final Region node;
    private final FieldMarks marks;

    /// @param left told when the keyboard left the field, so that it can be checked
    FieldView(FieldState state, FormContext context, FieldMarks marks, Consumer<FieldState> left) {
        this.state = state;
        this.marks = marks;
        editor = Editors.of(state, context);
        node = state.column().type() instanceof ColumnType.YesNo ? line() : field();
        node.focusWithinProperty()
                .addListener(
                        (_, _, within) -> {
                            if (!within) {
                                left.accept(state);
                            }
                        });
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::revert);
    }

    Region node() {
        return node;
    }

    /// Text that stands for no value is known to the editor alone: it is typed here as it was
    /// there.
    void take(FieldView before) {
        if (before.state.isUnreadable()) {
            for (var text : before.node.lookupAll(".text-input")) {
                if (text instanceof TextInputControl typed
                        && node.lookup("#" + typed.getId()) instanceof TextInputControl here) {
                    here.setText(typed.getText());
                }
            }
        }
    }

    /// Where nothing is saved nothing has changed.
    void hideChanges() {
        if (node instanceof Field field) {
            field.changedProperty().unbind();
            field.changedProperty().set(false);
        }
        dot.visibleProperty().unbind();
        dot.setVisible(false);
    }

    FieldState state() {
        return state;
    }

    void focus() {
        editor.input().requestFocus();
    }

    private Field field() {
        var field = new Field(state.column().displayName(), editor.node());
        field.changedProperty().bind(state.changedProperty());
        if (field.lookup(".field-label") instanceof Label label) {
            label.setLabelFor(editor.input());
            marks.add(state, editor.input() instanceof Control control ? control : label, field);
        }
        return field;
    }

    /// A switch stands at the end of its label's line.
    private VBox line() {
        var label = new Label(state.column().displayName());
        label.setLabelFor(editor.input());
        dot.getStyleClass().add("field-dot");
        dot.visibleProperty().bind(state.changedProperty());
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var line = new HBox(Gap.S, label, dot, spring, editor.node());
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("switch-line");
        var message = Fields.label("", "field-message", "switch-message");
        message.setWrapText(true);
        message.visibleProperty().bind(message.textProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        marks.add(state, editor.input() instanceof Control c ? c : label, message.textProperty());
        return new VBox(line, message);
    }

    private void revert(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && state.isChanged()) {
            event.consume();
            state.revert();
        }
    }

    Node input() {
        return editor.input();
    }
}
