package org.ligature.design;

import org.h2.util.ParserUtil;
import org.jooq.impl.DSL;
import org.ligature.design.ColumnSpec.Type;
import org.ligature.kit.db.Tx;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Real tables and columns. H2 commits each of these statements by itself: whoever runs them has
/// noted before what is to be taken back.
///
/// All names come from specs whose names were checked.
record DdlStore(Tx tx) {

    private static final Set<String> NEVER_EMPTY =
            Set.of(
                    "ownerid",
                    "statecode",
                    "statuscode",
                    "createdon",
                    "modifiedon",
                    "versionnumber");

    /// Whether the database reads this word as something else than a name.
    static boolean isReserved(String name) {
        return ParserUtil.isKeyword(name, true);
    }

    /// Whether a table of this name is there, whosever it is.
    boolean isThere(String table) {
        return tx.sql()
                .fetchExists(
                        DSL.selectOne()
                                .from("INFORMATION_SCHEMA.TABLES")
                                .where(
                                        DSL.field("TABLE_SCHEMA").eq("PUBLIC"),
                                        DSL.field("TABLE_NAME")
                                                .eq(table.toUpperCase(Locale.ROOT))));
    }

    /// Whether the table has such a column in the database: what some columns hold stands
    /// elsewhere.
    boolean isThere(String table, String column) {
        return columns(table).contains(upper(column));
    }

    long rows(String table) {
        return tx.sql().fetchCount(DSL.table(DSL.name(table)));
    }

    void create(NewTable table) {
        execute("CREATE TABLE " + table.name() + " (" + definitions(table.columns()) + ")");
        indexes(table).forEach(this::execute);
        execute(foreignKey(table.name(), "id"));
        lookups(table.columns()).forEach(name -> execute(foreignKey(table.name(), name)));
    }

    void drop(String table) {
        execute("DROP TABLE IF EXISTS " + table);
    }

    /// Adds columns to a table in one go.
    ///
    /// @param lead of the table, by [#lead]
    void addColumns(String table, List<ColumnSpec> columns, String lead) {
        addBare(table, columns);
        for (var column : columns) {
            index(table, column, lead).ifPresent(this::execute);
        }
        lookups(columns).forEach(name -> execute(foreignKey(table, name)));
    }

    /// @param lead of the table, by [#lead]
    void reshape(String table, Reshape reshape, String lead) {
        addColumns(table, reshape.added(), lead);
        widen(table, reshape.widened());
        reshape.sorted().stream()
                .flatMap(column -> index(table, column, lead).stream())
                .forEach(this::execute);
    }

    /// The same for a table by which nobody finds anything: without indexes and keys.
    void reshapeBare(String table, Reshape reshape) {
        addBare(table, reshape.added());
        widen(table, reshape.widened());
    }

    private void widen(String table, List<ColumnSpec> columns) {
        for (var column : columns) {
            execute(
                    "ALTER TABLE %s ALTER COLUMN %s SET DATA TYPE %s"
                            .formatted(table, column.name(), type(column)));
        }
    }

    /// How many decimal places a column takes in the database.
    int scale(String table, ColumnSpec column) {
        var scale = DSL.field("NUMERIC_SCALE", Integer.class);
        return tx.sql()
                .select(scale)
                .from("INFORMATION_SCHEMA.COLUMNS")
                .where(
                        DSL.field("TABLE_NAME").eq(upper(table)),
                        DSL.field("COLUMN_NAME").eq(upper(column.name())))
                .fetchSingle(scale);
    }

    /// Removes the indexes by which lists are sorted by these columns, whatever they are called.
    void dropSorts(String table, List<String> columns) {
        var name = DSL.field("INDEX_NAME", String.class);
        var column = DSL.field("COLUMN_NAME", String.class);
        var indexes =
                tx.sql()
                        .select(name, column)
                        .from("INFORMATION_SCHEMA.INDEX_COLUMNS")
                        .where(DSL.field("TABLE_NAME").eq(upper(table)))
                        .orderBy(DSL.field("INDEX_NAME"), DSL.field("ORDINAL_POSITION"))
                        .fetchGroups(name, column);
        indexes.forEach(
                (index, of) -> {
                    if (columns.stream().anyMatch(sorted -> isSort(of, upper(sorted)))) {
                        execute("DROP INDEX IF EXISTS " + '"' + index + '"');
                    }
                });
    }

