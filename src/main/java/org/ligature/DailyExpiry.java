package org.ligature;

import org.ligature.audit.Actor;
import org.ligature.connections.ExpiryService;
import org.ligature.kit.task.Alarm;
import org.ligature.kit.task.Tasks;
import org.ligature.kit.text.Texts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.IntConsumer;

/// Has connections that ended deactivated where the store wants that: when the program starts, and
/// after each midnight while it runs. Lives on the FX thread.
final class DailyExpiry {

    private final Actor actor;
    private final ExpiryService expiry;
    private final Tasks tasks;
    private final Clock clock;
    private final IntConsumer told;
    private final Alarm midnight;

    /// @param told how many were deactivated, where there were any
    DailyExpiry(Actor actor, ExpiryService expiry, Tasks tasks, Clock clock, IntConsumer told) {
        this.actor = actor;
        this.expiry = expiry;
        this.tasks = tasks;
        this.clock = clock;
        this.told = told;
        this.midnight = tasks.alarm(clock, this::start);
    }

    void start() {
        midnight.set(LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        tasks.run(() -> expiry.isDueFor(actor), this::begin);
    }

    void stop() {
        midnight.cancel();
    }

    private void begin(boolean due) {
        if (due) {
            tasks.start(
                    Texts.of(DailyExpiry.class).get("expiry.job"),
                    progress -> expiry.expire(actor, progress),
                    this::tell);
        }
    }

    private void tell(int count) {
        if (count > 0) {
            told.accept(count);
        }
    }
}
