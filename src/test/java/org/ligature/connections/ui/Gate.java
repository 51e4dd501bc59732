package org.ligature.connections.ui;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/// Work that is done at once, or kept waiting while the gate is shut.
final class Gate implements Executor {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean shut;

    @Override
    public synchronized void execute(Runnable work) {
        if (shut) {
            waiting.add(work);
        } else {
            work.run();
        }
    }

    synchronized void shut() {
        shut = true;
    }

    synchronized void open() {
        shut = false;
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
