package org.ligature.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Starts fresh processes and gathers when each step was done, in milliseconds after the start.
final class Starts {

    private static final int TIMES = 5;

    private Starts() {}

    static Map<String, List<Long>> of(String probe, Path store) throws Exception {
        var steps = new LinkedHashMap<String, List<Long>>();
        for (int i = 0; i < TIMES; i++) {
            var begun = Long.toString(System.currentTimeMillis());
            for (var line : Fork.start(List.of(probe, store.toString(), begun))) {
                var words = line.split(" ", 3);
                if (words[0].equals(StartProbe.MARK)) {
                    steps.computeIfAbsent(words[2], _ -> new ArrayList<>())
                            .add(Long.valueOf(words[1]));
                }
            }
        }
        steps.values().forEach(times -> times.sort(null));
        return steps;
    }
}
