package org.ligature.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs two ways to the same result in turns, A-B-B-A, so that whatever else the machine does
/// falls on both alike.
final class Race {

    /// One way; `call` is given another number each time, from which it takes its parameters.
    interface Way {
        Object call(int number) throws Exception;

        /// Runs before each block of calls, unmeasured.
        default void prepare() throws Exception {}
    }

    private static final long WARM_UP = TimeUnit.MILLISECONDS.toNanos(2_500);
    private static final long BLOCK = TimeUnit.MILLISECONDS.toNanos(25);
    private static final int ROUNDS = 40;

    private final Way ours;
    private final Way baseline;
    private final int rounds;
    private int number;
    private int seen;

    Race(Way ours, Way baseline) {
        this(ours, baseline, ROUNDS);
    }

    /// @param rounds fewer where one call takes long
    Race(Way ours, Way baseline, int rounds) {
        this.ours = ours;
        this.baseline = baseline;
        this.rounds = rounds;
    }

    /// @return microseconds for each call, of each round
    List<Round> run() throws Exception {
        var calls = warmUp();
        var run = new ArrayList<Round>();
        for (int i = 0; i < rounds; i++) {
            number += calls;
            if (i % 2 == 0) {
                var one = block(ours, calls);
                run.add(new Round(one, block(baseline, calls)));
            } else {
                var other = block(baseline, calls);
                run.add(new Round(block(ours, calls), other));
            }
        }
        return run;
    }

    private int warmUp() throws Exception {
        var calls = 1;
        var end = System.nanoTime() + WARM_UP;
        while (System.nanoTime() < end) {
            number += calls;
            block(ours, calls);
            var took = block(baseline, calls) * 1_000 * calls;
            if (took < BLOCK) {
                calls = Math.clamp((long) (calls * BLOCK / Math.max(took, 1)), 1, calls * 2);
            }
        }
        return calls;
    }

    private double block(Way way, int calls) throws Exception {
        way.prepare();
        var start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            seen += System.identityHashCode(way.call(number + i)) & 1;
        }
        return (System.nanoTime() - start) / 1_000.0 / calls;
    }

    /// What was built, so that no call can be left out.
    int seen() {
        return seen;
    }

    /// Microseconds for one call, each way.
    record Round(double ours, double baseline) {
        double ratio() {
            return ours / baseline;
        }
    }
}
