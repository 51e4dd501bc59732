package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Columns of connections on the command line.
final class ConnectionColumnCommandsTest {

    private static final String STRENGTH =
            """
            {"name": "strength", "displayname": "Strength", "type": "choice",
             "options": [{"value": 1, "label": "Weak"}, {"value": 2, "label": "Strong"}]}\
            """;
    private static final String SIGNED =
            """
            {"name": "signed", "displayname": "Signed on", "type": "date", "sortable": true}\
            """;
    private static final String BROKER =
            """
            {"name": "broker", "displayname": "Broker", "type": "lookup", "tables": ["contact"]}\
            """;

    @TempDir private Path folder;

    @TempDir private Path elsewhere;

    private Commands commands;

    @BeforeEach
    void addColumns() throws IOException {
        commands = Commands.create(folder);
        for (var spec : List.of(STRENGTH, SIGNED, BROKER)) {
            add(commands, spec);
        }
        for (var name : List.of("Doe", "Kim", "Kerr")) {
            commands.run("record", "create", "contact", "lastname=" + name).done();
        }
        commands.run("record", "create", "account", "name=Orion").done();
    }

    private void add(Commands to, String spec) throws IOException {
        to.run("column", "add", "connection", write("column.json", spec)).done();
    }

    private JsonNode connected() {
        return commands.run(
                        "connection",
                        "create",
                        "--from",
                        "contact:Doe",
                        "--to",
                        "account:Orion",
                        "new_strength=2",
                        "new_signed=2026-03-01",
                        "new_broker=Kerr")
                .done();
    }

    @Test
    void tellsWhichColumnsConnectionsHave() {
        var columns = commands.run("table", "show", "connection").done().get("columns");

        assertThat(columns.findValuesAsText("name"))
                .contains("record2id", "effectivestart", "new_strength", "new_signed");
    }

    @Test
    void setsAndShowsThemOnEitherRow() {
        var made = connected();
        var mirror = made.get("relatedconnectionid").asText();

        var set = commands.run("connection", "set", mirror, "new_strength=1", "new_broker=").done();
        var shown = commands.run("connection", "show", made.get("id").asText()).done();

        assertEquals("Kerr", made.get("new_broker@name").asText());
        for (var row : List.of(set, shown)) {
            assertEquals(1, row.get("new_strength").asInt());
            assertEquals("2026-03-01", row.get("new_signed").asText());
            assertFalse(row.has("new_broker"));
        }
        commands.run("check").done();
    }

    @Test
    void refusesWhatCannotStandInThem() throws IOException {
        var id = connected().get("id").asText();
        add(
                commands,
                """
                {"name": "code", "displayname": "Code", "type": "text", "required": true}\
                """);

        var option = commands.run("connection", "set", id, "new_strength=7");
        var standard = commands.run("connection", "set", id, "description=Old friends");
        var missing =
                commands.run(
                        "connection", "create", "--from", "contact:Kim", "--to", "account:Orion");

        assertEquals(3, option.exit());
        assertEquals("InvalidValue", option.error().get("name").asText());
        assertEquals("NoSuchColumn", standard.error().get("name").asText());
        assertThat(standard.error().get("message").asText()).contains("new_strength");
        assertThat(missing.error().get("message").asText()).contains("Code");
    }

    @Test
    void connectsAFileThatHasThem() throws IOException {
        var file =
                write(
                        "connections.csv",
                        """
                        from_table,from,to_table,to,new_strength,new_signed,new_broker,colour
                        contact,Doe,account,Orion,Strong,2026-03-01,Kerr,red
                        contact,Kim,account,Orion,,,,
                        contact,Doe,contact,Kim,Mighty,,,
                        contact,Kim,contact,Kerr,,,Nobody,
                        """);

        var ran = commands.run("connect", file);

        assertEquals(5, ran.exit(), ran.out());
        assertEquals(2, ran.json().get("created").asInt());
        assertThat(ran.json().get("ignored").toString()).isEqualTo("[\"colour\"]");
        var reasons = ran.json().findValuesAsText("reason");
        assertThat(reasons.getFirst()).contains("Mighty");
        assertThat(reasons.getLast()).contains("Nobody");
        var strong = "\"new_strength\":2,\"new_signed\":\"2026-03-01\",\"new_broker\"";
        assertThat(commands.run("dump").out().lines().filter(line -> line.contains(strong)))
                .hasSize(2);
        commands.run("check").done();
    }

    @Test
    void movesThemToAnotherStore() throws IOException {
        connected();
        var dump = write("dump.jsonl", commands.run("dump").out());
        var other = Commands.create(elsewhere, "--bare");
        for (var spec : List.of(STRENGTH, SIGNED, BROKER)) {
            add(other, spec);
        }

        for (var table :
                List.of(
                        "systemuser",
                        "connection",
                        "connectionrole",
                        "contact",
                        "account",
                        "transactioncurrency")) {
            other.run("import", dump, "--table", table, "--verbatim").done();
        }

        assertEquals(connections(commands), connections(other));
        other.run("check").done();
    }

    @Test
    void leadToTheRecordThatAnotherIsMergedInto() {
        var id = connected().get("id").asText();

        commands.run("record", "merge", "contact", "Kerr", "--into", "Kim").done();
        assertEquals("Kim", broker(id));
        commands.run("check").done();
        commands.run("undo").done();

        assertEquals("Kerr", broker(id));
        commands.run("check").done();
    }

    private String broker(String id) {
        return commands.run("connection", "show", id).done().get("new_broker@name").asText();
    }

    private static List<String> connections(Commands of) {
        return of.run("dump")
                .out()
                .lines()
                .filter(line -> line.startsWith("{\"table\":\"connection\""))
                .toList();
    }

    @Test
    void bringsAColumnBackUntilTheStoreIsCompacted() throws IOException {
        var id = connected().get("id").asText();

        commands.run("column", "delete", "connection", "new_strength").done();
        assertFalse(commands.run("connection", "show", id).done().has("new_strength"));
        commands.run("column", "restore", "connection", "new_strength").done();
        assertEquals(2, commands.run("connection", "show", id).done().get("new_strength").asInt());

        commands.run("column", "delete", "connection", "new_strength").done();
        commands.run("compact").done();
        add(commands, STRENGTH);
        assertFalse(commands.run("connection", "show", id).done().has("new_strength"));
        commands.run("check").done();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
