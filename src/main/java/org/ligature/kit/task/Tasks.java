package org.ligature.kit.task;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.ligature.kit.problem.Problem;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/// Runs what waits away from the FX thread and brings the answer back to it.
///
/// A job captures its values before it starts and returns an immutable one. An expected failure
/// goes to the handler the caller gave, or like a bug to `unexpected`, which knows how to show
/// both.
public final class Tasks {

    private static final ScopedValue<List<Around>> AROUND = ScopedValue.newInstance();

    private final Executor work;
    private final Executor fx;
    private final Consumer<Throwable> unexpected;
    private final BiConsumer<Duration, Runnable> timer;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ObservableList<Job> jobs = FXCollections.observableArrayList();
    private final ObservableList<Job> jobsView = FXCollections.unmodifiableObservableList(jobs);
    private int open;

    public Tasks(Executor work, Executor fx, Consumer<Throwable> unexpected) {
        this(work, fx, unexpected, (delay, run) -> delayed(fx, delay).execute(run));
    }

    /// The one of the application, whose answers come back to the toolkit's thread.
    public static Tasks ofTheToolkit(Executor work, Consumer<Throwable> unexpected) {
        return new Tasks(work, Platform::runLater, unexpected);
    }

    /// With a timer of its own: a test gives one that fires at once, or when it says so. It must
    /// run what it is given where `fx` would.
    public Tasks(
            Executor work,
            Executor fx,
            Consumer<Throwable> unexpected,
            BiConsumer<Duration, Runnable> timer) {
        this.work = work;
        this.fx = fx;
        this.unexpected = unexpected;
        this.timer = timer;
    }

    public <T> void run(Callable<T> job, Consumer<? super T> done) {
        run(job, done, unexpected::accept);
    }

    /// As [#run(Callable, Consumer)], but an expected failure is answered by the caller.
    public <T> void run(
            Callable<T> job, Consumer<? super T> done, Consumer<? super Problem> problem) {
        launch(job, done, problem, () -> true);
    }

    /// As [#run(Callable, Consumer, Consumer)] for one that waits for the answer: after a bug,
    /// which
    /// is told like any other, `broken` lets it go on.
    public <T> void run(
            Callable<T> job,
            Consumer<? super T> done,
            Consumer<? super Problem> problem,
            Runnable broken) {
        launch(
                job,
                done,
                problem,
                bug -> {
                    broken.run();
                    unexpected.accept(bug);
                },
                () -> true);
    }

    /// A line for type-ahead and selection: of the jobs on it only the newest one's answer counts.
    public Line line() {
        return new Line(this, Duration.ZERO);
    }

    /// A line whose jobs start only when nothing newer came for this long.
    public Line line(Duration quiet) {
        return new Line(this, quiet);
    }

    /// Runs something on the FX thread after a while; no thread waits for it.
    public void later(Duration delay, Runnable action) {
        timer.accept(delay, action);
    }

    /// Something that runs once its last [Debounce#restart()] is this long ago.
    public Debounce debounce(Duration quiet, Runnable action) {
        return new Debounce(this, quiet, action);
    }

    /// Something that runs at a moment of the clock, once it is set.
    public Alarm alarm(Clock clock, Runnable action) {
        return new Alarm(this, clock, action);
    }

    /// Starts a long piece of work that is listed in [#jobs()] until it ends.
    public <T> Job start(String title, Function<Job.Progress, T> body, Consumer<? super T> done) {
        return start(title, body, done, unexpected::accept);
    }

    /// As [#start(String, Function, Consumer)], but an expected failure is answered by the caller.
    public <T> Job start(
            String title,
            Function<Job.Progress, T> body,
            Consumer<? super T> done,
            Consumer<? super Problem> problem) {
        var job = new Job(title, fx);
        jobs.add(job);
        launch(
                () -> body.apply(job.progress()),
                answer -> {
                    jobs.remove(job);
                    done.accept(answer);
                },
                expected -> {
                    jobs.remove(job);
                    problem.accept(expected);
                },
                bug -> {
                    jobs.remove(job);
                    unexpected.accept(bug);
                },
                () -> true);
        return job;
    }

    /// The long jobs under way, oldest first.
    public ObservableList<Job> jobs() {
        return jobsView;
    }

    /// True while anything runs: the status bar shows it, and tests wait for its end.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Called by a job: has something run on the FX thread right before its answer is given, and
    /// something right after, whatever the answer is. Outside of a job nothing happens.
    public static void aroundAnswer(Runnable before, Runnable after) {
        if (AROUND.isBound()) {
            AROUND.get().add(new Around(before, after));
        }
    }

    private record Around(Runnable before, Runnable after) {}

    void unexpected(Throwable thrown) {
        unexpected.accept(thrown);
    }

    <T> void launch(
            Callable<T> job,
            Consumer<? super T> done,
            Consumer<? super Problem> problem,
            BooleanSupplier wanted) {
        launch(job, done, problem, unexpected, wanted);
    }

    private <T> void launch(
            Callable<T> job,
            Consumer<? super T> done,
            Consumer<? super Problem> problem,
            Consumer<Throwable> bug,
            BooleanSupplier wanted) {
        count(1);
        work.execute(
                () -> {
                    List<Around> around = new ArrayList<>();
                    var answer =
                            ScopedValue.where(AROUND, around)
                                    .call(() -> answer(job, done, problem, bug, wanted));
                    fx.execute(() -> settle(around, answer, wanted));
                });
    }

    private static <T> Runnable answer(
            Callable<T> job,
            Consumer<? super T> done,
            Consumer<? super Problem> problem,
            Consumer<Throwable> bug,
            BooleanSupplier wanted) {
        if (!wanted.getAsBoolean()) {
            return () -> {};
        }
        try {
            var value = job.call();
            return () -> done.accept(value);
        } catch (Problem expected) {
            return () -> problem.accept(expected);
        } catch (Throwable thrown) {
            return () -> bug.accept(thrown);
        }
    }

    private void settle(List<Around> around, Runnable answer, BooleanSupplier wanted) {
        try {
            around.forEach(each -> each.before().run());
            try {
                if (wanted.getAsBoolean()) {
                    answer.run();
                }
            } finally {
                around.forEach(each -> each.after().run());
            }
        } catch (RuntimeException | Error thrown) {
            unexpected.accept(thrown);
        } finally {
            count(-1);
        }
    }

    private void count(int change) {
        open += change;
        running.set(open > 0);
    }

    private static Executor delayed(Executor fx, Duration delay) {
        return CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, fx);
    }
}
