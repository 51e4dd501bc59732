package org.ligature.kit.task;

import org.ligature.kit.problem.Problem;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Jobs of which only the newest matters, such as the search behind a field one types into.
///
/// A job that is no longer the newest is not started, and if it already runs its answer, good or
/// bad, is dropped.
public final class Line {

    private final Tasks tasks;
    private final Duration quiet;
    private final AtomicLong newest = new AtomicLong();

    Line(Tasks tasks, Duration quiet) {
        this.tasks = tasks;
        this.quiet = quiet;
    }

    public <T> void run(Callable<T> job, Consumer<? super T> done) {
        run(ticket -> tasks.launch(job, done, tasks::unexpected, () -> isNewest(ticket)));
    }

    /// As [#run(Callable, Consumer)], but an expected failure is answered by the caller.
    public <T> void run(
            Callable<T> job, Consumer<? super T> done, Consumer<? super Problem> problem) {
        run(ticket -> tasks.launch(job, done, problem, () -> isNewest(ticket)));
    }

    /// Forgets whatever is under way.
    public void cancel() {
        newest.incrementAndGet();
    }

    private void run(Consumer<Long> launch) {
        var ticket = newest.incrementAndGet();
        if (quiet.isZero()) {
            launch.accept(ticket);
            return;
        }
        tasks.later(
                quiet,
                () -> {
                    if (isNewest(ticket)) {
                        launch.accept(ticket);
                    }
                });
    }

    private boolean isNewest(long ticket) {
        return newest.get() == ticket;
    }
}
