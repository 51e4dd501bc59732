package org.ligature;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.ligature.kit.ui.Theme;
import org.ligature.kit.ui.Themes;
import org.testfx.api.FxRobot;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// A user for journeys: clicks, types and looks, by the ids of nodes, in whichever window they are.
///
/// TestFX moves the mouse, presses the keys and looks nodes up. Its own waiting, fifty milliseconds
/// a gesture and more, is left out: this robot waits for frames and for what a test says.
///
/// The screen of the headless platform is 1000x1000 and a window must not leave it.
public final class Robot {

    private final FxRobot fx = Hand.ONLY;
    private final Stage stage;

    private Robot(Stage stage) {
        this.stage = stage;
    }

    /// One for all tests. The headless platform lets each window know its robot and each robot the
    /// window before: with one for each test no window was ever let go. It is made once the toolkit
    /// runs.
    private static final class Hand {
        static final FxRobot ONLY = new FxRobot();
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

    private void clickAt(Node node, MouseButton button, int times) {
        Fx.run(
                () -> {
                    var mouse = fx.robotContext().getMouseRobot();
                    mouse.moveNoWait(middle(node));
                    for (var i = 0; i < times; i++) {
                        mouse.pressNoWait(button);
                        mouse.releaseNoWait(button);
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
        Fx.run(() -> text.codePoints().forEach(this::typeOne));
        settle();
        return this;
    }

    /// Presses one key, with the keys before it held: `press(CONTROL, SHIFT, N)`.
    public Robot press(KeyCode... keys) {
        Fx.run(() -> fx.robotContext().getKeyboardRobot().pressNoWait(keys));
        Fx.run(() -> fx.robotContext().getKeyboardRobot().releaseNoWait(backwards(keys)));
        settle();
        return this;
    }

    private static KeyCode[] backwards(KeyCode... keys) {
        return Arrays.asList(keys).reversed().toArray(KeyCode[]::new);
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

    public Robot seesFocus(String id) {
        Fx.until("the keyboard in " + id, () -> find(id).filter(Node::isFocusWithin).isPresent());
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

    private Node usable(String id) {
        Fx.until("#" + id + " to be usable", () -> find(id).filter(Robot::isUsable).isPresent());
        return Fx.call(() -> find(id).orElseThrow());
    }

    private static boolean isUsable(Node node) {
        return !node.isDisabled() && node.getLayoutBounds().getWidth() > 0;
    }

    private Optional<Node> find(String id) {
        return first(node -> id.equals(node.getId()));
    }

    private Optional<Node> withText(String words) {
        return first(node -> node instanceof Labeled labeled && words.equals(labeled.getText()));
    }

    private Optional<Node> first(Predicate<Node> wanted) {
        return List.copyOf(Window.getWindows()).reversed().stream()
                .filter(Window::isShowing)
                .map(Window::getScene)
                .filter(Objects::nonNull)
                .map(scene -> firstIn(scene.getRoot(), wanted))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Node> firstIn(Node node, Predicate<Node> wanted) {
        return fx.from(node).lookup(wanted).match(Robot::isShown).tryQuery();
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private boolean shows(Node node, String words) {
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

    private void typeOne(int codePoint) {
        var letter = Character.toString(codePoint);
        fx.robotContext().getBaseRobot().typeKeyboard(typedInto(), KeyCode.UNDEFINED, letter);
    }

    private static Scene typedInto() {
        return List.copyOf(Window.getWindows()).reversed().stream()
                .filter(Window::isFocused)
                .filter(Robot::takesKeys)
                .findFirst()
                .orElseGet(() -> Window.getWindows().getFirst())
                .getScene();
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
