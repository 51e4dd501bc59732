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

/// Each command opens the store anew: what can be taken back outlives the program.
final class UndoCommandTest {

    @TempDir private Path folder;

    private Commands commands;

    @BeforeEach
    void makeStore() {
        commands = Commands.create(folder);
        commands.run("record", "create", "account", "name=Larkfield Traders").done();
        commands.run("record", "create", "contact", "firstname=Jane", "lastname=Doe").done();
    }

    @Test
    void aNewRecordIsGoneAndComesBackAsItWas() {
        goesBackAndForth("record", "create", "contact", "firstname=Omar", "lastname=Haddad");
    }

    @Test
    void changedValuesGoBack() {
        goesBackAndForth(
                "record",
                "set",
                "account",
                "Larkfield Traders",
                "name=Larkfield",
                "revenue=12.5",
                "primarycontactid=Jane Doe");
    }

    @Test
    void aNewNameGoesBackOnConnectionsToo() {
        connect();

        goesBackAndForth("record", "set", "contact", "Jane Doe", "lastname=Smith");
    }

    @Test
    void aConnectionGoesAndComesBackWithBothRows() {
        goesBackAndForth(
                "connection",
                "create",
                "--from",
                "Jane Doe",
                "--to",
                "Larkfield Traders",
                "--role",
                "Employer",
                "--starting",
                "2019-03");
    }

    @Test
    void aChangedConnectionGoesBack() {
        var id = connect();

        goesBackAndForth(
                "connection",
                "set",
                id,
                "--role",
                "",
                "--starting",
                "2020",
                "--ending",
                "2021-05",
                "--description",
                "By her own wish");
        goesBackAndForth("connection", "deactivate", id);
    }

    @Test
    void columnsThatWereAddedToConnectionsGoBackToo() throws IOException {
        for (var type :
                List.of(
                        "choice\", \"options\": [{\"value\": 1, \"label\": \"Weak\"}], \"name\":"
                                + " \"strength",
                        "date\", \"name\": \"signed",
                        "partial date\", \"name\": \"since",
                        "decimal\", \"name\": \"share",
                        "lookup\", \"tables\": [\"contact\"], \"name\": \"broker")) {
            var spec = "{\"displayname\": \"Added\", \"type\": \"" + type + "\"}";
            var file = Files.writeString(folder.resolve("column.json"), spec);
            commands.run("column", "add", "connection", file.toString()).done();
        }
        commands.run("record", "create", "contact", "lastname=Kerr").done();
        var id = connect();

        goesBackAndForth(
                "connection",
                "set",
                id,
                "new_strength=1",
                "new_signed=2026-03-01",
                "new_since=2020-05",
                "new_share=12.5",
                "new_broker=Kerr");
        commands.run("connection", "set", id, "new_share=12.25", "new_broker=Kerr").done();
        goesBackAndForth("connection", "set", id, "new_share=99", "new_broker=");
        goesBackAndForth("connection", "delete", id);
        goesBackAndForth("record", "delete", "contact", "Kerr");
        goesBackAndForth("record", "delete", "contact", "Jane Doe");
    }

    @Test
    void aDeletedRecordComesBackWithAllThatHungOnIt() {
        connect();
        commands.run("record", "set", "account", "Larkfield Traders", "primarycontactid=Jane Doe")
                .done();
        commands.run(
                        "record",
                        "create",
                        "email",
                        "subject=Offer",
                        "to=Jane Doe",
                        "regardingobjectid=Larkfield Traders")
                .done();

        goesBackAndForth("record", "delete", "contact", "Jane Doe");
        goesBackAndForth("record", "delete", "account", "Larkfield Traders");
    }

    @Test
    void anImportIsOneStep() throws IOException {
        var file = folder.resolve("people.csv");
        Files.writeString(
                file,
                """
                First Name,Last Name,Company Name
                Anna,Kim,Larkfield Traders
                Ben,Northam,
                """);

        goesBackAndForth("import", "--table", "contact", file.toString());
    }

