package org.ligature.query.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.ligature.kit.db.Cancel;
import org.ligature.kit.task.Job;
import org.ligature.kit.task.Tasks;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;

/// The making of an order no index has: it may take long, is told of while it lasts, and can be
/// cancelled. Only the newest counts.
final class Sorting {

    private final Tasks tasks;
    private final String title;
    private final ReadOnlyObjectWrapper<Optional<Job>> job =
            new ReadOnlyObjectWrapper<>(this, "job", Optional.empty());
    private int newest;

    /// @param title what it is called among the long jobs
    Sorting(Tasks tasks, String title) {
        this.tasks = tasks;
        this.title = title;
    }

    /// The making of an order, while it lasts.
    ReadOnlyObjectProperty<Optional<Job>> jobProperty() {
        return job.getReadOnlyProperty();
    }

    boolean isUnderWay() {
        return job.get().isPresent();
    }

    /// @param made hears of what came of it
    /// @param cancelled hears that the order was not wanted after all
    <T> void make(Function<Cancel, T> body, Consumer<T> made, Runnable cancelled) {
        var mine = ++newest;
        var cancel = new Cancel();
        var started =
                tasks.start(
                        title,
                        progress -> {
                            progress.at(0, 0);
                            return unlessCancelled(body, cancel);
                        },
                        answer -> {
                            if (mine == newest) {
                                job.set(Optional.empty());
                                answer.ifPresentOrElse(made, cancelled);
                            }
                        });
        started.onCancel(cancel::cancel);
        if (mine == newest && tasks.jobs().contains(started)) {
            job.set(Optional.of(started));
        }
    }

    private static <T> Optional<T> unlessCancelled(Function<Cancel, T> body, Cancel cancel) {
        try {
            return Optional.of(body.apply(cancel));
        } catch (CancellationException stopped) {
            return Optional.empty();
        }
    }

    /// Asks it to end; what stands in view then stays.
    void cancel() {
        job.get().ifPresent(Job::cancel);
    }

    /// Ends and forgets it, since something else is asked.
    void stop() {
        var under = job.get();
        job.set(Optional.empty());
        newest++;
        under.ifPresent(Job::cancel);
    }
}
