package org.ligature.audit;

import org.ligature.kit.db.Db;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads the history. Every method blocks; whoever calls asks first whether the actor may read it.
///
/// Pages go from the newest to the oldest: the next one begins before the last id of the one
/// before; [#NEWEST] begins the first.
public final class AuditService {

    /// Before which everything lies.
    public static final long NEWEST = Long.MAX_VALUE;

    private final Db db;

    public AuditService(Db db) {
        this.db = db;
    }

    /// What was done to one record, connection or role, newest first.
    ///
    /// @param before the id of the last entry of the page before
    public List<AuditEntry> of(String table, long id, long before, int size) {
        return db.read(tx -> new AuditStore(tx).of(table, id, before, size));
    }

    /// The same for a subject that is known by its UUID alone and may be gone: reads the whole
    /// history.
    public List<AuditEntry> of(UUID object, long before, int size) {
        return db.read(tx -> new AuditStore(tx).of(object, before, size));
    }

    /// When each of these was last written so; those that never were are left out.
    ///
    /// @param ids at most some hundred, which one statement asks for
    public Map<Long, Instant> lastTimes(String table, List<Long> ids, Operation operation) {
        return db.read(tx -> new AuditStore(tx).lastTimes(table, ids, operation));
    }

    /// All user actions, newest first.
    ///
    /// @param before the id of the last transaction of the page before
    public List<AuditTransaction> transactions(long before, int size) {
        return db.read(tx -> new AuditStore(tx).transactions(before, size));
    }

    /// The user action known outside by this UUID.
    public Optional<AuditTransaction> transaction(UUID uuid) {
        return db.read(tx -> new AuditStore(tx).transaction(uuid));
    }

    /// The entries of one user action, in the order in which they were written.
    ///
    /// @param after the id of the last entry of the page before, 0 for the first page
    public List<AuditEntry> entries(AuditTransaction transaction, long after, int size) {
        return db.read(tx -> new AuditStore(tx).entries(transaction, after, size));
    }

    /// The first transaction that does not fit to its entries or to the one before it; empty where
    /// the history is whole.
    public Optional<AuditTransaction> firstBroken() {
        return db.read(tx -> new AuditChain(new AuditStore(tx)).firstBroken());
    }
}
