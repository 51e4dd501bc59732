package org.ligature.bench;

import org.ligature.design.SpecReader;
import org.ligature.kit.task.Job;
import org.ligature.query.Condition;
import org.ligature.query.Operator;
import org.ligature.query.Order;
import org.ligature.query.Query;
import org.ligature.records.RecordId;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Changes tables beside a million rows and tells how long it takes, and what somebody who reads
/// meanwhile notices.
final class ChangeProbe {

    /// Begins a line that says a fact, which the process that started this one prints.
    static final String MARK = "FACT";

    private static final String COLUMN =
            """
            {"name": "colour", "displayname": "Colour", "type": "text", "length": 40,
             "sortable": true}\
            """;

    private final PrintStream out;
    private final BenchStore store;
    private final int rows;
    private final AtomicInteger reports = new AtomicInteger();
    private long first;

    private ChangeProbe(PrintStream out, BenchStore store, int rows) {
        this.out = out;
        this.store = store;
        this.rows = rows;
    }

    static void run(PrintStream out, Path path, Settings settings) throws Exception {
        Files.deleteIfExists(path.resolveSibling(path.getFileName() + ".mv.db"));
        try (var store = BenchStore.create(path)) {
            new ChangeProbe(out, store, (int) (1_000_000 * settings.scale())).run();
        }
    }

    private void run() throws Exception {
        Boats.USUAL.make(store);
        try (var connection = store.connection()) {
            first = Boats.USUAL.fill(store, connection, rows);
        }
        fact("table of 20 columns made, goal 1000", millis(() -> Boats.ANOTHER.make(store)), "ms");
        addColumn();
    }

    private void addColumn() throws Exception {
        var reader = new Reader();
        var thread = Thread.ofPlatform().start(reader);
        long took =
                millis(
                        () ->
                                store.tables()
                                        .addColumn(
                                                store.actor(),
                                                Boats.USUAL.table(),
                                                SpecReader.column(COLUMN),
                                                watched()));
        reader.ends = true;
        thread.join();
        fact("column added", took, "ms");
        fact("column added, reports of progress", reports.get(), "");
        fact("reads meanwhile", reader.reads, "");
        fact("longest read meanwhile", reader.longest, "ms");
        fact("failed reads, goal 0", reader.failed, "");
    }

    private Job.Progress watched() {
        return new Job.Progress() {
            @Override
            public void at(long done, long total) {
                reports.incrementAndGet();
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }

    private void fact(String what, long value, String unit) {
        out.printf(Locale.ROOT, "%s %d %s %,d rows, %s%n", MARK, value, unit(unit), rows, what);
    }

    private static String unit(String unit) {
        return unit.isEmpty() ? "times" : unit;
    }

    private static long millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }

    /// Somebody who scrolls a list of the table and opens records all the time.
    private final class Reader implements Runnable {

        private final Query barges =
                Query.of(Boats.USUAL.table())
                        .select("new_name", "new_text1", "ownerid")
                        .and(Condition.compare("statecode", Operator.EQ, 0))
                        .orderBy(Order.up("new_name"));
        volatile boolean ends;
        volatile int reads;
        volatile int failed;
        volatile long longest;

        @Override
        public void run() {
            while (!ends) {
                long took = millis(this::read);
                longest = Math.max(longest, took);
                reads = reads + 1;
            }
        }

        private void read() {
            try {
                store.queries().page(store.actor(), barges, Optional.empty(), 50);
                var id = new RecordId(first + reads * 7_919L % rows);
                store.records().open(store.actor(), Boats.USUAL.table(), id);
            } catch (RuntimeException counted) {
                failed = failed + 1;
                fact("a read failed: " + counted, failed, "");
            }
        }
    }
}
