package org.ligature.bench;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.TableRow;
import javafx.stage.Window;

import org.ligature.LigatureApp;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/// Starts the window without a screen and says when it stood there and when a list in it had rows.
final class WindowProbe {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private WindowProbe() {}

    static void run(PrintStream out, long begun) {
        out.println(StartProbe.MARK + " " + (System.currentTimeMillis() - begun) + " JVM to main");
        Thread.ofPlatform().start(() -> Application.launch(LigatureApp.class));
        waitForToolkit(new Watch(out, begun));
    }

    /// Until the toolkit runs, it refuses to be asked for anything.
    private static void waitForToolkit(Watch watch) {
        while (true) {
            try {
                Platform.runLater(watch::start);
                return;
            } catch (IllegalStateException notYet) {
                Thread.onSpinWait();
            }
        }
    }

    private static final class Watch extends AnimationTimer {

        private final PrintStream out;
        private final long begun;
        private final long since = System.nanoTime();
        private boolean shown;

        Watch(PrintStream out, long begun) {
            this.out = out;
            this.begun = begun;
        }

        @Override
        public void handle(long now) {
            if (!shown && Window.getWindows().stream().anyMatch(Window::isShowing)) {
                shown = true;
                step("window shown");
            }
            var filled = Window.getWindows().stream().anyMatch(Watch::hasRows);
            if (filled) {
                step("list with rows");
            }
            if (filled || System.nanoTime() - since > PATIENCE) {
                Runtime.getRuntime().halt(0);
            }
        }

        private static boolean hasRows(Window window) {
            return window.getScene() != null
                    && window.getScene().getRoot().lookupAll(".table-row-cell").stream()
                            .anyMatch(node -> node instanceof TableRow<?> row && !row.isEmpty());
        }

        private void step(String name) {
            out.println(StartProbe.MARK + " " + (System.currentTimeMillis() - begun) + " " + name);
            out.flush();
        }
    }
}
