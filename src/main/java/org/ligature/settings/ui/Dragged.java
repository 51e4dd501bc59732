package org.ligature.settings.ui;

import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;

import java.util.Optional;

/// What is carried while a column is dragged about a form.
final class Dragged {

    private static final String MARK = "ligature-column ";

    private Dragged() {}

    static String words(String column) {
        return MARK + column;
    }

    /// Has a column let go over the region, which shows that it may be.
    static void accept(Region region) {
        region.setOnDragOver(
                event -> {
                    if (column(event).isPresent()) {
                        event.acceptTransferModes(TransferMode.MOVE);
                        event.consume();
                    }
                });
        region.setOnDragEntered(_ -> region.getStyleClass().add("designer-over"));
        region.setOnDragExited(_ -> region.getStyleClass().remove("designer-over"));
    }

    /// The column that is dragged; empty where it is something else.
    static Optional<String> column(DragEvent event) {
        var words = event.getDragboard().getString();
        return words != null && words.startsWith(MARK)
                ? Optional.of(words.substring(MARK.length()))
                : Optional.empty();
    }
}
