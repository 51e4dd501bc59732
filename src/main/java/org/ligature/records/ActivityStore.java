package org.ligature.records;

import static org.ligature.sql.Tables.ACTIVITYPARTY;
import static org.ligature.sql.Tables.ACTIVITYPOINTER;
import static org.ligature.sql.Tables.RECORD;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.db.Tx;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;
import org.ligature.sql.tables.records.ActivitypartyRecord;
import org.ligature.sql.tables.records.ActivitypointerRecord;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// What stands beside the tables of activities: the directory of all of them, and who takes part in
/// which role. Knows SQL and no rule.
record ActivityStore(Tx tx, Layouts layouts) {

    /// The role of what an activity regards.
    static final int REGARDING = 8;

    static boolean concerns(Table table) {
        return table.abilities().activity() || hasParties(table);
    }

    static boolean hasParties(Table table) {
        return table.columns().stream()
                .anyMatch(column -> column.type() instanceof ColumnType.PartyList);
    }

    /// Enters new records, in the order of their rows.
    void enter(Table table, List<RecordRef> refs, List<Map<String, @Nullable Object>> rows) {
        if (!concerns(table)) {
            return;
        }
        var pointers = new ArrayList<ActivitypointerRecord>();
        var parties = new ArrayList<ActivitypartyRecord>();
        for (int i = 0; i < refs.size(); i++) {
            var entry = ActivityEntry.of(table, rows.get(i), null);
            var ofOne = new ArrayList<ActivitypartyRecord>();
            if (table.abilities().activity()) {
                pointers.add(pointer(table, refs.get(i), entry));
                addRegarding(refs.get(i).id(), entry, ofOne);
            }
            addParties(table, refs.get(i).id(), rows.get(i), entry.happened(), ofOne);
            number(ofOne, refs.get(i).uuid());
            parties.addAll(ofOne);
        }
        tx.sql().batchInsert(pointers).execute();
        tx.sql().batchInsert(parties).execute();
    }

    /// Enters a new record of which something may have been entered before it came.
    void enterMissing(Table table, RecordRef ref, Map<String, @Nullable Object> row) {
        if (!concerns(table)) {
            return;
        }
        var entry = ActivityEntry.of(table, row, null);
        var id = ref.id();
        var parties = new ArrayList<ActivitypartyRecord>();
        if (table.abilities().activity()) {
            if (!tx.sql().fetchExists(ACTIVITYPOINTER, ACTIVITYPOINTER.ID.eq(id.value()))) {
                tx.sql().executeInsert(pointer(table, ref, entry));
            }
            addRegarding(id, entry, parties);
        }
        addParties(table, id, row, entry.happened(), parties);
        parties.removeIf(this::isEntered);
        number(parties, ref.uuid());
        tx.sql().batchInsert(parties).execute();
    }

    private boolean isEntered(ActivitypartyRecord party) {
        return tx.sql()
                .fetchExists(
                        ACTIVITYPARTY,
                        ACTIVITYPARTY.ACTIVITYID.eq(party.getActivityid()),
                        ACTIVITYPARTY.PARTICIPATIONTYPEMASK.eq(party.getParticipationtypemask()),
                        ACTIVITYPARTY.POSITION.eq(party.getPosition()));
    }

    /// Keeps both in step with what was written into a record that is there.
    void change(Table table, RecordId id, Map<String, @Nullable Object> changed) {
        if (!concerns(table)) {
            return;
        }
        var parties = new ArrayList<ActivitypartyRecord>();
        var happened = Instant.EPOCH;
        if (table.abilities().activity()) {
            happened = changePointer(table, id, changed, parties);
        }
        for (var column : table.columns()) {
            if (column.type() instanceof ColumnType.PartyList(var role, _, _)
                    && changed.containsKey(column.name())) {
                deleteParties(id, role);
            }
        }
        addParties(table, id, changed, happened, parties);
        if (!parties.isEmpty()) {
            number(parties, uuid(id));
            tx.sql().batchInsert(parties).execute();
        }
    }

