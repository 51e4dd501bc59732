package org.ligature.query;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.ligature.TestDb;
import org.ligature.records.NameKey;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.schema.Choice;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.PartialDate;
import org.ligature.schema.Schema;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// A table with a column of every type, and rows in it: 30 % of the values are empty, and most come
/// more than once.
final class Things {

    static final Choice COLOURS =
            new Choice(
                    1,
                    "colour",
                    "Colour",
                    List.of(
                            new Choice.Option(1, "Red", ""),
                            new Choice.Option(2, "amber", ""),
                            new Choice.Option(3, "Blue", "")));

    static final Table THING =
            Table.named(9001, "thing")
                    .label("Thing", "Things")
                    .connectable()
                    .columns(
                            List.of(
                                    column("thingid", new ColumnType.UniqueId(), false),
                                    column("name", text(), true),
                                    column("code", text(), true),
                                    column("notes", new ColumnType.Memo(2000), false),
                                    column("size", new ColumnType.WholeNumber(0, 1000), true),
                                    column("versionnumber", new ColumnType.BigNumber(), true),
                                    column("weight", decimal(), true),
                                    column("price", money(), true),
                                    column("good", new ColumnType.YesNo("Yes", "No"), true),
                                    column("birth", new ColumnType.DateOnly(), true),
                                    column("starting", new ColumnType.PartialDay(false), true),
                                    column("ending", new ColumnType.PartialDay(true), false),
                                    column("createdon", new ColumnType.DateAndTime(), true),
                                    column("colour", new ColumnType.ChoiceOf(COLOURS), false),
                                    column("colours", new ColumnType.ChoicesOf(COLOURS), false),
                                    column(
                                            "parentid",
                                            new ColumnType.Lookup(List.of("thing")),
                                            false),
                                    column("roleid", role(), false),
                                    column("ownerid", new ColumnType.Lookup(List.of()), false),
                                    column("kind", new ColumnType.TableName(), false),
                                    column("statecode", new ColumnType.StateCode(), false),
                                    column("statuscode", new ColumnType.StatusCode(), false)))
                    .states(
                            List.of(
                                    new State(0, "Active", List.of(new State.Reason(1, "Fresh"))),
                                    new State(
                                            1, "Inactive", List.of(new State.Reason(2, "Broken")))))
                    .build();

    static final Table ROLE =
            Table.named(9002, "connectionrole")
                    .label("Connection role", "Connection roles")
                    .traits(
                            new Table.Traits(
                                    Table.Kind.SYSTEM,
                                    Table.Ownership.ORGANIZATION,
                                    "name",
                                    3231,
                                    false))
                    .columns(
                            List.of(
                                    column("connectionroleid", new ColumnType.UniqueId(), false),
                                    column("name", text(), true),
                                    column("statecode", new ColumnType.StateCode(), false)))
                    .states(
                            List.of(
                                    new State(0, "Active", List.of(new State.Reason(1, "Active"))),
                                    new State(
                                            1,
                                            "Inactive",
                                            List.of(new State.Reason(2, "Inactive")))))
                    .build();

    static final Schema SCHEMA = new Schema(List.of(THING, ROLE));

    private static final String CREATE =
            """
            CREATE TABLE thing (
                id BIGINT NOT NULL PRIMARY KEY, name ci_text, code ci_text, notes ci_text,
                size INT, versionnumber BIGINT, weight DECIMAL(20, 3), price DECIMAL(20, 2),
                good BOOLEAN, birth DATE, starting DATE, starting_precision SMALLINT,
                ending DATE, ending_precision SMALLINT, createdon TIMESTAMP(3), colour INT,
                colours ci_text, parentid BIGINT, roleid BIGINT, ownerid BIGINT, kind INT,
                statecode INT NOT NULL, statuscode INT)
            """;

    private static final String[] NAMES = {
        "Ada", "ada", "Bea", "Müller", "Muller", "100%", "100", "a_b", "axb", "c\\d", "Zoë",
        "Łukasz"
    };

    final TestDb store = new TestDb();
    final QueryService queries = new QueryService(store.db(), store.access(), () -> SCHEMA);
    final List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    private final List<RecordRef> references = new ArrayList<>();
    private final List<RecordRef> roles = new ArrayList<>();
    private final Random random;

    Things(long seed, int count) {
        random = new Random(seed);
        store.db()
                .write(
                        tx -> {
                            create(tx.sql());
                            for (int i = 0; i < count; i++) {
                                insert(tx.sql(), i);
                            }
                            return null;
                        });
    }

    private static Column column(String name, ColumnType type, boolean sortable) {
        return new Column(name, name, type, false, false, sortable, true, null, 100);
    }

    private static ColumnType text() {
        return new ColumnType.Text(160, ColumnType.Text.Format.PLAIN);
    }

    private static ColumnType decimal() {
        return new ColumnType.DecimalNumber(3, new BigDecimal("-1000"), new BigDecimal("1000"));
    }

    private static ColumnType money() {
        return new ColumnType.Money(2, new BigDecimal("-1000"), new BigDecimal("1000"));
    }

    private static ColumnType role() {
        return new ColumnType.Lookup(List.of("connectionrole"));
    }

