package org.ligature;

import atlantafx.base.controls.ModalPane;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// What an eye would find wrong on a screen: words cut off, things outside the window, text too
/// faint to read.
///
/// Only cells may end in dots. Text of something disabled may be faint.
public final class ScreenChecks {

    private static final double LEAST_CONTRAST = 4.5;

    private final Scene scene;
    private final WritableImage picture;
    private final List<String> faults = new ArrayList<>();

    private ScreenChecks(Scene scene, WritableImage picture) {
        this.scene = scene;
        this.picture = picture;
    }

    /// What is wrong with the scene, of which this is the picture.
    public static List<String> of(Scene scene, WritableImage picture) {
        var checks = new ScreenChecks(scene, picture);
        checks.walk(scene.getRoot(), false, false);
        return List.copyOf(checks.faults);
    }

    private void walk(Node node, boolean inCell, boolean scrolls) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        var cell = inCell || node instanceof Cell<?>;
        var rolling = scrolls || node instanceof ScrollPane || node instanceof VirtualFlow<?>;
        check(node, cell, rolling);
        if (node instanceof Parent parent) {
            reachable(parent).forEach(child -> walk(child, cell, rolling));
        }
    }

    /// Under a dialog nobody reads.
    private static List<Node> reachable(Parent parent) {
        var children = parent.getChildrenUnmodifiable();
        var dialogs = children.stream().filter(ModalPane.class::isInstance).toList();
        return dialogs.isEmpty() ? children : List.of(dialogs.getLast());
    }

    private void check(Node node, boolean inCell, boolean scrolls) {
        if (node instanceof Labeled labeled && !inCell) {
            checkWhole(labeled);
        }
        if (node instanceof Labeled || node instanceof TextInputControl) {
            checkInside(node, scrolls);
        }
        if (node instanceof Text text && !text.getText().isBlank() && !node.isDisabled()) {
            checkContrast(text);
        }
    }

    /// Values may be cut short where a tooltip says the whole.
    private static boolean isWholeInTip(Labeled labeled) {
        var tip = labeled.getTooltip();
        return tip != null && labeled.getText().equals(tip.getText());
    }

    private void checkWhole(Labeled labeled) {
        var words = labeled.getText();
        if (words == null || words.isEmpty()) {
            return;
        }
        if (labeled.lookup(".text") instanceof Text drawn
                && drawn.isVisible()
                && !isWholeInTip(labeled)
                && !drawn.getText().replaceAll("\\s", "").equals(words.replaceAll("\\s", ""))) {
            fault("cut off to \"" + drawn.getText() + "\"", labeled, words);
        }
    }

    private void checkInside(Node node, boolean scrolls) {
        var bounds = inScene(node);
        var outside =
                bounds.getMinX() < -1
                        || bounds.getMaxX() > scene.getWidth() + 1
                        || bounds.getMinY() < -1
                        || bounds.getMaxY() > scene.getHeight() + 1;
        if (outside && !scrolls && bounds.getWidth() > 0) {
            fault("outside the window at " + bounds, node, "");
        }
    }

    private void checkContrast(Text text) {
        var bounds = inScene(text);
        var behind = behind(bounds);
        if (behind != null
                && text.getFill() instanceof Color fill
                && fill.getOpacity() > 0
                && !isIcon(text)) {
            var contrast = contrast(fill.interpolate(behind, 1 - fill.getOpacity()), behind);
            if (contrast < LEAST_CONTRAST) {
                fault("too faint: %.2f:1".formatted(contrast), text, text.getText());
            }
        }
    }

    private static boolean isIcon(Text text) {
        return text.getStyleClass().contains("ikonli-font-icon");
    }

    /// The colour most of the area has, which is what stands behind the text.
    private Color behind(Bounds area) {
        var counts = new HashMap<Integer, Integer>();
        var right = Math.min(picture.getWidth(), area.getMaxX());
        var bottom = Math.min(picture.getHeight(), area.getMaxY());
        for (var y = (int) Math.max(0, area.getMinY()); y < bottom; y++) {
            for (var x = (int) Math.max(0, area.getMinX()); x < right; x++) {
                counts.merge(picture.getPixelReader().getArgb(x, y), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max((one, two) -> Integer.compare(one.getValue(), two.getValue()))
                .map(most -> color(most.getKey()))
                .orElse(null);
    }

    private static Color color(int argb) {
        return Color.rgb((argb >> 16) & 0xff, (argb >> 8) & 0xff, argb & 0xff);
    }

    static double contrast(Color one, Color two) {
        var lighter = Math.max(luminance(one), luminance(two));
        var darker = Math.min(luminance(one), luminance(two));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private void fault(String what, Node node, String words) {
        var name = node.getId() == null ? node.getStyleClass().toString() : "#" + node.getId();
        faults.add(node.getClass().getSimpleName() + " " + name + " \"" + words + "\" " + what);
    }
}
