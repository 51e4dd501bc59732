package org.ligature.kit.ui;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Grey rows in the shape of what is still loading; shows itself after a moment only, so that
/// what comes quickly does not flicker.
public final class Skeleton extends VBox {

    private static final Duration PATIENCE = Duration.millis(200);
    private static final double[] WIDTHS = {168, 132, 192, 150, 178, 140};

    private final PauseTransition patience = new PauseTransition(PATIENCE);

    private Skeleton(int rows) {
        getStyleClass().add("skeleton");
        setVisible(false);
        setMouseTransparent(true);
        for (var i = 0; i < rows; i++) {
            getChildren().add(row(WIDTHS[i % WIDTHS.length]));
        }
        patience.setOnFinished(_ -> setVisible(true));
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene == null) {
                                patience.stop();
                            } else {
                                patience.playFromStart();
                            }
                        });
    }

    /// Rows of a panel: a sign, two lines, something at the end.
    public static Skeleton rows(int count) {
        return new Skeleton(count);
    }

    private static HBox row(double width) {
        var lines = new VBox(Gap.S, bar(width, 10), bar(width / 2, 8));
        lines.setAlignment(Pos.CENTER_LEFT);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var row = new HBox(Gap.M, bar(24, 24), lines, spring, bar(50, 8));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Region bar(double width, double height) {
        var bar = new Region();
        bar.getStyleClass().add("skeleton-bar");
        bar.setMinSize(width, height);
        bar.setMaxSize(width, height);
        return bar;
    }
}