    private void create(DSLContext sql) {
        sql.execute(
                "INSERT INTO schema_table (id, name, display_name, plural_name, name_column, kind,"
                        + " ownership, icon, connectable, type_code, layout)"
                        + " VALUES (9001, 'thing', 'Thing', 'Things', 'name',"
                        + " 'BUSINESS', 'USER', 'box', TRUE, 10000, NULL)");
        sql.execute(CREATE);
        for (var column : THING.columns()) {
            if (column.sortable()) {
                sql.execute(
                        "CREATE INDEX thing_%1$s ON thing (statecode, %1$s, id)"
                                .formatted(column.name()));
            }
        }
        for (int i = 0; i < 3; i++) {
            var id = 9000L + i;
            var uuid = new UUID(7, i);
            var name = List.of("Buyer", "agent", "Clerk").get(i);
            sql.execute(
                    "INSERT INTO connectionrole (id, uuid, name, category, statecode, statuscode,"
                            + " createdon, modifiedon, versionnumber) VALUES (?, ?, ?, 1, 0, 1,"
                            + " LOCALTIMESTAMP, LOCALTIMESTAMP, 1)",
                    id,
                    uuid,
                    name);
            roles.add(new RecordRef(new RecordId(id), uuid, "connectionrole", name));
        }
    }

    private void insert(DSLContext sql, int number) {
        var row = row(number);
        rows.add(row);
        var self = (RecordRef) row.get("self");
        sql.execute(
                "INSERT INTO record (id, uuid, table_id, name, name_key, statecode) VALUES (?, ?,"
                        + " 9001, ?, ?, ?)",
                self.id().value(),
                self.uuid(),
                row.get("name"),
                row.get("name") == null ? null : NameKey.of((String) row.get("name")),
                row.get("statecode"));
        var names = new ArrayList<String>(List.of("id"));
        var values = new ArrayList<@Nullable Object>(List.of(self.id().value()));
        for (var column : THING.columns()) {
            if (!column.name().equals("thingid")) {
                names.add(column.name());
                values.add(stored(row.get(column.name()), column.type()));
            }
            if (column.type() instanceof ColumnType.PartialDay) {
                names.add(column.name() + "_precision");
                values.add(precision(row.get(column.name())));
            }
        }
        var marks = String.join(", ", names.stream().map(_ -> "?").toList());
        sql.execute(
                "INSERT INTO thing (%s) VALUES (%s)".formatted(String.join(", ", names), marks),
                values.toArray());
    }

    private static @Nullable Object precision(@Nullable Object date) {
        return date instanceof PartialDate known ? known.precision().code() : null;
    }

    private static @Nullable Object stored(@Nullable Object value, ColumnType type) {
        return switch (value) {
            case null -> null;
            case String table when type instanceof ColumnType.TableName ->
                    SCHEMA.require(table).id();
            case PartialDate date ->
                    ((ColumnType.PartialDay) type).end() ? date.lastDay() : date.firstDay();
            case RecordRef ref -> ref.id().value();
            case Instant instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            case List<?> options -> Physical.options(options);
            default -> value;
        };
    }

    private Map<String, @Nullable Object> row(int number) {
        var row = new HashMap<String, @Nullable Object>();
        var name = maybe(NAMES[random.nextInt(NAMES.length)]);
        var uuid = new UUID(random.nextLong(), number);
        var self =
                new RecordRef(
                        new RecordId(100_000 + number), uuid, "thing", name == null ? "" : name);
        references.add(self);
        row.put("self", self);
        row.put("thingid", uuid);
        row.put("name", name);
        row.put("code", maybe("C" + random.nextInt(20)));
        row.put("notes", maybe("Note " + random.nextInt(9)));
        row.put("size", maybe(random.nextInt(8)));
        row.put("versionnumber", maybe((long) random.nextInt(500)));
        row.put("weight", maybe(BigDecimal.valueOf(random.nextInt(20) - 10, 3)));
        row.put("price", maybe(BigDecimal.valueOf(random.nextInt(2000) - 1000, 2)));
        row.put("good", maybe(random.nextBoolean()));
        row.put("birth", maybe(LocalDate.of(2000, 1, 1).plusDays(random.nextInt(30))));
        row.put("starting", maybe(partial()));
        row.put("ending", maybe(partial()));
        row.put("createdon", maybe(Instant.ofEpochMilli(1_700_000_000_000L + random.nextInt(50))));
        row.put("colour", maybe(1 + random.nextInt(3)));
        row.put("colours", maybe(random.nextBoolean() ? List.of(1, 3) : List.of(2)));
        row.put("parentid", maybe(references.get(random.nextInt(references.size()))));
        row.put("roleid", maybe(roles.get(random.nextInt(roles.size()))));
        row.put("ownerid", maybe(references.get(random.nextInt(references.size()))));
        row.put("kind", maybe(random.nextBoolean() ? "thing" : "connectionrole"));
        row.put("statecode", random.nextInt(5) == 0 ? 1 : 0);
        row.put("statuscode", (int) row.get("statecode") + 1);
        return row;
    }

    private PartialDate partial() {
        int year = 2000 + random.nextInt(5);
        return switch (random.nextInt(3)) {
            case 0 -> new PartialDate(year, 0, 0);
            case 1 -> new PartialDate(year, 1 + random.nextInt(12), 0);
            default -> new PartialDate(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
        };
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(10) < 3 ? null : value;
    }
}
