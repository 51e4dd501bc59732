package org.ligature.shell;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.EmptyState;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Themes;

import java.util.List;

/// What a window shows before a store is open: the choice of the first start, or why a store cannot
/// be opened. [Shell#show] then takes over the same stage.
public final class StartWindow {

    private final Texts texts = Texts.of(StartWindow.class);
    private final Stage stage;
    private final Preferences preferences;

    public StartWindow(Stage stage, Preferences preferences) {
        this.stage = stage;
        this.preferences = preferences;
    }

    /// Asks how a new store begins.
    ///
    /// @param file where it will lie
    public void choose(String file, Runnable empty, Runnable sample) {
        show(new FirstStart(file, empty, sample));
    }

    /// Says why it cannot begin.
    public void problem(Problem problem, Runnable again) {
        show(
                new EmptyState(
                        Icon.ERROR,
                        texts.get("start.failed"),
                        Texts.of(problem),
                        Fields.primary(
                                Fields.button(
                                        "start-again",
                                        Icon.REFRESH,
                                        texts.get("start.again"),
                                        again)),
                        Fields.button("start-quit", texts.get("start.quit"), stage::hide)));
    }

    /// Says what a fault of ours was, with its code.
    public void fault(Throwable thrown, Runnable again) {
        var report = FaultReport.of(thrown);
        System.getLogger(StartWindow.class.getName())
                .log(System.Logger.Level.ERROR, report.code(), thrown);
        problem(new Problem(StartWindow.class, "start.fault", report.code()), again);
    }

    private void show(Node content) {
        var scene = new Scene(new Layers(content));
        Themes.apply(scene, preferences.theme());
        stage.setScene(scene);
        stage.setTitle(texts.get("start.title"));
        if (!stage.isShowing()) {
            put(stage, preferences.bounds());
            stage.show();
        }
    }

    /// Where the window stood, or the middle, always wholly on a screen there is.
    static void put(Stage stage, @Nullable Rectangle2D wanted) {
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        var bounds = Bounds.clamp(wanted, screens);
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
    }
}
