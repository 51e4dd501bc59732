package org.ligature.kit.task;

import org.jspecify.annotations.Nullable;

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
    private @Nullable Wait pending;

    Alarm(Tasks tasks, Clock clock, Runnable action) {
        this.tasks = tasks;
        this.clock = clock;
        this.action = action;
    }

    /// Called on the FX thread, on which the action runs too.
    public void set(Instant moment) {
        cancel();
        await(moment);
    }

    public void cancel() {
        if (pending != null) {
            pending.alarm = null;
            pending = null;
        }
    }

    private void await(Instant moment) {
        var left = Duration.between(clock.instant(), moment);
        var now = left.compareTo(LONGEST) < 0 ? left : LONGEST;
        pending = new Wait(this, moment);
        tasks.later(now.isNegative() ? Duration.ZERO : now, pending);
    }

    private void over(Instant moment) {
        pending = null;
        if (clock.instant().isBefore(moment)) {
            await(moment);
        } else {
            action.run();
        }
    }

    /// What the timer holds. Cancelled it leads nowhere: a window that was closed would else be
    /// kept
    /// until the time is over.
    private static final class Wait implements Runnable {

        private final Instant moment;
        private @Nullable Alarm alarm;

        Wait(Alarm alarm, Instant moment) {
            this.alarm = alarm;
            this.moment = moment;
        }

        @Override
        public void run() {
            if (alarm != null) {
                alarm.over(moment);
            }
        }
    }
}
