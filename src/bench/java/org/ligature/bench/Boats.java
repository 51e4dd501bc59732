package org.ligature.bench;

import org.ligature.design.SpecReader;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A custom table of boats, made as an administrator makes it and filled by the database itself,
/// which is the fastest way.
///
/// @param texts how many columns of each kind it has
record Boats(String name, int texts, int numbers, int amounts, int flags, int days, int times) {

    /// 60 columns.
    static final Boats WIDE = new Boats("boat", 24, 10, 8, 6, 6, 4);

    /// 20 columns.
    static final Boats USUAL = new Boats("barge", 8, 4, 2, 2, 2, 0);

    /// Another table of 20 columns.
    static final Boats ANOTHER = new Boats("canoe", 8, 4, 2, 2, 2, 0);

    private static final int CHUNK = 50_000;

    String table() {
        return "new_" + name;
    }

    List<String> columns(String kind, int count) {
        var names = new ArrayList<String>();
        for (int i = 1; i <= count; i++) {
            names.add("new_" + kind + i);
        }
        return names;
    }

    List<String> textColumns() {
        return columns("text", texts);
    }

    List<String> numberColumns() {
        return columns("number", numbers);
    }

    List<String> amountColumns() {
        return columns("amount", amounts);
    }

    List<String> flagColumns() {
        return columns("flag", flags);
    }

    List<String> dayColumns() {
        return columns("day", days);
    }

    List<String> timeColumns() {
        return columns("time", times);
    }

    void make(BenchStore store) {
        store.tables().createTable(store.actor(), SpecReader.table(spec()));
    }

    private String spec() {
        var columns = new ArrayList<String>();
        columns.add(column("new_name", "text", ", \"length\": 100, \"list\": 1"));
        add(columns, textColumns(), "text", ", \"length\": 100");
        add(columns, numberColumns(), "whole number", "");
        add(columns, amountColumns(), "decimal", ", \"scale\": 2");
        add(columns, flagColumns(), "yes/no", "");
        add(columns, dayColumns(), "date", "");
        add(columns, timeColumns(), "date and time", "");
        return "{\"name\": \"%s\", \"displayname\": \"%s\", \"columns\": [%s]}"
                .formatted(name, name, String.join(",\n", columns));
    }

    /// The first one of each kind can be sorted by.
    private static void add(List<String> columns, List<String> added, String type, String more) {
        for (var name : added) {
            var sortable = name.endsWith("1") ? ", \"sortable\": true" : "";
            columns.add(column(name, type, more + sortable));
        }
    }

    private static String column(String name, String type, String more) {
        return "{\"name\": \"%s\", \"displayname\": \"%s\", \"type\": \"%s\"%s}"
                .formatted(name, name, type, more);
    }

    /// Fills the table, whose ids follow one another from the answer on.
    long fill(BenchStore store, Connection connection, int rows) throws SQLException {
        var number = store.schema().schema().require(table()).id();
        try (var statement = connection.createStatement()) {
            long first;
            try (var answer = statement.executeQuery("SELECT MAX(id) + 1 FROM record")) {
                answer.next();
                first = answer.getLong(1);
            }
            for (int from = 1; from <= rows; from += CHUNK) {
                int to = Math.min(from + CHUNK - 1, rows);
                statement.execute(directory(number, first - 1, from, to));
                statement.execute(rows(store.actor().userId(), first - 1, from, to));
            }
            statement.execute("ALTER TABLE record ALTER COLUMN id RESTART WITH " + (first + rows));
            statement.execute("ANALYZE TABLE " + table());
            statement.execute("CHECKPOINT SYNC");
            return first;
        }
    }

    private static String directory(int number, long before, int from, int to) {
        return """
        INSERT INTO record (id, uuid, table_id, name, name_key, statecode)
        SELECT x + %d, RANDOM_UUID(), %d, 'Boat ' || MOD(x * 7919, 999983),
            'boat ' || MOD(x * 7919, 999983), 0
        FROM SYSTEM_RANGE(%d, %d)\
        """
                .formatted(before, number, from, to);
    }

    private String rows(long user, long before, int from, int to) {
        var columns = new ArrayList<String>();
        var values = new ArrayList<String>();
        fill(columns, values, textColumns(), "'Text ' || MOD(x * 31, 9973)");
        fill(columns, values, numberColumns(), "MOD(x * 17, 5003)");
        fill(columns, values, amountColumns(), "MOD(x * 13, 70001) / 100.0");
        fill(columns, values, flagColumns(), "MOD(x, 3) = 0");
        fill(columns, values, dayColumns(), "DATE '2001-01-01' + CAST(MOD(x, 9000) AS INT)");
        fill(columns, values, timeColumns(), "TIMESTAMP '2024-01-08 09:00:00'");
        return """
        INSERT INTO %s (id, new_name, %s, ownerid, statecode, statuscode, createdon, createdby,
            modifiedon, modifiedby, versionnumber)
        SELECT x + %d, 'Boat ' || MOD(x * 7919, 999983), %s, %d, 0, 1,
            TIMESTAMP '2024-01-08 09:00:00', %d, TIMESTAMP '2024-01-08 09:00:00', %d, 1
        FROM SYSTEM_RANGE(%d, %d)\
        """
                .formatted(
                        table(),
                        String.join(", ", columns),
                        before,
                        String.join(", ", values),
                        user,
                        user,
                        user,
                        from,
                        to);
    }

    private static void fill(
            List<String> columns, List<String> values, List<String> added, String value) {
        for (int i = 0; i < added.size(); i++) {
            columns.add(added.get(i));
            values.add(value.replace("x * ", "x * " + (i + 1) + " * "));
        }
    }
}
