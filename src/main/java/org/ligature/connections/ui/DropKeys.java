package org.ligature.connections.ui;

import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;

import org.ligature.kit.ui.DropRows;

/// The keys of a field from which a list drops down: Down and Up go through it, Enter and Tab take
/// the marked row, Esc closes it.
record DropKeys(DropRows rows, Of field) implements EventHandler<KeyEvent> {

    /// The field whose keys they are.
    interface Of {

        boolean isEditable();

        boolean isOpen();

        void open();

        /// Closes the list and leaves the value as it was.
        void escape();

        /// Whether leaving with this Tab takes the marked row.
        boolean takesWithTab(KeyEvent tab);

        /// Enter took a row.
        default void taken() {}

        /// Some other key.
        default void onOther(KeyEvent event) {}
    }

    @Override
    public void handle(KeyEvent event) {
        if (!field.isEditable()) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> down(event);
            case UP -> {
                event.consume();
                rows.move(-1);
            }
            case ENTER -> enter(event);
            case TAB -> {
                if (field.isOpen() && field.takesWithTab(event)) {
                    rows.take();
                }
            }
            case ESCAPE -> escape(event);
            default -> field.onOther(event);
        }
    }

    private void down(KeyEvent event) {
        event.consume();
        if (field.isOpen()) {
            rows.move(1);
        } else {
            field.open();
        }
    }

    private void enter(KeyEvent event) {
        if (field.isOpen() && !event.isShortcutDown() && rows.take()) {
            event.consume();
            field.taken();
        }
    }

    private void escape(KeyEvent event) {
        if (field.isOpen()) {
            event.consume();
            field.escape();
        }
    }
}
