package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Ending a connection together with what follows it, on the command line.
final class MovedOnCommandTest {

    @TempDir private Path folder;

    private Commands commands;
    private String employed;

    @BeforeEach
    void employJaneAtOrion() {
        commands = Commands.create(folder);
        for (var name : List.of("Doe", "Kim")) {
            commands.run("record", "create", "contact", "lastname=" + name).done();
        }
        for (var name : List.of("Orion", "Alder")) {
            commands.run("record", "create", "account", "name=" + name).done();
        }
        employed =
                commands.run(
                                "connection",
                                "create",
                                "--from",
                                "Doe",
                                "--to",
                                "Orion",
                                "--role",
                                "Employer",
                                "--starting",
                                "2019")
                        .done()
                        .get("id")
                        .asText();
    }

    @Test
    void endsTheOldAndBeginsWhatFollowsTheDayAfterAsOneStep() {
        var done = movedOn("--ending", "2025-06-30", "--to", "Alder", "--successor", "Kim").done();

        assertEquals("2025-06-30", done.get("ended").get("effectiveend").asText());
        var next = done.get("begun").get(0);
        assertEquals("Alder", next.get("record2id@name").asText());
        assertEquals("Employer", next.get("record2roleid@name").asText());
        assertEquals("2025-07-01", next.get("effectivestart").asText());
        var heir = done.get("begun").get(1);
        assertEquals("Kim", heir.get("record1id@name").asText());
        assertEquals("Orion", heir.get("record2id@name").asText());
        assertEquals("Employee", heir.get("record1roleid@name").asText());

        commands.run("undo").done();

        assertThat(shown().has("effectiveend")).isFalse();
        assertEquals(0, commands.run("check").exit());
    }

    @Test
    void takesAnotherRoleAtTheSameOrganisation() {
        var done = movedOn("--ending", "2025", "--role", "Client", "--from-role", "Accountant");

        var next = done.json().get("begun").get(0);
        assertEquals("Orion", next.get("record2id@name").asText());
        assertEquals("Client", next.get("record2roleid@name").asText());
        assertEquals("2026-01-01", next.get("effectivestart").asText());
    }

    @Test
    void endsTodayWhereNothingElseIsSaid() {
        var done =
                commands.run("--now", "2026-03-05T10:00:00Z", "connection", "moved-on", employed)
                        .done();

        assertEquals("2026-03-05", done.get("ended").get("effectiveend").asText());
        assertThat(done.get("begun")).isEmpty();
    }

    @Test
    void asksForColumnsThatAreRequiredAndWritesNothingWithoutThem() throws IOException {
        var spec = folder.resolve("column.json");
        Files.writeString(
                spec,
                """
                {"name": "strength", "displayname": "Strength", "type": "text", "length": 20,
                 "required": true}\
                """);
        commands.run("column", "add", "connection", spec.toString()).done();

        var missing = movedOn("--ending", "2025", "--to", "Alder");
        var given = movedOn("--ending", "2025", "--to", "Alder", "new_strength=high");

        assertEquals(3, missing.exit());
        assertThat(missing.error().get("message").asText()).contains("Strength");
        assertEquals("high", given.done().get("begun").get(0).get("new_strength").asText());
    }

    @Test
    void writesNothingWhereWhatFollowsIsThereAlready() {
        var there =
                commands.run(
                                "connection",
                                "create",
                                "--from",
                                "Kim",
                                "--to",
                                "Orion",
                                "--role",
                                "Employer")
                        .done();

        var refused = movedOn("--ending", "2025", "--successor", "Kim");
        var accepted = movedOn("--ending", "2025", "--successor", "Kim", "--duplicate");

        assertEquals(3, refused.exit());
        assertEquals("ConnectionExists", refused.error().get("name").asText());
        assertThat(refused.error().get("message").asText()).contains(there.get("id").asText());
        assertEquals(0, accepted.exit());
    }

    @Test
    void saysThatItIsOverAlready() {
        commands.run("connection", "deactivate", employed).done();

        var refused = movedOn("--ending", "2025");

        assertEquals(3, refused.exit());
        assertEquals("RecordIsReadOnly", refused.error().get("name").asText());
        assertThat(shown().has("effectiveend")).isFalse();
    }

    private Commands.Ran movedOn(String... more) {
        var words = new ArrayList<>(List.of("connection", "moved-on", employed));
        words.addAll(List.of(more));
        return commands.run(words.toArray(String[]::new));
    }

    private JsonNode shown() {
        return commands.run("connection", "show", employed).done();
    }
}
