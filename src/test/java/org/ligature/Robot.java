package org.ligature;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.ligature.kit.ui.Theme;
import org.ligature.kit.ui.Themes;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// A user for journeys: clicks, types and looks, by the ids of nodes, in whichever window they are.
///
/// The screen of the headless platform is 1000x1000 and a window must not leave it.
public final class Robot {

    private final Stage stage;

    private Robot(Stage stage) {
        this.stage = stage;
    }

    /// Shows something in a window of 1000x700.
    public static Robot show(Supplier<? extends Parent> root) {
        return show(root, 1000, 700);
    }

    public static Robot show(Supplier<? extends Parent> root, double width, double height) {
        return new Robot(
                Fx.call(
                        () -> {
                            var stage = new Stage();
                            var scene = new Scene(root.get(), width, height);
                            Themes.apply(scene, Theme.LIGHT);
                            stage.setScene(scene);
                            stage.setX(0);
                            stage.setY(0);
                            stage.show();
                            return stage;
                        }));
    }

    /// Drives a stage that a test opened itself.
    public static Robot on(Stage stage) {
        return new Robot(stage);
    }

    public void close() {
        Fx.run(
                () -> {
                    for (var window : List.copyOf(Window.getWindows())) {
                        window.hide();
                    }
                });
    }

    public Stage stage() {
        return stage;
    }

    public Robot click(String id) {
        return click(id, MouseButton.PRIMARY, 1);
    }

    public Robot doubleClick(String id) {
        return click(id, MouseButton.PRIMARY, 2);
    }

    public Robot rightClick(String id) {
        return click(id, MouseButton.SECONDARY, 1);
    }

    private Robot click(String id, MouseButton button, int times) {
        var node = usable(id);
        clickAt(node, button, times);
        return this;
    }

    /// Clicks the first visible node that shows exactly these words.
    public Robot clickText(String words) {
        Fx.until("words " + words, () -> withText(words).isPresent());
        clickAt(Fx.call(() -> withText(words).orElseThrow()), MouseButton.PRIMARY, 1);
        return this;
    }

    private static void clickAt(Node node, MouseButton button, int times) {
        Fx.run(
                () -> {
                    var robot = new javafx.scene.robot.Robot();
                    var middle = middle(node);
                    robot.mouseMove(middle);
                    for (var i = 0; i < times; i++) {
                        robot.mousePress(button);
                        robot.mouseRelease(button);
                    }
                });
        settle();
    }

    /// Replaces the text of a field, key by key.
    public Robot type(String id, String text) {
        var node = usable(id);
        Fx.run(node::requestFocus);
        Fx.run(
                () -> {
                    if (node instanceof TextInputControl input) {
                        input.selectAll();
                    }
                });
        return type(text);
    }

    /// Types into whatever has the keyboard.
    public Robot type(String text) {
        Fx.run(() -> text.codePoints().forEach(Robot::typeOne));
        settle();
        return this;
    }

    /// Presses one key, with the keys before it held: `press(CONTROL, SHIFT, N)`.
    public Robot press(KeyCode... keys) {
        var held = List.of(Arrays.copyOf(keys, keys.length - 1));
        var key = keys[keys.length - 1];
        Fx.run(
                () -> {
                    fire(KeyEvent.KEY_PRESSED, "", key, held);
                    fire(KeyEvent.KEY_RELEASED, "", key, held);
                });
        settle();
        return this;
    }

    /// Waits until a node is there and shows these words, in itself or in what it holds.
    public Robot sees(String id, String words) {
        Fx.until(
                "#" + id + " to show: " + words,
                () -> find(id).filter(node -> shows(node, words)).isPresent());
        return this;
    }

    public Robot sees(String id) {
        Fx.until("#" + id, () -> find(id).isPresent());
        return this;
    }

    public Robot seesNot(String id) {
        Fx.until("#" + id + " to go", () -> find(id).isEmpty());
        return this;
    }

    /// A node by its id, for what the robot cannot say itself.
    public <N extends Node> N node(String id, Class<N> type) {
        sees(id);
        return type.cast(Fx.call(() -> find(id).orElseThrow()));
    }

    private static Node usable(String id) {
        Fx.until("#" + id + " to be usable", () -> find(id).filter(Robot::isUsable).isPresent());
        return Fx.call(() -> find(id).orElseThrow());
    }

    private static boolean isUsable(Node node) {
        return !node.isDisabled() && node.getLayoutBounds().getWidth() > 0;
    }

    private static Optional<Node> find(String id) {
        return first(node -> id.equals(node.getId()));
    }

    private static Optional<Node> withText(String words) {
        return first(node -> node instanceof Labeled labeled && words.equals(labeled.getText()));
    }

    private static Optional<Node> first(Predicate<Node> wanted) {
        return List.copyOf(Window.getWindows()).reversed().stream()
                .filter(Window::isShowing)
                .map(Window::getScene)
                .filter(Objects::nonNull)
                .map(scene -> firstIn(scene.getRoot(), wanted))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Node> firstIn(Node node, Predicate<Node> wanted) {
        if (!node.isVisible()) {
            return Optional.empty();
        }
        if (wanted.test(node)) {
            return Optional.of(node);
        }
        if (node instanceof Parent parent) {
            for (var child : parent.getChildrenUnmodifiable()) {
                var found = firstIn(child, wanted);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean shows(Node node, String words) {
        return firstIn(node, inner -> text(inner).contains(words)).isPresent();
    }

    private static String text(Node node) {
        return switch (node) {
            case Labeled labeled -> Objects.requireNonNullElse(labeled.getText(), "");
            case TextInputControl input -> Objects.requireNonNullElse(input.getText(), "");
            case Text drawn -> drawn.getText();
            default -> "";
        };
    }

    private static Point2D middle(Node node) {
        var bounds = node.localToScreen(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static void typeOne(int codePoint) {
        var letter = Character.toString(codePoint);
        fire(KeyEvent.KEY_TYPED, letter, KeyCode.UNDEFINED, List.of());
    }

    private static void fire(
            EventType<KeyEvent> type, String letter, KeyCode key, List<KeyCode> held) {
        var target = target();
        Event.fireEvent(
                target,
                new KeyEvent(
                        type,
                        letter.isEmpty() ? KeyEvent.CHAR_UNDEFINED : letter,
                        key.getName(),
                        key,
                        held.contains(KeyCode.SHIFT),
                        held.contains(KeyCode.CONTROL),
                        held.contains(KeyCode.ALT),
                        held.contains(KeyCode.META)));
    }

    private static EventTarget target() {
        var window =
                List.copyOf(Window.getWindows()).reversed().stream()
                        .filter(Window::isFocused)
                        .filter(Robot::takesKeys)
                        .findFirst()
                        .orElseGet(() -> Window.getWindows().getFirst());
        var scene = window.getScene();
        return scene.getFocusOwner() != null ? scene.getFocusOwner() : scene;
    }

    /// A popup reports the focus of its window, but keys go on to the field it belongs to.
    private static boolean takesKeys(Window window) {
        return !(window instanceof PopupWindow) || window.getScene().getFocusOwner() != null;
    }

    /// Lets what the gesture set off be laid out: two frames.
    private static void settle() {
        var frames = new int[1];
        Fx.until("two frames", () -> ++frames[0] > 2);
    }
}
