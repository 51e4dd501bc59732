package org.ligature.archexamples.records;

import java.lang.System.Logger;
import java.time.Clock;
import java.time.LocalDateTime;

/// Right: what [Habits] should have done.
final class GoodHabits {

    private static final Logger LOG = System.getLogger(GoodHabits.class.getName());

    LocalDateTime now(Clock clock) {
        return LocalDateTime.now(clock);
    }

    void log() {
        LOG.log(Logger.Level.INFO, "here");
    }
}
