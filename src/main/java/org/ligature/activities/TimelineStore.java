package org.ligature.activities;

import static org.ligature.sql.Tables.ACTIVITYPARTY;
import static org.ligature.sql.Tables.ACTIVITYPOINTER;
import static org.ligature.sql.Tables.ANNOTATION;
import static org.ligature.sql.Tables.CONNECTION;
import static org.ligature.sql.Tables.RECORD;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.ligature.kit.db.DateTimeBinding;
import org.ligature.kit.db.Tx;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Timelines in the database: one statement for each page, taken from the two indexes by record and
/// time, whatever number of activities there is. Knows SQL and no rule.
record TimelineStore(Tx tx, Schema schema) {

    private static final org.ligature.sql.tables.Record ACTIVITY = RECORD.as("activity");
    private static final org.ligature.sql.tables.Record WHO = RECORD.as("who");
    private static final org.ligature.sql.tables.Record ABOUT = RECORD.as("about");
    private static final org.ligature.sql.tables.Activityparty OTHER = ACTIVITYPARTY.as("other");

    private static final String PAGE = "p";
    private static final Field<Integer> KIND =
            DSL.field(DSL.name(PAGE, "kind"), SQLDataType.INTEGER);
    private static final Field<Long> ID = DSL.field(DSL.name(PAGE, "id"), SQLDataType.BIGINT);
    private static final Field<LocalDateTime> AT =
            DSL.field(DSL.name(PAGE, "happened"), DateTimeBinding.TYPE);

