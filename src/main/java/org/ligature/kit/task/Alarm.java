package org.ligature.kit.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Something that runs at a moment of the clock; setting it again forgets the moment before.
///
/// A computer that sleeps stops its timers, so a long wait is made of short ones, each of which
/// looks at the clock.
public final class Alarm {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Tasks tasks;
    private final Clock clock;
    private final Runnable action;
    private long newest;

    Alarm(Tasks tasks, Clock clock, Runnable action) {
        this.tasks = tasks;
        this.clock = clock;
        this.action = action;
    }

    /// Called on the FX thread, on which the action runs too.
    public void set(Instant moment) {
        wait(++newest, moment);
    }

    public void cancel() {
        newest++;
    }

    private void wait(long ticket, Instant moment) {
        var left = Duration.between(clock.instant(), moment);
        var now = left.compareTo(LONGEST) < 0 ? left : LONGEST;
        tasks.later(
                now.isNegative() ? Duration.ZERO : now,
                () -> {
                    if (ticket != newest) {
                        return;
                    }
                    if (clock.instant().isBefore(moment)) {
                        wait(ticket, moment);
                    } else {
                        action.run();
                    }
                });
    }
}
