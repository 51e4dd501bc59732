package org.ligature.activities;

import static org.ligature.sql.Tables.ACTIVITYPOINTER;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.ligature.kit.db.Tx;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.schema.Schema;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// What is to be done, out of the directory of activities. Knows SQL and no rule.
record ActivityListStore(Tx tx, Schema schema) {

    private static final Field<LocalDateTime> BEGINS =
            DSL.coalesce(ACTIVITYPOINTER.SCHEDULEDSTART, ACTIVITYPOINTER.DUEON);

    ActivityCounts counts(long owner, Instant now) {
        var late = DSL.count().filterWhere(ACTIVITYPOINTER.DUEON.lt(stored(now)));
        return tx.sql()
                .select(DSL.count(), late)
                .from(ACTIVITYPOINTER)
                .where(openOf(owner))
                .fetchSingle(row -> new ActivityCounts(row.value1(), row.value2()));
    }

    /// What is to be reminded of after `from` and until `until`, the first in front.
    List<Reminder> reminders(long owner, Instant from, Instant until, int size) {
        return tx
                .sql()
                .select(
                        ACTIVITYPOINTER.ID,
                        ACTIVITYPOINTER.UUID,
                        ACTIVITYPOINTER.ACTIVITYTYPECODE,
                        ACTIVITYPOINTER.SUBJECT,
                        ACTIVITYPOINTER.REMINDON,
                        BEGINS)
                .from(ACTIVITYPOINTER)
                .where(
                        openOf(owner),
                        ACTIVITYPOINTER.REMINDON.gt(stored(from)),
                        ACTIVITYPOINTER.REMINDON.le(stored(until)))
                .orderBy(ACTIVITYPOINTER.REMINDON, ACTIVITYPOINTER.ID)
                .limit(size)
                .fetch(
                        row ->
                                ref(row.value1(), row.value2(), row.value3(), row.value4())
                                        .map(
                                                ref ->
                                                        new Reminder(
                                                                ref,
                                                                instant(row.value5()),
                                                                instant(row.value6()))))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// Those of these activities that are open, at the moment each was put off to.
    List<Reminder> still(long owner, Map<UUID, Instant> later) {
        return tx
                .sql()
                .select(
                        ACTIVITYPOINTER.ID,
                        ACTIVITYPOINTER.UUID,
                        ACTIVITYPOINTER.ACTIVITYTYPECODE,
                        ACTIVITYPOINTER.SUBJECT,
                        BEGINS)
                .from(ACTIVITYPOINTER)
                .where(openOf(owner), ACTIVITYPOINTER.UUID.in(later.keySet()), BEGINS.isNotNull())
                .orderBy(ACTIVITYPOINTER.ID)
                .fetch(
                        row ->
                                ref(row.value1(), row.value2(), row.value3(), row.value4())
                                        .map(
                                                ref ->
                                                        new Reminder(
                                                                ref,
                                                                later.getOrDefault(
                                                                        ref.uuid(), Instant.EPOCH),
                                                                instant(row.value5()))))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// When the next reminder after `from` is.
    Optional<Instant> nextReminder(long owner, Instant from) {
        return tx.sql()
                .select(DSL.min(ACTIVITYPOINTER.REMINDON))
                .from(ACTIVITYPOINTER)
                .where(openOf(owner), ACTIVITYPOINTER.REMINDON.gt(stored(from)))
                .fetchOptional(row -> row.value1())
                .map(ActivityListStore::instant);
    }

    private Optional<RecordRef> ref(long id, UUID uuid, int table, String subject) {
        return schema.table(table)
                .map(
                        known ->
                                new RecordRef(
                                        new RecordId(id),
                                        uuid,
                                        known.name(),
                                        Objects.toString(subject, "")));
    }

    private Condition openOf(long owner) {
        return DSL.and(
                new AsideStore(schema).isThere(ACTIVITYPOINTER.ID),
                ACTIVITYPOINTER.OWNERID.eq(owner),
                ACTIVITYPOINTER.STATECODE.in(ActivityState.STILL_OPEN));
    }

    private static LocalDateTime stored(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private static Instant instant(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC);
    }
}
