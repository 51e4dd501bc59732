package org.ligature.kit.db;

/// A running statement that can be ended from another thread.
public final class Cancel {

    private boolean cancelled;
    private Runnable stop = () -> {};

    /// Called by whoever runs the statement; runs `stop` at once where it was cancelled already.
    public synchronized void onCancel(Runnable stop) {
        this.stop = stop;
        if (cancelled) {
            stop.run();
        }
    }

    public synchronized void cancel() {
        cancelled = true;
        stop.run();
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }
}
