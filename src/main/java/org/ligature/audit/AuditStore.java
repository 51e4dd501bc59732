package org.ligature.audit;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.ligature.sql.Tables.AUDIT;
import static org.ligature.sql.Tables.AUDIT_TRANSACTION;
import static org.ligature.sql.Tables.RECORD;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.SortOrder;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ligature.kit.db.Prepared;
import org.ligature.kit.db.Tx;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// The history in the database. Knows SQL and no rule.
record AuditStore(Tx tx) {

    private static final Field<String> USER_NAME = RECORD.NAME.as("user_name");

    /// Where the history ends: what is written next follows on it.
    record Tail(long id, long entryId, String hash) {
        static final Tail NONE = new Tail(0, 0, "");
    }

    private static final Prepared TAIL =
            new Prepared(
                    "audit.tail",
                    sql ->
                            sql.select(
                                            AUDIT_TRANSACTION.ID,
                                            select(max(AUDIT.ID)).from(AUDIT).<Long>asField(),
                                            AUDIT_TRANSACTION.HASH)
                                    .from(AUDIT_TRANSACTION)
                                    .orderBy(AUDIT_TRANSACTION.ID.desc())
                                    .limit(DSL.inline(1)));

    private static final Prepared ENTRY =
            new Prepared(
                    "audit.entry",
                    sql ->
                            sql.insertInto(AUDIT)
                                    .columns(
                                            AUDIT.ID,
                                            AUDIT.TRANSACTION_ID,
                                            AUDIT.OPERATION,
                                            AUDIT.TABLE_NAME,
                                            AUDIT.OBJECT_ID,
                                            AUDIT.OBJECT_UUID,
                                            AUDIT.OBJECT_NAME,
                                            AUDIT.CHANGES)
                                    .values(Collections.nCopies(8, null)));

    private static final Prepared TRANSACTION =
            new Prepared(
                    "audit.transaction",
                    sql ->
                            sql.insertInto(AUDIT_TRANSACTION)
                                    .columns(
                                            AUDIT_TRANSACTION.ID,
                                            AUDIT_TRANSACTION.UUID,
                                            AUDIT_TRANSACTION.OCCURRED_ON,
                                            AUDIT_TRANSACTION.USER_ID,
                                            AUDIT_TRANSACTION.LABEL,
                                            AUDIT_TRANSACTION.ENTRIES,
                                            AUDIT_TRANSACTION.HASH,
                                            AUDIT_TRANSACTION.ORIGIN_ID)
                                    .values(Collections.nCopies(8, null)));

    Tail tail() {
        return TAIL
                .list(tx, row -> new Tail(row.getLong(1), row.getLong(2), row.getString(3)))
                .stream()
                .findFirst()
                .orElse(Tail.NONE);
    }

    void insert(long transactionId, long firstId, List<Action.Pending> entries) {
        if (entries.size() == 1) {
            ENTRY.execute(tx, values(transactionId, firstId, entries.getFirst()));
            return;
        }
        var rows = new ArrayList<@Nullable Object[]>(entries.size());
        for (var i = 0; i < entries.size(); i++) {
            rows.add(values(transactionId, firstId + i, entries.get(i)));
        }
        ENTRY.executeAll(tx, rows);
    }

    private static @Nullable Object[] values(long transactionId, long id, Action.Pending entry) {
        var subject = entry.subject();
        return new @Nullable Object[] {
            id,
            transactionId,
            entry.operation().name(),
            subject.table(),
            subject.id(),
            subject.uuid(),
            subject.name(),
            entry.changes()
        };
    }

    void insert(long id, Action action, int entries, String hash) {
        TRANSACTION.execute(
                tx,
                id,
                action.uuid(),
                LocalDateTime.ofInstant(action.now(), ZoneOffset.UTC),
                action.actor().userId(),
                action.label(),
                entries,
                hash,
                action.origin());
    }

    List<AuditEntry> of(String table, long id, long before, int size) {
        var ofSubject = DSL.and(AUDIT.OBJECT_ID.eq(id), AUDIT.TABLE_NAME.eq(table));
        return entries()
                .where(ofSubject, AUDIT.ID.lt(before))
                .orderBy(AUDIT.OBJECT_ID.desc(), AUDIT.TABLE_NAME.desc(), AUDIT.ID.desc())
                .limit(size)
                .fetch(AuditStore::entry);
    }

