package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// JSON as programs write it, taken in by `import`.
final class JsonImportTest {

    @TempDir private Path folder;

    private Commands commands;

    @BeforeEach
    void makeStore() {
        commands = Commands.create(folder);
    }

    @Test
    void takesAnArrayAndObjectsOneALine() throws IOException {
        load("rows.json", "[{\"name\": \"Orion\"},\n {\"name\": \"Alder\"}]").done();
        load("rows.json", "[]").done();
        load("rows.jsonl", "{\"name\": \"Tern\"}\n\n{\"name\": \"Mercer\"}\r\n").done();
        load("rows", "\n [ {\"Account Name\": \"Larkfield\"} ] ").done();

        assertThat(names())
                .containsExactlyInAnyOrder("Orion", "Alder", "Tern", "Mercer", "Larkfield");
    }

    @Test
    void readsEveryKindOfValueAsTheAnswersOfCommandsHaveIt() throws IOException {
        load("a.json", "[{\"name\": \"Orion\", \"accountcategorycode\": 1}]").done();
        var contact =
                """
                {"lastname": "Doe", "creditlimit": 1234.5, "gendercode": 2, "donotemail": true,
                 "birthdate": "1976-11-21", "description": null, "middlename": "",
                 "parentcustomerid": {"table": "account", "name": "Orion"},
                 "overriddencreatedon": "2020-02-01T09:30:00Z", "accountrolecode": "2"}\
                """
                        .replace("\n", "");

        run("contact", "c.jsonl", contact, StandardCharsets.UTF_8).done();

        var doe = show("contact", "Doe");
        assertEquals("1234.5", doe.get("creditlimit").asText());
        assertEquals(2, doe.get("gendercode").asInt());
        assertEquals(2, doe.get("accountrolecode").asInt());
        assertEquals("1976-11-21", doe.get("birthdate").asText());
        assertEquals("Orion", doe.get("parentcustomerid@name").asText());
        assertEquals("account", doe.get("parentcustomerid@table").asText());
        assertEquals("2020-02-01T09:30:00Z", doe.get("createdon").asText());
    }

    @Test
    void cutsNoNumber() throws IOException {
        var half = load("a.json", "{\"name\": \"Orion\", \"numberofemployees\": 1.5}");

        assertThat(half.out() + half.err()).contains("needs a whole number");
        assertThat(names()).isEmpty();
    }

    @Test
    void readsWhatShowHasWritten() throws IOException {
        load("a.json", "{\"name\": \"Orion\"}").done();
        var orion = show("account", "Orion").get("id").asText();
        var id = "7b3bd2a4-2e5d-4a53-8d17-2d6e0e8d4f01";

        load(
                        "b.json",
                        "{\"id\":\"%s\",\"name\":\"Alder\",\"parentaccountid\":\"%s\","
                                        .formatted(id, orion)
                                + "\"parentaccountid@name\":\"Orion\","
                                + "\"parentaccountid@table\":\"account\"}")
                .done();
        var foreign = load("c.json", "{\"id\": 17, \"name\": \"Tern\"}").done();

        assertEquals(id, show("account", "Alder").get("id").asText());
        assertEquals("Orion", show("account", "Alder").get("parentaccountid@name").asText());
        assertThat(foreign.has("ignored")).isFalse();
    }

    @Test
    void letsARowNameOneThatALaterRowMakes() throws IOException {
        var id = "7b3bd2a4-2e5d-4a53-8d17-2d6e0e8d4f01";
        load(
                        "a.jsonl",
                        "{\"name\":\"Alder\",\"parentaccountid\":\"Orion\"}\n"
                                + "{\"name\":\"Tern\",\"parentaccountid\":\"%s\"}\n".formatted(id)
                                + "{\"name\":\"Orion\",\"accountid\":\"%s\"}\n".formatted(id))
                .done();

        assertEquals("Orion", show("account", "Alder").get("parentaccountid@name").asText());
        assertEquals("Orion", show("account", "Tern").get("parentaccountid@name").asText());
    }

    @Test
    void tellsTheLinesOfRowsThatAreWrongAndTakesTheOthers() throws IOException {
        var lines =
                load(
                        "a.jsonl",
                        "{\"name\":\"Orion\"}\n"
                                + "{\"name\":\"Alder\"\n"
                                + "[1]\n"
                                + "{\"name\":\"Tern\",\"numberofemployees\":1.5}\n"
                                + "{\"name\":\"Mercer\",\"parentaccountid\":\"Nobody\"}\n"
                                + "{\"name\":{\"first\":\"a\"}}\n"
                                + "{\"name\":\"Elm\",\"name\":\"Oak\"}\n");
        var array = load("b.json", "[\n{\"name\":\"Beech\"},\n7,\n{\"fax\":\"1234\"}]");

        assertEquals(5, lines.exit());
        assertEquals(List.of("2", "3", "4", "5", "6", "7"), lines.json().findValuesAsText("line"));
        assertEquals(5, array.exit());
        assertEquals(List.of("3", "4"), array.json().findValuesAsText("line"));
        assertThat(names()).containsExactlyInAnyOrder("Orion", "Beech");
    }

