package org.ligature.kit.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

final class UuidsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    @Test
    void eachIsGreaterThanTheOneBeforeWithinOneMillisecond() {
        var uuids = new Uuids(Clock.fixed(NOW, ZoneOffset.UTC), new SplittableRandom(3));

        var made = Stream.generate(uuids::next).limit(20_000).map(UUID::toString).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theOrderHoldsWhereTheClockGoesBack() {
        var times =
                new ArrayDeque<>(
                        List.of(NOW, NOW.minusSeconds(60), NOW.plusMillis(1), NOW.minusMillis(5)));
        InstantSource source = times::removeFirst;
        var uuids = new Uuids(source.withZone(ZoneOffset.UTC), new SplittableRandom(4));

        var made = Stream.generate(uuids::next).limit(4).map(UUID::toString).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theyAreOfVersionSevenAndTellTheirTime() {
        var uuid = new Uuids(Clock.fixed(NOW, ZoneOffset.UTC), new SplittableRandom(5)).next();

        assertEquals(7, uuid.version());
        assertEquals(2, uuid.variant());
        assertEquals(NOW.toEpochMilli(), uuid.getMostSignificantBits() >>> 16);
    }
}
