package org.ligature.roles;

import org.ligature.audit.Touched;
import org.ligature.kit.db.Db;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Knows how often roles are used without counting each time: what was counted last is kept until a
/// connection is written.
public final class UsageService {

    /// A table that goes takes its connections along.
    private static final List<String> WRITTEN = List.of("connection", "schema_table");

    private final Db db;
    private final AtomicLong writes = new AtomicLong();
    private volatile Counted counted = new Counted(Usage.NONE, -1);

    public UsageService(Db db) {
        this.db = db;
    }

    /// @param writes how many actions had written connections when it was counted
    private record Counted(Usage usage, long writes) {}

    /// What was counted last, at once; nothing where nobody has asked yet.
    public Usage known() {
        return counted.usage();
    }

    /// Whether nothing was written since.
    public boolean isFresh() {
        return counted.writes() == writes.get();
    }

    /// How it is now. Blocks where connections were written since it was counted last.
    public Usage count() {
        if (!isFresh()) {
            var before = writes.get();
            counted = new Counted(db.read(tx -> new UsageStore(tx).all()), before);
        }
        return counted.usage();
    }

    /// Hears of every action.
    public void touched(Touched touched) {
        if (WRITTEN.stream().anyMatch(table -> !touched.in(table).isEmpty())) {
            writes.incrementAndGet();
        }
    }
}
