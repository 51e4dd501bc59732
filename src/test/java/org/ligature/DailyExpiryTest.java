package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.kit.task.PassingTime;
import org.ligature.records.RecordId;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Connections that are deactivated once they have ended, day by day.
final class DailyExpiryTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir private Path folder;

    private final PassingTime time = new PassingTime(Instant.parse("2026-11-30T15:00:00Z"));
    private final List<Integer> told = new ArrayList<>();
    private OpenStore store;
    private DailyExpiry daily;

    @BeforeEach
    void openStore() {
        store = new OpenStore(Commands.create(folder).store(), time.clock());
        daily =
                new DailyExpiry(
                        store.own, store.wiring.expiry(), time.tasks(), time.clock(), told::add);
        for (var name : List.of("Doe", "Kim")) {
            store.run("record", "create", "contact", "lastname=" + name).orElseThrow();
        }
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void nothingIsDeactivatedUnlessSomebodyWantsIt() {
        connect("2020", "2026-10-31");

        daily.start();
        time.pass(DAY);

        assertThat(told).isEmpty();
        assertEquals(1, active());
    }

    @Test
    void whatEndedBeforeTodayGoesAtTheStartAndTheRestAfterTheMidnightOfItsLastDay() {
        connect("2020", "2026-11-29");
        connect("2020", "2025");
        connect("2020", "2026-11-30");
        connect("2020", "2026-11");
        connect("2020", "2026");
        connect("2027", "2028");
        connect("2020", "");
        want();

        daily.start();

        assertEquals(List.of(2), told);
        assertEquals(5, active());

        time.pass(Duration.ofHours(8));
        assertEquals(5, active());
        time.pass(Duration.ofHours(2));

        assertEquals(List.of(2, 2), told);
        assertEquals(3, active());
        time.pass(DAY.multipliedBy(31));
        assertEquals(List.of(2, 2, 1), told);
        assertThat(store.run("check")).isPresent();
    }

    @Test
    void oneRunIsOneStepThatUndoTakesBack() {
        connect("2020", "2026-10-31");
        connect("2020", "2026-10-30");
        want();
        var before = store.dump();
        daily.start();

        store.undo().orElseThrow();

        assertEquals(before, store.dump());
        assertEquals(2, active());
    }

    @Test
    void whatWasTakenBackStaysActiveUntilItEndsAnew() {
        connect("2020", "2026-10-31");
        want();
        daily.start();
        store.undo().orElseThrow();

        time.pass(DAY.multipliedBy(2));
        assertEquals(List.of(1), told);
        assertEquals(1, active());
        endOn("2026-12-24");
        time.pass(DAY.multipliedBy(30));

        assertEquals(List.of(1, 1), told);
        assertEquals(0, active());
    }

    @Test
    void afterItsEndItDoesNothing() {
        connect("2020", "2026-11-30");
        want();
        daily.start();

        daily.stop();
        time.pass(DAY);

        assertEquals(1, active());
    }

    @Test
    void itIsDoneAndSwitchedOnTheCommandLineToo() {
        connect("2020", "2026-10-31");

        assertThat(expire()).contains("\"deactivated\":1", "\"daily\":false");
        assertThat(expire("--daily")).contains("\"deactivated\":0", "\"daily\":true");
        connect("2020", "2026-10-30");
        assertThat(expire("--no-daily")).contains("\"deactivated\":0", "\"daily\":false");
        assertEquals(1, active());
    }

    private String expire(String... options) {
        var words = new ArrayList<>(List.of("--format", "json", "connection", "expire"));
        words.addAll(List.of(options));
        return store.run(words.toArray(String[]::new)).orElseThrow();
    }

    private void want() {
        store.wiring.expiry().chooseDaily(store.own, true);
    }

    private void connect(String starting, String ending) {
        store.run(
                        "connection",
                        "create",
                        "--from",
                        "Doe",
                        "--to",
                        "Kim",
                        "--starting",
                        starting,
                        "--ending",
                        ending,
                        "--duplicate")
                .orElseThrow();
    }

    private void endOn(String day) {
        var one = store.wiring.connections().of(store.own, doe(), true, 1).getFirst();
        store.run("connection", "set", one.uuid().toString(), "--ending", day).orElseThrow();
    }

    private long active() {
        return store.wiring.connections().countsOf(store.own, doe()).active();
    }

    private RecordId doe() {
        return store.wiring
                .records()
                .named(store.own, List.of("contact"), List.of("Doe"))
                .getFirst()
                .id();
    }
}