    @Test
    void tellsWhichObjectOfAnArrayIsWrongWhereAllStandOnOneLine() throws IOException {
        var array = "[{\"name\":\"Orion\"},7,{\"name\":\"Tern\"},{\"name\":\"Elm\",\"fax\":[1]}]";

        var rejected = load("a.json", array).json();
        var forPeople =
                commands.runAsGiven(
                        "",
                        List.of(
                                "--store",
                                commands.store().toString(),
                                "import",
                                write("b.json", array),
                                "--table",
                                "account"));

        assertEquals(List.of("1", "1"), rejected.findValuesAsText("line"));
        assertEquals(List.of("2", "4"), rejected.findValuesAsText("object"));
        assertThat(forPeople.out()).contains("Line 1, object 2: ", "Line 1, object 4: ");
    }

    @Test
    void takesNothingOfAnArrayThatBreaksOff() throws IOException {
        assertThat(refusal("a.json", "[{\"name\":\"Orion\"},\n{\"name\":\"Alder\"")).contains("2");
        assertThat(refusal("b.json", "[{\"name\":\"Orion\"},\n oops]")).contains("line 2");
        assertThat(refusal("c.json", "[{\"name\":\"Orion\"}] []")).contains("behind");
        assertThat(refusal("d.json", "name\nOrion\n")).contains("no JSON");
        assertThat(refusal("e.json", " \n")).contains("empty");
        assertThat(refusal("g.json", "[{\"name\": \"Orion\"")).doesNotContain("Source");
        assertThat(refusal("f.json", "[{\"color\":\"red\"}]")).contains("--map");
        assertThat(names()).isEmpty();
    }

    @Test
    void findsOutTheEncoding() throws IOException {
        load("a.json", "\uFEFF[{\"name\":\"Ærø\"}]", StandardCharsets.UTF_8).done();
        load("b.json", "\uFEFF[{\"name\":\"Łódź\"}]", StandardCharsets.UTF_16LE).done();
        load("c.jsonl", "{\"name\":\"Müller\"}", Charset.forName("windows-1252")).done();

        assertThat(names()).containsExactlyInAnyOrder("Ærø", "Łódź", "Müller");
    }

    @Test
    void recognisesRecordsByAKeyAndEmptiesWhatIsNull() throws IOException {
        load("a.json", "[{\"name\":\"Orion\",\"fax\":\"1234\"},{\"name\":\"Tern\"}]").done();

        var done =
                commands.run(
                                "import",
                                write(
                                        "b.json",
                                        "[{\"name\":\"orion\",\"fax\":null},{\"name\":\"Tern\"}]"),
                                "--table",
                                "account",
                                "--key",
                                "name")
                        .done();

        assertEquals(1, done.get("updated").asInt());
        assertEquals(1, done.get("unchanged").asInt());
        assertThat(show("account", "Orion").has("fax")).isFalse();
    }

    @Test
    void takesAFileOfManyPieces() throws IOException {
        var text = new StringBuilder();
        for (var i = 0; i < 12_000; i++) {
            var parent = i < 100 ? ",\"parentaccountid\":\"a11999\"" : "";
            text.append("{\"name\":\"a%d\"%s}\n".formatted(i, parent));
        }

        var done = load("a.jsonl", text.toString()).done();

        assertEquals(12_000, done.get("created").asInt());
        assertEquals("a11999", show("account", "a1").get("parentaccountid@name").asText());
    }

    private Commands.Ran load(String name, String text) throws IOException {
        return load(name, text, StandardCharsets.UTF_8);
    }

    private Commands.Ran load(String name, String text, Charset charset) throws IOException {
        return run("account", name, text, charset);
    }

    private Commands.Ran run(String table, String name, String text, Charset charset)
            throws IOException {
        return commands.run("import", write(name, text, charset), "--table", table);
    }

    private String refusal(String name, String text) throws IOException {
        var ran = load(name, text);
        assertEquals(3, ran.exit(), ran.out() + ran.err());
        return ran.error().get("message").asText();
    }

    private String write(String name, String text) throws IOException {
        return write(name, text, StandardCharsets.UTF_8);
    }

    private String write(String name, String text, Charset charset) throws IOException {
        var file = folder.resolve(name);
        Files.write(file, text.getBytes(charset));
        return file.toString();
    }

    private JsonNode show(String table, String name) {
        return commands.run("record", "show", table, name).done();
    }

    private List<String> names() {
        return new ArrayList<>(
                commands.run("list", "account", "--view", "all").done().findValuesAsText("name"));
    }
}
