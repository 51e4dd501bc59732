package org.ligature.query.ui;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import java.util.function.Consumer;

/// What keys and clicks do to the rows of a grid: move, select, open.
final class GridKeys {

    private final GridTable table;
    private final GridViewModel model;
    private final Consumer<String> find;
    private final Runnable copy;
    private int anchor;

    /// @param find hears of letters typed over the rows
    GridKeys(GridTable table, GridViewModel model, Consumer<String> find, Runnable copy) {
        this.table = table;
        this.model = model;
        this.find = find;
        this.copy = copy;
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        table.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() != table || !pressed(event, event.getCode())) {
            return;
        }
        event.consume();
    }

    private boolean pressed(KeyEvent event, KeyCode code) {
        switch (code) {
            case UP -> move(focused() - 1, event.isShiftDown());
            case DOWN -> {
                if (event.isAltDown()) {
                    return false;
                }
                move(focused() + 1, event.isShiftDown());
            }
            case PAGE_UP -> move(focused() - inView(), event.isShiftDown());
            case PAGE_DOWN -> move(focused() + inView(), event.isShiftDown());
            case HOME -> move(0, event.isShiftDown());
            case END -> move(model.source().size() - 1, event.isShiftDown());
            case SPACE -> toggle(focused());
            case ENTER -> open(event.isAltDown());
            case ESCAPE -> {
                return unselect();
            }
            case A -> {
                return event.isShortcutDown() && all(event);
            }
            case C -> {
                return event.isShortcutDown() && copy(event);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean all(KeyEvent event) {
        if (event.isShiftDown()) {
            return false;
        }
        model.selection().all();
        return true;
    }

    private boolean copy(KeyEvent event) {
        if (event.isShiftDown()) {
            return false;
        }
        copy.run();
        return true;
    }

    private boolean unselect() {
        if (model.selection().selectedProperty().get().isEmpty()) {
            return false;
        }
        model.selection().clear();
        return true;
    }

    private void typed(KeyEvent event) {
        var text = event.getCharacter();
        var isCommand = event.isShortcutDown() || event.isAltDown() || event.isMetaDown();
        if (event.getTarget() == table && !isCommand && !text.isBlank() && text.charAt(0) > ' ') {
            find.accept(text);
            event.consume();
        }
    }

    private void pressed(MouseEvent event) {
        var at = GridTable.rowAt(event);
        if (at < 0) {
            return;
        }
        table.requestFocus();
        table.getFocusModel().focus(at);
        var row = model.source().get(at);
        if (event.getButton() == MouseButton.SECONDARY) {
            if (!model.selection().contains(row)) {
                model.selection().only(row);
            }
        } else if (event.isShiftDown()) {
            range(anchor, at, event.isShortcutDown());
            return;
        } else if (event.isShortcutDown()) {
            model.selection().toggle(row);
        } else if (!model.selection().contains(row)) {
            model.selection().only(row);
        }
        anchor = at;
    }

    /// A row that was selected before is the only one once the mouse lets go of it: until then all
    /// that are selected may be dragged.
    private void clicked(MouseEvent event) {
        var at = GridTable.rowAt(event);
        if (event.getButton() != MouseButton.PRIMARY || at < 0) {
            return;
        }
        if (event.getClickCount() == 2) {
            open(event.isAltDown());
        } else if (event.isStillSincePress() && !event.isShiftDown() && !event.isShortcutDown()) {
            model.selection().only(model.source().get(at));
        }
    }

    private void move(int wanted, boolean extend) {
        var size = model.source().size();
        if (size == 0) {
            return;
        }
        var at = Math.clamp(wanted, 0, size - 1);
        table.getFocusModel().focus(at);
        table.flow().ifPresent(flow -> flow.scrollTo(at));
        if (extend) {
            range(anchor, at, false);
        } else {
            anchor = at;
        }
    }

    private void range(int from, int to, boolean keep) {
        if (!keep) {
            model.selection().clear();
        }
        model.selectRange(Math.min(from, to), Math.max(from, to));
    }

    private void toggle(int at) {
        if (at >= 0 && at < model.source().size()) {
            model.selection().toggle(model.source().get(at));
            anchor = at;
        }
    }

    private void open(boolean other) {
        var gestures = model.spec().gestures();
        table.focusedRow()
                .filter(GridRow::isLoaded)
                .ifPresent((other ? gestures.openOther() : gestures.open())::accept);
    }

    private int focused() {
        return table.getFocusModel().getFocusedIndex();
    }

    private int inView() {
        return Math.max(1, table.lastInView() - table.firstInView());
    }
}
