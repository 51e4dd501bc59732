package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Rows taken as they are given, by `import --verbatim`.
final class VerbatimTest {

    private static final String ID = "7b3bd2a4-2e5d-4a53-8d17-2d6e0e8d4f01";
    private static final String OTHER = "7b3bd2a4-2e5d-4a53-8d17-2d6e0e8d4f02";

    @TempDir private Path folder;

    @TempDir private Path elsewhere;

    @Test
    void movesAStoreTableByTable() throws IOException {
        var from = Commands.create(folder, "--sample");
        var file = write("dump.jsonl", from.run("dump").out());
        var to = Commands.create(elsewhere, "--bare");
        var tables = tables(from);
        tables.remove("systemuser");
        Collections.reverse(tables);

        take(to, "systemuser", file);
        tables.forEach(table -> take(to, table, file));

        assertEquals(from.run("dump").out(), to.run("dump").out());
        assertEquals(from.run("dump", "--stable").out(), to.run("dump", "--stable").out());
        to.run("check").done();
        to.run(
                        "connection",
                        "create",
                        "--from",
                        "account:" + first(from, "account"),
                        "--to",
                        "contact:" + first(from, "contact"))
                .done();
        to.run("check").done();
    }

    @Test
    void listsEveryTableThatADumpTellsOf() {
        var commands = Commands.create(folder, "--sample");

        for (var table : commands.run("table", "list").done()) {
            commands.run("list", table.get("name").asText(), "--limit", "3").done();
        }
    }

    private static void take(Commands commands, String table, String file) {
        var done = commands.run("import", file, "--table", table, "--verbatim").done();
        assertThat(done.get("rejected").asInt()).isZero();
    }

    private static String first(Commands commands, String table) {
        return commands.run("list", table, "--limit", "1").done().get(0).get("id").asText();
    }

    private static List<String> tables(Commands commands) {
        return new ArrayList<>(
                commands.run("dump")
                        .out()
                        .lines()
                        .map(VerbatimTest::table)
                        .filter(name -> !name.equals("schema"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String table(String line) {
        return read(line).get("table").asText();
    }

    private static JsonNode read(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    @Test
    void takesColumnsThatOnlyTheSystemWritesElse() throws IOException {
        var commands = Commands.create(folder);
        var rows =
                """
                accountid,name,createdon,modifiedon,versionnumber,statecode,statuscode
                %s,Orion,2001-02-03T04:05:06Z,2002-02-03T04:05:06Z,42,1,2
                """
                        .formatted(ID);

        take(commands, "account", write("a.csv", rows));

        var orion = commands.run("record", "show", "account", ID).done();
        assertEquals("2001-02-03T04:05:06Z", orion.get("createdon").asText());
        assertEquals("2002-02-03T04:05:06Z", orion.get("modifiedon").asText());
        assertEquals(42, orion.get("versionnumber").asInt());
        assertEquals(1, orion.get("statecode").asInt());
        assertEquals(2, orion.get("statuscode").asInt());
        commands.run("check").done();
    }

    @Test
    void requiresNothingAndWritesOverWhatIsThere() throws IOException {
        var commands = Commands.create(folder);

        take(commands, "contact", write("a.json", "[{\"id\":\"%s\"}]".formatted(ID)));
        take(
                commands,
                "contact",
                write("b.json", "[{\"id\":\"%s\",\"lastname\":\"Doe\"}]".formatted(ID)));

        var doe = commands.run("record", "show", "contact", ID).done();
        assertEquals("Doe", doe.get("lastname").asText());
        assertEquals(1, commands.run("list", "contact", "--view", "all").done().size());
    }

    @Test
    void keepsAPlaceForWhatIsPointedAtBeforeItComes() throws IOException {
        var commands = Commands.create(folder);
        take(
                commands,
                "account",
                write(
                        "a.json",
                        "[{\"name\":\"Orion\",\"primarycontactid\":\"%s\"}]".formatted(ID)));
        assertEquals(3, commands.run("check").exit());

        take(
                commands,
                "contact",
                write("b.json", "[{\"id\":\"%s\",\"lastname\":\"Doe\"}]".formatted(ID)));

        commands.run("check").done();
        var orion = commands.run("record", "show", "account", "Orion").done();
        assertEquals("Doe", orion.get("primarycontactid@name").asText());
    }

    @Test
    void pairsNoConnections() throws IOException {
        var commands = Commands.create(folder);
        take(
                commands,
                "contact",
                write("a.json", "[{\"id\":\"%s\",\"lastname\":\"Doe\"}]".formatted(ID)));
        take(
                commands,
                "account",
                write("b.json", "[{\"id\":\"%s\",\"name\":\"Orion\"}]".formatted(OTHER)));

        take(
                commands,
                "connection",
                write(
                        "c.json",
                        "[{\"record1id\":\"%s\",\"record1id@table\":\"contact\",\"record2id\":\"%s\"}]"
                                .formatted(ID, OTHER)));

        var rows =
                commands.run("dump")
                        .out()
                        .lines()
                        .map(VerbatimTest::read)
                        .filter(row -> row.get("table").asText().equals("connection"))
                        .toList();
        assertThat(rows).hasSize(1);
        assertEquals("Orion", rows.getFirst().get("name").asText());
        assertEquals("account", rows.getFirst().get("record2objecttypecode").asText());
        assertEquals(3, commands.run("check").exit());
    }

    @Test
    void rejectsWhatCannotBeTaken() throws IOException {
        var commands = Commands.create(folder);
        var rows =
                """
                {"id":"%s","name":"Orion"}
                {"id":"%s","name":"Twice"}
                {"name":"Alder","createdon":"yesterday"}
                {"name":"Tern","numberofemployees":"many"}
                """
                        .formatted(ID, ID);

        var ran =
                commands.run("import", write("a.jsonl", rows), "--table", "account", "--verbatim");

        assertEquals(5, ran.exit());
        assertEquals(Set.of("2", "3", "4"), Set.copyOf(ran.json().findValuesAsText("line")));
        var key = commands.run("import", "a", "--table", "account", "--verbatim", "--key", "name");
        assertEquals(2, key.exit());
    }

    private String write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }
}
