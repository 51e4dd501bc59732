package org.ligature;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// The FX thread for tests: starts the toolkit once, runs things there, waits without sleeping.
public final class Fx {

    private static final int PATIENCE_SECONDS = 90;

    private Fx() {}

    /// Starts the toolkit unless it already runs.
    public static void start() {
        Platform.setImplicitExit(false);
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException already) {
            return;
        }
    }

    public static void run(Runnable action) {
        call(
                () -> {
                    action.run();
                    return true;
                });
    }

    public static <T> T call(Callable<T> action) {
        start();
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException(
                    "Would wait for itself: ask before going to the FX thread");
        }
        var answer = new CompletableFuture<T>();
        Platform.runLater(
                () -> {
                    try {
                        answer.complete(action.call());
                    } catch (Throwable thrown) {
                        answer.completeExceptionally(thrown);
                    }
                });
        return await(answer, "an answer of the FX thread");
    }

    /// Waits until a condition holds; it is asked on the FX thread, once a frame.
    public static void until(String what, BooleanSupplier condition) {
        var reached = new CompletableFuture<Boolean>();
        run(() -> new Watch(condition, reached).start());
        await(reached, what);
    }

    private static <T> T await(CompletableFuture<T> answer, String what) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException thrown) {
            throw new AssertionError(thrown.getCause());
        } catch (TimeoutException late) {
            throw new AssertionError("Waited in vain for " + what, late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static final class Watch extends AnimationTimer {

        private final BooleanSupplier condition;
        private final CompletableFuture<Boolean> reached;

        Watch(BooleanSupplier condition, CompletableFuture<Boolean> reached) {
            this.condition = condition;
            this.reached = reached;
        }

        @Override
        public void handle(long now) {
            try {
                if (reached.isDone()) {
                    stop();
                } else if (condition.getAsBoolean()) {
                    stop();
                    reached.complete(true);
                }
            } catch (RuntimeException | Error thrown) {
                stop();
                reached.completeExceptionally(thrown);
            }
        }
    }
}
