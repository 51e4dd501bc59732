package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Brings two dense networks of people into a store by commands: each says what somebody is to
/// somebody, once from either side, and not always from both.
final class RealNetworksTest {

    private static final List<String> HEADER =
            List.of("from_table", "from", "from_role", "to_table", "to", "role");

    @TempDir private Path folder;

    private Commands commands;
    private Loading loading;

    @BeforeEach
    void makeStore() {
        commands = Commands.create(folder);
        loading = new Loading(commands, folder);
    }

    /// What one says of another: the name of the relation, and the roles both play in it.
    ///
    /// @param from the role of the one who says it
    private record Relation(String key, String from, String to) {}

    private static final List<Relation> RELATIONS =
            List.of(
                    new Relation("parents", "Child", "Parent"),
                    new Relation("parentOf", "Parent", "Child"),
                    new Relation("killed", "Killer", "Victim"),
                    new Relation("killedBy", "Victim", "Killer"),
                    new Relation("siblings", "Sibling", "Sibling"),
                    new Relation("sibling", "Sibling", "Sibling"),
                    new Relation("marriedEngaged", "Spouse/Partner", "Spouse/Partner"),
                    new Relation("serves", "Servant", "Master"),
                    new Relation("servedBy", "Master", "Servant"),
                    new Relation("guardianOf", "Guardian", "Ward"),
                    new Relation("guardedBy", "Ward", "Guardian"),
                    new Relation("abducted", "Abductor", "Captive"),
                    new Relation("abductedBy", "Captive", "Abductor"),
                    new Relation("allies", "Ally", "Ally"));

    /// One such statement about two people.
    private record Said(Relation relation, String who, String whom) {

        /// The same for the statement that the other one makes of it.
        Set<List<String>> fact() {
            return Set.of(List.of(who, relation.from()), List.of(whom, relation.to()));
        }

        List<String> line() {
            return List.of("contact", who, relation.from(), "contact", whom, relation.to());
        }
    }

    @Test
    void takesAHouseOfPeopleWhoseRolesDoNotAllMirror() throws IOException {
        var people = characters();
        var said = said(people);
        makeRoles();
        take(people.stream().map(one -> one.get("characterName").asText()).toList(), 389);
        take(strangers(people, said), 70);

        var ran = connect(said.stream().map(Said::line).toList());

        assertEquals(5, ran.exit());
        assertEquals(471, ran.json().get("created").asInt());
        assertEquals(
                Map.of("to itself", 8L, "already connected", 353L, "are called", 15L),
                reasons(ran.json()));
        assertEquals(
                Map.of(
                        "killed",
                        52,
                        "killedBy",
                        31,
                        "serves",
                        13,
                        "siblings",
                        7,
                        "parents",
                        6,
                        "guardianOf",
                        3,
                        "parentOf",
                        3,
                        "servedBy",
                        1,
                        "marriedEngaged",
                        1,
                        "sibling",
                        1),
                notMirrored(people, said));
        commands.run("check").done();
        assertThat(loading.dump("connection")).hasSize(2 * 471);
    }

    private static List<JsonNode> characters() throws IOException {
        var file = RealData.file("relationships/game-of-thrones", "characters.json");
        var people = new ArrayList<JsonNode>();
        new ObjectMapper().readTree(file.toFile()).get("characters").forEach(people::add);
        return people;
    }

    private static List<Said> said(List<JsonNode> people) {
        var said = new ArrayList<Said>();
        for (var one : people) {
            for (var relation : RELATIONS) {
                for (var whom : names(one.path(relation.key()))) {
                    said.add(new Said(relation, one.get("characterName").asText(), whom));
                }
            }
        }
        return said;
    }

    /// One name or a list of them.
    private static List<String> names(JsonNode given) {
        return given.isTextual()
                ? List.of(given.asText())
                : given.valueStream().map(JsonNode::asText).toList();
    }

    private static List<String> strangers(List<JsonNode> people, List<Said> said) {
        var names = new LinkedHashSet<String>();
        said.forEach(one -> names.add(one.whom()));
        people.forEach(one -> names.remove(one.get("characterName").asText()));
        return List.copyOf(names);
    }

    private void makeRoles() {
        var known = knownRoles();
        for (var relation : RELATIONS) {
            for (var role : List.of(relation.from(), relation.to())) {
                if (known.add(role)) {
                    role(role);
                }
            }
            commands.run("role", "match", relation.from(), relation.to());
        }
    }

    private Set<String> knownRoles() {
        return new TreeSet<>(commands.run("role", "list").done().findValuesAsText("name"));
    }

    private void role(String name) {
        commands.run("role", "create", name, "--category", "Other", "--table", "contact").done();
    }

