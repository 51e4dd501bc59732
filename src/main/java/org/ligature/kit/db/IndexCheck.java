package org.ligature.kit.db;

import org.jooq.impl.DSL;

import java.util.ArrayList;
import java.util.List;

/// Counts the rows of each table by the table itself and by each of its indexes: after an end in
/// the middle of a write one of them may hold what the others do not.
public final class IndexCheck {

    private static final String INDEXES =
            """
            SELECT table_name, index_name FROM INFORMATION_SCHEMA.INDEXES
            WHERE table_schema = 'PUBLIC' ORDER BY table_name, index_name\
            """;

    private final Db db;

    public IndexCheck(Db db) {
        this.db = db;
    }

    /// An index that does not hold one entry for each row of its table.
    public record Disagreement(String table, String index, long rows, long entries) {}

    /// The indexes that do not agree with their tables. Reads all of them.
    public List<Disagreement> run() {
        return db.read(
                tx -> {
                    var found = new ArrayList<Disagreement>();
                    var counted = "";
                    var rows = 0L;
                    for (var index : tx.sql().fetch(INDEXES)) {
                        var table = index.get(0, String.class);
                        var name = index.get(1, String.class);
                        if (!table.equals(counted)) {
                            counted = table;
                            rows = count(tx, table, "");
                        }
                        var entries = count(tx, table, DSL.quotedName(name).toString());
                        if (entries != rows) {
                            found.add(new Disagreement(table, name, rows, entries));
                        }
                    }
                    return List.copyOf(found);
                });
    }

    /// A sum, as H2 answers a plain count from memory; with no index named it reads the table.
    private static long count(Tx tx, String table, String index) {
        var sql = "SELECT COALESCE(SUM(1), 0) FROM {0} USE INDEX (" + index + ")";
        return tx.sql()
                .resultQuery(sql, DSL.quotedName(table))
                .fetchSingle(row -> row.get(0, Long.class));
    }
}
