package org.ligature;

import org.ligature.records.RecordRef;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Picks something that is there.
record RandomPick(OpenStore store, RandomGenerator random) {

    /// A record of one of these tables, or of any that one works with.
    Optional<RecordRef> any(String... tables) {
        var uuids =
                ids(
                        """
                        SELECT r.uuid FROM record r JOIN schema_table t ON t.id = r.table_id
                        WHERE t.dropped_on IS NULL AND t.name IN (%s) ORDER BY r.id\
                        """
                                .formatted(
                                        tables.length > 0
                                                ? "'" + String.join("','", tables) + "'"
                                                : "'account','contact','lead','opportunity','task','email'"));
        return uuids.isEmpty()
                ? Optional.empty()
                : store.wiring.records().find(store.own, UUID.fromString(one(uuids)));
    }

    /// The texts of the first column.
    List<String> ids(String sql) {
        return store.wiring
                .store()
                .db()
                .read(tx -> tx.sql().fetch(sql).map(row -> row.get(0).toString()));
    }

    static String uuid(Optional<RecordRef> ref) {
        return ref.map(it -> it.uuid().toString()).orElse("");
    }

    <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
