package org.ligature.audit;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.ligature.sql.Tables.AUDIT;
import static org.ligature.sql.Tables.AUDIT_TRANSACTION;

import org.jooq.Query;
import org.ligature.kit.db.Tx;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// The history in the database. Knows SQL and no rule.
record AuditStore(Tx tx) {

    /// Where the history ends: what is written next follows on it.
    record Tail(long id, long entryId, String hash) {
        static final Tail NONE = new Tail(0, 0, "");
    }

    Tail tail() {
        return tx.sql()
                .select(
                        AUDIT_TRANSACTION.ID,
                        select(max(AUDIT.ID)).from(AUDIT).<Long>asField(),
                        AUDIT_TRANSACTION.HASH)
                .from(AUDIT_TRANSACTION)
                .orderBy(AUDIT_TRANSACTION.ID.desc())
                .limit(1)
                .fetchOptional(row -> new Tail(row.value1(), row.value2(), row.value3()))
                .orElse(Tail.NONE);
    }

    void insert(long transactionId, long firstId, List<Action.Pending> entries) {
        if (entries.size() == 1) {
            row(transactionId, firstId, entries.getFirst()).execute();
            return;
        }
        var rows = new ArrayList<Query>(entries.size());
        for (var entry : entries) {
            rows.add(row(transactionId, firstId + rows.size(), entry));
        }
        tx.sql().batch(rows).execute();
    }

    private Query row(long transactionId, long id, Action.Pending entry) {
        var subject = entry.subject();
        return tx.sql()
                .insertInto(AUDIT)
                .columns(
                        AUDIT.ID,
                        AUDIT.TRANSACTION_ID,
                        AUDIT.OPERATION,
                        AUDIT.TABLE_NAME,
                        AUDIT.OBJECT_ID,
                        AUDIT.OBJECT_UUID,
                        AUDIT.OBJECT_NAME,
                        AUDIT.CHANGES)
                .values(
                        id,
                        transactionId,
                        entry.operation().name(),
                        subject.table(),
                        subject.id(),
                        subject.uuid(),
                        subject.name(),
                        entry.changes());
    }

    void insert(long id, Action action, int entries, String hash) {
        tx.sql()
                .insertInto(AUDIT_TRANSACTION)
                .set(AUDIT_TRANSACTION.ID, id)
                .set(AUDIT_TRANSACTION.UUID, action.uuid())
                .set(
                        AUDIT_TRANSACTION.OCCURRED_ON,
                        LocalDateTime.ofInstant(action.now(), ZoneOffset.UTC))
                .set(AUDIT_TRANSACTION.USER_ID, action.actor().userId())
                .set(AUDIT_TRANSACTION.LABEL, action.label())
                .set(AUDIT_TRANSACTION.ENTRIES, entries)
                .set(AUDIT_TRANSACTION.HASH, hash)
                .execute();
    }
}