    List<TimelineItem> page(TimelineQuery query, @Nullable TimelinePosition after, int size) {
        var fields = new ArrayList<SelectField<?>>(List.of(KIND, AT));
        fields.addAll(reference(ACTIVITY));
        fields.addAll(reference(ABOUT));
        fields.add(WHO.NAME);
        fields.add(ACTIVITYPOINTER.STATECODE);
        fields.add(ACTIVITYPOINTER.DUEON);
        fields.addAll(NoteStore.FIELDS);
        return tx
                .sql()
                .select(fields)
                .from(DSL.table(source(query, after, size)).as(PAGE, "kind", "id", "happened"))
                .leftJoin(ACTIVITYPOINTER)
                .on(ACTIVITYPOINTER.ID.eq(ID), KIND.eq(TimelinePosition.ACTIVITY))
                .leftJoin(ANNOTATION)
                .on(ANNOTATION.ID.eq(ID), KIND.eq(TimelinePosition.NOTE))
                .leftJoin(ACTIVITY)
                .on(ACTIVITY.ID.eq(ACTIVITYPOINTER.ID))
                .leftJoin(WHO)
                .on(WHO.ID.eq(DSL.coalesce(ACTIVITYPOINTER.OWNERID, ANNOTATION.CREATEDBY)))
                .leftJoin(ABOUT)
                .on(
                        ABOUT.ID.eq(
                                DSL.coalesce(
                                        ACTIVITYPOINTER.REGARDINGOBJECTID, ANNOTATION.OBJECTID)))
                .orderBy(AT.desc(), KIND.desc(), ID.desc())
                .limit(size)
                .fetch(this::item)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// The limits of the parts stand in the text: H2 would take a part with another limit for the
    /// same, and answer with what it read before.
    private Select<Record3<Integer, Long, LocalDateTime>> source(
            TimelineQuery query, @Nullable TimelinePosition after, int size) {
        var activities = activities(query, after, size);
        var notes = notes(query, after, size);
        if (!query.hasNotes()) {
            return activities;
        }
        return query.hasActivities() ? activities.unionAll(notes) : notes;
    }

    private Select<Record3<Integer, Long, LocalDateTime>> activities(
            TimelineQuery query, @Nullable TimelinePosition after, int size) {
        var kind = DSL.inline(TimelinePosition.ACTIVITY).as("kind");
        var id = ACTIVITYPARTY.ACTIVITYID.as("id");
        var at = ACTIVITYPARTY.HAPPENEDON.as("happened");
        var where =
                DSL.and(
                        isThere(),
                        concerns(ACTIVITYPARTY.PARTYID, query),
                        ofKind(query),
                        after(
                                TimelinePosition.ACTIVITY,
                                ACTIVITYPARTY.HAPPENEDON,
                                ACTIVITYPARTY.ACTIVITYID,
                                after));
        return query.connected()
                ? tx.sql()
                        .selectDistinct(kind, id, at)
                        .from(ACTIVITYPARTY)
                        .where(where)
                        .orderBy(at.desc(), id.desc())
                        .limit(DSL.inline(size))
                : tx.sql()
                        .select(kind, id, at)
                        .from(ACTIVITYPARTY)
                        .where(where, once())
                        .orderBy(
                                ACTIVITYPARTY.PARTYID.desc(),
                                ACTIVITYPARTY.HAPPENEDON.desc(),
                                ACTIVITYPARTY.ACTIVITYID.desc())
                        .limit(DSL.inline(size));
    }

    private Condition isThere() {
        return new AsideStore(schema).isThere(ACTIVITYPARTY.ACTIVITYID);
    }

    /// A record can take part in several roles: the first of them stands for all.
    private static Condition once() {
        return DSL.notExists(
                DSL.selectOne()
                        .from(OTHER)
                        .where(
                                OTHER.ACTIVITYID.eq(ACTIVITYPARTY.ACTIVITYID),
                                OTHER.PARTYID.eq(ACTIVITYPARTY.PARTYID),
                                OTHER.ID.lt(ACTIVITYPARTY.ID)));
    }

    private Select<Record3<Integer, Long, LocalDateTime>> notes(
            TimelineQuery query, @Nullable TimelinePosition after, int size) {
        var first =
                query.connected()
                        ? List.of(ANNOTATION.CREATEDON.desc(), ANNOTATION.ID.desc())
                        : List.of(
                                ANNOTATION.OBJECTID.desc(),
                                ANNOTATION.CREATEDON.desc(),
                                ANNOTATION.ID.desc());
        return tx.sql()
                .select(
                        DSL.inline(TimelinePosition.NOTE).as("kind"),
                        ANNOTATION.ID.as("id"),
                        ANNOTATION.CREATEDON.as("happened"))
                .from(ANNOTATION)
                .where(
                        concerns(ANNOTATION.OBJECTID, query),
                        after(TimelinePosition.NOTE, ANNOTATION.CREATEDON, ANNOTATION.ID, after))
                .orderBy(first)
                .limit(DSL.inline(size));
    }

    /// Connections are kept from both sides: the record stands first in those that are its own.
    private static Condition concerns(Field<Long> field, TimelineQuery query) {
        var record = query.record().value();
        return query.connected()
                ? field.in(
                        DSL.select(DSL.val(record))
                                .union(
                                        DSL.select(CONNECTION.RECORD2ID)
                                                .from(CONNECTION)
                                                .where(
                                                        CONNECTION.RECORD1ID.eq(record),
                                                        CONNECTION.STATECODE.eq(0))))
                : field.eq(record);
    }

    private Condition ofKind(TimelineQuery query) {
        if (query.kinds().isEmpty()) {
            return DSL.noCondition();
        }
        var tables =
                query.kinds().stream()
                        .flatMap(kind -> schema.table(kind).stream())
                        .map(Table::id)
                        .toList();
        return DSL.exists(
                DSL.selectOne()
                        .from(ACTIVITYPOINTER)
                        .where(
                                ACTIVITYPOINTER.ID.eq(ACTIVITYPARTY.ACTIVITYID),
                                ACTIVITYPOINTER.ACTIVITYTYPECODE.in(tables)));
    }

    /// What comes after a place, in an order in which the newest is first.
    private static Condition after(
            int kind,
            Field<LocalDateTime> at,
            Field<Long> id,
            @Nullable TimelinePosition position) {
        if (position == null) {
            return DSL.noCondition();
        }
        var then = LocalDateTime.ofInstant(position.at(), ZoneOffset.UTC);
        if (kind < position.kind()) {
            return at.le(then);
        }
        // the bound that stands alone is what the index is entered by
        return kind > position.kind()
                ? at.lt(then)
                : DSL.and(at.le(then), DSL.or(at.lt(then), id.lt(position.id())));
    }

    /// When the last activity with this record was completed.
    Optional<Instant> lastContact(RecordId record) {
        return tx.sql()
                .select(ACTIVITYPARTY.HAPPENEDON)
                .from(ACTIVITYPARTY)
                .join(ACTIVITYPOINTER)
                .on(ACTIVITYPOINTER.ID.eq(ACTIVITYPARTY.ACTIVITYID))
                .where(
                        isThere(),
                        ACTIVITYPARTY.PARTYID.eq(record.value()),
                        ACTIVITYPOINTER.STATECODE.eq(ActivityState.COMPLETED))
                .orderBy(
                        ACTIVITYPARTY.PARTYID.desc(),
                        ACTIVITYPARTY.HAPPENEDON.desc(),
                        ACTIVITYPARTY.ACTIVITYID.desc())
                .limit(1)
                .fetchOptional(ACTIVITYPARTY.HAPPENEDON)
                .map(at -> at.toInstant(ZoneOffset.UTC));
    }

    private Optional<TimelineItem> item(Record row) {
        var at = row.get(AT).toInstant(ZoneOffset.UTC);
        var about = ref(row, ABOUT).orElse(null);
        if (row.get(KIND) == TimelinePosition.NOTE) {
            return Optional.of(
                    new TimelineItem.OfNote(NoteStore.note(row, row.get(WHO.NAME)), about));
        }
        return ref(row, ACTIVITY)
                .map(
                        activity ->
                                new TimelineItem.OfActivity(
                                        activity,
                                        at,
                                        row.get(ACTIVITYPOINTER.STATECODE),
                                        instant(row.get(ACTIVITYPOINTER.DUEON)),
                                        Objects.toString(row.get(WHO.NAME), ""),
                                        about));
    }

    private static List<SelectField<?>> reference(org.ligature.sql.tables.Record record) {
        return List.of(record.ID, record.UUID, record.TABLE_ID, record.NAME);
    }

    /// Empty also where the record's table is deleted.
    private Optional<RecordRef> ref(Record row, org.ligature.sql.tables.Record record) {
        var id = row.get(record.ID);
        var table = row.get(record.TABLE_ID);
        if (id == null || table == null) {
            return Optional.empty();
        }
        return schema.table(table.intValue())
                .map(
                        known ->
                                new RecordRef(
                                        new RecordId(id),
                                        row.get(record.UUID),
                                        known.name(),
                                        Objects.toString(row.get(record.NAME), "")));
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime time) {
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
