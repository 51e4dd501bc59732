package org.ligature.bench;

import org.h2.engine.Constants;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;

/// What it was measured on: two probes, taken before and after, tell whether the machine was
/// quiet.
///
/// @param fsync microseconds to append 8 KB to a file and have them on the disk
/// @param loop microseconds for a fixed piece of arithmetic
record Machine(double fsync, double loop) {

    static final Machine UNKNOWN = new Machine(0, 0);

    private static final int PROBES = 101;
    private static final double DRIFT = 0.2;

    static Machine measure() throws IOException {
        return new Machine(fsync(Path.of("target", "bench.probe")), arithmetic());
    }

    private static double fsync(Path file) throws IOException {
        var took = new double[PROBES];
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int i = 0; i < PROBES; i++) {
                var start = System.nanoTime();
                channel.write(ByteBuffer.allocate(8192));
                channel.force(true);
                took[i] = (System.nanoTime() - start) / 1_000.0;
            }
        }
        Files.delete(file);
        return median(took);
    }

    private static double arithmetic() {
        var took = new double[PROBES];
        long value = 1;
        for (int i = 0; i < PROBES; i++) {
            var start = System.nanoTime();
            for (int k = 0; k < 200_000; k++) {
                value = value * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            }
            took[i] = (System.nanoTime() - start) / 1_000.0 + (value == 0 ? 1 : 0);
        }
        return median(took);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    String describe(Machine before) {
        return String.format(
                Locale.ROOT,
                "%d cores, %s %s, Java %s, H2 %s, jOOQ %s; fsync %.0f us, at the start %.0f us;"
                        + " loop %.0f us, at the start %.0f us%s",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version(),
                Constants.VERSION,
                org.jooq.Constants.VERSION,
                fsync,
                before.fsync,
                loop,
                before.loop,
                drifted(fsync, before.fsync) || drifted(loop, before.loop) ? "; NOISY" : "");
    }

    private static boolean drifted(double now, double before) {
        return Math.abs(now - before) > DRIFT * before;
    }
}
