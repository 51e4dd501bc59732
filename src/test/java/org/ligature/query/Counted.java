package org.ligature.query;

import org.ligature.kit.db.Db;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The statements some work takes, told by H2's own statistics.
final class Counted {

    private static final String COUNTS =
            "SELECT SQL_STATEMENT, EXECUTION_COUNT FROM INFORMATION_SCHEMA.QUERY_STATISTICS"
                    + " WHERE SQL_STATEMENT NOT LIKE '%STATISTICS%'"
                    + " AND SQL_STATEMENT NOT IN ('COMMIT', 'CHECKPOINT SYNC')";

    private Counted() {}

    static List<String> statements(Db db, Runnable work) {
        db.read(tx -> tx.sql().execute("SET QUERY_STATISTICS FALSE"));
        db.read(tx -> tx.sql().execute("SET QUERY_STATISTICS TRUE"));
        work.run();
        var executed = new ArrayList<String>();
        for (var row : db.read(tx -> tx.sql().fetch(COUNTS))) {
            var times = row.get(1, Integer.class);
            executed.addAll(Collections.nCopies(times, row.get(0, String.class)));
        }
        return executed;
    }
}
