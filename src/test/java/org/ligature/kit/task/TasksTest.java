package org.ligature.kit.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

final class TasksTest {

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Deque<Runnable> fx = new ArrayDeque<>();
    private final Deque<Runnable> timer = new ArrayDeque<>();
    private final List<Throwable> unexpected = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private final Tasks tasks =
            new Tasks(work::add, fx::add, unexpected::add, (_, run) -> timer.add(run));

    @Test
    void anAnswerArrivesOnTheFxThreadOnly() {
        tasks.run(() -> "ready", seen::add);
        work.remove().run();

        assertThat(seen).isEmpty();

        fx.remove().run();

        assertThat(seen).containsExactly("ready");
    }

    @Test
    void whatAJobWishesStandsAroundItsAnswer() {
        tasks.run(
                () -> {
                    Tasks.aroundAnswer(() -> seen.add("before"), () -> seen.add("after"));
                    return "ready";
                },
                seen::add);
        drain();

        assertThat(seen).containsExactly("before", "ready", "after");
    }

    @Test
    void itIsRunningUntilTheLastAnswerWasTaken() {
        tasks.run(() -> "one", seen::add);
        tasks.run(() -> "two", seen::add);
        work.remove().run();
        fx.remove().run();

        assertThat(tasks.runningProperty().get()).isTrue();

        work.remove().run();
        fx.remove().run();

        assertThat(tasks.runningProperty().get()).isFalse();
    }

    @Test
    void aBugInTheJobIsReported() {
        var bug = new IllegalStateException("broken");

        tasks.run(
                () -> {
                    throw bug;
                },
                _ -> seen.add("never"));
        drain();

        assertThat(unexpected).containsExactly(bug);
        assertThat(seen).isEmpty();
        assertThat(tasks.runningProperty().get()).isFalse();
    }

    @Test
    void aBugInTheAnswersHandlerIsReported() {
        var bug = new IllegalStateException("broken");

        tasks.run(
                () -> "ready",
                _ -> {
                    throw bug;
                });
        drain();

        assertThat(unexpected).containsExactly(bug);
        assertThat(tasks.runningProperty().get()).isFalse();
    }

    @Test
    void onALineOnlyTheNewestAnswerCounts() {
        var line = tasks.line();

        line.run(() -> "an", seen::add);
        line.run(() -> "anna", seen::add);
        drain();

        assertThat(seen).containsExactly("anna");
    }

    @Test
    void onALineAnOutdatedJobIsNotEvenStarted() {
        var line = tasks.line();

        line.run(() -> seen.add("outdated"), _ -> {});
        line.run(() -> seen.add("newest"), _ -> {});
        drain();

        assertThat(seen).containsExactly("newest");
    }

    @Test
    void aLateAnswerDoesNotReplaceANewerQuestion() {
        var line = tasks.line();

        line.run(() -> "late", seen::add);
        work.remove().run();
        line.run(() -> "new", seen::add);
        drain();

        assertThat(seen).containsExactly("new");
    }

    @Test
    void twoLinesDoNotDisturbEachOther() {
        tasks.line().run(() -> "left", seen::add);
        tasks.line().run(() -> "right", seen::add);
        drain();

        assertThat(seen).containsExactly("left", "right");
    }

    @Test
    void aQuietLineStartsNothingWhileTheUserTypes() {
        var line = tasks.line(Duration.ofMillis(120));

        line.run(() -> "a", seen::add);
        line.run(() -> "an", seen::add);
        timer.remove().run();

        assertThat(work).isEmpty();

        timer.remove().run();
        drain();

        assertThat(seen).containsExactly("an");
    }

    @Test
    void aDebounceActsOnceAfterTheLastRestart() {
        var debounce = tasks.debounce(Duration.ofMillis(120), () -> seen.add("acted"));

        debounce.restart();
        debounce.restart();
        timer.forEach(Runnable::run);

        assertThat(seen).containsExactly("acted");
    }

    @Test
    void aCancelledDebounceDoesNotAct() {
        var debounce = tasks.debounce(Duration.ofMillis(120), () -> seen.add("acted"));

        debounce.restart();
        debounce.cancel();
        timer.forEach(Runnable::run);

        assertThat(seen).isEmpty();
    }

    @Test
    void aJobIsListedUntilItEnds() {
        var job = tasks.start("Import", _ -> "done", seen::add);

        assertThat(tasks.jobs()).containsExactly(job);

        drain();

        assertThat(tasks.jobs()).isEmpty();
        assertThat(seen).containsExactly("done");
    }

    @Test
    void aJobShowsHowFarItIs() {
        var job =
                tasks.start(
                        "Import",
                        progress -> {
                            progress.at(1, 4);
                            progress.at(2, 4);
                            return "done";
                        },
                        seen::add);
        drain();

        assertThat(job.doneProperty().get()).isEqualTo(0.5);
    }

    @Test
    void aJobHearsThatItIsCancelled() {
        var job =
                tasks.start(
                        "Import", progress -> progress.isCancelled() ? "cut" : "all", seen::add);

        job.cancel();
        drain();

        assertThat(seen).containsExactly("cut");
    }

    private void drain() {
        while (!work.isEmpty() || !fx.isEmpty()) {
            (work.isEmpty() ? fx : work).remove().run();
        }
    }
}
