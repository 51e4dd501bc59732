package org.ligature.design;

import org.jooq.impl.DSL;
import org.ligature.kit.db.Tx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A copy of a table in another shape, and its exchange for the table itself.
///
/// The names of the copy and of what it replaces have a sign that no table of a spec can have.
record CopyStore(Tx tx) {

    private static final String PUBLIC = "\"PUBLIC\".";

    /// An index of the table, unique or not.
    private static final Pattern INDEX =
            Pattern.compile("CREATE (UNIQUE (NULLS \\w+ )*)?INDEX " + Pattern.quote(PUBLIC));

    /// What a copy is made of.
    ///
    /// @param table makes it
    /// @param columns those the rows fill
    /// @param indexes make what is to be made of it once it is filled
    record Plan(List<String> table, String columns, List<String> indexes) {}

    /// How the copy is made of the table as it stands, whatever made that.
    ///
    /// @param lead of the table, by [DdlStore#lead]
    Plan plan(String table, Reshape reshape, String lead) {
        var quoted = quoted(table);
        var begin = new ArrayList<String>();
        var end = new ArrayList<String>();
        for (var statement : script(table)) {
            if (isOn(statement, reshape.dropped())) {
                continue;
            }
            if (INDEX.matcher(statement).lookingAt()) {
                end.add(indexOfCopy(table, statement));
            } else if (statement.startsWith("CREATE ") && statement.contains(" TABLE ")) {
                begin.add(tableOfCopy(table, statement, reshape));
            } else if (statement.startsWith("ALTER TABLE " + PUBLIC + quoted)) {
                var ofCopy = constraintOfCopy(table, statement);
                (ofCopy.contains(" PRIMARY KEY") ? begin : end).add(ofCopy);
            }
        }
        Stream.concat(reshape.added().stream(), reshape.sorted().stream())
                .flatMap(column -> DdlStore.index(table, column, lead).stream())
                .map(statement -> statement.replace(" ON " + table + " ", " ON " + copy(table)))
                .forEach(end::add);
        DdlStore.lookups(reshape.added())
                .forEach(name -> end.add(DdlStore.foreignKey(copy(table), name)));
        return new Plan(begin, columns(table, reshape.dropped()), end);
    }

    /// Whether an index or a key stands on one of these columns.
    private static boolean isOn(String statement, List<String> columns) {
        var isTable = statement.startsWith("CREATE ") && statement.contains(" TABLE ");
        return !isTable && columns.stream().anyMatch(name -> statement.contains(quoted(name)));
    }

    private static String tableOfCopy(String table, String statement, Reshape reshape) {
        var columns = statement.substring(statement.indexOf('('), statement.lastIndexOf(')'));
        for (var column : reshape.widened()) {
            columns = widened(columns, column);
        }
        for (var name : reshape.dropped()) {
            columns = without(columns, name);
        }
        var definitions = reshape.added().stream().flatMap(DdlStore::definition);
        return "CREATE TABLE "
                + copy(table)
                + String.join(", ", Stream.concat(Stream.of(columns), definitions).toList())
                + ")";
    }

    private static String widened(String columns, ColumnSpec column) {
        var name = quoted(column.name());
        return columns.replaceFirst(
                Pattern.quote(name) + " (DECIMAL|NUMERIC)\\(\\d+, \\d+\\)",
                name + " " + DdlStore.type(column));
    }

    /// Each column stands on a line of its own; the first, the id, is never dropped.
    private static String without(String columns, String name) {
        return columns.replaceFirst(
                ",\\s*\\R\\s*" + Pattern.quote(quoted(name)) + "[^\\n]*?(?=,?\\s*(\\R|$))", "");
    }

    private static String constraintOfCopy(String table, String statement) {
        return statement
                .replaceFirst(" CONSTRAINT \"PUBLIC\"\\.\"[^\"]+\"", "")
                .replace(PUBLIC + quoted(table), copy(table));
    }

