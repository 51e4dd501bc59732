package org.ligature;

import org.ligature.connections.Renamings;
import org.ligature.kit.task.Tasks;
import org.ligature.kit.text.Texts;

import java.time.Duration;

/// Writes the new name of a record on its many connections while the user goes on working.
final class LateNames {

    private final Renamings renamings;
    private final Tasks tasks;
    private boolean writing;

    LateNames(Renamings renamings, Tasks tasks) {
        this.renamings = renamings;
        this.tasks = tasks;
    }

    /// Something was written, on whatever thread.
    void touched() {
        if (renamings.areWaiting()) {
            tasks.later(Duration.ZERO, this::write);
        }
    }

    private void write() {
        if (writing) {
            return;
        }
        writing = true;
        tasks.start(
                Texts.of(LateNames.class).get("names.job"),
                progress -> {
                    renamings.finish(progress);
                    return renamings;
                },
                _ -> writing = false);
    }
}
