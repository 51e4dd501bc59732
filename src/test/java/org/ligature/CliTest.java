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

final class CliTest {

    @TempDir private Path folder;

    private Commands commands;

    @BeforeEach
    void makeStore() {
        commands = Commands.create(folder);
    }

    @Test
    void makesShowsAndChangesARecord() {
        var made =
                commands.run(
                                "record",
                                "create",
                                "account",
                                "name=Larkfield Traders",
                                "revenue=12.5")
                        .done();

        var id = made.get("id").asText();
        assertEquals("Larkfield Traders", made.get("name").asText());
        assertEquals(
                "12.5", made.get("revenue").decimalValue().stripTrailingZeros().toPlainString());
        assertEquals(
                "robin.hale", made.get("ownerid@name").asText().toLowerCase().replace(' ', '.'));
        var set = commands.run("record", "set", "account", id, "name=Larkfield", "revenue=").done();
        assertEquals("Larkfield", set.get("name").asText());
        assertThat(set.has("revenue")).isFalse();
        assertThat(set.get("versionnumber").asLong())
                .isGreaterThan(made.get("versionnumber").asLong());
        assertEquals(set, commands.run("record", "show", "account", "Larkfield").done());
    }

    @Test
    void saysWhatIsWrongWithAValue() {
        var refused = commands.run("record", "create", "account", "name=" + "n".repeat(161));

        assertEquals(3, refused.exit());
        assertEquals(
                "Account Name takes 160 characters at most. These are 161.",
                refused.error().get("message").asText());
    }

    @Test
    void saysWhatMustBeFilledInWhereNothingIsGiven() {
        var refused = commands.run("record", "create", "account");

        assertEquals(3, refused.exit());
        assertEquals("Account Name must be filled in.", refused.error().get("message").asText());
    }

    @Test
    void refusesAStaleVersion() {
        var made = commands.run("record", "create", "account", "name=Orion").done();
        var version = made.get("versionnumber").asText();
        commands.run("record", "set", "account", "Orion", "name=Orion Holdings").done();

        var stale =
                commands.run(
                        "record",
                        "set",
                        "account",
                        made.get("id").asText(),
                        "name=Other",
                        "--if-version",
                        version);

        assertEquals(3, stale.exit());
        assertEquals("ConcurrencyVersionMismatch", stale.error().get("name").asText());
        var now = commands.run("record", "show", "account", made.get("id").asText()).done();
        assertEquals("Orion Holdings", now.get("name").asText());
    }

    @Test
    void connectsByNamesAndFillsTheMatchingRole() {
        commands.run("record", "create", "contact", "firstname=Jane", "lastname=Doe").done();
        commands.run("record", "create", "account", "name=Larkfield Traders").done();

        var made =
                commands.run(
                                "connection",
                                "create",
                                "--from",
                                "contact:Jane Doe",
                                "--to",
                                "Larkfield Traders",
                                "--role",
                                "Employer",
                                "--starting",
                                "2019-03")
                        .done();

        assertEquals("Employer", made.get("record2roleid@name").asText());
        assertEquals("Employee", made.get("record1roleid@name").asText());
        assertEquals("2019-03", made.get("effectivestart").asText());
        var mirror =
                commands.run("connection", "show", made.get("relatedconnectionid").asText()).done();
        assertEquals("Jane Doe", mirror.get("record2id@name").asText());
        assertEquals("Employer", mirror.get("record1roleid@name").asText());
        assertThat(mirror.get("ismaster").asBoolean()).isFalse();
    }

    @Test
    void refusesToConnectARecordToItselfByTheNameAndNumberOfTheError() {
        commands.run("record", "create", "contact", "lastname=Doe").done();

        var refused = commands.run("connection", "create", "--from", "Doe", "--to", "Doe");

        assertEquals(3, refused.exit());
        assertEquals("CannotConnectToSelf", refused.error().get("name").asText());
        assertEquals("0x80048217", refused.error().get("code").asText());
    }

    @Test
    void warnsOfTheSameConnectionUnlessADuplicateIsWanted() {
        commands.run("record", "create", "contact", "lastname=Doe").done();
        commands.run("record", "create", "contact", "lastname=Kim").done();
        String[] words = {
            "connection", "create", "--from", "Doe", "--to", "Kim", "--role", "Friend"
        };
        var there = commands.run(words).done().get("id").asText();

        var again = commands.run(words);
        var accepted =
                commands.run(
                        "connection",
                        "create",
                        "--from",
                        "Doe",
                        "--to",
                        "Kim",
                        "--role",
                        "Friend",
                        "--duplicate");

        assertEquals(3, again.exit());
        assertEquals("ConnectionExists", again.error().get("name").asText());
        assertThat(again.error().get("message").asText())
                .contains("connection set " + there)
                .contains("--duplicate");
        assertEquals(0, accepted.exit());
    }

