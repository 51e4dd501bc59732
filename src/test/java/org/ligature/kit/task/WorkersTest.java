package org.ligature.kit.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CopyOnWriteArrayList;

final class WorkersTest {

    @Test
    void endWhatRunsAndBeginNothingOnceTheyAreClosed() {
        var done = new CopyOnWriteArrayList<String>();
        var workers = new Workers();
        workers.execute(() -> done.add("before"));

        workers.close();
        workers.execute(() -> done.add("after"));

        assertThat(done).containsExactly("before");
    }
}
