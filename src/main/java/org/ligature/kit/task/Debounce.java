package org.ligature.kit.task;

import java.time.Duration;

/// Waits for quiet before it acts: each restart begins the wait anew.
public final class Debounce {

    private final Tasks tasks;
    private final Duration quiet;
    private final Runnable action;
    private long newest;

    Debounce(Tasks tasks, Duration quiet, Runnable action) {
        this.tasks = tasks;
        this.quiet = quiet;
        this.action = action;
    }

    public void restart() {
        var ticket = ++newest;
        tasks.later(
                quiet,
                () -> {
                    if (ticket == newest) {
                        action.run();
                    }
                });
    }

    public void cancel() {
        newest++;
    }
}