    /// Indexes keep their names when their table is renamed, and those of the table still stand.
    private String indexOfCopy(String table, String statement) {
        int begin = statement.indexOf(PUBLIC) + PUBLIC.length() + 1;
        var name = statement.substring(begin, statement.indexOf('"', begin));
        return statement.substring(0, begin - PUBLIC.length() - 1)
                + free(name.replaceFirst("__\\d+$", ""))
                + statement
                        .substring(begin + name.length() + 1)
                        .replace(PUBLIC + quoted(table), copy(table));
    }

    private String free(String name) {
        int number = 2;
        while (isIndex(name + "__" + number)) {
            number++;
        }
        return name + "__" + number;
    }

    private boolean isIndex(String name) {
        return tx.sql()
                .fetchExists(
                        DSL.selectOne()
                                .from("INFORMATION_SCHEMA.INDEXES")
                                .where(DSL.field("INDEX_NAME").eq(name)));
    }

    private List<String> script(String table) {
        return tx
                .sql()
                .fetch("SCRIPT NODATA NOPASSWORDS NOSETTINGS TABLE " + table)
                .getValues(0, String.class)
                .stream()
                .map(statement -> statement.strip().replaceFirst(";$", ""))
                .toList();
    }

    private String columns(String table, List<String> dropped) {
        var gone = dropped.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
        var names =
                new DdlStore(tx)
                        .columns(table).stream()
                                .filter(name -> !gone.contains(name))
                                .map(name -> '"' + name + '"')
                                .toList();
        return String.join(", ", names);
    }

    /// The last id of the next rows; empty where there are no more.
    Optional<Long> next(String table, long after, int rows) {
        var id = DSL.field("id", Long.class);
        var next =
                DSL.select(id)
                        .from(DSL.table(DSL.name(table)))
                        .where(id.gt(after))
                        .orderBy(id)
                        .limit(rows)
                        .asTable("following");
        return tx.sql().select(DSL.max(id)).from(next).fetchOptional(0, Long.class);
    }

    /// Copies the rows after one id up to another, and keeps them: one transaction for all of them
    /// would have to be held in memory.
    void rows(String table, String columns, long after, long upTo) {
        execute(
                "INSERT INTO %s (%s) SELECT %s FROM %s WHERE id > %d AND id <= %d"
                        .formatted(copy(table), columns, columns, table, after, upTo));
        tx.sql().connection(connection -> connection.commit());
    }

    /// Puts the copy in the place of the table, which is kept under another name.
    void swap(String table) {
        execute("ALTER TABLE " + table + " RENAME TO " + old(table));
        execute("ALTER TABLE " + copy(table) + " RENAME TO " + table);
    }

    /// Leaves the table as it was before it was copied, however far that had come.
    void putBack(String table) {
        execute("DROP TABLE IF EXISTS " + copy(table));
        if (isThere(old(table))) {
            execute("DROP TABLE IF EXISTS " + table);
            execute("ALTER TABLE " + old(table) + " RENAME TO " + table);
        }
    }

    /// Removes what a copy has replaced.
    void dropOld(String table) {
        execute("DROP TABLE IF EXISTS " + old(table));
    }

    private boolean isThere(String quoted) {
        return tx.sql()
                .fetchExists(
                        DSL.selectOne()
                                .from("INFORMATION_SCHEMA.TABLES")
                                .where(DSL.field("TABLE_NAME").eq(quoted.replace("\"", ""))));
    }

    /// How many rows a sort may hold in memory.
    int rowsInMemory() {
        return tx.sql()
                .select(DSL.field("SETTING_VALUE", Integer.class))
                .from("INFORMATION_SCHEMA.SETTINGS")
                .where(DSL.field("SETTING_NAME").eq("MAX_MEMORY_ROWS"))
                .fetchOptional(0, Integer.class)
                .orElse(40_000);
    }

    void rowsInMemory(int rows) {
        execute("SET MAX_MEMORY_ROWS " + rows);
    }

    void execute(String statement) {
        new DdlStore(tx).execute(statement);
    }

    private static String copy(String table) {
        return quoted(table + "$copy");
    }

    private static String old(String table) {
        return quoted(table + "$old");
    }

    private static String quoted(String table) {
        return '"' + table.toUpperCase(Locale.ROOT) + '"';
    }
}
