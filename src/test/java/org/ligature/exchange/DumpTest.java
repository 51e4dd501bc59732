package org.ligature.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import static java.util.Map.entry;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.TestDb;
import org.ligature.access.UserService;
import org.ligature.activities.FileContent;
import org.ligature.activities.NoteFiles;
import org.ligature.activities.NoteService;
import org.ligature.activities.NoteText;
import org.ligature.connections.SeedRoles;
import org.ligature.design.DescriptionService;
import org.ligature.design.SpecReader;
import org.ligature.kit.task.Job;
import org.ligature.query.OwnView;
import org.ligature.query.QueryService;
import org.ligature.query.ViewService;
import org.ligature.records.NameKey;
import org.ligature.records.RecordRef;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;
import org.ligature.schema.Table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A dump tells everything a user can change, and is the same for what is the same.
final class DumpTest {

    private static final String BOAT =
            """
            {"name": "boat", "displayname": "Boat", "columns": [
              {"name": "length", "displayname": "Length", "type": "decimal", "scale": 1},
              {"name": "nick", "displayname": "Nickname", "type": "text", "length": 40},
              {"name": "sold", "displayname": "Sold", "type": "yes/no", "yes": "Yes", "no": "No"},
              {"name": "hull", "displayname": "Hull", "type": "choice", "default": 1,
               "options": [{"value": 1, "label": "Steel", "color": "blue"}]},
              {"name": "crew", "displayname": "Crew", "type": "party list", "role": 6, "many": true,
               "tables": ["contact"]},
              {"name": "yard", "displayname": "Yard", "type": "lookup", "tables": ["account"]}]}\
            """;

    /// The tables that no line tells of, and why none has to.
    private static final Map<String, String> LEFT_OUT =
            Map.ofEntries(
                    entry("store_version", "the migrations of the program, which every store has"),
                    entry("record", "a directory of the rows of business tables; check compares"),
                    entry("audit", "the history, which audit tells and which only ever grows"),
                    entry("audit_transaction", "as audit"),
                    entry("connection_renaming", "whoever reads connections does it first"),
                    entry("schema_change", "holds something only while a table is being made"),
                    entry("dropped_lookup", "of a deleted table, told again once it is restored"),
                    entry("dropped_connection", "as dropped_lookup"),
                    entry("dropped_activity", "as dropped_lookup"));

