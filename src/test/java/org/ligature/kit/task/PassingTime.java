package org.ligature.kit.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A time that goes on when the test says so, with the clock that shows it and the tasks that wait
/// for it.
public final class PassingTime {

    private final List<Wait> waits = new ArrayList<>();
    private Instant now;

    public PassingTime(Instant begin) {
        now = begin;
    }

    /// What waits for a moment.
    private record Wait(Instant until, Runnable run) {}

    /// Lets this long pass, and runs in their order what waits for a moment in it.
    public void pass(Duration duration) {
        var end = now.plus(duration);
        while (true) {
            var next =
                    waits.stream()
                            .filter(wait -> !wait.until().isAfter(end))
                            .min(Comparator.comparing(Wait::until));
            if (next.isEmpty()) {
                break;
            }
            waits.remove(next.get());
            now = next.get().until();
            next.get().run().run();
        }
        now = end;
    }

    /// Goes on by this long while nothing runs, as when the program is closed.
    public void jump(Duration duration) {
        now = now.plus(duration);
    }

    /// How many wait for a moment.
    public int waiting() {
        return waits.size();
    }

    /// Tasks that are done at once, or when their moment has come.
    public Tasks tasks() {
        return new Tasks(
                Runnable::run,
                Runnable::run,
                thrown -> {
                    throw new AssertionError(thrown);
                },
                (delay, run) -> waits.add(new Wait(now.plus(delay), run)));
    }

    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
