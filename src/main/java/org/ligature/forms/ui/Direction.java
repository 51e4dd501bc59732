package org.ligature.forms.ui;

import javafx.geometry.NodeOrientation;
import javafx.scene.control.TextInputControl;

/// Turns a text field to the writing direction of its first letter, so that Arabic or Hebrew text
/// reads as it should in a form that runs the other way.
final class Direction {

    private Direction() {}

    static void follow(TextInputControl input) {
        input.textProperty().subscribe(text -> input.setNodeOrientation(of(text)));
    }

    static NodeOrientation of(String text) {
        if (text == null) {
            return NodeOrientation.INHERIT;
        }
        return text.codePoints()
                .mapToObj(Direction::of)
                .filter(direction -> direction != NodeOrientation.INHERIT)
                .findFirst()
                .orElse(NodeOrientation.INHERIT);
    }

    private static NodeOrientation of(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> NodeOrientation.LEFT_TO_RIGHT;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                    NodeOrientation.RIGHT_TO_LEFT;
            default -> NodeOrientation.INHERIT;
        };
    }
}