    @Test
    void reactivatesWhatTheTwoWereBefore() {
        for (var name : List.of("Doe", "Kim")) {
            commands.run("record", "create", "contact", "lastname=" + name).done();
        }
        String[] words = {
            "connection",
            "create",
            "--from",
            "Doe",
            "--to",
            "Kim",
            "--role",
            "Friend",
            "--reactivate"
        };
        var made = commands.run(words).done().get("id").asText();
        assertEquals("ConnectionExists", commands.run(words).error().get("name").asText());
        commands.run("connection", "deactivate", made).done();

        var again = commands.run(words).done();

        assertEquals(made, again.get("id").asText());
        assertEquals(0, again.get("statecode").asInt());
    }

    @Test
    void readsAConnectionOnlyAfterDeactivating() {
        commands.run("record", "create", "contact", "lastname=Doe").done();
        commands.run("record", "create", "contact", "lastname=Kim").done();
        var made =
                commands.run(
                                "connection",
                                "create",
                                "--from",
                                "Doe",
                                "--to",
                                "Kim",
                                "--role",
                                "Friend")
                        .done();
        var id = made.get("id").asText();

        assertEquals(
                1, commands.run("connection", "deactivate", id).done().get("statecode").asInt());
        var refused = commands.run("connection", "set", id, "--description", "met in Ashby");
        commands.run("connection", "activate", id).done();
        var set = commands.run("connection", "set", id, "--description", "met in Ashby").done();

        assertEquals("RecordIsReadOnly", refused.error().get("name").asText());
        assertEquals("met in Ashby", set.get("description").asText());
        assertEquals(0, commands.run("connection", "delete", id).exit());
        assertEquals(3, commands.run("connection", "show", id).exit());
    }

    @Test
    void deletesARecordWithItsConnections() {
        commands.run("record", "create", "contact", "lastname=Doe").done();
        commands.run("record", "create", "contact", "lastname=Kim").done();
        commands.run("connection", "create", "--from", "Doe", "--to", "Kim", "--role", "Friend")
                .done();

        var gone = commands.run("record", "delete", "contact", "Kim").done();

        assertEquals(1, gone.get("connections").asInt());
        assertThat(commands.run("dump").out()).doesNotContain("\"table\":\"connection\"");
        assertEquals(0, commands.run("check").exit());
    }

    @Test
    void namesWhatIsThereWhereATableIsNot() {
        var refused = commands.run("record", "create", "boat", "name=Anna");

        assertEquals(3, refused.exit());
        assertThat(refused.error().get("message").asText()).contains("boat").contains("account");
    }

    @Test
    void tellsWrongUsageByItsOwnCode() {
        assertEquals(2, commands.run("record", "paint").exit());
        assertEquals(2, commands.run("fly").exit());
    }

    @Test
    void makesRolesThatMatch() {
        commands.run("role", "create", "Doctor", "--category", "Other", "--table", "contact")
                .done();
        commands.run("role", "create", "Patient", "--category", "Other", "--table", "contact")
                .done();

        commands.run("role", "match", "Doctor", "Patient").done();

        var roles = commands.run("role", "list").done();
        assertThat(roles)
                .anySatisfy(
                        role -> {
                            assertEquals("Patient", role.get("name").asText());
                            assertEquals("Doctor", role.get("matches").get(0).asText());
                        });
    }

    @Test
    void describesATable() {
        var table = commands.run("table", "show", "contact").done();

        assertEquals("fullname", table.get("namecolumn").asText());
        assertThat(table.get("columns"))
                .anySatisfy(
                        column -> assertEquals("parentcustomerid", column.get("name").asText()));
    }

    @Test
    void tellsTheHistoryOfARecordEvenWhenItIsGone() {
        var id =
                commands.run("record", "create", "account", "name=Orion").done().get("id").asText();
        commands.run("record", "set", "account", "Orion", "name=Orion Holdings").done();
        commands.run("record", "delete", "account", id).done();

        var history = commands.run("audit", "--record", id).done();

        assertEquals(List.of("DELETE", "UPDATE", "CREATE"), history.findValuesAsText("operation"));
    }

