package org.ligature.shell;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.ligature.kit.task.Debounce;
import org.ligature.kit.task.Tasks;
import org.ligature.kit.ui.Action;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The keyboard of a window: the keys of its commands, and G followed by a letter.
///
/// What a field uses itself never arrives here, and while a dialog asks nothing does.
final class Keys {

    private static final KeyCombination HISTORY = KeyCombination.valueOf("Shortcut+H");
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Y");
    private static final KeyCombination AGAIN = KeyCombination.valueOf("Shortcut+Shift+Z");
    private static final Duration G_WAITS = Duration.ofSeconds(2);

    private final Scene scene;
    private final Supplier<List<Action>> actions;
    private final Supplier<List<Place>> places;
    private final Consumer<Place> open;
    private final BooleanSupplier asking;
    private final Debounce forget;
    private boolean afterG;
    private boolean letterUsed;

    Keys(
            Scene scene,
            Supplier<List<Action>> actions,
            Supplier<List<Place>> places,
            Consumer<Place> open,
            BooleanSupplier asking,
            Tasks tasks) {
        this.scene = scene;
        this.actions = actions;
        this.places = places;
        this.open = open;
        this.asking = asking;
        this.forget = tasks.debounce(G_WAITS, () -> afterG = false);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> letterUsed = false);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::holdBack);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::beforeFields);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// The letter that led to a place arrives as text, too, when the place has taken the focus.
    private void holdBack(KeyEvent letter) {
        if (letterUsed) {
            letterUsed = false;
            letter.consume();
        }
    }

    /// On Linux fields would take the history for a backspace; and they swallow the keys that take
    /// back typing also where nothing was typed.
    private void beforeFields(KeyEvent event) {
        if (HISTORY.match(event) || isOfNoUseToTheField(event)) {
            onKey(event);
        }
    }

    private boolean isOfNoUseToTheField(KeyEvent event) {
        return scene.getFocusOwner() instanceof TextInputControl field
                && (UNDO.match(event) && !(field.isEditable() && field.isUndoable())
                        || isRedo(event) && !(field.isEditable() && field.isRedoable()));
    }

    private static boolean isRedo(KeyEvent event) {
        return REDO.match(event) || AGAIN.match(event);
    }

    private void onKey(KeyEvent event) {
        if (asking.getAsBoolean()) {
            return;
        }
        for (var action : actions.get()) {
            if (action.shortcut().filter(keys -> keys.match(event)).isPresent()) {
                event.consume();
                action.run();
                return;
            }
        }
        if (isPlain(event)) {
            goTo(event);
        }
    }

    private boolean isPlain(KeyEvent event) {
        return !(scene.getFocusOwner() instanceof TextInputControl)
                && !event.isControlDown()
                && !event.isAltDown()
                && !event.isMetaDown()
                && !event.isShiftDown();
    }

    private void goTo(KeyEvent event) {
        if (!afterG) {
            afterG = event.getCode() == KeyCode.G;
            if (afterG) {
                forget.restart();
            }
            return;
        }
        afterG = false;
        places.get().stream()
                .filter(place -> place.key() == event.getCode())
                .findFirst()
                .ifPresent(
                        place -> {
                            event.consume();
                            letterUsed = true;
                            open.accept(place);
                        });
    }
}
