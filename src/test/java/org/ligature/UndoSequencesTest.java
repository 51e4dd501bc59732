package org.ligature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ligature.audit.AuditService;
import org.ligature.audit.UndoOutcome;
import org.ligature.audit.UndoService.Leftovers;
import org.ligature.kit.task.Job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Whatever was done, in whatever order: all of it can be taken back, step by step, and done again,
/// and the store is the same each time.
final class UndoSequencesTest {

    private static final int DEEDS = 90;
    private static final int BETWEEN_LOOKS = 6;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 12, 34})
    void allGoesBackAndForth(long seed) {
        var file = Commands.create(folder).store();
        var random = new SplittableRandom(seed);
        try (var store = new OpenStore(file, TestDb.CLOCK)) {
            var user = new RandomUser(store, random, folder);
            Deque<Look> looks = new ArrayDeque<>();
            looks.push(Look.at(store));
            for (int i = 1; i <= DEEDS; i++) {
                user.act();
                if (random.nextInt(6) == 0) {
                    hesitate(store, random, looks);
                }
                if (i % BETWEEN_LOOKS == 0) {
                    looks.push(Look.at(store));
                }
            }
            var newestFirst = List.copyOf(looks);
            newestFirst.forEach(look -> goBack(store, look));
            newestFirst.reversed().forEach(look -> goForth(store, look));
            newestFirst.forEach(look -> goBack(store, look));
        }
    }

    @Test
    void whatIsStoppedLeavesAllAsItWas() throws IOException {
        var lines = new StringBuilder("Last Name\n");
        IntStream.range(0, 300).forEach(i -> lines.append("Kern ").append(i).append('\n'));
        var file = Files.writeString(folder.resolve("people.csv"), lines);
        try (var store = new OpenStore(Commands.create(folder).store(), TestDb.CLOCK)) {
            store.run("import", "--table", "contact", file.toString());
            var before = store.dump();
            var step = store.wiring.undo().undoable(store.own).orElseThrow();

            var outcome = store.wiring.undo().turn(store.own, step, Leftovers.ASK, new Stopping());

            assertEquals(Optional.empty(), outcome);
            assertEquals(before, store.dump());
            assertEquals(step, store.wiring.undo().undoable(store.own).orElseThrow());
        }
    }

    /// Somebody who stops it once something is done.
    private static final class Stopping implements Job.Progress {

        private boolean some;

        @Override
        public void at(long done, long total) {
            some = done > 0 && done < total;
        }

        @Override
        public boolean isCancelled() {
            return some;
        }
    }

    /// What was taken back and is not done again is not come by any more.
    private static void hesitate(OpenStore store, SplittableRandom random, Deque<Look> looks) {
        if (store.undo().isPresent() && random.nextBoolean()) {
            store.redo();
        }
        var steps = steps(store);
        looks.removeIf(look -> look.steps() > steps);
    }

    private static void goBack(OpenStore store, Look look) {
        while (steps(store) > look.steps()) {
            isDone(store.undo());
        }
        look.isSame(store);
    }

    private static void goForth(OpenStore store, Look look) {
        while (steps(store) < look.steps()) {
            isDone(store.redo());
        }
        look.isSame(store);
    }

    private static void isDone(Optional<UndoOutcome> outcome) {
        switch (outcome.orElseThrow()) {
            case UndoOutcome.Done(_, var kept) -> assertEquals(List.of(), kept);
            case UndoOutcome.Changed(var step, var kept, _) ->
                    assertEquals(List.of(), kept, step.first().label());
            case UndoOutcome.Nothing() -> fail("There was a step");
        }
    }

    /// How many steps of the user stand.
    private static long steps(OpenStore store) {
        var undo = store.wiring.undo();
        return store.wiring.audits().transactions(AuditService.NEWEST, 10_000).stream()
                .filter(transaction -> transaction.origin() == null)
                .filter(undo::isStep)
                .filter(transaction -> undo.step(transaction).done())
                .count();
    }

    /// The store when so many steps stood.
    private record Look(long steps, String dump) {

        static Look at(OpenStore store) {
            return new Look(UndoSequencesTest.steps(store), store.dump());
        }

        /// Only the lines that differ are told.
        void isSame(OpenStore store) {
            var then = dump.lines().toList();
            var now = store.dump().lines().toList();
            assertEquals(without(then, now), without(now, then));
        }

        private static String without(List<String> lines, List<String> others) {
            var left = new ArrayList<>(lines);
            left.removeAll(List.copyOf(others));
            return String.join("\n", left);
        }
    }
}