    /// For each column of a table that is not described: SQL for another value, or why none is
    /// told.
    private static final String CHANGES =
            """
            setting.name: 'x' || name
            setting.content: 'x'
            schema_table.id: never, a number of the store's own
            schema_table.name: never, it names the table in the database
            schema_table.display_name: 'x' || display_name
            schema_table.plural_name: 'x' || plural_name
            schema_table.name_column: 'statuscode'
            schema_table.kind: never, it is what the program made the table for
            schema_table.ownership: CASE ownership WHEN 'USER' THEN 'ORGANIZATION' ELSE 'USER' END
            schema_table.icon: 'x' || icon
            schema_table.connectable: NOT connectable
            schema_table.type_code: type_code + 1
            schema_table.layout: '{}'
            schema_table.color: 'x'
            schema_table.activities: NOT activities
            schema_table.notes: NOT notes
            schema_table.activity: NOT activity
            schema_table.custom: NOT custom
            schema_table.layout_own: NOT layout_own
            schema_table.dropped_on: CASE WHEN custom THEN now() END
            schema_state.table_id: never, it is whose the state is
            schema_state.state_value: state_value + 10
            schema_state.label: 'x' || label
            schema_state.editable: NOT editable
            schema_status.table_id: never, it is whose the reason is
            schema_status.status_value: status_value + 10
            schema_status.state_value: never, it is whose the reason is
            schema_status.label: 'x' || label
            schema_status.position: -position
            schema_column.id: never, a number of the store's own
            schema_column.table_id: never, it is whose the column is
            schema_column.name: never, it names the column in the database
            schema_column.display_name: 'x' || display_name
            schema_column.kind: CASE kind WHEN 'EMAIL' THEN 'PHONE' ELSE kind END
            schema_column.length: length + 1
            schema_column.minimum: minimum + 1
            schema_column.maximum: maximum - 1
            schema_column.scale: scale + 1
            schema_column.choice_id: CASE WHEN choice_id > 1 THEN 1 ELSE choice_id END
            schema_column.targets: CASE targets WHEN 'account' THEN 'contact' ELSE targets END
            schema_column.yes_label: 'x' || yes_label
            schema_column.no_label: 'x' || no_label
            schema_column.required: NOT required
            schema_column.read_only: NOT read_only
            schema_column.sortable: NOT sortable
            schema_column.searchable: NOT searchable
            schema_column.list_position: list_position + 1
            schema_column.list_width: list_width + 1
            schema_column.position: -position
            schema_column.on_delete: 'RESTRICT'
            schema_column.custom: never, it is who made the column
            schema_column.default_value: CASE WHEN kind = 'CHOICE' THEN '7' END
            schema_column.party_role: party_role + 1
            schema_column.party_many: NOT party_many
            schema_column.dropped_on: CASE WHEN name = 'new_nick' THEN now() END
            schema_choice.id: never, a number of the store's own
            schema_choice.name: 'x' || name
            schema_choice.display_name: 'x' || display_name
            schema_choice.shared: NOT shared
            schema_choice.custom: NOT custom
            schema_option.choice_id: never, it is whose the option is
            schema_option.option_value: option_value + 1000000
            schema_option.label: 'x' || label
            schema_option.position: -position
            schema_option.color: 'x'
            record_merge.record_id: (SELECT MAX(id) FROM contact)
            record_merge.survivor_id: (SELECT MAX(id) FROM contact)
            security_role.id: never, a number of the store's own
            security_role.uuid: random_uuid()
            security_role.name: 'x' || name
            security_role_privilege.role_id: CASE privilege WHEN 'WRITE' THEN 2 ELSE role_id END
            security_role_privilege.privilege: never, role_id shows it
            user_security_role.user_id: (SELECT MAX(id) FROM contact)
            user_security_role.role_id: 3 - role_id
            saved_view.id: never, a number of the store's own
            saved_view.uuid: random_uuid()
            saved_view.table_id: never, it is whose the view is
            saved_view.name: 'x' || name
            saved_view.content: '{}'
            saved_view.position: -position
            saved_view.standard: NOT standard
            saved_view.ownerid: (SELECT MAX(id) FROM contact)
            saved_view.createdon: never, a stamp
            saved_view.createdby: never, a stamp
            saved_view.modifiedon: never, a stamp
            saved_view.modifiedby: never, a stamp
            saved_view.versionnumber: never, a stamp
            annotationpart.annotationid: (SELECT MAX(id) FROM annotation)
            annotationpart.part: part + 1
            annotationpart.documentbody: CAST(X'00' AS BYTEA)\
            """;

    private static final Pattern CHANGE = Pattern.compile("(\\w+)\\.(\\w+): (.*)");

    private record Change(String table, String column, String value) {
        boolean isSeen() {
            return !value.startsWith("never, ");
        }
    }

    private static List<Change> changes() {
        return CHANGES.lines()
                .map(CHANGE::matcher)
                .filter(Matcher::matches)
                .map(line -> new Change(line.group(1), line.group(2), line.group(3)))
                .toList();
    }

    @TempDir private Path folder;

    private final TestDb db = new TestDb();
    private final QueryService queries =
            new QueryService(db.db(), db.access(), db.schema()::schema);
    private final NoteService notes =
            new NoteService(
                    db.db(), db.actions(), db.access(), db.schema()::schema, db.uuids()::next);
    private final Dump dump = dump();

    private Dump dump() {
        var users =
                new UserService(db.db(), db.actions(), db.access(), db.uuids()::next, NameKey::of);
        var files = new NoteFiles(db.db(), db.access());
        var parts =
                new DumpParts(
                        db.db(), db.schema()::schema, descriptions(), db.records(), users, files);
        return new Dump(db.schema()::schema, queries, parts);
    }

    private DescriptionService descriptions() {
        return new DescriptionService(
                db.db(), db.actions(), db.access(), db.schema(), db.clock()::instant, db.tables());
    }

    @BeforeEach
    void makeOneOfMost() throws IOException {
        db.schema().chooseCurrency(Currency.getInstance("CHF"));
        db.actions().run(db.admin(), "role.seed", new SeedRoles()::write);
        db.tables().createTable(db.admin(), SpecReader.table(BOAT));
        db.schema().onChange(queries::reloadViews);
        var jane = record("contact", Values.of("lastname", "Doe"));
        var larkfield = record("account", Values.of("name", "Larkfield"));
        record("email", Values.of("subject", "Hello").with("to", List.of(jane)));
        record("new_boat", Values.of("new_name", "Albatros").with("new_crew", List.of(jane)));
        var other = record("account", Values.of("name", "Larkfeld"));
        db.records().merges().merge(db.admin(), larkfield, other, Set.of());
        var file = Files.writeString(folder.resolve("a.txt"), "Some words");
        notes.attach(
                db.admin(),
                larkfield,
                new NoteText("Title", "Words"),
                FileContent.read(file, 1000, Job.Progress.UNWATCHED));
        notes.add(db.admin(), larkfield, new NoteText("Another", ""));
        var views =
                new ViewService(db.actions(), db.access(), db.schema(), queries, db.uuids()::next);
        views.save(db.admin(), "account", view("Mine", views.blank("account")));
        views.save(db.admin(), "account", view("Others", views.blank("account")));
    }

