package org.ligature.design;

import org.ligature.kit.db.Tx;
import org.ligature.kit.task.Job;

import java.util.concurrent.CancellationException;

/// Fills a copy of a large table, which others read meanwhile.
///
/// @param chunk how many rows are copied at a time
record Copying(Tx tx, int chunk, Job.Progress progress) {

    /// Sorting the rows for an index takes memory for each of them.
    private static final int SORTED_IN_MEMORY = 100_000;

    /// An index takes about so many times less than the rows.
    private static final int INDEX_SHARE = 10;

    /// @param lead of the table, by [DdlStore#lead]
    /// @throws CancellationException where the user asked to stop; whoever noted it takes it back
    void run(String table, Reshape reshape, String lead) {
        var store = new CopyStore(tx);
        var plan = store.plan(table, reshape, lead);
        plan.table().forEach(store::execute);
        long rows = new DdlStore(tx).rows(table);
        long index = rows / INDEX_SHARE;
        long total = rows + plan.indexes().size() * index;
        fill(store, table, plan, total);
        int before = store.rowsInMemory();
        try {
            long done = rows;
            for (var statement : plan.indexes()) {
                at(done, total);
                store.rowsInMemory(Math.min(before, SORTED_IN_MEMORY));
                store.execute(statement);
                done += index;
            }
        } finally {
            store.rowsInMemory(before);
        }
        at(total, total);
    }

    private void fill(CopyStore store, String table, CopyStore.Plan plan, long total) {
        long done = 0;
        long after = Long.MIN_VALUE;
        var next = store.next(table, after, chunk);
        while (next.isPresent()) {
            at(done, total);
            store.rows(table, plan.columns(), after, next.get());
            done += chunk;
            after = next.get();
            next = store.next(table, after, chunk);
        }
    }

    private void at(long done, long total) {
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
        progress.at(Math.min(done, total), total);
    }
}
