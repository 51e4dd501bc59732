package org.ligature.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

final class SortedLinesTest {

    @Test
    void sortsWhatFitsIntoMemory() {
        assertEquals(List.of("a", "b", "b", "c"), sorted(1000, List.of("b", "c", "a", "b")));
    }

    @Test
    void sortsMoreThanFitsIntoMemory() {
        var given = IntStream.range(0, 10_000).map(i -> i * 7919 % 10_000).mapToObj(i -> "Ä" + i);
        var lines = given.toList();

        assertEquals(lines.stream().sorted().toList(), sorted(5000, lines));
    }

    @Test
    void knowsNoLinesAndEmptyOnes() {
        assertEquals(List.of(), sorted(1, List.of()));
        assertEquals(List.of("", "", "x"), sorted(0, List.of("", "x", "")));
    }

    private static List<String> sorted(int room, List<String> given) {
        var taken = new ArrayList<String>();
        try (var lines = new SortedLines(room)) {
            given.forEach(lines::add);
            lines.forEach(taken::add);
        }
        return taken;
    }
}
