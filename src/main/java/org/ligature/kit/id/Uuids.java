package org.ligature.kit.id;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Makes the UUIDs under which things are known outside: ordered by time (version 7), and each
/// greater than the one before.
public final class Uuids {

    private static final int COUNTS = 0x1000;

    private final Clock clock;
    private final RandomGenerator random;
    private long millis;
    private int count;

    public Uuids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public synchronized UUID next() {
        advance(clock.millis());
        var high = millis << 16 | 0x7000 | count;
        var low = random.nextLong() >>> 2 | Long.MIN_VALUE;
        return new UUID(high, low);
    }

    /// Counts within a millisecond from a random start; where the count runs over, or the clock
    /// goes back, time is taken to have gone on.
    private void advance(long now) {
        if (now > millis) {
            millis = now;
            count = random.nextInt(COUNTS / 2);
            return;
        }
        count++;
        if (count == COUNTS) {
            millis++;
            count = 0;
        }
    }
}