    private Instant changePointer(
            Table table,
            RecordId id,
            Map<String, @Nullable Object> changed,
            List<ActivitypartyRecord> parties) {
        var row = tx.sql().fetchOne(ACTIVITYPOINTER, ACTIVITYPOINTER.ID.eq(id.value()));
        if (row == null) {
            return Instant.EPOCH;
        }
        var before = entry(row);
        var after = ActivityEntry.of(table, changed, before);
        fill(row, after);
        if (row.modified()) {
            tx.sql().executeUpdate(row, ACTIVITYPOINTER.ID.eq(id.value()));
        }
        if (!Objects.equals(before.regarding(), after.regarding())) {
            deleteParties(id, REGARDING);
            addRegarding(id, after, parties);
        }
        if (!before.happened().equals(after.happened())) {
            tx.sql()
                    .update(ACTIVITYPARTY)
                    .set(ACTIVITYPARTY.HAPPENEDON, stored(after.happened()))
                    .where(ACTIVITYPARTY.ACTIVITYID.eq(id.value()))
                    .execute();
        }
        return after.happened();
    }

    /// Takes out what stands here of a record that leaves, as activity and as party.
    void leave(RecordId id) {
        tx.sql().deleteFrom(ACTIVITYPOINTER).where(ACTIVITYPOINTER.ID.eq(id.value())).execute();
        tx.sql().deleteFrom(ACTIVITYPARTY).where(ACTIVITYPARTY.ACTIVITYID.eq(id.value())).execute();
        tx.sql().deleteFrom(ACTIVITYPARTY).where(ACTIVITYPARTY.PARTYID.eq(id.value())).execute();
    }

    /// Who takes part in a record, by the columns of its lists; those with nobody are left out.
    Map<String, List<RecordRef>> parties(Table table, RecordId id) {
        var byRole = new LinkedHashMap<Integer, List<RecordRef>>();
        tx.sql()
                .select(
                        ACTIVITYPARTY.PARTICIPATIONTYPEMASK,
                        RECORD.ID,
                        RECORD.UUID,
                        RECORD.TABLE_ID,
                        RECORD.NAME)
                .from(ACTIVITYPARTY)
                .join(RECORD)
                .on(RECORD.ID.eq(ACTIVITYPARTY.PARTYID))
                .where(ACTIVITYPARTY.ACTIVITYID.eq(id.value()))
                .orderBy(ACTIVITYPARTY.PARTICIPATIONTYPEMASK, ACTIVITYPARTY.POSITION)
                .forEach(
                        row ->
                                layouts.schema()
                                        .table(row.value4())
                                        .map(
                                                target ->
                                                        new RecordRef(
                                                                new RecordId(row.value2()),
                                                                row.value3(),
                                                                target.name(),
                                                                Objects.toString(row.value5(), "")))
                                        .ifPresent(
                                                ref ->
                                                        byRole.computeIfAbsent(
                                                                        row.value1(),
                                                                        _ -> new ArrayList<>())
                                                                .add(ref)));
        var byColumn = new LinkedHashMap<String, List<RecordRef>>();
        for (var column : table.columns()) {
            if (column.type() instanceof ColumnType.PartyList(var role, _, _)
                    && byRole.containsKey(role)) {
                byColumn.put(column.name(), List.copyOf(byRole.get(role)));
            }
        }
        return byColumn;
    }

    /// The records of this table in which one of these takes part in this role.
    List<RecordId> with(Table table, int role, Collection<RecordId> parties) {
        return tx.sql()
                .selectDistinct(ACTIVITYPARTY.ACTIVITYID)
                .from(ACTIVITYPARTY)
                .join(RECORD)
                .on(RECORD.ID.eq(ACTIVITYPARTY.ACTIVITYID))
                .where(
                        ACTIVITYPARTY.PARTYID.in(parties.stream().map(RecordId::value).toList()),
                        ACTIVITYPARTY.PARTICIPATIONTYPEMASK.eq(role),
                        RECORD.TABLE_ID.eq(table.id()))
                .orderBy(ACTIVITYPARTY.ACTIVITYID)
                .fetch(row -> new RecordId(row.value1()));
    }

