package org.ligature;

import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.ligature.kit.ui.Theme;
import org.ligature.kit.ui.Themes;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javax.imageio.ImageIO;

/// Pictures of screens in both themes, in `target/screens`, with what [ScreenChecks] finds wrong.
public final class Screens {

    public static final Path FOLDER = Path.of("target", "screens");
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private Screens() {}

    /// Draws a screen as `NAME-light.png` and `NAME-dark.png`.
    ///
    /// @return what is wrong with it in either theme; nothing when it is fine
    public static List<String> shoot(String name, Supplier<? extends Parent> root) {
        return shoot(name, WIDTH, HEIGHT, root);
    }

    public static List<String> shoot(
            String name, double width, double height, Supplier<? extends Parent> root) {
        return shoot(name, width, height, root, _ -> {});
    }

    /// @param before what to do once the screen stands, such as opening a dialog
    public static <P extends Parent> List<String> shoot(
            String name,
            double width,
            double height,
            Supplier<? extends P> root,
            Consumer<? super P> before) {
        var faults = new ArrayList<String>();
        for (var theme : Theme.values()) {
            var suffix = theme.name().toLowerCase(Locale.ROOT);
            var content = Fx.call(root::get);
            var scene = Fx.call(() -> scene(content, width, height, theme));
            Fx.run(() -> before.accept(content));
            Fx.run(() -> scene.snapshot(null));
            settle();
            var picture = Fx.call(() -> scene.snapshot(null));
            write(picture, FOLDER.resolve(name + "-" + suffix + ".png"));
            Fx.call(() -> ScreenChecks.of(scene, picture))
                    .forEach(fault -> faults.add(suffix + ": " + fault));
            Fx.run(() -> scene.setRoot(new Pane()));
        }
        return faults;
    }

    /// Draws a window as it stands, with whatever is open in it.
    public static List<String> shoot(String name, Scene scene) {
        settle();
        var picture = Fx.call(() -> scene.snapshot(null));
        write(picture, FOLDER.resolve(name + ".png"));
        return Fx.call(() -> ScreenChecks.of(scene, picture));
    }

    /// Draws a stage with the popups that stand over it.
    ///
    /// @return what is wrong with the stage itself
    public static List<String> shoot(String name, Stage stage) {
        settle();
        var picture = Fx.call(() -> stage.getScene().snapshot(null));
        var copy = copy(picture);
        for (var popup : Fx.call(Screens::popups)) {
            var over = copy(Fx.call(() -> transparent(popup.getScene())));
            var left = (int) (popup.getX() - stage.getX());
            var top = (int) (popup.getY() - stage.getY());
            copy.getGraphics().drawImage(over, left, top, null);
        }
        write(copy, FOLDER.resolve(name + ".png"));
        return Fx.call(() -> ScreenChecks.of(stage.getScene(), picture));
    }

    private static WritableImage transparent(Scene scene) {
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setViewport(new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight()));
        return scene.getRoot().snapshot(parameters, null);
    }

    private static List<Window> popups() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof PopupWindow && window.isShowing())
                .toList();
    }

    private static Scene scene(Parent root, double width, double height, Theme theme) {
        var scene = new Scene(root, width, height);
        Themes.apply(scene, theme);
        return scene;
    }

    private static void settle() {
        var frames = new int[1];
        Fx.until("three frames", () -> ++frames[0] > 3);
    }

    private static void write(WritableImage picture, Path file) {
        write(copy(picture), file);
    }

    private static BufferedImage copy(WritableImage picture) {
        var width = (int) picture.getWidth();
        var height = (int) picture.getHeight();
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                copy.setRGB(x, y, picture.getPixelReader().getArgb(x, y));
            }
        }
        return copy;
    }

    private static void write(BufferedImage picture, Path file) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
