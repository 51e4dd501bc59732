package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.exchange.CsvFile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Brings people, agencies and employers into a store, and what they are to each other: by commands
/// alone, the agencies in a table made for them.
final class RealRelationsTest {

    private static final String LITTLESIS = "relationships/littlesis";

    /// Such as `Mucho Maas is husband of Oedipa`.
    private static final Pattern ROLE = Pattern.compile("(.+) is (?:an? )?(.+) of .+");

    @TempDir private Path folder;

    private Commands commands;
    private Loading loading;

    @BeforeEach
    void makeStore() {
        commands = Commands.create(folder);
        loading = new Loading(commands, folder);
    }

    @Test
    void takesPeopleAgenciesAndEmployersAndConnectsThem() throws IOException {
        loading.table("agency", "Agency");
        var teams = RealData.file(LITTLESIS, "landing_teams.csv");
        counts(teams, "contact", "fullname", "name", 264);
        counts(teams, "account", "name", "employer", 217);
        counts(teams, "new_agency", "new_name", "agency", 40);
        connectTeams(CsvFile.read(teams).rows());
        connectEmployers(CsvFile.read(teams).rows());
        connectRelations();

        commands.run("check").done();
        assertThat(loading.dump("contact")).hasSize(264 + 4);
        assertThat(loading.dump("connection")).hasSize(2 * (282 + 264 + 3));
        checkRelations();
    }

    /// Each name once, whatever the number of rows that have it.
    private void counts(Path file, String table, String column, String header, int names) {
        var done =
                loading.load(
                        table, file.toString(), "--map", column + "=" + header, "--key", column);
        assertEquals(names, done.get("created").asInt());
        assertEquals(282 - names, done.get("unchanged").asInt());
    }

    private void connectTeams(List<CsvFile.Row> teams) throws IOException {
        role("Landing Team Of", "new_agency");
        for (var source : List.of("Volunteer", "Private", "Transition Entity")) {
            role(source, "contact");
            commands.run("role", "match", source, "Landing Team Of").done();
        }
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("from_table", "from", "to_table", "to", "role", "from_role"));
        for (var team : teams) {
            var fields = team.fields();
            lines.add(
                    List.of(
                            "new_agency",
                            fields.get(0),
                            "contact",
                            fields.get(1),
                            fields.get(3),
                            "Landing Team Of"));
        }
        var done = commands.run("connect", loading.write(lines)).done();
        assertEquals(282, done.get("created").asInt());
    }

    /// Who is in the teams of several agencies is named with the same employer again.
    private void connectEmployers(List<CsvFile.Row> teams) throws IOException {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("from_table", "from", "to_table", "to", "role", "from_role"));
        for (var team : teams) {
            var fields = team.fields();
            lines.add(
                    List.of(
                            "contact",
                            fields.get(1),
                            "account",
                            fields.get(2),
                            "Employer",
                            "Employee"));
        }
        var ran = commands.run("connect", loading.write(lines));
        assertEquals(5, ran.exit());
        assertEquals(264, ran.json().get("created").asInt());
        assertEquals(18, ran.json().get("rejected").asInt());
        assertThat(ran.json().findValuesAsText("reason"))
                .allSatisfy(reason -> assertThat(reason).contains("already connected"));
    }

    /// Each side of a relation says what it is to the other, for some years.
    private void connectRelations() throws IOException {
        var lines = new ArrayList<List<String>>();
        lines.add(
                List.of(
                        "from_table",
                        "from",
                        "from_role",
                        "to_table",
                        "to",
                        "role",
                        "starting",
                        "ending"));
        var people = new LinkedHashSet<String>();
        var roles = new LinkedHashSet<List<String>>();
        var file = RealData.file(LITTLESIS, "bulk_add_relationships_generic.csv");
        for (var row : CsvFile.read(file).rows()) {
            var fields = row.fields();
            var one = ROLE.matcher(fields.get(3));
            var other = ROLE.matcher(fields.get(4));
            assertThat(one.matches() && other.matches()).isTrue();
            people.add(one.group(1));
            people.add(fields.get(0));
            roles.add(List.of(one.group(2), other.group(2)));
            lines.add(
                    List.of(
                            "contact",
                            one.group(1),
                            one.group(2),
                            "contact",
                            fields.get(0),
                            other.group(2),
                            fields.get(5),
                            fields.get(6)));
        }
        takePeople(people);
        var known = commands.run("role", "list").done().findValuesAsText("name");
        roles.stream()
                .flatMap(List::stream)
                .distinct()
                .filter(role -> known.stream().noneMatch(role::equalsIgnoreCase))
                .forEach(role -> role(role, "contact"));
        roles.forEach(
                both -> commands.run("role", "match", both.getFirst(), both.getLast()).done());
        assertEquals(
                3, commands.run("connect", loading.write(lines)).done().get("created").asInt());
    }

    private void takePeople(Iterable<String> people) throws IOException {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("fullname"));
        people.forEach(name -> rows.add(List.of(name)));
        assertEquals(4, loading.load("contact", loading.write(rows)).get("created").asInt());
    }

    private void checkRelations() {
        var connections = loading.dump("connection");
        assertThat(connections)
                .filteredOn(
                        row -> Loading.text(row, "record2roleid@name").equalsIgnoreCase("husband"))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(Loading.text(row, "record1roleid@name"))
                                    .isEqualToIgnoringCase("wife");
                            assertEquals("Mucho Maas", Loading.text(row, "record2id@name"));
                            assertEquals("1964", Loading.text(row, "effectivestart"));
                            assertEquals("1965", Loading.text(row, "effectiveend"));
                        });
        assertEquals(
                Map.of("Volunteer", 227L, "Private", 41L, "Transition Entity", 14L),
                connections.stream()
                        .filter(
                                row ->
                                        Loading.text(row, "record1objecttypecode")
                                                .equals("new_agency"))
                        .collect(
                                Collectors.groupingBy(
                                        row -> Loading.text(row, "record2roleid@name"),
                                        Collectors.counting())));
    }

    private void role(String name, String table) {
        commands.run("role", "create", name, "--category", "Other", "--table", table).done();
    }
}
