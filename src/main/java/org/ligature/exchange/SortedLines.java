package org.ligature.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.ligature.kit.problem.Problem;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/// Lines that are given in any order and taken in theirs, however many there are: what does not fit
/// into memory waits in files, each of them sorted.
final class SortedLines implements AutoCloseable {

    /// How many letters wait in memory.
    private static final int ROOM = 1 << 23;

    private final int room;
    private final List<String> lines = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private long letters;

    SortedLines() {
        this(ROOM);
    }

    SortedLines(int room) {
        this.room = room;
    }

    /// @param line holds no line end
    void add(String line) {
        lines.add(line);
        letters += line.length();
        if (letters > room) {
            setAside();
        }
    }

    private void setAside() {
        Collections.sort(lines);
        try {
            var file = Files.createTempFile("ligature-", ".lines");
            files.add(file);
            write(file);
        } catch (IOException failed) {
            throw unwritable(failed);
        }
        lines.clear();
        letters = 0;
    }

    /// What is no letter of the encoding becomes a question mark, as it does wherever it is
    /// printed.
    private void write(Path file) throws IOException {
        try (var out = new OutputStreamWriter(Files.newOutputStream(file), UTF_8);
                var writer = new BufferedWriter(out)) {
            for (var line : lines) {
                writer.write(line);
                writer.write('\n');
            }
        }
    }

    void forEach(Consumer<String> taker) {
        Collections.sort(lines);
        if (files.isEmpty()) {
            lines.forEach(taker);
        } else {
            setAside();
            merge(taker);
        }
    }

    private void merge(Consumer<String> taker) {
        var first = new PriorityQueue<Run>();
        try {
            for (var file : files) {
                Run.begin(file, first);
            }
            while (!first.isEmpty()) {
                taker.accept(first.element().line);
                first.remove().next(first);
            }
        } catch (IOException failed) {
            throw unwritable(failed);
        } finally {
            first.forEach(Run::end);
        }
    }

    private static Problem unwritable(IOException failed) {
        return new Problem(failed, SortedLines.class, "lines.unwritable", CsvFile.reason(failed));
    }

    /// One file with the line it has come to.
    private record Run(BufferedReader reader, String line) implements Comparable<Run> {

        static void begin(Path file, PriorityQueue<Run> others) throws IOException {
            new Run(Files.newBufferedReader(file), "").next(others);
        }

        void next(PriorityQueue<Run> others) throws IOException {
            var next = reader.readLine();
            if (next == null) {
                reader.close();
            } else {
                others.add(new Run(reader, next));
            }
        }

        void end() {
            try {
                reader.close();
            } catch (IOException failed) {
                throw unwritable(failed);
            }
        }

        @Override
        public int compareTo(Run other) {
            return line.compareTo(other.line);
        }
    }

    @Override
    public void close() {
        for (var file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failed) {
                throw unwritable(failed);
            }
        }
    }
}
