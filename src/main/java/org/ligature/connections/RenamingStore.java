package org.ligature.connections;

import static org.jooq.impl.DSL.bitXor;
import static org.jooq.impl.DSL.select;
import static org.ligature.sql.Tables.CONNECTION;
import static org.ligature.sql.Tables.CONNECTION_RENAMING;
import static org.ligature.sql.Tables.RECORD;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Update;
import org.ligature.kit.db.Tx;
import org.ligature.sql.tables.records.ConnectionRecord;

import java.util.List;
import java.util.Optional;

/// Names of records as their connections carry them: on the rows of the other side.
record RenamingStore(Tx tx) {

    /// A rename that is not finished.
    record Waiting(long record, long mark) {}

    private static final Field<String> NAME_NOW =
            select(RECORD.NAME).from(RECORD).where(RECORD.ID.eq(CONNECTION.RECORD2ID)).asField();

    /// Whether a record has more connections than this.
    boolean hasMoreThan(long record, int size) {
        return tx.sql()
                        .selectOne()
                        .from(CONNECTION)
                        .where(CONNECTION.RECORD1ID.eq(record))
                        .limit(size + 1)
                        .fetch()
                        .size()
                > size;
    }

    /// Puts a record off for later; renamed again, it begins anew.
    void putOff(long record) {
        var again =
                tx.sql()
                        .update(CONNECTION_RENAMING)
                        .set(CONNECTION_RENAMING.MARK, CONNECTION_RENAMING.MARK.plus(1))
                        .where(CONNECTION_RENAMING.RECORD_ID.eq(record))
                        .execute();
        if (again == 0) {
            tx.sql()
                    .insertInto(CONNECTION_RENAMING)
                    .columns(CONNECTION_RENAMING.RECORD_ID, CONNECTION_RENAMING.MARK)
                    .values(record, 1L)
                    .execute();
        }
    }

    Optional<Waiting> first() {
        return tx.sql()
                .selectFrom(CONNECTION_RENAMING)
                .orderBy(CONNECTION_RENAMING.RECORD_ID)
                .limit(1)
                .fetchOptional(row -> new Waiting(row.getRecordId(), row.getMark()));
    }

    /// The rows that carry the name of a record: the siblings of its own.
    List<Long> carriersOf(long record) {
        return tx.sql()
                .select(bitXor(CONNECTION.ID, 1L))
                .from(CONNECTION)
                .where(CONNECTION.RECORD1ID.eq(record))
                .fetch(row -> row.value1());
    }

    void writeName(List<Long> carriers) {
        write(CONNECTION.ID.in(carriers));
    }

    /// Every row of a record's own list that carries the name of one who waits.
    void writeNamesFor(long record) {
        write(
                CONNECTION.RECORD1ID.eq(record),
                CONNECTION.RECORD2ID.in(
                        select(CONNECTION_RENAMING.RECORD_ID).from(CONNECTION_RENAMING)));
    }

    private void write(Condition... which) {
        naming(which).execute();
    }

    Update<ConnectionRecord> naming(Condition... which) {
        return tx.sql().update(CONNECTION).set(CONNECTION.NAME, NAME_NOW).where(which);
    }

    /// @return whether nobody renamed it in the meantime
    boolean end(Waiting done) {
        return tx.sql()
                        .deleteFrom(CONNECTION_RENAMING)
                        .where(
                                CONNECTION_RENAMING.RECORD_ID.eq(done.record()),
                                CONNECTION_RENAMING.MARK.eq(done.mark()))
                        .execute()
                == 1;
    }
}