    @Test
    void aQualifiedLeadIsOpenAgain() {
        commands.run(
                        "record",
                        "create",
                        "lead",
                        "firstname=Anna",
                        "lastname=Kim",
                        "companyname=Orion",
                        "subject=Boats")
                .done();

        goesBackAndForth("record", "do", "QUALIFY", "lead", "Anna Kim");
    }

    @Test
    void severalStepsGoBackOneByOneAndForthAgain() {
        var start = dump();
        commands.run("record", "set", "contact", "Jane Doe", "jobtitle=Head").done();
        var second = dump();
        commands.run("record", "set", "contact", "Jane Doe", "jobtitle=Chair").done();
        var third = dump();

        commands.run("undo").done();
        same(second);
        commands.run("undo").done();
        same(start);
        commands.run("undo", "--redo").done();
        same(second);
        commands.run("undo", "--redo").done();
        same(third);
        assertEquals(3, commands.run("undo", "--redo").exit());
    }

    @Test
    void whatWasChangedSinceIsNamedAndStays() {
        commands.run("record", "set", "contact", "Jane Doe", "jobtitle=Head", "department=Sales")
                .done();
        var first = newestAction();
        commands.run("record", "set", "contact", "Jane Doe", "jobtitle=Chair").done();

        var undone = commands.run("undo", first).done();

        var jane = commands.run("record", "show", "contact", "Jane Doe").done();
        assertEquals("Chair", jane.get("jobtitle").asText());
        assertThat(jane.has("department")).isFalse();
        assertThat(undone.get("kept")).hasSize(1);
        var kept = undone.get("kept").get(0);
        assertEquals("jobtitle", kept.get("column").asText());
        assertThat(kept.get("sentence").asText())
                .contains("Jane Doe", "Job Title", "was changed by robin.hale");
    }

    @Test
    void aRecordThatSomethingHangsOnSinceIsNotTakenAway() {
        commands.run("record", "create", "contact", "firstname=Omar", "lastname=Haddad").done();
        var made = newestAction();
        commands.run("connection", "create", "--from", "Omar Haddad", "--to", "Jane Doe").done();

        var refused = commands.run("undo", made);

        assertEquals(3, refused.exit());
        assertThat(refused.error().get("message").asText()).contains("Omar Haddad", "Connections");
        assertEquals(0, commands.run("record", "show", "contact", "Omar Haddad").exit());
    }

    @Test
    void anActionIsNotTakenBackTwice() {
        commands.run("record", "set", "contact", "Jane Doe", "jobtitle=Head").done();
        var action = newestAction();
        commands.run("undo", action).done();

        assertEquals(3, commands.run("undo", action).exit());
        assertThat(commands.run("audit").done().get(1).get("undone").asBoolean()).isTrue();
        assertEquals(0, commands.run("undo", action, "--redo").exit());
        assertThat(commands.run("audit").done().get(2).has("undone")).isFalse();
    }

    /// Does it, takes it back, does it again: each time the store is as it was, and sound.
    private void goesBackAndForth(String... words) {
        var before = dump();
        commands.run(words).done();
        var after = dump();
        assertThat(after).isNotEqualTo(before);

        commands.run("undo").done();
        same(before);
        commands.run("undo", "--redo").done();
        same(after);
        commands.run("undo").done();
        same(before);
        commands.run("undo", "--redo").done();
    }

    /// Only the lines that differ are told.
    private void same(String before) {
        var now = dump().lines().toList();
        var then = before.lines().toList();
        assertEquals(without(then, now), without(now, then));
    }

    private static String without(List<String> lines, List<String> others) {
        var left = new ArrayList<>(lines);
        left.removeAll(others);
        return String.join("\n", left);
    }

    private String connect() {
        return commands.run(
                        "connection",
                        "create",
                        "--from",
                        "Jane Doe",
                        "--to",
                        "Larkfield Traders",
                        "--role",
                        "Employer")
                .done()
                .get("id")
                .asText();
    }

    private String newestAction() {
        return text(commands.run("audit").done().get(0), "transaction");
    }

    private static String text(JsonNode row, String key) {
        return row.get(key).asText();
    }

    /// The whole store, after a look whether it is sound.
    private String dump() {
        commands.run("check").done();
        return commands.run("dump", "--stable").out();
    }
}
