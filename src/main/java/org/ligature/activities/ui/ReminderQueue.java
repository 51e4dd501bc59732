package org.ligature.activities.ui;

import org.ligature.activities.Reminder;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;

/// Reminders that came due together: a few are shown, and the next ones as those are answered.
final class ReminderQueue {

    private static final int SHOWN = 3;

    private final Deque<Reminder> waiting;
    private final BiConsumer<Reminder, Runnable> show;

    /// @param show shows one, and runs what it is given once that is answered
    ReminderQueue(List<Reminder> due, BiConsumer<Reminder, Runnable> show) {
        this.waiting = new ArrayDeque<>(due);
        this.show = show;
    }

    void start() {
        for (int i = 0; i < SHOWN; i++) {
            next();
        }
    }

    private void next() {
        var reminder = waiting.poll();
        if (reminder != null) {
            show.accept(reminder, this::next);
        }
    }
}
