package org.ligature.kit.task;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The few threads on which everything runs that waits: as many as the store has connections.
public final class Workers implements Executor, AutoCloseable {

    private static final int COUNT = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ExecutorService pool =
            new ThreadPoolExecutor(
                    COUNT,
                    COUNT,
                    0,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    Thread.ofPlatform().daemon().name("work-", 1).factory(),
                    new ThreadPoolExecutor.DiscardPolicy());

    /// Once it is closed nothing begins any more: a timer may still come when the last window is
    /// gone.
    @Override
    public void execute(Runnable job) {
        pool.execute(job);
    }

    /// Takes no more work and waits for what is running, so that nothing is cut off in the middle.
    @Override
    public void close() {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException _) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
