package org.ligature.records;

import static org.ligature.sql.Tables.RECORD_MERGE;

import org.ligature.kit.db.Tx;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which records live on in which others.
record MergeStore(Tx tx) {

    Optional<RecordId> survivor(RecordId loser) {
        return tx.sql()
                .select(RECORD_MERGE.SURVIVOR_ID)
                .from(RECORD_MERGE)
                .where(RECORD_MERGE.RECORD_ID.eq(loser.value()))
                .fetchOptional(RECORD_MERGE.SURVIVOR_ID)
                .map(RecordId::new);
    }

    /// The survivors of all records that were merged.
    Map<RecordId, RecordId> all() {
        return tx.sql()
                .select(RECORD_MERGE.RECORD_ID, RECORD_MERGE.SURVIVOR_ID)
                .from(RECORD_MERGE)
                .fetchMap(row -> new RecordId(row.value1()), row -> new RecordId(row.value2()));
    }

    List<RecordId> losers(RecordId survivor) {
        return tx.sql()
                .select(RECORD_MERGE.RECORD_ID)
                .from(RECORD_MERGE)
                .where(RECORD_MERGE.SURVIVOR_ID.eq(survivor.value()))
                .orderBy(RECORD_MERGE.RECORD_ID)
                .fetch(row -> new RecordId(row.value1()));
    }

    void insert(RecordId loser, RecordId survivor) {
        tx.sql()
                .insertInto(RECORD_MERGE)
                .columns(RECORD_MERGE.RECORD_ID, RECORD_MERGE.SURVIVOR_ID)
                .values(loser.value(), survivor.value())
                .execute();
    }

    void delete(RecordId loser) {
        tx.sql().deleteFrom(RECORD_MERGE).where(RECORD_MERGE.RECORD_ID.eq(loser.value())).execute();
    }
}
