package org.ligature.query.ui;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// A node that stands for a record, on which others can be dropped. What stands inside it may stand
/// for another one.
///
/// @param on the record it stands for now; empty for none
public record DropTarget(Node node, Supplier<Optional<Carried.Item>> on, Dropping dropping) {

    private static final PseudoClass ONTO = PseudoClass.getPseudoClass("drop-onto");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("drop-refused");

    /// From here on records can be dropped on it.
    public void open() {
        node.addEventFilter(DragEvent.DRAG_OVER, _ -> show(false, false));
        node.addEventHandler(DragEvent.DRAG_EXITED, _ -> show(false, false));
        node.addEventHandler(DragEvent.DRAG_OVER, this::over);
        node.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent event) {
        with(
                event,
                (carried, item) -> {
                    var refused = dropping.refusal(carried, item).isPresent();
                    show(!refused, refused);
                    event.acceptTransferModes(TransferMode.LINK);
                });
    }

    private void dropped(DragEvent event) {
        with(
                event,
                (carried, item) -> {
                    event.setDropCompleted(true);
                    dropping.drop(node, carried, item);
                });
    }

    private void with(DragEvent event, BiConsumer<Carried, Carried.Item> then) {
        var carried = Carried.in(event.getDragboard());
        var item = on.get();
        if (carried.isPresent() && item.isPresent()) {
            event.consume();
            then.accept(carried.get(), item.get());
        }
    }

    private void show(boolean onto, boolean refused) {
        node.pseudoClassStateChanged(ONTO, onto);
        node.pseudoClassStateChanged(REFUSED, refused);
    }
}
