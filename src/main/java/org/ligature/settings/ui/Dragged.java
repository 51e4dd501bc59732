package org.ligature.settings.ui;

import javafx.scene.input.DragEvent;

import java.util.Optional;

/// What is carried while a column is dragged about a form.
final class Dragged {

    private static final String MARK = "ligature-column ";

    private Dragged() {}

    static String words(String column) {
        return MARK + column;
    }

    /// The column that is dragged; empty where it is something else.
    static Optional<String> column(DragEvent event) {
        var words = event.getDragboard().getString();
        return words != null && words.startsWith(MARK)
                ? Optional.of(words.substring(MARK.length()))
                : Optional.empty();
    }
}