    @Test
    void runsLinesUntilTheFirstThatFails() throws IOException {
        var file = folder.resolve("commands.txt");
        Files.writeString(
                file,
                """
                # two good lines and a bad one
                record create account 'name=Larkfield Traders'
                record create account "name=Alder Trust"
                record create boat name=Anna
                record create account name=Never
                """);

        var ran = commands.run("run", file.toString());

        assertEquals(3, ran.exit());
        var lines = ran.out().lines().toList();
        assertEquals(3, lines.size());
        assertThat(lines.get(0)).contains("\"exit\":0").contains("Larkfield Traders");
        assertThat(lines.get(2)).contains("\"exit\":3").contains("boat");
        assertThat(commands.run("dump").out()).contains("Alder Trust").doesNotContain("Never");
    }

    @Test
    void runsOnWithKeepGoingFromStandardInput() {
        var ran =
                commands.runWith(
                        "record create boat x=1\nrecord create account name=Late\n",
                        "run",
                        "-",
                        "--keep-going");

        assertEquals(3, ran.exit());
        assertEquals(2, ran.out().lines().count());
        assertThat(commands.run("dump").out()).contains("Late");
    }

    @Test
    void membersOfTeamsAreWrittenAsAnyRecord() {
        commands.run("record", "create", "team", "name=Sales").done();
        commands.run("record", "create", "systemuser", "firstname=Ada", "lastname=Moss").done();
        var member = new String[] {"teamid=Sales", "systemuserid=Ada Moss"};

        commands.run("record", "create", "teammembership", member[0], member[1]).done();

        assertThat(commands.run("dump").out()).contains("Ada Moss, Sales");
        var again = commands.run("record", "create", "teammembership", member[0], member[1]);
        assertThat(again.error().get("message").asText()).contains("belongs to Sales already");
        commands.run("record", "delete", "teammembership", "Ada Moss, Sales").done();
        assertThat(commands.run("dump").out()).doesNotContain("Ada Moss, Sales");
    }

    @Test
    void dumpsTwoStoresOfTheSameCommandsAlike() {
        commands.run("record", "create", "account", "name=Orion").done();

        var first = commands.run("dump", "--stable");
        var second = commands.run("dump", "--stable");

        assertEquals(first.out(), second.out());
        assertThat(first.out())
                .doesNotContain("\"versionnumber\":")
                .doesNotContain("\"createdon\":");
    }

    @Test
    void refusesALineWhoseQuoteIsNotClosed() {
        var lines = "record create account 'name=Orion\ntable list\n";

        var ran = commands.runWith(lines, "run", "-");
        var refused = ran.json();

        assertEquals(2, ran.exit());
        assertEquals(2, refused.get("exit").asInt());
        assertEquals("WrongUsage", refused.get("error").get("name").asText());
        assertThat(refused.get("error").get("message").asText())
                .contains("quote")
                .contains("write \\ before");
        assertThat(commands.run("dump").out()).doesNotContain("Orion");
    }

    @Test
    void asksForTheUuidWhereATableDoesNotTellTwoNamesakesApart() {
        commands.run("record", "create", "account", "name=Orion").done();
        commands.run("record", "create", "account", "name=Orion").done();
        commands.run("record", "create", "contact", "lastname=Kim").done();

        var refused =
                commands.run("connection", "create", "--from", "account:Orion", "--to", "Kim");

        assertEquals(
                "2 records of the table account are called \u201cOrion\u201d."
                        + " Give the UUID of the one you mean.",
                refused.error().get("message").asText());
    }

    @Test
    void saysHowAPartOfADateIsWritten() {
        commands.run("record", "create", "account", "name=Orion").done();
        commands.run("record", "create", "contact", "lastname=Kim").done();

        var refused =
                commands.run(
                        "connection",
                        "create",
                        "--from",
                        "Orion",
                        "--to",
                        "Kim",
                        "--starting",
                        "3/2020");

        assertEquals(3, refused.exit());
        assertThat(refused.error().get("message").asText())
                .contains("such as 2019, 2019-03 or 2019-03-21")
                .contains("3/2020");
    }

    @Test
    void refusesAStoreThatIsNotThere() {
        var nowhere = new Commands(folder.resolve("nowhere"));

        var refused = nowhere.run("check");

        assertEquals(3, refused.exit());
        assertThat(refused.error().get("message").asText()).contains("nowhere");
    }
}
