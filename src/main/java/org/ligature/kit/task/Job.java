package org.ligature.kit.task;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/// A long piece of work the user can watch and stop, such as an import.
public final class Job {

    /// What the work itself sees of its job; may be used from any thread.
    public interface Progress {

        /// Nobody watches, and nobody can stop it.
        Progress UNWATCHED =
                new Progress() {
                    @Override
                    public void at(long done, long total) {}

                    @Override
                    public boolean isCancelled() {
                        return false;
                    }
                };

        /// How much is done; a total of 0 means nobody knows.
        void at(long done, long total);

        /// True once the user asked to stop: the work returns what it has, and soon.
        boolean isCancelled();
    }

    private final String title;
    private final Executor fx;
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(this, "done", -1);
    private final AtomicReference<@Nullable Double> pending = new AtomicReference<>();
    private volatile boolean cancelled;
    private volatile Runnable stop = () -> {};

    Job(String title, Executor fx) {
        this.title = title;
        this.fx = fx;
    }

    public String title() {
        return title;
    }

    /// From 0 to 1, or -1 while the total is unknown.
    public ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public void cancel() {
        cancelled = true;
        stop.run();
    }

    /// What to do besides when the user asks to stop, such as ending a running statement.
    public Job onCancel(Runnable stop) {
        this.stop = stop;
        return this;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    Progress progress() {
        return new Progress() {
            @Override
            public void at(long part, long total) {
                announce(total <= 0 ? -1 : (double) part / total);
            }

            @Override
            public boolean isCancelled() {
                return cancelled;
            }
        };
    }

    /// Work may report a million times: only one report at a time waits for the FX thread.
    private void announce(double value) {
        if (pending.getAndSet(value) == null) {
            fx.execute(this::take);
        }
    }

    private void take() {
        var value = pending.getAndSet(null);
        if (value != null) {
            done.set(value);
        }
    }
}
