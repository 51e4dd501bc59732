package org.ligature.query.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;

import org.ligature.kit.db.Cancel;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Debounce;
import org.ligature.kit.task.Job;
import org.ligature.kit.task.Tasks;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;

/// The making of an order no index has: it may take long, is told of while it lasts, and can be
/// cancelled. Only the newest counts, and one that is made at a glance is not told of.
final class Sorting {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Tasks tasks;
    private final String title;
    private final ReadOnlyObjectWrapper<Optional<Job>> job =
            new ReadOnlyObjectWrapper<>(this, "job", Optional.empty());
    private final Debounce patience;
    private final ListChangeListener<Job> ended = _ -> forgetIfEnded();
    private Optional<Job> underWay = Optional.empty();
    private int newest;

    /// @param title what it is called among the long jobs
    Sorting(Tasks tasks, String title) {
        this.tasks = tasks;
        this.title = title;
        this.patience = tasks.debounce(PATIENCE, () -> job.set(underWay));
        tasks.jobs().addListener(new WeakListChangeListener<>(ended));
    }

    /// The making of an order, once it lasts longer than a glance and until it ends.
    ReadOnlyObjectProperty<Optional<Job>> jobProperty() {
        return job.getReadOnlyProperty();
    }

    boolean isUnderWay() {
        return underWay.isPresent();
    }

    /// @param made hears of what came of it
    /// @param cancelled hears that the order was not wanted after all
    <T> void make(
            Function<Cancel, T> body,
            Consumer<T> made,
            Runnable cancelled,
            Consumer<Problem> failed) {
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
                                answer.ifPresentOrElse(made, cancelled);
                            }
                        },
                        problem -> {
                            if (mine == newest) {
                                failed.accept(problem);
                            }
                        });
        started.onCancel(cancel::cancel);
        if (mine == newest && tasks.jobs().contains(started)) {
            underWay = Optional.of(started);
            patience.restart();
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
        underWay.ifPresent(Job::cancel);
    }

    /// Ends and forgets it, since something else is asked.
    void stop() {
        var old = underWay;
        newest++;
        forget();
        old.ifPresent(Job::cancel);
    }

    /// However it ended: with an answer, a failure or a bug.
    private void forgetIfEnded() {
        if (underWay.isPresent() && !tasks.jobs().contains(underWay.get())) {
            forget();
        }
    }

    private void forget() {
        patience.cancel();
        underWay = Optional.empty();
        job.set(Optional.empty());
    }
}
