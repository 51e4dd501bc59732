package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// What can be said before and after every command.
final class OptionsTest {

    @TempDir private Path folder;

    private Commands commands;

    @BeforeEach
    void makeStore() {
        commands = Commands.create(folder);
    }

    @Test
    void mayStandBeforeAndAfterTheCommand() {
        var store = commands.store().toString();

        var after =
                commands.runAsGiven(
                        "", List.of("table", "list", "--store", store, "--format", "json"));
        var before =
                commands.runAsGiven(
                        "", List.of("--store", store, "--format", "json", "table", "list"));

        assertEquals(0, after.exit(), after.err());
        assertEquals(before.out(), after.out());
    }

    @Test
    void stampWithTheTimeThatIsGiven() {
        var now = "2026-11-21T09:00:00Z";

        var made = commands.run("--now", now, "record", "create", "account", "name=Orion").done();

        assertEquals(now, made.get("createdon").asText());
        assertEquals(now, made.get("modifiedon").asText());
    }

    @Test
    void tellAUserWhoMayNothingWhoCanHelp() {
        commands.run("record", "create", "systemuser", "firstname=Priya", "lastname=Nair").done();

        var refused =
                commands.run("--user", "Priya Nair", "record", "create", "account", "name=Orion");
        var unknown = commands.run("--user", "Nobody", "check");

        assertEquals(3, refused.exit());
        assertThat(refused.error().get("message").asText())
                .contains("Priya Nair")
                .contains("system administrator");
        assertEquals(0, unknown.exit());
        assertEquals(3, commands.run("--user", "Nobody", "list", "account").exit());
    }

    @Test
    void nameAnErrorForProgramsAndSayItForPeople() {
        var json = commands.run("record", "show", "account", "Nobody");
        var text =
                commands.runAsGiven(
                        "",
                        List.of(
                                "--store",
                                commands.store().toString(),
                                "record",
                                "show",
                                "account",
                                "Nobody"));

        assertEquals("ObjectDoesNotExist", json.error().get("name").asText());
        assertThat(text.err().strip())
                .isEqualTo(json.error().get("message").asText())
                .contains("Nobody")
                .endsWith(".");
        assertEquals(3, text.exit());
    }

    @Test
    void tellWrongUsageByItsOwnCodeAndInJson() {
        for (var words :
                List.of(
                        new String[] {"fly"},
                        new String[] {"import", "rows.csv"},
                        new String[] {"import", "rows.csv", "--table"},
                        new String[] {"list", "account", "--limit", "many"},
                        new String[] {"--now", "soon", "check"},
                        new String[] {"--zone", "Moon", "check"},
                        new String[] {"check", "--loudly"})) {
            var ran = commands.run(words);

            assertEquals(2, ran.exit(), String.join(" ", words));
            assertEquals("WrongUsage", ran.error().get("name").asText());
        }
    }

    @Test
    void refuseAStoreThatIsInUse() {
        var stores = LocalStores.ofThisComputer(() -> false);
        try (var open = stores.window(commands.store(), java.time.Clock.systemUTC())) {
            assertThat(open.store().file()).exists();

            var refused = commands.run("check");

            assertEquals(3, refused.exit());
            assertEquals("StoreInUse", refused.error().get("name").asText());
        }
    }

    @Test
    void saysWhatAZoneIsWhereItIsNone() {
        var refused = commands.run("check", "--zone", "Mars/One");

        assertEquals(2, refused.exit());
        assertThat(refused.err()).contains("Europe/Berlin").doesNotContain("java.");
    }

    @Test
    void takesANegativeLimitForWrongUsage() {
        assertEquals(2, commands.run("list", "account", "--limit", "-1").exit());
    }
}
