package org.ligature.shell;

import javafx.geometry.Rectangle2D;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/// Puts a window where it can be seen, whatever screens there are today.
final class Bounds {

    static final double LEAST_WIDTH = 960;
    static final double LEAST_HEIGHT = 640;
    private static final double USUAL_WIDTH = 1440;
    private static final double USUAL_HEIGHT = 900;

    private Bounds() {}

    /// The remembered place, moved and shrunk to lie wholly on the screen it overlaps most.
    static Rectangle2D clamp(@Nullable Rectangle2D wanted, List<Rectangle2D> screens) {
        if (wanted == null) {
            return centred(screens.getFirst());
        }
        var screen =
                screens.stream()
                        .max(Comparator.comparingDouble(each -> overlap(each, wanted)))
                        .orElseThrow();
        var width = fit(wanted.getWidth(), LEAST_WIDTH, screen.getWidth());
        var height = fit(wanted.getHeight(), LEAST_HEIGHT, screen.getHeight());
        return new Rectangle2D(
                fit(wanted.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                fit(wanted.getMinY(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height);
    }

    private static Rectangle2D centred(Rectangle2D screen) {
        var width = Math.min(USUAL_WIDTH, screen.getWidth());
        var height = Math.min(USUAL_HEIGHT, screen.getHeight());
        return new Rectangle2D(
                screen.getMinX() + (screen.getWidth() - width) / 2,
                screen.getMinY() + (screen.getHeight() - height) / 2,
                width,
                height);
    }

    private static double overlap(Rectangle2D screen, Rectangle2D wanted) {
        var width =
                Math.min(screen.getMaxX(), wanted.getMaxX())
                        - Math.max(screen.getMinX(), wanted.getMinX());
        var height =
                Math.min(screen.getMaxY(), wanted.getMaxY())
                        - Math.max(screen.getMinY(), wanted.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }

    /// Between the two; where they contradict each other the upper one holds.
    private static double fit(double value, double least, double most) {
        return Math.min(Math.max(value, least), most);
    }
}
