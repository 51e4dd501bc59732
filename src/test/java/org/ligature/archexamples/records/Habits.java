package org.ligature.archexamples.records;

import java.time.LocalDateTime;
import java.util.logging.Logger;

/// Wrong on purpose: one bad habit a method.
final class Habits {

    Thread thread() {
        return new Thread(() -> {});
    }

    LocalDateTime now() {
        return LocalDateTime.now();
    }

    void print() {
        System.out.println("here");
    }

    void swallow(Exception e) {
        e.printStackTrace();
    }

    void doze() throws InterruptedException {
        Thread.sleep(1);
    }

    void log() {
        Logger.getGlobal().info("here");
    }
}
