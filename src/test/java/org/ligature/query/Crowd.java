package org.ligature.query;

import org.jooq.DSLContext;
import org.ligature.TestDb;
import org.ligature.audit.Actor;
import org.ligature.schema.Schema;

/// A store with some thousand rows in each standard table, so that H2 plans as it does at work; and
/// what it says of a query.
final class Crowd {

    static final long FIRST = 100_000;

    final TestDb store = new TestDb();
    final Actor admin = store.admin();
    final QueryService queries =
            new QueryService(store.db(), store.access(), store.schema()::schema);

    Crowd(int count) {
        store.db()
                .write(
                        tx -> {
                            fill(tx.sql(), count);
                            return tx.sql().execute("ANALYZE");
                        });
    }

    private void fill(DSLContext sql, int count) {
        business(
                sql,
                "systemuser",
                "fullname",
                8,
                count,
                ", lastname, fullname",
                ", 'User ' || x, 'User ' || x");
        business(sql, "account", "name", 1, count, ", name, ownerid", ", 'Account ' || x, " + me());
        business(
                sql,
                "contact",
                "fullname",
                2,
                count,
                ", lastname, fullname, ownerid",
                ", 'Contact ' || x, 'Contact ' || x, " + me());
        business(
                sql,
                "opportunity",
                "name",
                3,
                count,
                ", name, ownerid",
                ", 'Opportunity ' || x, " + me());
        connections(sql, count);
    }

    private String me() {
        return "CASE MOD(x, 5) WHEN 0 THEN %d ELSE %d END".formatted(admin.userId(), id(8, 1));
    }

    static long id(int table, int number) {
        return FIRST * table + number;
    }

    private static void business(
            DSLContext sql,
            String table,
            String nameColumn,
            int tableId,
            int count,
            String columns,
            String values) {
        sql.execute(
                """
                INSERT INTO record (id, uuid, table_id, name, name_key, statecode)
                SELECT %1$d + x, RANDOM_UUID(), %2$d, '%3$s ' || x, LOWER('%3$s ' || x), MOD(x, 2)
                FROM SYSTEM_RANGE(1, %4$d)
                """
                        .formatted(FIRST * tableId, tableId, upper(table), count));
        sql.execute(
                """
                INSERT INTO %s (id, statecode, statuscode, createdon, modifiedon, versionnumber%s)
                SELECT %d + x, MOD(x, 2), 1 + MOD(x, 2), LOCALTIMESTAMP, LOCALTIMESTAMP, x%s
                FROM SYSTEM_RANGE(1, %d)
                """
                        .formatted(table, columns, FIRST * tableId, values, count));
    }

    private static String upper(String table) {
        return table.equals("systemuser")
                ? "User"
                : table.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + table.substring(1);
    }

    /// Connects account 1 with each of the contacts.
    private void connections(DSLContext sql, int count) {
        pair(sql, count, 0, "TRUE", "%d".formatted(id(1, 1)), "1", "%d + x".formatted(FIRST * 2));
        pair(sql, count, 1, "FALSE", "%d + x".formatted(FIRST * 2), "2", "%d".formatted(id(1, 1)));
    }

    private void pair(
            DSLContext sql,
            int count,
            int side,
            String master,
            String from,
            String fromTable,
            String to) {
        sql.execute(
                """
                INSERT INTO connection (id, uuid, name, record1id, record1objecttypecode, record2id,
                    record2objecttypecode, category, effectiveend, effectiveend_precision, ismaster,
                    relatedconnectionid, ownerid, statecode, statuscode, createdon, createdby,
                    modifiedon, modifiedby, versionnumber)
                SELECT 2 * x + %1$d, RANDOM_UUID(), r.name, %2$s, %3$s, %4$s, 3 - %3$s,
                    CASE MOD(x, 3) WHEN 0 THEN 1000 WHEN 1 THEN 1001 END,
                    DATEADD(DAY, MOD(x, 100), DATE '2026-11-01'), 3, %5$s, 2 * x + 1 - %1$d,
                    %6$d, MOD(x, 2), 1 + MOD(x, 2), LOCALTIMESTAMP, %6$d, LOCALTIMESTAMP, %6$d, 1
                FROM SYSTEM_RANGE(1, %7$d) JOIN record r ON r.id = %4$s
                """
                        .formatted(side, from, fromTable, to, master, admin.userId(), count));
    }

    Schema schema() {
        return store.schema().schema();
    }

    /// How H2 finds the page of the query behind this position.
    String plan(Query query, java.util.Optional<Position> after) {
        var position = after.orElse(null);
        var asked = Asked.of(query, admin.userId()).after(position);
        return store.db()
                .read(
                        tx -> {
                            var visibility = store.access().visibility(tx, admin, query.table());
                            var shape =
                                    Shape.of(Shape.Kind.PAGE, query, visibility)
                                            .page(position, 0, 50);
                            var compiled = new StatementStore(tx.sql(), schema(), shape).compile();
                            return explained(tx.sql(), compiled, asked);
                        });
    }

    private static String explained(DSLContext sql, Compiled compiled, Asked asked) {
        return sql.connectionResult(
                connection -> {
                    var explain = "EXPLAIN " + compiled.sql();
                    try (var statement = connection.prepareStatement(explain)) {
                        int mark = 1;
                        for (var bind : compiled.binds()) {
                            statement.setObject(mark++, bind.apply(asked));
                        }
                        try (var rows = statement.executeQuery()) {
                            rows.next();
                            return rows.getString(1);
                        }
                    }
                });
    }
}