    List<AuditEntry> of(UUID object, long before, int size) {
        return entries()
                .where(AUDIT.OBJECT_UUID.eq(object), AUDIT.ID.lt(before))
                .orderBy(AUDIT.ID.desc())
                .limit(size)
                .fetch(AuditStore::entry);
    }

    /// When each of these was last written so.
    Map<Long, Instant> lastTimes(String table, List<Long> ids, Operation operation) {
        var last = max(AUDIT_TRANSACTION.OCCURRED_ON);
        return tx.sql()
                .select(AUDIT.OBJECT_ID, last)
                .from(AUDIT)
                .join(AUDIT_TRANSACTION)
                .on(AUDIT_TRANSACTION.ID.eq(AUDIT.TRANSACTION_ID))
                .where(
                        AUDIT.OBJECT_ID.in(ids),
                        AUDIT.TABLE_NAME.eq(table),
                        AUDIT.OPERATION.eq(operation.name()))
                .groupBy(AUDIT.OBJECT_ID)
                .fetchMap(row -> row.value1(), row -> row.value2().toInstant(ZoneOffset.UTC));
    }

    List<AuditEntry> entries(AuditTransaction transaction, long after, int size) {
        return entries()
                .where(AUDIT.TRANSACTION_ID.eq(transaction.id()), AUDIT.ID.gt(after))
                .orderBy(AUDIT.TRANSACTION_ID, AUDIT.ID)
                .limit(size)
                .fetch(AuditStore::entry);
    }

    List<AuditTransaction> transactions(long before, int size) {
        return transactions()
                .where(AUDIT_TRANSACTION.ID.lt(before))
                .orderBy(AUDIT_TRANSACTION.ID.desc())
                .limit(size)
                .fetch(AuditStore::transaction);
    }

    /// What this user did, newest first.
    List<AuditTransaction> transactionsOf(Actor actor, long before, int size) {
        return transactions()
                .where(
                        AUDIT_TRANSACTION.USER_ID.eq(actor.userId()),
                        AUDIT_TRANSACTION.ID.lt(before))
                .orderBy(AUDIT_TRANSACTION.USER_ID.desc(), AUDIT_TRANSACTION.ID.desc())
                .limit(size)
                .fetch(AuditStore::transaction);
    }

    /// An action and what took it back or did it again, in their order.
    List<AuditTransaction> line(long first) {
        var line = transactions().where(AUDIT_TRANSACTION.ID.eq(first));
        var later = transactions().where(AUDIT_TRANSACTION.ORIGIN_ID.eq(first));
        var all = new ArrayList<>(line.fetch(AuditStore::transaction));
        all.addAll(later.orderBy(AUDIT_TRANSACTION.ID).fetch(AuditStore::transaction));
        return all;
    }

    /// The newest entry about a subject in an action after this one.
    Optional<AuditEntry> newestSince(Subject subject, AuditTransaction after) {
        return since(subject, after, DSL.noCondition(), SortOrder.DESC);
    }

    /// The newest entry after an action that changed this column of a subject.
    Optional<AuditEntry> newestSince(Subject subject, AuditTransaction after, String column) {
        return since(subject, after, isAbout(column), SortOrder.DESC);
    }

    /// The first entry after an action that changed this column of a subject.
    Optional<AuditEntry> firstSince(Subject subject, AuditTransaction after, String column) {
        return since(subject, after, isAbout(column), SortOrder.ASC);
    }

    /// Whether an action of this label after that one has an entry about a subject.
    boolean isThereSince(Subject subject, AuditTransaction after, String label) {
        return since(subject, after, AUDIT_TRANSACTION.LABEL.eq(label), SortOrder.DESC).isPresent();
    }

    private static Condition isAbout(String column) {
        return AUDIT.CHANGES.contains("{\"column\":\"" + column + "\",");
    }

