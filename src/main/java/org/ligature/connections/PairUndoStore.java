package org.ligature.connections;

import static org.ligature.sql.Tables.CONNECTION;
import static org.ligature.sql.Tables.CONNECTIONROLE;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.ligature.audit.Action;
import org.ligature.audit.Subject;
import org.ligature.kit.db.Tx;
import org.ligature.sql.tables.records.ConnectionRecord;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Writes pairs from what the history kept of their master rows. Knows SQL and no rule.
///
/// @param categories of the roles there are
record PairUndoStore(Tx tx, Map<Long, Integer> categories) {

    static PairUndoStore of(Tx tx) {
        return new PairUndoStore(
                tx,
                tx.sql()
                        .select(CONNECTIONROLE.ID, CONNECTIONROLE.CATEGORY)
                        .from(CONNECTIONROLE)
                        .fetchMap(CONNECTIONROLE.ID, CONNECTIONROLE.CATEGORY));
    }

    /// A pair as its master row is to be.
    ///
    /// @param name1 what record 1 is called; null where there is none
    record Written(
            Subject subject,
            Map<String, @Nullable Object> values,
            @Nullable String name1,
            @Nullable String name2,
            long version) {}

    /// Which of these masters are there.
    Set<Long> there(Collection<Long> masters) {
        var there = new HashSet<Long>();
        for (var chunk : ConnectionBulk.chunks(List.copyOf(masters))) {
            there.addAll(
                    tx.sql()
                            .select(CONNECTION.ID)
                            .from(CONNECTION)
                            .where(CONNECTION.ID.in(chunk))
                            .fetch(CONNECTION.ID));
        }
        return there;
    }

    /// Writes both rows of each under the numbers they had.
    void insert(Action action, List<Written> pairs) {
        var rows = new ArrayList<ConnectionRecord>(2 * pairs.size());
        for (var pair : pairs) {
            for (var row : List.of(master(pair), mirror(pair))) {
                stamp(action, row, pair.version());
                rows.add(row);
            }
        }
        tx.sql().batchInsert(rows).execute();
    }

    /// Writes both rows of a pair that is there.
    void update(Action action, Written pair) {
        for (var row : List.of(master(pair), mirror(pair))) {
            stamp(action, row, pair.version());
            tx.sql().executeUpdate(row, CONNECTION.ID.eq(row.getId()));
        }
    }

    private static void stamp(Action action, ConnectionRecord row, long version) {
        row.setModifiedon(PairStore.stamp(action));
        row.setModifiedby(action.actor().userId());
        row.setVersionnumber(version);
    }

    private ConnectionRecord master(Written pair) {
        var row = row(pair.values());
        row.setId(pair.subject().id());
        row.setUuid(pair.subject().uuid());
        row.setIsmaster(true);
        row.setName(pair.name2());
        return finished(row);
    }

    private ConnectionRecord mirror(Written pair) {
        var row = row(turned(pair.values()));
        row.setId(pair.subject().id() ^ 1);
        row.setUuid(PairStore.mirror(pair.subject().uuid()));
        row.setIsmaster(false);
        row.setName(pair.name1());
        return finished(row);
    }

    private ConnectionRecord finished(ConnectionRecord row) {
        row.setRelatedconnectionid(row.getId() ^ 1);
        var role = row.getRecord2roleid() == null ? row.getRecord1roleid() : row.getRecord2roleid();
        row.setCategory(role == null ? null : categories.get(role));
        return row;
    }

    /// The same seen from the other side.
    private static Map<String, @Nullable Object> turned(Map<String, @Nullable Object> values) {
        var turned = new HashMap<String, @Nullable Object>();
        values.forEach((column, value) -> turned.put(otherSide(column), value));
        return turned;
    }

    private static String otherSide(String column) {
        if (column.startsWith("record1")) {
            return column.replace("record1", "record2");
        }
        return column.startsWith("record2") ? column.replace("record2", "record1") : column;
    }

    private static ConnectionRecord row(Map<String, @Nullable Object> values) {
        var row = new ConnectionRecord();
        var stored = LineStore.KEPT.stream().map(field -> stored(values.get(name(field))));
        row.fromArray(stored.toArray(), LineStore.KEPT.toArray(Field<?>[]::new));
        return row;
    }

    private static @Nullable Object stored(@Nullable Object value) {
        return value instanceof Instant time
                ? LocalDateTime.ofInstant(time, ZoneOffset.UTC)
                : value;
    }

    private static String name(Field<?> field) {
        return field.getName().toLowerCase(Locale.ROOT);
    }
}
