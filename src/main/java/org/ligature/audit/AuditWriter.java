package org.ligature.audit;

import java.util.List;

/// Writes the entries of one action as they come, and at its end the transaction that holds them.
///
/// Each transaction's hash covers the hash of the one before: history that was changed behind the
/// program's back no longer fits together.
final class AuditWriter {

    private final AuditStore store;
    private final Action action;
    private AuditStore.Tail tail = AuditStore.Tail.NONE;
    private AuditHash hash = AuditHash.none();
    private int written;

    AuditWriter(AuditStore store, Action action) {
        this.store = store;
        this.action = action;
    }

    void write(List<Action.Pending> entries) {
        if (entries.isEmpty()) {
            return;
        }
        if (written == 0) {
            begin();
        }
        var first = tail.entryId() + 1 + written;
        store.insert(tail.id() + 1, first, entries);
        entries.forEach(hash::add);
        written += entries.size();
    }

    void finish() {
        if (written == 0) {
            begin();
        }
        store.insert(tail.id() + 1, action, written, hash.finish(written));
    }

    private void begin() {
        tail = store.tail();
        hash = AuditHash.after(tail.hash(), AuditHash.Header.of(tail.id() + 1, action));
    }
}