    private void take(List<String> people, int expected) throws IOException {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("fullname"));
        people.forEach(name -> rows.add(List.of(name)));
        var done = loading.load("contact", loading.write(rows));
        assertEquals(expected, done.get("created").asInt());
    }

    private Commands.Ran connect(List<List<String>> lines) throws IOException {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADER);
        rows.addAll(lines);
        return commands.run("connect", loading.write(rows));
    }

    /// How many lines were rejected for what.
    private static Map<String, Long> reasons(JsonNode report) {
        return report.findValuesAsText("reason").stream()
                .collect(Collectors.groupingBy(RealNetworksTest::kind, Collectors.counting()));
    }

    private static String kind(String reason) {
        for (var kind : List.of("to itself", "already connected", "are called")) {
            if (reason.contains(kind)) {
                return kind;
            }
        }
        return reason;
    }

    /// What only one of two said, by the relation that was named; namesakes cannot be told apart
    /// and are left out.
    private static Map<String, Integer> notMirrored(List<JsonNode> people, List<Said> said) {
        var once = new HashMap<Set<List<String>>, Said>();
        var twice = new LinkedHashSet<Set<List<String>>>();
        for (var one : said) {
            if (once.put(one.fact(), one) != null) {
                twice.add(one.fact());
            }
        }
        once.keySet().removeAll(twice);
        var names = new HashMap<String, Integer>();
        people.forEach(one -> names.merge(one.get("characterName").asText(), 1, Integer::sum));
        var counts = new TreeMap<String, Integer>();
        once.values().stream()
                .filter(one -> !one.who().equals(one.whom()))
                .filter(one -> names.get(one.who()) == 1 && names.getOrDefault(one.whom(), 1) == 1)
                .forEach(one -> counts.merge(one.relation().key(), 1, Integer::sum));
        return counts;
    }

    @Test
    void takesKinInRolesOfWhichManyMatchMany() throws IOException {
        var kin = kin();
        assertThat(kin).as("one of two, in one direction").hasSize(10_686);
        take(people(kin), 104);
        makeRoles(kin);

        var done = connect(lines(kin)).done();

        assertEquals(5_356, done.get("created").asInt());
        commands.run("check").done();
        var rows = loading.dump("connection");
        assertThat(rows).hasSize(2 * 5_356);
        assertThat(rows)
                .as("what only one of two said: the other's role is filled in")
                .filteredOn(row -> !kin.containsKey(two(row)))
                .hasSize(26)
                .noneMatch(row -> Loading.text(row, "record2roleid").isEmpty());
        assertThat(rows)
                .filteredOn(row -> kin.containsKey(two(row)))
                .hasSize(10_686)
                .allSatisfy(
                        row ->
                                assertEquals(
                                        kin.get(two(row)),
                                        Loading.text(row, "record2roleid@name")));
    }

    private static List<String> two(JsonNode row) {
        return List.of(Loading.text(row, "record1id@name"), Loading.text(row, "record2id@name"));
    }

    /// What somebody calls somebody, by the two: the role of the second.
    private static Map<List<String>, String> kin() throws IOException {
        var kin = new LinkedHashMap<List<String>, String>();
        for (var part : List.of("train.txt", "valid.txt", "test.txt")) {
            var file = RealData.file("relationships/kinship-alyawarra", part);
            for (var line : Files.readAllLines(file)) {
                var fields = line.split("\t");
                kin.put(List.of(fields[1], fields[2]), fields[0]);
            }
        }
        return kin;
    }

    private static List<String> people(Map<List<String>, String> kin) {
        return kin.keySet().stream().flatMap(List::stream).distinct().sorted().toList();
    }

    private void makeRoles(Map<List<String>, String> kin) {
        var made =
                kin.values().stream()
                        .distinct()
                        .map("role create %s --category Family --table contact"::formatted);
        var matched =
                kin.entrySet().stream()
                        .filter(one -> kin.containsKey(one.getKey().reversed()))
                        .map(one -> List.of(one.getValue(), kin.get(one.getKey().reversed())))
                        .map(TreeSet::new)
                        .distinct()
                        .map(both -> "role match " + both.first() + " " + both.last());
        var script = Stream.concat(made, matched).collect(Collectors.joining("\n"));
        assertEquals(0, commands.runWith(script, "run", "-").exit());
    }

    /// One line for each two: from the one whose name comes first, with both roles where both are
    /// known.
    private static List<List<String>> lines(Map<List<String>, String> kin) {
        var lines = new ArrayList<List<String>>();
        kin.forEach(
                (two, role) -> {
                    var back = kin.get(two.reversed());
                    if (back == null || two.getFirst().compareTo(two.getLast()) < 0) {
                        lines.add(
                                List.of(
                                        "contact",
                                        two.getFirst(),
                                        back == null ? "" : back,
                                        "contact",
                                        two.getLast(),
                                        role));
                    }
                });
        return lines;
    }
}