    private static boolean isSort(List<String> columns, String sorted) {
        return columns.equals(List.of("ISMASTER", "STATECODE", sorted, "ID"))
                || columns.equals(List.of("STATECODE", sorted, "ID"))
                || columns.equals(List.of(sorted, "ID"));
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    /// Adds columns without the indexes and keys that stand on them.
    private void addBare(String table, List<ColumnSpec> columns) {
        var definitions = columns.stream().flatMap(DdlStore::definition).toList();
        if (!definitions.isEmpty()) {
            execute("ALTER TABLE " + table + " ADD (" + String.join(", ", definitions) + ")");
        }
    }

    /// The physical columns a table has now, in their order.
    List<String> columns(String table) {
        return tx.sql()
                .select(DSL.field("COLUMN_NAME", String.class))
                .from("INFORMATION_SCHEMA.COLUMNS")
                .where(DSL.field("TABLE_NAME").eq(upper(table)))
                .orderBy(DSL.field("ORDINAL_POSITION"))
                .fetch(row -> row.value1());
    }

    /// Removes columns with the indexes and keys that stand on them.
    void dropColumns(String table, List<String> columns) {
        for (var column : columns) {
            constraints(table, column)
                    .forEach(
                            name ->
                                    execute(
                                            "ALTER TABLE "
                                                    + table
                                                    + " DROP CONSTRAINT IF EXISTS "
                                                    + name));
            indexes(table, column).forEach(name -> execute("DROP INDEX IF EXISTS " + name));
            execute("ALTER TABLE " + table + " DROP COLUMN IF EXISTS " + column);
        }
    }

    /// The physical columns of a column: none where it stands beside the table.
    static List<String> physical(ColumnSpec column) {
        return definition(column)
                .map(definition -> definition.substring(0, definition.indexOf(' ')))
                .toList();
    }

    private static String definitions(List<ColumnSpec> columns) {
        var all = new ArrayList<String>();
        all.add("id BIGINT NOT NULL PRIMARY KEY");
        columns.stream().flatMap(DdlStore::definition).forEach(all::add);
        return String.join(", ", all);
    }

    static java.util.stream.Stream<String> definition(ColumnSpec column) {
        var name = column.name();
        var definitions =
                switch (column.type()) {
                    case Type.Text _, Type.Memo _, Type.Computed _ -> List.of("ci_text");
                    case Type.Whole _ -> List.of("INT");
                    case Type.Decimal(var scale, _, _) -> List.of("DECIMAL(38, " + scale + ")");
                    case Type.Money(var scale, _, _) -> List.of("DECIMAL(38, " + scale + ")");
                    case Type.YesNo _ -> List.of("BOOLEAN");
                    case Type.Day _ -> List.of("DATE");
                    case Type.PartialDay _ -> List.of("DATE", "SMALLINT");
                    case Type.Moment _ -> List.of("TIMESTAMP(3)");
                    case Type.Choice(_, var many, _, _) -> List.of(many ? "ci_text" : "INT");
                    case Type.Lookup _ -> List.of("BIGINT");
                    case Type.Parties _ -> List.<String>of();
                    case Type.Own(var kind) -> own(kind);
                };
        var never = NEVER_EMPTY.contains(name) ? " NOT NULL" : "";
        return java.util.stream.IntStream.range(0, definitions.size())
                .mapToObj(
                        i ->
                                (i == 0 ? name + " " : name + "_precision ")
                                        + definitions.get(i)
                                        + never);
    }

    /// The type of a column that is one in the database, too.
    static String type(ColumnSpec column) {
        var definition = definition(column).findFirst().orElseThrow();
        return definition.substring(definition.indexOf(' ') + 1);
    }

    private static List<String> own(Type.Kind kind) {
        return switch (kind) {
            case UNIQUE_ID -> List.of();
            case STATE, STATUS, TABLE_NAME -> List.of("INT");
            case BIG_NUMBER -> List.of("BIGINT");
        };
    }

    /// What the lists of a table pin before they walk through a column: of pairs one row each, and
    /// the state where there is one.
    static String lead(Table table) {
        return (table.isPaired() ? "ismaster, " : "") + lead(table.hasStates());
    }

    private static String lead(boolean stated) {
        return stated ? "statecode, " : "";
    }

    private static List<String> indexes(NewTable table) {
        var lead = lead(!table.states().isEmpty());
        var indexes = new ArrayList<String>();
        for (var column : table.columns()) {
            if (column.name().equals(SystemColumns.OWNER)) {
                var columns = "ownerid, " + lead + table.traits().nameColumn() + ", id";
                indexes.add(index(table.name(), "of", column.name(), columns));
            } else {
                index(table.name(), column, lead).ifPresent(indexes::add);
            }
        }
        return indexes;
    }

    static Optional<String> index(String table, ColumnSpec column, String lead) {
        var name = column.name();
        if (column.type() instanceof Type.Lookup) {
            return Optional.of(index(table, "of", name, name));
        }
        if (column.use().sortable()) {
            return Optional.of(index(table, "by", name, lead + name + ", id"));
        }
        return Optional.empty();
    }

    private static String index(String table, String how, String column, String columns) {
        return "CREATE INDEX %s_%s_%s ON %s (%s)".formatted(table, how, column, table, columns);
    }

    static List<String> lookups(List<ColumnSpec> columns) {
        return columns.stream()
                .filter(column -> column.type() instanceof Type.Lookup)
                .map(ColumnSpec::name)
                .toList();
    }

    static String foreignKey(String table, String column) {
        return "ALTER TABLE %s ADD FOREIGN KEY (%s) REFERENCES record (id) NOCHECK"
                .formatted(table, column);
    }

    private Set<String> indexes(String table, String column) {
        return names("INDEX_COLUMNS", "INDEX_NAME", table, column);
    }

    private Set<String> constraints(String table, String column) {
        return names("KEY_COLUMN_USAGE", "CONSTRAINT_NAME", table, column);
    }

    private Set<String> names(String view, String field, String table, String column) {
        return tx
                .sql()
                .select(DSL.field(field, String.class))
                .from("INFORMATION_SCHEMA." + view)
                .where(
                        DSL.field("TABLE_NAME").eq(upper(table)),
                        DSL.field("COLUMN_NAME").eq(upper(column)))
                .stream()
                .map(org.jooq.Record1::value1)
                .collect(Collectors.toSet());
    }

    void execute(String statement) {
        tx.sql()
                .connection(
                        connection -> {
                            try (var plain = connection.createStatement()) {
                                plain.execute(statement);
                            }
                        });
    }
}