    private void deleteParties(RecordId id, int role) {
        tx.sql()
                .deleteFrom(ACTIVITYPARTY)
                .where(
                        ACTIVITYPARTY.ACTIVITYID.eq(id.value()),
                        ACTIVITYPARTY.PARTICIPATIONTYPEMASK.eq(role))
                .execute();
    }

    private void addRegarding(RecordId id, ActivityEntry entry, List<ActivitypartyRecord> parties) {
        var regarding = entry.regarding();
        if (regarding != null) {
            parties.add(party(id, regarding, REGARDING, 0, entry.happened()));
        }
    }

    private void addParties(
            Table table,
            RecordId id,
            Map<String, @Nullable Object> values,
            Instant happened,
            List<ActivitypartyRecord> parties) {
        for (var column : table.columns()) {
            if (column.type() instanceof ColumnType.PartyList(var role, _, _)
                    && values.get(column.name()) instanceof List<?> list) {
                int position = 0;
                for (var party : list) {
                    var who = ((RecordRef) party).id().value();
                    parties.add(party(id, who, role, position++, happened));
                }
            }
        }
    }

    private UUID uuid(RecordId id) {
        return tx.sql()
                .select(RECORD.UUID)
                .from(RECORD)
                .where(RECORD.ID.eq(id.value()))
                .fetchSingle(RECORD.UUID);
    }

    /// Who takes part in the same place is known by the same UUID, also when he comes back there.
    private static void number(List<ActivitypartyRecord> parties, UUID activity) {
        for (var row : parties) {
            var place = row.getParticipationtypemask() + " " + row.getPosition();
            var bytes = (activity + " " + place).getBytes(StandardCharsets.UTF_8);
            row.setUuid(UUID.nameUUIDFromBytes(bytes));
        }
    }

    private static ActivitypartyRecord party(
            RecordId activity, long party, int role, int position, Instant happened) {
        var row = new ActivitypartyRecord();
        row.setActivityid(activity.value());
        row.setPartyid(party);
        row.setParticipationtypemask(role);
        row.setPosition(position);
        row.setHappenedon(stored(happened));
        return row;
    }

    private static ActivitypointerRecord pointer(Table table, RecordRef ref, ActivityEntry entry) {
        var row = new ActivitypointerRecord();
        row.setId(ref.id().value());
        row.setUuid(ref.uuid());
        row.setActivitytypecode(table.id());
        fill(row, entry);
        return row;
    }

    private static void fill(ActivitypointerRecord row, ActivityEntry entry) {
        row.setSubject(entry.subject());
        row.setRegardingobjectid(entry.regarding());
        row.setScheduledstart(storedOrNull(entry.start()));
        row.setScheduledend(storedOrNull(entry.end()));
        row.setDueon(storedOrNull(entry.due()));
        row.setActualend(storedOrNull(entry.ended()));
        row.setRemindon(storedOrNull(entry.remind()));
        row.setHappenedon(stored(entry.happened()));
        row.setOwnerid(entry.owner());
        row.setStatecode(entry.state());
        row.setCreatedon(stored(entry.created()));
    }

    private static ActivityEntry entry(ActivitypointerRecord row) {
        return new ActivityEntry(
                row.getSubject(),
                row.getRegardingobjectid(),
                read(row.getScheduledstart()),
                read(row.getScheduledend()),
                read(row.getActualend()),
                read(row.getRemindon()),
                row.getHappenedon().toInstant(ZoneOffset.UTC),
                row.getOwnerid(),
                row.getStatecode(),
                row.getCreatedon().toInstant(ZoneOffset.UTC));
    }

    private static LocalDateTime stored(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private static @Nullable LocalDateTime storedOrNull(@Nullable Instant time) {
        return time == null ? null : stored(time);
    }

    private static @Nullable Instant read(@Nullable LocalDateTime time) {
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
