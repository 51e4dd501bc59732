package org.ligature.kit.task;

/// Tasks that run at once on the calling thread, for tests of view models.
public final class DirectTasks {

    private DirectTasks() {}

    public static Tasks failing() {
        return new Tasks(
                Runnable::run,
                Runnable::run,
                thrown -> {
                    throw new AssertionError(thrown);
                },
                (_, run) -> run.run());
    }
}
