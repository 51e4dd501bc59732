package org.ligature.design;

import org.ligature.TestDb;

import java.util.List;

/// Tables of a store that are copied when they change, as large ones are, from so many rows on.
final class CopiedTables {

    private CopiedTables() {}

    /// @param from how many rows a table has at least that is copied; two rows at a time
    static TableService from(int from, TestDb store) {
        return new TableService(
                store.db(),
                store.actions(),
                store.access(),
                store.schema(),
                TestDb.CLOCK::instant,
                store.uuids()::next,
                new Reshaping.Size(from, 2));
    }

    /// What is left of copies in the database, and of changes that are not ended.
    static List<String> leftOver(TestDb store) {
        return store.db()
                .read(
                        tx ->
                                tx.sql()
                                        .fetch(
                                                """
                                                SELECT table_name FROM information_schema.tables
                                                WHERE table_name LIKE '%$%' UNION
                                                SELECT content FROM schema_change\
                                                """)
                                        .getValues(0, String.class));
    }
}
