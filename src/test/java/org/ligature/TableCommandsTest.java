package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Tables and columns that are made, deleted and brought back on the command line.
final class TableCommandsTest {

    private static final String BOAT =
            """
            {"name": "boat", "displayname": "Boat", "connections": true, "columns": [
              {"name": "length", "displayname": "Length", "type": "decimal", "scale": 1},
              {"name": "yard", "displayname": "Yard", "type": "lookup", "tables": ["account"]},
              {"name": "built", "displayname": "Built", "type": "partial date"}]}\
            """;

    @TempDir private Path folder;

    private Commands commands;

    @BeforeEach
    void makeABoatWithAConnection() throws IOException {
        commands = Commands.create(folder);
        commands.run("table", "create", write(BOAT)).done();
        commands.run("record", "create", "account", "name=Larkfield").done();
        commands.run("record", "create", "new_boat", "new_name=Albatros", "new_length=12.5").done();
        commands.run(
                        "connection",
                        "create",
                        "--from",
                        "new_boat:Albatros",
                        "--to",
                        "account:Larkfield")
                .done();
    }

    @Test
    void makesATableAgainFromWhatShowPrints() throws IOException {
        var shown = commands.run("table", "show", "new_boat").done();
        var other = new Commands(Files.createDirectory(folder.resolve("other")).resolve("store"));
        other.runAsGiven("", List.of("create", other.store().toString()));

        other.run("table", "create", write(shown.toString())).done();

        assertEquals(shown, other.run("table", "show", "new_boat").done());
    }

    @Test
    void saysWhichDescriptionCannotBeRead() {
        var missing = folder.resolve("missing.json").toString();

        var refused = commands.run("table", "create", missing);

        assertEquals(3, refused.exit());
        assertEquals(
                "The file "
                        + missing
                        + " cannot be read. Check its name, and that you may read it.",
                refused.error().get("message").asText());
    }

    @Test
    void showsEveryTableThatItLists() {
        for (var table : commands.run("table", "list").done()) {
            var name = table.get("name").asText();
            assertEquals(name, commands.run("table", "show", name).done().get("name").asText());
        }
    }

    @Test
    void bringsATableBackWithItsRecordsAndConnections() {
        var before = dump();
        assertClean();

        var refused = commands.run("table", "delete", "new_boat");
        assertEquals(3, refused.exit());
        var gone = commands.run("table", "delete", "new_boat", "--yes").done();
        assertEquals(1, gone.get("rows").asInt());
        assertEquals(1, gone.get("connections").asInt());
        assertClean();
        assertThat(commands.run("record", "show", "new_boat", "Albatros").exit()).isNotZero();
        assertThat(commands.run("table", "restore", "new_boat").exit()).isZero();

        assertClean();
        assertEquals(before, dump());
    }

    @Test
    void bringsAColumnBackWithItsValues() throws IOException {
        var before = commands.run("record", "show", "new_boat", "Albatros").done();

        var gone = commands.run("column", "delete", "new_boat", "new_length").done();
        assertEquals(1, gone.get("rows").asInt());
        var without = commands.run("record", "show", "new_boat", "Albatros").done();
        assertThat(without.has("new_length")).isFalse();
        commands.run("column", "restore", "new_boat", "new_length");

        assertEquals(before, commands.run("record", "show", "new_boat", "Albatros").done());
        var colour = "{\"name\": \"colour\", \"displayname\": \"Colour\", \"type\": \"text\"}";
        commands.run("column", "add", "account", write(colour)).done();
        var set = commands.run("record", "set", "account", "Larkfield", "new_colour=Red").done();
        assertEquals("Red", set.get("new_colour").asText());
    }

    @Test
    void changesAColumnByTheKeysOfItsSpec() {
        var set =
                commands.run(
                                "column",
                                "set",
                                "new_boat",
                                "new_length",
                                "displayname=12 feet",
                                "scale=3",
                                "minimum=1.5",
                                "sortable=true",
                                "required=true")
                        .done();

        assertEquals("12 feet", set.get("displayname").asText());
        assertEquals(3, set.get("scale").asInt());
        assertThat(set.get("sortable").asBoolean()).isTrue();
        assertClean();
        var less = commands.run("column", "set", "new_boat", "new_length", "required=");
        assertThat(less.done().has("required")).isFalse();
        var refused = commands.run("column", "set", "new_boat", "new_length", "maximum=9");
        assertEquals(3, refused.exit());
        assertThat(refused.err()).contains("One record has a number in 12 feet");
        assertEquals(3, commands.run("column", "set", "new_boat", "new_length", "a=b").exit());
    }

    @Test
    void removesForGoodWhatIsDeletedOnceItIsCompacted() throws IOException {
        commands.run("table", "delete", "new_boat", "--yes");

        assertEquals(1, commands.run("compact").done().get("removed").asInt());

        assertClean();
        assertThat(commands.run("table", "restore", "new_boat").exit()).isEqualTo(3);
        commands.run("table", "create", write(BOAT)).done();
        assertEquals(0, commands.run("compact").done().get("removed").asInt());
    }

    private void assertClean() {
        assertThat(commands.run("check").done().get("clean").asBoolean()).isTrue();
    }

    private List<String> dump() {
        return commands.run("dump", "--stable").out().lines().toList();
    }

    private String write(String spec) throws IOException {
        return Files.writeString(folder.resolve("spec.json"), spec).toString();
    }
}