    private Optional<AuditEntry> since(
            Subject subject, AuditTransaction after, Condition which, SortOrder order) {
        return entries()
                .where(
                        AUDIT.OBJECT_ID.eq(subject.id()),
                        AUDIT.TABLE_NAME.eq(subject.table()),
                        AUDIT.OBJECT_UUID.eq(subject.uuid()),
                        AUDIT.TRANSACTION_ID.gt(after.id()),
                        which)
                .orderBy(
                        AUDIT.OBJECT_ID.sort(order),
                        AUDIT.TABLE_NAME.sort(order),
                        AUDIT.ID.sort(order))
                .limit(1)
                .fetchOptional(AuditStore::entry);
    }

    Optional<AuditTransaction> transaction(UUID uuid) {
        return transactions()
                .where(AUDIT_TRANSACTION.UUID.eq(uuid))
                .fetchOptional(AuditStore::transaction);
    }

    /// A transaction with the hash it was given.
    record Link(AuditTransaction transaction, String hash) {}

    List<Link> links(long after, int size) {
        return transactions()
                .where(AUDIT_TRANSACTION.ID.gt(after))
                .orderBy(AUDIT_TRANSACTION.ID)
                .limit(size)
                .fetch(row -> new Link(transaction(row), row.get(AUDIT_TRANSACTION.HASH)));
    }

    /// An entry as it stands in the table, for the hash.
    record Stored(long id, Action.Pending pending) {}

    List<Stored> stored(long transaction, long after, int size) {
        return tx.sql()
                .selectFrom(AUDIT)
                .where(AUDIT.TRANSACTION_ID.eq(transaction), AUDIT.ID.gt(after))
                .orderBy(AUDIT.TRANSACTION_ID, AUDIT.ID)
                .limit(size)
                .fetch(row -> new Stored(row.getId(), pending(row)));
    }

    private SelectJoinStep<Record> entries() {
        return tx.sql()
                .select(AUDIT.fields())
                .select(AUDIT_TRANSACTION.fields())
                .select(USER_NAME)
                .from(AUDIT)
                .join(AUDIT_TRANSACTION)
                .on(AUDIT_TRANSACTION.ID.eq(AUDIT.TRANSACTION_ID))
                .leftJoin(RECORD)
                .on(RECORD.ID.eq(AUDIT_TRANSACTION.USER_ID));
    }

    private SelectJoinStep<Record> transactions() {
        return tx.sql()
                .select(AUDIT_TRANSACTION.fields())
                .select(USER_NAME)
                .from(AUDIT_TRANSACTION)
                .leftJoin(RECORD)
                .on(RECORD.ID.eq(AUDIT_TRANSACTION.USER_ID));
    }

    private static AuditEntry entry(Record row) {
        var pending = pending(row);
        return new AuditEntry(
                row.get(AUDIT.ID),
                transaction(row),
                pending.operation(),
                pending.subject(),
                ChangesJson.read(pending.changes()));
    }

    private static Action.Pending pending(Record row) {
        var subject =
                new Subject(
                        row.get(AUDIT.TABLE_NAME),
                        row.get(AUDIT.OBJECT_ID),
                        row.get(AUDIT.OBJECT_UUID),
                        row.get(AUDIT.OBJECT_NAME));
        var operation = Operation.valueOf(row.get(AUDIT.OPERATION));
        return new Action.Pending(operation, subject, row.get(AUDIT.CHANGES));
    }

    private static AuditTransaction transaction(Record row) {
        return new AuditTransaction(
                row.get(AUDIT_TRANSACTION.ID),
                row.get(AUDIT_TRANSACTION.UUID),
                row.get(AUDIT_TRANSACTION.OCCURRED_ON).toInstant(ZoneOffset.UTC),
                actor(row.get(AUDIT_TRANSACTION.USER_ID), row.get(USER_NAME)),
                row.get(AUDIT_TRANSACTION.LABEL),
                row.get(AUDIT_TRANSACTION.ENTRIES),
                row.get(AUDIT_TRANSACTION.ORIGIN_ID));
    }

    private static Actor actor(long id, @Nullable String name) {
        if (id == Actor.PROGRAM.userId()) {
            return Actor.PROGRAM;
        }
        return new Actor(id, Objects.requireNonNullElse(name, ""));
    }
}