    private static OwnView view(String name, OwnView blank) {
        return new OwnView(
                blank.uuid(), name, blank.columns(), blank.orders(), blank.conditions(), false);
    }

    private RecordRef record(String table, Values values) {
        return switch (db.records().create(db.admin(), table, values)) {
            case SaveOutcome.Saved(var row) -> row.ref();
            case SaveOutcome other -> throw new AssertionError(other);
        };
    }

    @Test
    void tellsOfEveryTableOrIsToldWhyNot() {
        var known = new TreeSet<>(LEFT_OUT.keySet());
        changes().forEach(change -> known.add(change.table()));
        db.schema().schema().tables().stream().map(Table::name).forEach(known::add);

        assertThat(physical("TABLES", "table_name", "table_type = 'BASE TABLE'")).isSubsetOf(known);
    }

    @Test
    void tellsOfEveryColumnOfTheTablesOfTheSystem() {
        for (var table : db.schema().schema().tables()) {
            if (!table.isBusiness()) {
                var told = new HashSet<>(Set.of("id", "uuid"));
                table.columns().forEach(column -> told.add(column.name()));
                table.columns().forEach(column -> told.add(column.name() + "_precision"));
                assertThat(columns(table.name())).as(table.name()).isSubsetOf(told);
            }
        }
    }

    @Test
    void knowsEveryColumnOfTheTablesThatAreNotDescribed() {
        changes().stream()
                .collect(groupingBy(Change::table, mapping(Change::column, toSet())))
                .forEach((table, columns) -> assertEquals(columns, columns(table), table));
    }

    @Test
    void isAnotherOneWhereAnythingIsOtherwise() {
        var before = lines(false);
        changes().stream().filter(Change::isSeen).forEach(change -> make(change, before));
    }

    private void make(Change change, List<String> before) {
        run("SET REFERENTIAL_INTEGRITY FALSE");
        run("CREATE TABLE kept AS SELECT * FROM " + change.table());
        try {
            run("UPDATE %s SET %s = %s".formatted(change.table(), change.column(), change.value()));
            reload();
            assertNotEquals(before.hashCode(), lines(false).hashCode(), change.toString());
        } finally {
            run("DELETE FROM " + change.table());
            run("INSERT INTO " + change.table() + " SELECT * FROM kept");
            run("DROP TABLE kept");
            reload();
        }
    }

    private void reload() {
        db.access().forget();
        db.schema().reload();
    }

    @Test
    void leavesOutStampsAndWhatIsEachStoresOwnWhereItIsToBeCompared() {
        var stable = String.join("\n", lines(true));

        assertThat(stable)
                .doesNotContain("\"versionnumber\":")
                .doesNotContain("\"createdon\":")
                .doesNotContain("\"modifiedby\":")
                .doesNotContain("\"documentbody\":")
                .contains("52632d276c9d111ee3dda6efa05249cc791a3844f863aca9b292125d5d2561be");
    }

    private List<String> lines(boolean stable) {
        var lines = new ArrayList<String>();
        dump.write(db.admin(), stable, lines::add);
        return lines;
    }

    private Set<String> columns(String table) {
        return physical(
                "COLUMNS", "column_name", "table_name = '" + table.toUpperCase(Locale.ROOT) + "'");
    }

    private Set<String> physical(String view, String name, String which) {
        return db.db()
                .read(
                        tx -> {
                            var sql =
                                    "SELECT LOWER(%s) FROM INFORMATION_SCHEMA.%s WHERE table_schema = 'PUBLIC' AND %s"
                                            .formatted(name, view, which);
                            return new TreeSet<>(
                                    tx.sql().resultQuery(sql).fetch().getValues(0, String.class));
                        });
    }

    private void run(String sql) {
        db.db().write(tx -> tx.sql().execute(sql));
    }
}
